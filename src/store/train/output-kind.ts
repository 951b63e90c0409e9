/** How the outputs of a network are shown. */

import type { NetworkShape } from '../../engine/experiment';
import { classLawOf } from '../../features/outputs';

/**
 * `probability`: of class 1 of two, by the output with this index; `classes`: one of each class; `values`: numbers that are no law
 * of y, each shown by itself.
 */
export type OutputKind =
  | { readonly kind: 'probability'; readonly output: number }
  | { readonly kind: 'classes' }
  | { readonly kind: 'values' };

export function outputKind(shape: NetworkShape): OutputKind {
  const law = classLawOf(shape);
  if (!law.ok) return { kind: 'values' };
  if (law.classes > 2) return { kind: 'classes' };
  return { kind: 'probability', output: law.of === 'softmax' ? 1 : 0 };
}
