/** The ends of scales that move in steps. */

/** The next 1, 2 or 5 × 10^k that is no smaller; `size` itself where it is not a positive finite number. */
export function roundUp(size: number): number {
  if (!(size > 0 && size < Infinity)) return size;
  const power = Math.floor(Math.log10(size));
  // From its digits, so that it is that number exactly.
  return [power, power + 1].flatMap((k) => [1, 2, 5].map((digit) => Number(`${digit}e${k}`))).find((end) => end >= size) ?? size;
}
