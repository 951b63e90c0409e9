/** About how wide the symbols and the numbers of a matrix are, in pixels, before they are on the page. */

import type { Matrix } from '../../engine/matrix';
import { isDerivative, nameOf, type QuantityKey } from '../../engine/quantity';
import { HEADER_WIDTH } from '../../layout/window-fit';
import type { GradientSymbols } from '../../writers/gradient-names';

/** The mark and the symbol above a matrix. */
export function headerWidth(key: QuantityKey, gradients: GradientSymbols): number {
  const name = nameOf(key);
  if (gradients !== 'd' && isDerivative(key)) return 92;
  if (name.endsWith('new')) return 100;
  return name === 'gp' ? 92 : HEADER_WIDTH;
}

/** Of −0.693, of 1.2e−18 with a sign, and of the same with three digits in its exponent. */
const [FIXED, POWER, LONG_POWER] = [44, 60, 68];

/** The widest number of a matrix: powers of ten are wider than decimals. */
export function numberWidth({ data }: Matrix): number {
  let width = FIXED;
  for (const value of data) {
    const size = Math.abs(value);
    if (size === 0 || !Number.isFinite(size) || (size >= 0.0005 && size < 1000)) continue;
    if (size < 1e-99 || size >= 1e100) return LONG_POWER;
    width = POWER;
  }
  return width;
}
