/** Lets a painter skip what is the same as in the frame before. */

/** A function that runs the drawing when one of the values is another than at its last call. */
export function whenChanged<Values extends readonly unknown[]>(draw: (...values: Values) => void): (...values: Values) => void {
  let last: Values | undefined;
  return (...values) => {
    const before = last;
    if (before && values.length === before.length && values.every((value, index) => Object.is(value, before[index]))) return;
    last = values;
    draw(...values);
  };
}
