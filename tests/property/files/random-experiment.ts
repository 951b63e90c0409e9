/** Random valid experiments whose numbers are any float64 that a file can hold. */

import fc from 'fast-check';
import { ELEMENTWISE_NAMES, type ActivationName } from '../../../src/engine/activations';
import {
  CONVENTIONS, LEVELS, routesOf, STRIDES, type Experiment, type Network, type NetworkShape, type Optimizer, type View,
} from '../../../src/engine/experiment';
import { LOSS_NAMES, REQUIRED_OUTPUT, type LossName } from '../../../src/engine/losses';
import { map, matrix, type Matrix } from '../../../src/engine/matrix';
import { layerKey, referenceText } from '../../../src/engine/quantity';
import { scalarCount, schedule, stopId, type Progress, type Schedule } from '../../../src/engine/schedule';

const EXTREMES = [-0, 0, 5e-324, -5e-324, 2.2250738585072014e-308, Number.MAX_VALUE, -Number.MAX_VALUE, 0.1 + 0.2, 1e21, 1e-7, 123456789012345680000];

const anyNumber = fc.oneof(
  { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom(...EXTREMES) },
);

/** A record with the prototype of a literal, so that it equals one strictly. */
function record<Fields extends object, Required extends keyof Fields = keyof Fields>(
  fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> },
  requiredKeys?: Required[],
) {
  return fc.record(fields, { noNullPrototype: true, ...(requiredKeys && { requiredKeys }) });
}

const anyName = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('키 (cm)', '"', '\\', '\u2028', '🜁', '__proto__'));
const seed = fc.nat();

function numbers(count: number, entry = anyNumber): fc.Arbitrary<number[]> {
  return fc.array(entry, { minLength: count, maxLength: count });
}

function anyMatrix(rows: number, columns: number, entry = anyNumber): fc.Arbitrary<Matrix> {
  return numbers(rows * columns, entry).map((data) => matrix(rows, columns, Float64Array.from(data)));
}

function names(count: number) {
  return fc.array(anyName, { minLength: count, maxLength: count });
}

/** Targets that the loss can take: with `ce` distributions, some of them one-hot. */
function targets(loss: LossName, K: number, M: number): fc.Arbitrary<Matrix> {
  if (loss === 'bce') return anyMatrix(K, M, fc.double({ min: 0, max: 1, noNaN: true }));
  if (loss !== 'ce') return anyMatrix(K, M);
  return anyMatrix(K, M, fc.nat({ max: 7 })).map((weights) => {
    const result = matrix(K, M);
    for (let e = 0; e < M; e++) {
      let sum = 0;
      for (let k = 0; k < K; k++) sum += weights.data[k * M + e];
      for (let k = 0; k < K; k++) result.data[k * M + e] = sum === 0 ? Number(k === 0) : weights.data[k * M + e] / sum;
    }
    return result;
  });
}

const anyShape: fc.Arbitrary<NetworkShape> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 }), fc.constantFrom(...LOSS_NAMES))
  .chain(([widths, loss]) => {
    const required = REQUIRED_OUTPUT[loss];
    const output = required === undefined ? fc.constantFrom<ActivationName>(...ELEMENTWISE_NAMES, 'softmax') : fc.constant(required);
    const hidden = fc.array(fc.constantFrom<ActivationName>(...ELEMENTWISE_NAMES), {
      minLength: widths.length - 2, maxLength: widths.length - 2,
    });
    return fc.tuple(hidden, output).map(([below, last]) => ({ widths, activations: [...below, last], loss }));
  });

function anyProgress(shape: NetworkShape, m: number, plan: Schedule): fc.Arbitrary<Progress> {
  return fc.nat({ max: plan.steps.length }).chain((steps) =>
    steps === plan.steps.length
      ? fc.constant({ steps, entries: 0 })
      : record({ steps: fc.constant(steps), entries: fc.nat({ max: scalarCount(shape, m, plan.steps[steps]) - 1 }) }));
}

function anyView(shape: NetworkShape, batch: readonly number[]): fc.Arbitrary<View> {
  const m = batch.length;
  return fc.tuple(fc.constantFrom(...routesOf(shape)), fc.boolean()).chain(([route, inputGradient]) => {
    const plan = schedule(shape, { route, inputGradient });
    const place = anyProgress(shape, m, plan);
    return record({
      stops: fc.tuple(place, place).map(([p, q]) => (p.steps - q.steps || p.entries - q.entries) <= 0 ? [p, q] : [q, p]),
      iteration: fc.integer({ min: 0, max: 10_000 }),
      example: fc.constantFrom(...batch),
      convention: fc.constantFrom(...CONVENTIONS),
      stride: fc.constantFrom(...STRIDES),
      level: fc.constantFrom(...LEVELS),
      select: fc.constantFrom(
        undefined, 'J', 'alpha', 'Y.0.*', `Lo.0.${batch[m - 1]}`,
        referenceText({ kind: 'entry', key: layerKey('W', 1), row: shape.widths[1] - 1, column: shape.widths[0] - 1 }),
        referenceText({ kind: 'column', key: layerKey('A', 0), column: batch[0] }),
      ),
    }).map(({ stops, ...view }) => ({
      ...view, route, inputGradient, step: stopId(shape, m, plan, stops[0]), computed: stopId(shape, m, plan, stops[1]),
    }));
  });
}

function anyNetwork(shape: NetworkShape): fc.Arbitrary<Network> {
  const layers = shape.activations.map((_, index) =>
    record({ W: anyMatrix(shape.widths[index + 1], shape.widths[index]), b: anyMatrix(shape.widths[index + 1], 1) }));
  return record(
    { parameters: fc.tuple(...layers), initialisation: record({ name: anyName, seed, value: anyNumber }, ['name', 'seed']) },
    ['parameters'],
  ).map((rest) => ({ ...shape, ...rest }));
}

const notNegative = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e300, noNaN: true }).map((value) => value + 0));
const fraction = fc.oneof(fc.constant(0.9), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map((value) => value + 0));
const anyOptimizer: fc.Arbitrary<Optimizer> = fc.oneof(
  record({ name: fc.constant('gd' as const), weightDecay: notNegative }),
  record({ name: fc.constant('momentum' as const), momentum: fraction, weightDecay: notNegative }),
  record({
    name: fc.constant('adam' as const), beta1: fraction, beta2: fraction, weightDecay: notNegative,
    epsilon: fc.oneof(fc.constant(1e-8), fc.double({ min: 5e-324, max: 1, noNaN: true })),
  }),
);

/** What the optimizer may remember; nothing before its first update. */
function anyState(shape: NetworkShape, { name }: Optimizer): fc.Arbitrary<Pick<Experiment, 'optimizerState'>> {
  if (name === 'gd') return fc.constant({});
  const layers = fc.tuple(...shape.activations.map((_, index) =>
    record({ W: anyMatrix(shape.widths[index + 1], shape.widths[index]), b: anyMatrix(shape.widths[index + 1], 1) })));
  const squared = layers.map((all) => all.map(({ W, b }) => ({ W: map(W, Math.abs), b: map(b, Math.abs) })));
  const state = record({
    t: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), first: layers, second: name === 'adam' ? squared : fc.constant([]),
  });
  return fc.oneof(fc.constant({}), state.map((optimizerState) => ({ optimizerState })));
}

const settings = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), anyNumber, { noNullPrototype: true, maxKeys: 3 });

/** `M` examples; the batch is any of them in any order. */
export const anyExperiment: fc.Arbitrary<Experiment> = fc
  .tuple(anyShape, fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 6 }) }, { weight: 1, arbitrary: fc.integer({ min: 120, max: 140 }) }))
  .chain(([shape, M]) => {
    const n = shape.widths[0];
    const K = shape.widths[shape.widths.length - 1];
    const all = Array.from({ length: M }, (_, e) => e);
    const columns = (minLength: number) => fc.shuffledSubarray(all, { minLength });
    const data = record({
      X: anyMatrix(n, M), Y: targets(shape.loss, K, M), features: names(n), classes: names(K), heldOut: columns(0),
      scaling: record({ mean: numbers(n), deviation: numbers(n, fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true })) }),
      world: record({ name: anyName, seed, settings }),
    }, ['X', 'Y']);
    const batches = fc.oneof(fc.constant(all.slice(0, 128)), columns(1));
    return fc.tuple(anyNetwork(shape), data, batches).chain(([network, chosen, batch]) =>
      record({
        title: anyName, network: fc.constant(network), data: fc.constant(chosen), batch: fc.constant(batch),
        learningRate: anyNumber, optimizer: anyOptimizer, view: anyView(shape, batch),
      }).chain((experiment) => anyState(shape, experiment.optimizer).map((state) => ({ ...experiment, ...state }))));
  });
