/** A generative model of the wrong family: one normal law a class on the XOR world, whose classes are two each. */

import type { ExperimentStore } from '../experiment-store';
import { openWorld } from '../world/open-world';
import { mayDraw, USUAL_SAMPLE } from '../world/sample-limits';
import { withWorld } from '../world/with-world';

/** One undo brings the world back. */
export function showWrongFamily(experiment: Pick<ExperimentStore, 'reshape'>): void {
  experiment.reshape((base) => {
    const now = openWorld(base.data);
    const size = now && mayDraw('count', now.count) && mayDraw('heldOut', now.heldOut) ? { count: now.count, heldOut: now.heldOut, seed: now.seed } : USUAL_SAMPLE;
    return withWorld(base, { id: 'xor_mixture', settings: {}, ...size }) ?? base;
  }, { kind: 'world', world: 'xor_mixture' });
}
