/** The next learning rate on the scale 1, 2, 5, 10, … */

const DIGITS = [1, 2, 5, 10];
/** Beyond these a step leads nowhere. */
const [LEAST, MOST] = [1e-9, 1e9];
/** A rate counts as one of the scale's within float64's rounding. */
const SAME = 1 + 1e-9;

/** The next larger or smaller number of the scale, the sign kept; from 0 one step up is 0.001. */
export function rateStep(rate: number, by: 1 | -1): number {
  if (rate === 0) return by > 0 ? 0.001 : 0;
  const size = Math.abs(rate);
  const exponent = Math.floor(Math.log10(size));
  const scale = [exponent - 1, exponent, exponent + 1].flatMap((power) => DIGITS.slice(0, 3).map((digit) => Number(`${digit}e${power}`)));
  const next = by > 0 ? scale.find((each) => each > size * SAME) : scale.findLast((each) => each < size / SAME);
  return Math.sign(rate) * Math.min(MOST, Math.max(LEAST, next ?? size));
}

/** Few networks bear more. */
const SAFE = 0.5;

/** A learning rate to try after numbers have overflowed: ten times smaller, on the scale. */
export function rateAfterFailure(rate: number): number {
  return Math.min(SAFE, [1, 2, 3].reduce((smaller) => rateStep(smaller, -1), rate));
}
