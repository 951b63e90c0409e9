/** Proves the trace as a whole: what it holds, how its numbers are looked up, and how routes and conventions relate. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { advance, costAfterUpdate } from '../../../src/engine/iterate';
import { at, fromRows, toRows } from '../../../src/engine/matrix';
import { COST, entry, isDerivative, isPerExample, LEARNING_RATE } from '../../../src/engine/quantity';
import { extentOf, quantitiesInOrder, schedule } from '../../../src/engine/schedule';
import { afterUpdate, columnOfExample, computeTrace, forward, forwardOf, matrixOf, passOf, updatedParameters, valueOf } from '../../../src/engine/trace';
import { experiments } from '../../property/engine/networks';
import { experimentOf, workedExample } from '../../golden/worked-examples';

const networks = experiments({ depth: 4, width: 6, examples: 5 });
const options = { numRuns: 100, seed: 1 };

describe('the trace', () => {
  it('has every quantity of the schedule, in the schedule’s shapes', () => {
    fc.assert(fc.property(networks, (experiment) => {
      const { network, batch, view } = experiment;
      const { values, J } = computeTrace(passOf(experiment));
      for (const key of quantitiesInOrder(schedule(network, { ...view, inputGradient: true }))) {
        const { rows, columns } = matrixOf(values, key);
        expect([rows, columns], key).toEqual(extentOf(network, batch.length, key));
      }
      expect(at(matrixOf(values, 'J'), 0, 0)).toBe(J);
    }), options);
  });

  it('takes the batch’s columns of the data, in the batch’s order', () => {
    fc.assert(fc.property(networks, (experiment) => {
      const { data, batch, network } = experiment;
      const trace = computeTrace(passOf(experiment));
      batch.forEach((e, place) => {
        expect(columnOfExample(trace, e)).toBe(place);
        for (let i = 0; i < network.widths[0]; i++) expect(valueOf(trace, entry('A[0]', i, e))).toBe(at(data.X, i, e));
        for (let k = 0; k < data.Y.rows; k++) expect(valueOf(trace, entry('Y', k, e))).toBe(at(data.Y, k, e));
      });
      expect(() => columnOfExample(trace, data.X.columns)).toThrow(RangeError);
    }), options);
  });

  it('of one example is that example’s column of the batch, up to 1/m', () => {
    fc.assert(fc.property(networks, (given) => {
      const experiment: Experiment = { ...given, view: { ...given.view, convention: 'course' } };
      const trace = computeTrace(passOf(experiment));
      const parts = experiment.batch.map((e) => computeTrace(passOf({ ...experiment, batch: [e] })));
      for (const [key, array] of trace.values) {
        if (!isPerExample(key)) continue;
        parts.forEach((part, place) => expect(toRows(matrixOf(part.values, key)).flat(), key).toEqual(toRows(array).map((row) => row[place])));
      }
      const dW = (t: typeof trace) => at(matrixOf(t.values, 'dW[1]'), 0, 0);
      const mean = parts.reduce((sum, part) => sum + dW(part), 0) / parts.length;
      expect(Math.abs(dW(trace) - mean)).toBeLessThanOrEqual(1e-12 * Math.max(...parts.map((part) => Math.abs(dW(part)))));
    }), options);
  });

  it('has the same dW and db in both conventions, and dA and dZ divided by m in the second', () => {
    fc.assert(fc.property(networks, (experiment) => {
      const trace = (convention: 'course' | 'autograd') => computeTrace(passOf({ ...experiment, view: { ...experiment.view, convention } }));
      const [course, autograd] = [trace('course'), trace('autograd')];
      const m = experiment.batch.length;
      for (const [key, array] of course.values) {
        if (!isDerivative(key)) continue;
        const by = isPerExample(key) ? m : 1;
        const other = matrixOf(autograd.values, key).data;
        const scale = Math.max(...array.data.map(Math.abs));
        array.data.forEach((value, k) => expect(Math.abs(value / by - other[k]), key).toBeLessThanOrEqual(1e-12 * scale));
      }
      if (m === 1) expect(autograd.values).toEqual(course.values);
    }), options);
  });

  it('has the same gradients on both routes where both hold', () => {
    fc.assert(fc.property(networks.filter(({ network: { loss } }) => loss === 'ce' || loss === 'bce'), (experiment) => {
      const trace = (route: 'full' | 'shortcut') => computeTrace(passOf({ ...experiment, view: { ...experiment.view, route } }));
      const [full, shortcut] = [trace('full'), trace('shortcut')];
      for (const [key, array] of shortcut.values) {
        const other = matrixOf(full.values, key).data;
        const scale = Math.max(1, ...array.data.map(Math.abs));
        // Columns of Y under ce sum to 1 only to rounding, and the shortcut counts on it.
        array.data.forEach((value, k) => expect(Math.abs(value - other[k]), key).toBeLessThanOrEqual(1e-12 * scale));
      }
      const last = experiment.network.activations.length;
      expect([full, shortcut].map(({ values }) => values.has(`dA[${last}]`))).toEqual([true, false]);
    }), options);
  });
});

describe('looking up', () => {
  const trace = computeTrace(passOf(experimentOf(workedExample('ex2-softmax-ce-2-3-2'))));

  it('finds scalars, and refuses what does not exist rather than give a number', () => {
    expect(valueOf(trace, COST)).toBe(trace.J);
    expect(valueOf(trace, LEARNING_RATE)).toBe(0.1);
    expect(() => valueOf(trace, entry('dA[2]', 0, 0))).toThrow('the trace has no dA[2]');
    expect(() => valueOf(trace, entry('W[1]', 3, 0))).toThrow(RangeError);
    expect(() => valueOf(trace, entry('Z[1]', 0, 2))).toThrow('example 2 is not in the batch');
  });
});

describe('updates', () => {
  it('are W − α dW and b − α db with the old gradients, and advance repeats them', () => {
    fc.assert(fc.property(networks, (experiment) => {
      const pass = passOf(experiment);
      const trace = computeTrace(pass);
      updatedParameters(trace).forEach(({ W, b }, index) => {
        const { W: oldW, b: oldB } = pass.parameters[index];
        const dW = matrixOf(trace.values, `dW[${index + 1}]`);
        const db = matrixOf(trace.values, `db[${index + 1}]`);
        W.data.forEach((w, k) => expect(w).toBe(oldW.data[k] - 0.1 * dW.data[k]));
        b.data.forEach((value, k) => expect(value).toBe(oldB.data[k] - 0.1 * db.data[k]));
      });
      const once = advance(pass, pass, 1);
      expect(once).toEqual(afterUpdate(trace));
      expect(costAfterUpdate(pass, trace)).toBe(computeTrace({ ...pass, ...once }).J);
      // In slices or at once: the same parameters to the last bit.
      expect(advance(pass, advance(pass, pass, 2), 3)).toEqual(advance(pass, pass, 5));
      expect(advance(pass, pass, 0).parameters).toBe(pass.parameters);
    }), { numRuns: 30, seed: 2 });
  });
});

describe('the forward pass of a trace', () => {
  it('is the one it was computed with', () => {
    fc.assert(fc.property(networks, (experiment) => {
      const pass = passOf(experiment);
      expect(forwardOf(computeTrace(pass))).toEqual(forward(pass, pass.X));
    }), options);
  });
});

describe('a forward pass from the middle', () => {
  it('is the whole one from there on', () => {
    fc.assert(fc.property(networks, (experiment) => {
      const pass = passOf(experiment);
      const all = forward(pass, pass.X);
      for (let l = 1; l <= experiment.network.activations.length; l++) {
        for (const given of [undefined, all.Z[l]]) {
          const part = forward(pass, all.A[l - 1], l, given);
          expect(part.J).toBe(all.J);
          expect(part.A.slice(l)).toEqual(all.A.slice(l));
          expect(part.Z.slice(l)).toEqual(all.Z.slice(l));
        }
      }
      expect(all.A[0]).toBe(pass.X);
    }), options);
  });

  it('with a given Z does not look at what came before', () => {
    const pass = passOf(experimentOf(workedExample('ex1-sigmoid-bce-2-2-1')));
    const { Z, J } = forward(pass, pass.X);
    expect(forward(pass, fromRows([[NaN], [NaN]]), 2, Z[2]).J).toBe(J);
  });
});
