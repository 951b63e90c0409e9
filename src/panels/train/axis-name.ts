/** How a feature without a name is called. */

/** x with its number below the line, counted from 1. */
export function axisName(feature: number): string {
  return `x${String(feature + 1).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)])}`;
}
