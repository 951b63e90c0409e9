/** What of the model and the truth can be held against each other for the open data and network. */

import type { Data, NetworkShape } from '../../engine/experiment';
import { classLawOf, type NoLaw } from '../../features/outputs';
import type { ClassWorld, RegressionWorld } from '../../worlds/world';
import { openWorld, worldOfData, type OpenWorld, type WorldOfData } from '../world/open-world';

/**
 * `classes`: both laws are known. `noLaw`: the world's law is, but the outputs are none. `regression`: y is a number.
 * `unknown`: nobody knows the law of the data.
 */
export type TruthCase =
  | { readonly kind: 'classes'; readonly open: OpenWorld; readonly law: ClassWorld }
  | { readonly kind: 'noLaw'; readonly open: OpenWorld; readonly law: ClassWorld; readonly reason: NoLaw }
  | { readonly kind: 'regression'; readonly open: OpenWorld; readonly law: RegressionWorld }
  | { readonly kind: 'unknown'; readonly why: Exclude<WorldOfData['kind'], 'known'> };

export function truthCaseOf(data: Data, shape: NetworkShape): TruthCase {
  const found = worldOfData(data);
  if (found.kind !== 'known') return { kind: 'unknown', why: found.kind };
  const { open } = found;
  const { law } = open;
  if (law.kind === 'regression') return { kind: 'regression', open, law };
  const output = classLawOf(shape);
  return output.ok ? { kind: 'classes', open, law } : { kind: 'noLaw', open, law, reason: output.reason };
}

/** The law of the open data where it is of classes. */
export function classLaw(data: Data): ClassWorld | undefined {
  const law = openWorld(data)?.law;
  return law?.kind === 'classes' ? law : undefined;
}
