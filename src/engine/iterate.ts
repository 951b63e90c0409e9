/** Iterations: the parameters and the cost after updates. */

import type { LayerParameters } from './experiment';
import { computeTrace, forward, updatedParameters, type Pass, type Trace } from './trace';

/** The parameters after `count` more updates, each from the whole batch of the pass. Work in slices by calling it in turn. */
export function advance(pass: Pass, parameters: readonly LayerParameters[], count: number): readonly LayerParameters[] {
  let current = parameters;
  for (let k = 0; k < count; k++) current = updatedParameters(computeTrace({ ...pass, parameters: current }));
  return current;
}

/** J of the same batch with the parameters after the trace's update. */
export function costAfterUpdate(pass: Pass, trace: Trace): number {
  return forward({ ...pass, parameters: updatedParameters(trace) }, pass.X).J;
}
