/** Iterations: the parameters and the cost after updates. */

import type { Update } from './optimizers';
import { afterUpdate, computeTrace, forward, updatedParameters, type Pass, type Trace } from './trace';

/** What `count` more updates lead to, each from the whole batch of the pass. Work in slices by calling it in turn. */
export function advance(pass: Pass, { parameters, state }: Update, count: number): Update {
  let current: Update = { parameters, state };
  for (let k = 0; k < count; k++) current = afterUpdate(computeTrace({ ...pass, ...current }));
  return current;
}

/** J of the same batch with the parameters after the trace's update. */
export function costAfterUpdate(pass: Pass, trace: Trace): number {
  return forward({ ...pass, parameters: updatedParameters(trace) }, pass.X).J;
}
