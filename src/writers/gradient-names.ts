/** The two ways to name a gradient: dW, or ∂J/∂W with what it is a derivative of. */

import type { Convention } from '../engine/experiment';

export const GRADIENT_NAMES = ['d', 'partial'] as const;
/** How the reader likes gradients named. */
export type GradientNames = (typeof GRADIENT_NAMES)[number];

/** What is written for gradients: `d`, or ∂ over ∂, where dZ and dA are derivatives of one example's `loss` or of the `cost`. */
export type GradientSymbols = 'd' | 'loss' | 'cost';

/** With one example J = ℒ, and by autograd's convention dZ and dA are derivatives of J. */
export function gradientSymbols(names: GradientNames, convention: Convention, m: number): GradientSymbols {
  if (names === 'd') return 'd';
  return m > 1 && convention === 'course' ? 'loss' : 'cost';
}

/** A gradient's name in plain text, for a sentence: `dz`, `∂ℒ/∂z`. */
export function gradientText(variable: 'W' | 'b' | 'z' | 'a', gradients: GradientSymbols): string {
  if (gradients === 'd') return `d${variable}`;
  const isOfExample = variable === 'z' || variable === 'a';
  return `∂${gradients === 'loss' && isOfExample ? 'ℒ' : 'J'}/∂${variable}`;
}

/** The name of ∂ℒ/∂z of one example, which in a batch by autograd's convention is not what dz holds. */
export function exampleGradientText(gradients: GradientSymbols, convention: Convention, m: number): string {
  return gradientText('z', convention === 'autograd' && m > 1 ? 'loss' : gradients);
}
