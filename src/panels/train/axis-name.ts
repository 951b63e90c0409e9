/** What the axes of a map are called. */

import type { Data } from '../../engine/experiment';

/** The feature's own name, or x with its number below the line, counted from 1. */
export function axisName(features: Data['features'], feature: number): string {
  return features?.[feature] || `x${String(feature + 1).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)])}`;
}
