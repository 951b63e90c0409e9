/** The verdict of a gradient check as it is shown: the words for it stand in the page, one of them is brought out. */

import { variableOf, type GradientCheck } from '../engine/gradient-check';
import type { EntryReference } from '../engine/quantity';
import { valueOf, type Trace } from '../engine/trace';
import { showPart } from './inspector';

/** The verdicts that have their own sentence. */
const VERDICTS = ['agree', 'close', 'wrong', 'kink', 'undefined', 'vanished'] as const;
type ShownVerdict = (typeof VERDICTS)[number];

/** A check without a verdict has one of two reasons: a number is not finite, or the variable is so large that no step moves it. */
export function shownVerdict(trace: Trace, gradient: EntryReference, { backprop, step, verdict }: GradientCheck): ShownVerdict {
  const theta = valueOf(trace, variableOf(gradient));
  const isStill = theta + step === theta && theta - step === theta;
  return verdict === 'undefined' && isStill && [backprop, theta, trace.J].every(Number.isFinite) ? 'vanished' : verdict;
}

/** Shows `[data-part]` of this verdict under `root`, of those that are there. */
export function showVerdict(root: ParentNode, shown: ShownVerdict): void {
  for (const verdict of VERDICTS) showPart(root, verdict, verdict === shown);
}
