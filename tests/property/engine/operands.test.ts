/**
 * Proves the table of operands without itself: each entry is computed again from its textbook formula, on its number and
 * then with one other number of the pass made NaN at a time. It is NaN exactly if the table lists that number.
 */

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { isElementwise, type ElementwiseName } from '../../../src/engine/activations';
import { activationOf, depth, type Experiment } from '../../../src/engine/experiment';
import { expand, factorsOf, operandsOf, type NumberReference } from '../../../src/engine/operands';
import {
  columnOf, COST, entry, isPerExample, isScalar, layerKey, LEARNING_RATE, parseReference, referenceText, row, whole, type MatrixKey, type Reference,
} from '../../../src/engine/quantity';
import { exists, extentOf, quantitiesInOrder, schedule } from '../../../src/engine/schedule';
import { normalDensity, normalDistribution } from '../../../src/engine/normal';
import { computeTrace, passOf, valueOf } from '../../../src/engine/trace';
import { choices, experiments, sample } from './networks';

const counts = { networks: 0, entries: 0, listed: 0, unlisted: 0 };
afterAll(() => console.info(`operands: ${counts.entries} entries of ${counts.networks} networks recomputed; numbers made NaN one by one: ${counts.listed} that the table lists, ${counts.unlisted} that it does not`));

type Read = (reference: NumberReference) => number;

/** The functions as a textbook has them. Where z is not a number, neither is g(z) nor g′(z): also of those whose slope is a constant. */
const TEXTBOOK: Readonly<Record<ElementwiseName, { readonly g: (z: number) => number; readonly slope: (z: number) => number }>> = {
  identity: { g: (z) => z, slope: (z) => z - z + 1 },
  sigmoid: { g: sigmoid, slope: (z) => sigmoid(z) * (1 - sigmoid(z)) },
  tanh: { g: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
  relu: { g: (z) => Math.max(0, z), slope: (z) => Number(z > 0) + (z - z) },
  leaky_relu: { g: (z) => (z > 0 ? z : 0.01 * z), slope: (z) => (z > 0 ? 1 : 0.01) + (z - z) },
  softplus: { g: (z) => Math.log(1 + Math.exp(z)), slope: sigmoid },
  elu: { g: (z) => (z > 0 ? z : Math.exp(z) - 1), slope: (z) => (z > 0 ? 1 : Math.exp(z)) },
  gelu_exact: { g: (z) => z * normalDistribution(z), slope: (z) => normalDistribution(z) + z * normalDensity(z) },
  silu: { g: (z) => z * sigmoid(z), slope: (z) => sigmoid(z) * (1 + z * (1 - sigmoid(z))) },
};

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** The entry by its textbook formula, for the course's convention, from numbers that `read` hands out. */
function textbook({ network, batch }: Experiment, plan: ReturnType<typeof schedule>, reference: NumberReference, read: Read): number {
  const L = depth(network);
  const m = batch.length;
  const sum = (length: number, term: (k: number) => number) => Array.from({ length }, (_, k) => term(k)).reduce((total, x) => total + x, 0);
  const get = (key: MatrixKey, i: number, j: number) => read(entry(key, i, j));
  if (reference.kind === 'scalar') return sum(m, (e) => get('Lo', 0, batch[e])) / m;

  const { key, row: i, column: j } = reference;
  const match = /^(\w+?)(?:\[(\d+)\])?$/.exec(key);
  const l = Number(match?.[2] ?? 0);
  const width = (layer: number) => network.widths[layer];
  const name = l > 0 ? activationOf(network, l) : 'identity';
  const z = () => get(layerKey('Z', l), i, j);
  const y = () => get('Y', i, j);
  const da = (k: number) => get(layerKey('dA', l), k, j);
  const g = (at: number) => (isElementwise(name) ? TEXTBOOK[name].g(at) : NaN);
  const slope = (at: number) => (isElementwise(name) ? TEXTBOOK[name].slope(at) : NaN);

  switch (match?.[1]) {
    case 'Z':
      return sum(width(l - 1), (k) => get(layerKey('W', l), i, k) * get(layerKey('A', l - 1), k, j)) + get(layerKey('b', l), i, 0);
    case 'A': {
      if (isElementwise(name)) return g(z());
      const powers = Array.from({ length: width(l) }, (_, k) => Math.exp(get(layerKey('Z', l), k, j)));
      return powers[i] / powers.reduce((total, x) => total + x);
    }
    case 'Lo': {
      const of = (k: number): readonly [number, number] => [get(layerKey('A', L), k, j), get('Y', k, j)];
      if (network.loss === 'ce') return sum(width(L), (k) => { const [p, t] = of(k); return -t * Math.log(p); });
      if (network.loss === 'bce') return sum(width(L), (k) => { const [p, t] = of(k); return -t * Math.log(p) - (1 - t) * Math.log(1 - p); });
      return sum(width(L), (k) => { const [p, t] = of(k); return (p - t) ** 2; }) / (network.loss === 'mse' ? width(L) : 2);
    }
    case 'dA': {
      if (l < L) return sum(width(l + 1), (k) => get(layerKey('W', l + 1), k, i) * get(layerKey('dZ', l + 1), k, j));
      const a = get(layerKey('A', L), i, j);
      return { half_se: a - y(), mse: (2 / width(L)) * (a - y()), ce: -y() / a, bce: (a - y()) / (a * (1 - a)) }[network.loss];
    }
    case 'gp':
      return slope(z());
    case 'dZ': {
      if (!exists(network, plan, layerKey('dA', l))) return get(layerKey('A', L), i, j) - y();
      if (isElementwise(name)) return da(i) * slope(z());
      const p = (k: number) => get(layerKey('A', l), k, j);
      return sum(width(l), (k) => p(k) * (Number(k === i) - p(i)) * da(k));
    }
    case 'dW':
      return sum(m, (e) => get(layerKey('dZ', l), i, batch[e]) * get(layerKey('A', l - 1), j, batch[e])) / m;
    case 'db':
      return sum(m, (e) => get(layerKey('dZ', l), i, batch[e])) / m;
    case 'Wnew':
      return get(layerKey('W', l), i, j) - read(LEARNING_RATE) * get(layerKey('dW', l), i, j);
    case 'bnew':
      return get(layerKey('b', l), i, j) - read(LEARNING_RATE) * get(layerKey('db', l), i, j);
    default:
      throw new Error(`${key} is given`);
  }
}

function checkNetwork(given: Experiment, inputGradient: boolean): void {
  const experiment: Experiment = { ...given, view: { ...given.view, convention: 'course', inputGradient } };
  const { network, batch, view } = experiment;
  const plan = schedule(network, view);
  const trace = computeTrace(passOf(experiment));
  const next = choices(experiment);

  const all = [...quantitiesInOrder(plan)].flatMap((key): readonly NumberReference[] =>
    (isScalar(key) ? [{ kind: 'scalar', key }] : expand(network, batch, { kind: 'matrix', key }))).map(referenceText);
  const written = quantitiesInOrder(plan).filter((key) => plan.writer.has(key));
  const references = written.flatMap((key): readonly NumberReference[] => {
    if (isScalar(key)) return [COST];
    const [rows, columns] = extentOf(network, batch.length, key);
    return sample(next, rows * columns, 2).map((k) => entry(key, Math.floor(k / columns), isPerExample(key) ? batch[k % columns] : k % columns));
  });

  for (const reference of references) {
    const text = referenceText(reference);
    const operands = operandsOf(network, batch, plan, reference);
    const listed = operands.flatMap((operand) => expand(network, batch, operand)).map(referenceText);
    const seen = new Set<string>();
    const value = textbook(experiment, plan, reference, (operand) => {
      seen.add(referenceText(operand));
      return valueOf(trace, operand);
    });
    // The formula is the one that made the number, so what it reads is what the number depends on.
    const exact = valueOf(trace, reference);
    expect(Math.abs(value - exact), text).toBeLessThan(1e-9 * Math.max(1, Math.abs(exact)));
    expect([...listed].sort(), text).toEqual([...seen].sort());
    const spoiled = (spoilt: string) =>
      textbook(experiment, plan, reference, (operand) => (referenceText(operand) === spoilt ? NaN : valueOf(trace, operand)));
    for (const spoilt of sample(next, listed.length, 8).map((k) => listed[k])) {
      expect(spoiled(spoilt), `${text} without ${spoilt}`).toBeNaN();
      counts.listed++;
    }
    const others = all.filter((other) => other !== text && !listed.includes(other));
    for (const spoilt of sample(next, others.length, 4).map((k) => others[k])) {
      expect(spoiled(spoilt), `${text} without ${spoilt}`).not.toBeNaN();
      counts.unlisted++;
    }
    // A step's entry reads inside what its step reads.
    const step = plan.steps[plan.writer.get(reference.key) ?? -1];
    for (const { key } of operands) expect(step.reads, `${text} of ${step.id}`).toContain(key);
    counts.entries++;
  }
  counts.networks++;
}

describe('the operands of an entry', () => {
  it('are exactly what its textbook formula reads', () => {
    fc.assert(
      fc.property(experiments({ depth: 5, width: 12, examples: 6 }), fc.boolean(), checkNetwork),
      { numRuns: 150, seed: 1, endOnFailure: true },
    );
  }, 60_000);

  it('cover, over all entries of a step, all that the step reads', () => {
    fc.assert(fc.property(experiments({ depth: 3, width: 4, examples: 3 }), ({ network, batch, view }) => {
      const plan = schedule(network, view);
      for (const step of plan.steps) {
        const keys = step.writes.flatMap((key) => {
          if (isScalar(key)) return operandsOf(network, batch, plan, COST);
          return expand(network, batch, { kind: 'matrix', key }).flatMap((one) => operandsOf(network, batch, plan, one));
        }).map(({ key }) => key).filter((key) => !step.writes.includes(key));
        expect(new Set(keys), step.id).toEqual(new Set(step.reads));
      }
    }), { numRuns: 50, seed: 2 });
  });

  it('of rows, columns and whole matrices are those of all their entries together', () => {
    fc.assert(fc.property(experiments({ depth: 3, width: 4, examples: 3 }), ({ network, batch, view }) => {
      const plan = schedule(network, view);
      const numbersOf = (references: readonly Reference[]) => new Set(references.flatMap((one) => expand(network, batch, one)).map(referenceText));
      for (const key of quantitiesInOrder(plan)) {
        if (isScalar(key)) continue;
        const [rows, columns] = extentOf(network, batch.length, key);
        const wholes: readonly Reference[] = [
          whole(key), row(key, rows - 1), columnOf(key, isPerExample(key) ? batch[columns - 1] : columns - 1),
        ];
        for (const reference of wholes) {
          const united = expand(network, batch, reference).flatMap((one) => operandsOf(network, batch, plan, one));
          expect(numbersOf(factorsOf(network, batch, plan, reference)), referenceText(reference)).toEqual(numbersOf(united));
        }
      }
    }), { numRuns: 50, seed: 4 });
  });

  it('do not exist for what is given or absent', () => {
    fc.assert(fc.property(experiments({ depth: 2, width: 3, examples: 2 }), ({ network, batch, view }) => {
      const plan = schedule(network, { ...view, inputGradient: false });
      const e = batch[0];
      for (const text of ['W[1].0.0', 'b[1].0.0', `A[0].0.${e}`, `Y.0.${e}`, 'alpha', `dA[0].0.${e}`, `Z[0].0.${e}`, 'W[9].0.0']) {
        const reference = parseReference(text);
        if (reference?.kind !== 'entry' && reference?.kind !== 'scalar') throw new Error(text);
        expect(operandsOf(network, batch, plan, reference)).toEqual([]);
      }
    }), { numRuns: 10, seed: 3 });
  });
});
