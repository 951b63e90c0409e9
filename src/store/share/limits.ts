/** What whoever shared the page lets its reader do: whether numbers may be changed, and how far steps go before answers are asked for. */

import { compareProgress, type Progress, type Schedule } from '../../engine/schedule';

export interface Limits {
  /** Nothing of the experiment changes, only how it is looked at. */
  readonly isLocked: boolean;
  /** Gradients and what follows from them are computed only when the reader asks for them. */
  readonly coversAnswers: boolean;
}

export const NO_LIMITS: Limits = { isLocked: false, coversAnswers: false };

/**
 * As near to `wanted` as these limits allow: the answers begin with the backward pass, and what has been `reached` is open.
 * What lies beyond is not computed on the page at all, so that no panel can tell it.
 */
export function withinLimits({ coversAnswers }: Limits, plan: Schedule, wanted: Progress, reached: Progress): Progress {
  if (!coversAnswers) return wanted;
  const forward = { steps: plan.steps.findIndex(({ phase }) => phase === 'B'), entries: 0 };
  const furthest = compareProgress(forward, reached) > 0 ? forward : reached;
  return compareProgress(wanted, furthest) > 0 ? furthest : wanted;
}
