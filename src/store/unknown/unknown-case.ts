/** Which of the questions of the page can be asked of the open data and network. */

import type { Experiment } from '../../engine/experiment';
import { classLawOf, type NoLaw } from '../../features/outputs';
import type { ClassWorld, RegressionWorld } from '../../worlds/world';
import { hasClasses } from '../world/own-data';
import { worldOfData, type WorldOfData } from '../world/open-world';

/** Why the network answers nothing: its outputs are no law, or one over another number of classes than the data have. */
export type NetRefusal = NoLaw | 'otherClasses';

/** `classes`: y is one of K classes. `numbers`: y is a number. */
export type UnknownCase =
  | {
    readonly kind: 'classes';
    readonly K: number;
    /** Undefined where nobody knows it. */
    readonly law: ClassWorld | undefined;
    readonly why: WorldOfData['kind'];
    readonly refusal: NetRefusal | undefined;
    /** Features of x. Laws are fitted to two. */
    readonly n: number;
  }
  | { readonly kind: 'numbers'; readonly law: RegressionWorld | undefined };

export function unknownCaseOf(experiment: Experiment): UnknownCase {
  const { data, network } = experiment;
  const found = worldOfData(data);
  const law = found.kind === 'known' ? found.open.law : undefined;
  if (law?.kind === 'regression') return { kind: 'numbers', law };
  if (!law && !hasClasses(experiment)) return { kind: 'numbers', law: undefined };
  const output = classLawOf(network);
  const K = law ? law.priors.length : Math.max(2, data.Y.rows);
  const refusal = !output.ok ? output.reason : output.classes === K ? undefined : 'otherClasses';
  return { kind: 'classes', K, law, why: found.kind, refusal, n: data.X.rows };
}
