/** Writes the numbers of one pass as the text of a trace file. */

import type { Experiment } from '../engine/experiment';
import type { Matrix } from '../engine/matrix';
import { layerKey, layerOf, nameOf, type QuantityKey } from '../engine/quantity';
import { schedule } from '../engine/schedule';
import { matrixOf, updatedParameters, type Trace } from '../engine/trace';
import { memoryOf, ruleOf } from '../engine/update-rule';
import { experimentValue } from './experiment-json';
import { jsonText, type JsonValue } from './json';

/** The version of the trace file. */
export const TRACE_VERSION = 1;

/**
 * The file's text: the experiment, the steps of its schedule, and what they wrote.
 * @param trace of the parameters that the view's iteration shows
 * `after` is what one update of the experiment's optimizer leads to.
 * @param afterJ the cost with the parameters after the trace's update, one of the experiment's optimizer
 */
export function writeTrace(experiment: Experiment, trace: Trace, afterJ: number): string {
  const { view, network, optimizer } = experiment;
  const after: [string, JsonValue][] = updatedParameters(trace).flatMap(({ W, b }, index) => [
    [layerKey('W', index + 1), W],
    [layerKey('b', index + 1), b],
    ...memoryAfter(trace, memoryOf(ruleOf(optimizer)), index + 1),
  ]);
  return `${jsonText({
    nablascopeTrace: TRACE_VERSION,
    experiment: experimentValue(experiment),
    convention: view.convention,
    route: view.route,
    steps: schedule(network, view, optimizer).steps.map((step) => step.id),
    quantities: Object.fromEntries([...trace.values].flatMap(quantity)),
    after: { ...Object.fromEntries(after), J: afterJ },
  })}\n`;
}

/** What the optimizer remembers of a layer after the update: of its weights, then of its biases. */
function memoryAfter({ values }: Trace, letters: ReturnType<typeof memoryOf>, l: number): [string, JsonValue][] {
  return letters.flatMap((letter) => (['W', 'b'] as const).map((of): [string, JsonValue] =>
    [layerKey(`${letter}${of}`, l), matrixOf(values, layerKey(`${letter}${of}new`, l))]));
}

/** The trace keeps its quantities in the order of the pass; parameters and data stand in the experiment. */
function quantity([key, value]: [QuantityKey, Matrix]): [string, JsonValue][] {
  switch (nameOf(key)) {
    case 'J':
      return [[key, value.data[0]]];
    case 'A':
      return layerOf(key) === 0 ? [] : [[key, value]];
    case 'Z':
    case 'Lo':
    case 'dZ':
    case 'dA':
    case 'gp':
    case 'dW':
    case 'db':
      return [[key, value]];
    default:
      return [];
  }
}
