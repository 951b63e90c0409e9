/** Proves that the terms of a waterfall add up to the number it shows, and that reactions are what happens. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isElementwise } from '../../../src/engine/activations';
import { activationOf, depth, GRADIENT_DESCENT, OPTIMIZERS, type Experiment, type Optimizer } from '../../../src/engine/experiment';
import { fromRows } from '../../../src/engine/matrix';
import { expand } from '../../../src/engine/operands';
import { COST, entry, isDerivative, layerKey, layerOf, nameOf, parseReference, whole, type MatrixKey } from '../../../src/engine/quantity';
import { schedule } from '../../../src/engine/schedule';
import { afterUpdate, beginningAt, computeTrace, passOf, valueOf } from '../../../src/engine/trace';
import { memoryOf, ruleOf } from '../../../src/engine/update-rule';
import { changesOf, NUDGE } from '../../../src/paint/inspector-change';
import { gradientSum } from '../../../src/paint/inspector-gradient-sum';
import { chooseTerms, isFromLogits, sumTerms } from '../../../src/paint/inspector-sum';
import { applyEdit, editedValue, type Editable } from '../../../src/store/edit/edit';
import { structureOf } from '../../../src/store/structure';
import { experiments } from '../../property/engine/networks';

const networks = experiments({ depth: 3, width: 9, examples: 4 });

const RULES: readonly Optimizer[] = Object.values(OPTIMIZERS).flatMap((optimizer) => [optimizer, { ...optimizer, weightDecay: 0.1 }]);

describe('the terms of a sum', () => {
  it('add up to the number, in every quantity that is a sum', () => {
    fc.assert(fc.property(networks, fc.constantFrom(...RULES), (plain, optimizer) => {
      const fresh = { ...plain, optimizer };
      const experiment = beginningAt(fresh, afterUpdate(computeTrace(passOf(fresh))));
      const { network, batch } = experiment;
      const trace = computeTrace(passOf(experiment));
      const L = depth(network);
      const keys: MatrixKey[] = ['Lo', ...Array.from({ length: L }, (_, index) => [
        layerKey('Z', index + 1), layerKey('Wnew', index + 1), layerKey('bnew', index + 1), layerKey('dA', index),
        ...memoryOf(ruleOf(optimizer)).flatMap((letter) => [layerKey(`${letter}Wnew`, index + 1), layerKey(`${letter}bnew`, index + 1)]),
      ]).flat()];
      const all = [COST, ...keys.flatMap((key) => expand(network, batch, whole(key)))];
      for (const reference of all) {
        if (reference.kind !== 'entry' && reference.kind !== 'scalar') throw new Error('not a number');
        const terms = sumTerms(structureOf(experiment), reference).map(({ value }) => value(trace));
        expect(terms.length).toBeGreaterThan(0);
        const sum = terms.reduce((total, term) => total + term, 0);
        const size = terms.reduce((total, term) => total + Math.abs(term), 0);
        expect(Math.abs(sum - valueOf(trace, reference))).toBeLessThanOrEqual(1e-12 * Math.max(1, size));
      }
    }), { numRuns: 100, seed: 11 });
  });

  it('of a gradient add up to it: over the units, the examples or the outputs, by either convention and route', () => {
    const met = new Set<string>();
    fc.assert(fc.property(networks, (experiment) => {
      const { network, batch, view } = experiment;
      const trace = computeTrace(passOf(experiment));
      const structure = structureOf(experiment);
      for (const key of [...trace.values.keys()].filter(isDerivative)) {
        for (const reference of expand(network, batch, whole(key as MatrixKey))) {
          if (reference.kind !== 'entry') throw new Error('not an entry');
          const sum = gradientSum(structure, view.convention, reference);
          if (!sum) continue;
          const terms = sum.terms.map(({ value }) => value(trace));
          const size = terms.reduce((total, term) => total + Math.abs(term), 0);
          expect(Math.abs(terms.reduce((total, term) => total + term, 0) - valueOf(trace, reference))).toBeLessThanOrEqual(1e-12 * Math.max(1, size));
          met.add(`${nameOf(key)} ${sum.over}`);
        }
      }
    }), { numRuns: 100, seed: 17 });
    expect([...met].toSorted()).toEqual(['dA units', 'dW examples', 'dZ outputs', 'db examples']);
  });

  it('of a cross-entropy come from the logits exactly where an output has rounded to 0', () => {
    const loss = (logit: number) => {
      const shape = { widths: [1, 2], activations: ['softmax'], loss: 'ce' } as const;
      const parameters = [{ W: fromRows([[logit], [-logit]]), b: fromRows([[0], [0]]) }];
      const trace = computeTrace({
        shape, parameters, X: fromRows([[1]]), Y: fromRows([[0], [1]]), batch: [0], learningRate: 1, optimizer: GRADIENT_DESCENT, state: { t: 0, first: [], second: [] }, route: 'full', convention: 'course',
      });
      return sumTerms({ shape, batch: [0], plan: schedule(shape, { route: 'full', inputGradient: false }) }, entry('Lo', 0, 0)).map((term) => isFromLogits('ce', term, trace));
    };
    expect(loss(800)).toEqual([false, true]);
    expect(loss(8)).toEqual([false, false]);
  });

  it('are none where the number is no sum', () => {
    const [experiment] = fc.sample(networks, { numRuns: 1, seed: 1 });
    expect((['A[1]', 'dW[1]', 'gp[1]', 'W[1]'] as const).map((key) => sumTerms(structureOf(experiment), entry(key, 0, experiment.batch[0])))).toEqual([[], [], [], []]);
  });

  it('are chosen by their size, the bias kept last, and none is lost', () => {
    fc.assert(fc.property(networks, fc.integer({ min: 3, max: 6 }), (experiment, limit) => {
      const trace = computeTrace(passOf(experiment));
      const terms = sumTerms(structureOf(experiment), entry('Z[1]', 0, experiment.batch[0]));
      const { shown, rest } = chooseTerms(terms, trace, limit);
      expect([...shown, ...rest].toSorted((p, q) => p - q)).toEqual(terms.map((_, place) => place));
      expect(shown.at(-1)).toBe(terms.length - 1);
      expect(shown.length + (rest.length > 0 ? 1 : 0)).toBe(Math.min(limit, terms.length));
      const size = (place: number) => Math.abs(terms[place].value(trace));
      for (const left of rest) for (const kept of shown.slice(0, -1)) expect(size(kept)).toBeGreaterThanOrEqual(size(left));
    }), { numRuns: 200, seed: 12 });
  });
});

describe('the reaction to a tenth more', () => {
  /** The bias that moves a z by as much as it moves itself. */
  const mover = (text: string): Editable => {
    const reference = parseReference(text);
    if (reference?.kind !== 'entry') throw new Error(text);
    return nameOf(reference.key) === 'Z' ? entry(layerKey('b', layerOf(reference.key) ?? 0), reference.row, 0) : reference;
  };
  const moved = (experiment: Experiment, reference: Editable) => computeTrace(passOf(applyEdit(experiment, reference, editedValue(experiment, reference) + NUDGE)));

  it('is what a new pass gives, for z by x, W and b in the first layer, for a and a loss by z', () => {
    const met = new Set<string>();
    fc.assert(fc.property(networks, fc.constantFrom(...RULES), (plain, optimizer) => {
      const fresh = { ...plain, optimizer };
      const experiment = beginningAt(fresh, afterUpdate(computeTrace(passOf(fresh))));
      const { network, batch } = experiment;
      const trace = computeTrace(passOf(experiment));
      const L = depth(network);
      const e = batch[batch.length - 1];
      for (const subject of [entry('Z[1]', 0, e), entry(layerKey('A', L), 0, e), entry('Lo', 0, e)]) {
        const changes = changesOf(structureOf(experiment), subject, trace);
        expect(changes.length).toBeGreaterThan(0);
        for (const { reference, value } of changes) {
          const text = reference.kind === 'entry' ? `${reference.key}.${reference.row}.${reference.column}` : reference.key;
          const after = moved(experiment, mover(text));
          expect(value(trace)).toBeCloseTo(valueOf(after, subject) - valueOf(trace, subject), 10);
          met.add(`${nameOf(subject.key)} by ${nameOf(reference.key)}`);
        }
        if (nameOf(subject.key) === 'A') expect(changes.length === 1 || !isElementwise(activationOf(network, L))).toBe(true);
      }
    }), { numRuns: 100, seed: 13 });
    expect([...met].toSorted()).toEqual(['A by Z', 'Lo by Z', 'Z by A', 'Z by W', 'Z by b']);
  });
});
