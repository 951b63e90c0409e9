/** Where a number is explained: at its step or, where each number is a stop, at its own; and with its own example shown. */

import { isPerExample, type Reference } from '../engine/quantity';
import { stopAfter } from '../engine/stride-place';
import type { ExperimentState, ExperimentStore } from './experiment-store';

/** The stop that explains this number or array; undefined for what is given. */
export function stopOf({ experiment, structure: { shape, batch, plan } }: ExperimentState, reference: Reference): string | undefined {
  const writer = plan.writer.get(reference.key);
  if (writer === undefined) return undefined;
  const isStop = experiment.view.stride === 'scalar' && reference.kind === 'entry';
  return isStop ? stopAfter(shape, batch, plan, reference) : plan.steps[writer].id;
}

/** Goes there. Stays at what is given. */
export function goToNumber(experiment: ExperimentStore, reference: Reference): void {
  const stop = stopOf(experiment.getState(), reference);
  if (stop === undefined) return;
  experiment.goTo(stop);
  showExample(experiment, exampleOf(reference));
}

/** Shows this example, if it is not shown yet. */
export function showExample(experiment: ExperimentStore, example: number | undefined): void {
  if (example !== undefined && example !== experiment.getState().experiment.view.example) experiment.setView({ example });
}

/** The example that a number or a column is of. */
function exampleOf(reference: Reference): number | undefined {
  return 'column' in reference && isPerExample(reference.key) ? reference.column : undefined;
}
