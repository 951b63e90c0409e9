/** Keeps the probe on the map of the open world: one outside could be neither seen nor taken hold of. */

import { withinView } from '../../layout/plane';
import type { ExperimentStore } from '../experiment-store';
import type { ProbeStore } from '../probe';
import { openWorld } from './open-world';
import { mapViewOf } from './world-maps';

/** Brings it to the nearest point of the map, now and whenever another world is opened. Returns what ends this. */
export function keepProbeInView(experiment: Pick<ExperimentStore, 'getState' | 'subscribe'>, probe: ProbeStore): () => void {
  function bring(): void {
    const open = openWorld(experiment.getState().experiment.data);
    if (!open) return;
    const { point: [x1, x2] } = probe.getState();
    const [inside1, inside2] = withinView(mapViewOf(open), x1, x2);
    if (inside1 !== x1 || inside2 !== x2) probe.moveTo([inside1, inside2]);
  }
  bring();
  return experiment.subscribe((now, before) => {
    if (now.experiment.data.world !== before.experiment.data.world) bring();
  });
}
