/** What changes only with the network's shape, the batch, the optimizer or the kind of schedule, and stays one object until then. */

import type { Experiment, NetworkShape } from '../engine/experiment';
import { schedule, type Progress, type Schedule } from '../engine/schedule';

export interface Structure {
  readonly shape: NetworkShape;
  /** Columns of the data, in the trace's order. */
  readonly batch: readonly number[];
  /** The number of examples in the batch. */
  readonly m: number;
  readonly plan: Schedule;
}

/** The structure of an experiment: the previous object wherever nothing of it changed, so that no panel renders again. */
export function structureOf({ network, batch, optimizer, view }: Experiment, previous?: { structure: Structure; experiment: Experiment }): Structure {
  if (previous) {
    const { structure, experiment } = previous;
    const same = network.widths === structure.shape.widths && network.activations === structure.shape.activations
      && network.loss === structure.shape.loss && batch === structure.batch
      && optimizer.name === structure.plan.rule.name && (optimizer.weightDecay !== 0) === structure.plan.rule.decays
      && view.route === experiment.view.route && view.inputGradient === experiment.view.inputGradient;
    if (same) return structure;
  }
  const shape = { widths: network.widths, activations: network.activations, loss: network.loss };
  return { shape, batch, m: batch.length, plan: schedule(shape, view, optimizer) };
}

/** The same place in another schedule of the same network: in the middle of the same step, or at the last one before it that both have. */
export function transferProgress(progress: Progress, from: Schedule, to: Schedule): Progress {
  const partly = progress.entries > 0 ? to.indexOf.get(from.steps[progress.steps].id) : undefined;
  if (partly !== undefined) return { steps: partly, entries: progress.entries };
  for (let steps = progress.steps; steps > 0; steps--) {
    const index = to.indexOf.get(from.steps[steps - 1].id);
    if (index !== undefined) return { steps: index + 1, entries: 0 };
  }
  return { steps: 0, entries: 0 };
}
