/** Work that is done again only when what it depends on is another. */

/** The function with its last result, which stays the same object as long as its arguments do. */
export function remembering<Arguments extends readonly unknown[], Result>(compute: (...values: Arguments) => Result): (...values: Arguments) => Result {
  let last: { readonly values: Arguments; readonly result: Result } | undefined;
  return (...values) => {
    if (!last || differ(last.values, values)) last = { values, result: compute(...values) };
    return last.result;
  };
}

/** Whether some value is not the one that stood there before. */
export function differ(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length !== now.length || now.some((value, k) => !Object.is(value, before[k]));
}
