/** Random networks of every kind, for the properties: structure drawn by fast-check, numbers from a seed of it. */

import fc from 'fast-check';
import { ACTIVATION_NAMES, ELEMENTWISE_NAMES, type ActivationName } from '../../../src/engine/activations';
import { CONVENTIONS, defaultView, depth, routesOf, type Experiment, type NetworkShape } from '../../../src/engine/experiment';
import { LOSS_NAMES, REQUIRED_OUTPUT, type LossName } from '../../../src/engine/losses';
import { matrix, type Matrix } from '../../../src/engine/matrix';
import { entry, isPerExample, layerKey, type EntryReference } from '../../../src/engine/quantity';
import { extentOf } from '../../../src/engine/schedule';

export interface Limits {
  readonly depth: number;
  readonly width: number;
  readonly examples: number;
}

/** Numbers in [0, 1): Marsaglia's xorshift32. */
function random(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

function filled(rows: number, columns: number, value: () => number): Matrix {
  return matrix(rows, columns, Float64Array.from({ length: rows * columns }, value));
}

/** Targets that the loss takes: certain and uncertain ones. */
function targets(loss: LossName, K: number, M: number, next: () => number): Matrix {
  if (loss === 'half_se' || loss === 'mse') return filled(K, M, () => normal(next));
  const hard = next() < 0.5;
  if (loss === 'bce') return filled(K, M, () => (hard ? Math.round(next()) : next()));
  const Y = matrix(K, M);
  for (let e = 0; e < M; e++) {
    const column = Array.from({ length: K }, () => next() + 1e-3);
    const sum = column.reduce((total, y) => total + y);
    const chosen = Math.floor(next() * K);
    column.forEach((y, k) => {
      Y.data[k * M + e] = hard ? Number(k === chosen) : y / sum;
    });
  }
  return Y;
}

/**
 * An experiment whose batch is some of its data's columns, out of order. Weights are of the size 1/√m_(l−1) times
 * `gain`, so that activations neither die out nor saturate and J stays of ordinary size: what is tested is the
 * gradient, and the extremes have tests of their own. Coarse ones have halves for numbers, so that z is often exactly 0.
 */
export function experiments({ depth, width, examples }: Limits): fc.Arbitrary<Experiment> {
  const loss = fc.constantFrom(...LOSS_NAMES);
  const output = (name: LossName): fc.Arbitrary<ActivationName> => fc.constantFrom(...(REQUIRED_OUTPUT[name] ? [REQUIRED_OUTPUT[name]] : ACTIVATION_NAMES));
  const structure = fc.integer({ min: 1, max: depth }).chain((L) => loss.chain((name) => fc.record({
    widths: fc.array(fc.integer({ min: 1, max: width }), { minLength: L + 1, maxLength: L + 1 }),
    hidden: fc.array(fc.constantFrom(...ELEMENTWISE_NAMES), { minLength: L - 1, maxLength: L - 1 }),
    output: output(name),
    loss: fc.constant(name),
  })));
  return fc.record({
    structure,
    m: fc.integer({ min: 1, max: examples }),
    spare: fc.integer({ min: 0, max: 3 }),
    gain: fc.constantFrom(0.5, 1, 1.5),
    coarse: fc.nat({ max: 5 }).map((n) => n === 0),
    route: fc.integer({ min: 0, max: 1 }),
    convention: fc.constantFrom(...CONVENTIONS),
    seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  }).map(({ structure: { widths, hidden, output: last, loss: name }, m, spare, gain, coarse, route, convention, seed }) => {
    const next = random(seed);
    const number = (scale: number) => (coarse ? Math.round(2 * scale * normal(next)) / 2 : scale * normal(next));
    const shape: NetworkShape = { widths, activations: [...hidden, last], loss: name };
    const M = m + spare;
    const parameters = shape.activations.map((_, index) => ({
      W: filled(widths[index + 1], widths[index], () => number(gain / Math.sqrt(widths[index]))),
      b: filled(widths[index + 1], 1, () => number(0.3)),
    }));
    const order = Array.from({ length: M }, (_, e) => ({ e, rank: next() })).sort((p, q) => p.rank - q.rank);
    const batch = order.slice(0, m).map(({ e }) => e);
    const view = defaultView(shape, batch);
    const routes = routesOf(shape);
    return {
      title: 'random',
      network: { ...shape, parameters, initialisation: { name: 'normal', seed } },
      data: { X: filled(widths[0], M, () => number(1)), Y: targets(name, widths[widths.length - 1], M, next) },
      batch,
      learningRate: 0.1,
      optimizer: { name: 'gd', weightDecay: 0 },
      view: { ...view, route: routes[route % routes.length], convention },
    };
  });
}

/** A generator of further choices about this experiment, always the same ones. */
export function choices({ network }: Experiment): () => number {
  return random(network.initialisation?.seed ?? 1);
}

/** `count` of the numbers below `length`, or all of them if they are fewer. */
export function sample(next: () => number, length: number, count: number): number[] {
  if (length <= count) return Array.from({ length }, (_, k) => k);
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(Math.floor(next() * length));
  return [...chosen];
}

/** At most `count` entries of every dW, db, dZ, dA and dX that the trace has, examples named by their column in the data. */
export function someGradients({ network, batch, view }: Experiment, next: () => number, count: number): EntryReference[] {
  const L = depth(network);
  const keys = Array.from({ length: L + 1 }, (_, l) => [
    ...(l > 0 ? [layerKey('dW', l), layerKey('db', l), layerKey('dZ', l)] : []),
    ...(l < L || view.route === 'full' ? [layerKey('dA', l)] : []),
  ]).flat();
  return keys.flatMap((key) => {
    const [rows, columns] = extentOf(network, batch.length, key);
    return sample(next, rows * columns, count).map((k) => {
      const j = k % columns;
      return entry(key, Math.floor(k / columns), isPerExample(key) ? batch[j] : j);
    });
  });
}
