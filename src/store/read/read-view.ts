/** The `view` of an experiment file: where its reader stood. */

import {
  CONVENTIONS, defaultView, LEVELS, MAXIMUM_ITERATION, routesOf, STRIDES, type NetworkShape, type Optimizer, type View,
} from '../../engine/experiment';
import { parseReference } from '../../engine/quantity';
import { compareProgress, isWithin, parseStop, schedule, stopId, type Progress, type Schedule } from '../../engine/schedule';
import { reject } from './problem';
import { quoted, type Place } from './read-place';

export function readView(place: Place, shape: NetworkShape, batch: readonly number[], optimizer: Optimizer): View {
  const keys = place.record([], [
    'step', 'computed', 'iteration', 'example', 'route', 'convention', 'stride', 'level', 'inputGradient', 'select',
  ]);
  const otherwise = defaultView(shape, batch);
  const route = keys.route?.oneOf(routesOf(shape)) ?? otherwise.route;
  const inputGradient = keys.inputGradient?.flag() ?? otherwise.inputGradient;
  const plan = schedule(shape, { route, inputGradient }, optimizer);
  return {
    ...readStops(keys, shape, batch.length, plan),
    iteration: keys.iteration?.integer(0, MAXIMUM_ITERATION) ?? otherwise.iteration,
    example: keys.example ? readExample(keys.example, batch) : otherwise.example,
    route,
    convention: keys.convention?.oneOf(CONVENTIONS) ?? otherwise.convention,
    stride: keys.stride?.oneOf(STRIDES) ?? otherwise.stride,
    level: keys.level?.oneOf(LEVELS) ?? otherwise.level,
    inputGradient,
    select: keys.select ? readSelection(keys.select, shape, plan, batch) : otherwise.select,
  };
}

type Stops = Pick<View, 'step' | 'computed'>;

function readStops(
  keys: Readonly<Partial<Record<keyof Stops, Place>>>, shape: NetworkShape, m: number, plan: Schedule,
): Stops {
  const read = (place: Place | undefined): Progress | undefined => {
    if (!place) return undefined;
    const id = place.text();
    const expected = plan.steps.slice(0, MOST_IDS).map((step) => step.id);
    return parseStop(shape, m, plan, id) ?? reject({ kind: 'stop', path: place.path, expected, found: quoted(id) });
  };
  // One text a stop: the last entry of an operation is the operation.
  const write = (progress: Progress) => stopId(shape, m, plan, progress);
  const at = read(keys.step) ?? { steps: 0, entries: 0 };
  const computed = read(keys.computed) ?? at;
  if (keys.computed && compareProgress(computed, at) < 0) {
    reject({ kind: 'computedTooEarly', path: keys.computed.path, expected: write(at), found: write(computed) });
  }
  return { step: write(at), computed: write(computed) };
}

/** A deeper network has more steps than a sentence can hold. */
const MOST_IDS = 40;

function readExample(place: Place, batch: readonly number[]): number {
  const example = place.integer(0, Number.MAX_SAFE_INTEGER);
  if (!batch.includes(example)) reject({ kind: 'notInBatch', path: place.path, found: example });
  return example;
}

function readSelection(place: Place, shape: NetworkShape, plan: Schedule, batch: readonly number[]): string {
  const found = place.text();
  const reference = parseReference(found);
  if (!reference || !isWithin(shape, plan, batch, reference)) {
    reject({ kind: 'reference', path: place.path, found: quoted(found) });
  }
  return found;
}
