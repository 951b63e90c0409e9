/** Given quantities in the order of the schedule, each held against the right pass. */

import { map } from '../matrix';
import { quantitiesInOrder, schedule, type Schedule } from '../schedule';
import { computeTrace, matrixOf, type Pass, type Trace } from '../trace';
import { compareNumbers, type Comparison, type ComparisonBasis, type GivenQuantity, type Tolerance } from './number-comparison';
import { passBy } from './pass-by-rule';

/** `follows`: the numbers are wrong, but rightly computed from the wrong ones before them. `differs`: yet another mistake. */
export type GivenVerdict = 'agree' | 'first' | 'follows' | 'differs';

export interface GivenReport extends Comparison {
  readonly given: GivenQuantity;
  readonly verdict: GivenVerdict;
}

/** The right pass that numbers are held against. */
export interface RightPass extends Omit<ComparisonBasis, 'tolerance'> {
  readonly pass: Pass;
  readonly trace: Trace;
  /** With the input's gradient, which every trace holds. */
  readonly plan: Schedule;
}

export function rightPass(pass: Pass): RightPass {
  const trace = computeTrace(pass);
  const plan = schedule(pass.shape, { route: pass.route, inputGradient: true }, pass.optimizer);
  const { values } = passBy(pass, trace, plan, (_key, right) => map(right(), Math.fround));
  return { pass, trace, plan, right: trace.values, rounded: values };
}

/** The given quantities in the order of the schedule, each held against the right one. */
export function compareAll({ plan, ...basis }: RightPass, given: readonly GivenQuantity[], tolerance: Tolerance): readonly GivenReport[] {
  const order = new Map(quantitiesInOrder(plan).map((key, place) => [key, place]));
  const place = ({ key }: GivenQuantity) => order.get(key) ?? order.size;
  let isFirst = true;
  return given.toSorted((a, b) => place(a) - place(b)).map((each) => {
    const comparison = compareNumbers(each, matrixOf(basis.right, each.key), { ...basis, tolerance });
    if (comparison.worst === undefined && !each.isTransposed) return { given: each, ...comparison, verdict: 'agree' };
    const verdict = isFirst ? 'first' : 'differs';
    isFirst = false;
    return { given: each, ...comparison, verdict };
  });
}
