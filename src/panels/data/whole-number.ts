/** A whole number that was typed, if it lies within its bounds. */

/** A seed beyond this is not one number in float64. */
export const LARGEST_SEED = Number.MAX_SAFE_INTEGER;

export function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\s*\d{1,16}\s*$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : undefined;
}
