/** The update steps of every optimizer on random networks: finite, bit for bit the engine's update, with reads, shapes and references that agree. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPTIMIZERS, type Optimizer } from '../../../src/engine/experiment';
import { expand, operandsOf } from '../../../src/engine/operands';
import { updateParameters } from '../../../src/engine/optimizers';
import { allOf, isScalar, layerKey, parseReference, referenceText, whole } from '../../../src/engine/quantity';
import { exists, extentOf, isWithin, schedule } from '../../../src/engine/schedule';
import { afterUpdate, beginningAt, computeTrace, matrixOf, passOf } from '../../../src/engine/trace';
import { experiments } from './networks';

const RULES: readonly Optimizer[] = Object.values(OPTIMIZERS).flatMap((optimizer) => [optimizer, { ...optimizer, weightDecay: 0.1 }]);
/** A network that has had one update, so that what is remembered is not 0. */
const updated = fc.tuple(experiments({ depth: 3, width: 4, examples: 3 }), fc.constantFrom(...RULES)).map(([plain, optimizer]) => {
  const fresh = { ...plain, optimizer };
  return beginningAt(fresh, afterUpdate(computeTrace(passOf(fresh))));
});

describe('the update of every optimizer', () => {
  it('is finite, and what the engine’s rule makes of the gradients', () => {
    fc.assert(fc.property(updated, (experiment) => {
      const pass = passOf(experiment);
      const trace = computeTrace(pass);
      expect(trace.overflow).toBeUndefined();
      const gradients = pass.parameters.map((_, index) => ({
        dW: matrixOf(trace.values, layerKey('dW', index + 1)), db: matrixOf(trace.values, layerKey('db', index + 1)),
      }));
      expect(afterUpdate(trace)).toEqual(updateParameters(experiment.optimizer, pass.learningRate, pass.parameters, gradients, pass.state));
    }), { numRuns: 100, seed: 31 });
  });

  it('reads and writes what the trace holds, in its shapes, under names that can be read back', () => {
    fc.assert(fc.property(updated, (experiment) => {
      const { network, batch, view, optimizer } = experiment;
      const plan = schedule(network, view, optimizer);
      const { values } = computeTrace(passOf(experiment));
      for (const step of plan.steps.filter(({ phase }) => phase === 'U')) {
        for (const key of [...step.reads, ...step.writes]) {
          const { rows, columns } = matrixOf(values, key);
          expect([rows, columns], key).toEqual(extentOf(network, batch.length, key));
          expect(exists(network, plan, key), key).toBe(true);
          expect(parseReference(referenceText(allOf(key)))).toEqual(allOf(key));
          expect(isWithin(network, plan, batch, allOf(key))).toBe(true);
        }
        const operands = step.writes.flatMap((key) => (isScalar(key) ? [] : expand(network, batch, whole(key)).flatMap((one) => operandsOf(network, batch, plan, one))));
        const read = new Set(operands.map(({ key }) => key).filter((key) => !step.writes.includes(key)));
        expect(read, step.id).toEqual(new Set(step.reads));
      }
    }), { numRuns: 60, seed: 32 });
  });

  it('has no quantity that the optimizer lacks', () => {
    fc.assert(fc.property(updated, (experiment) => {
      const { network, view, optimizer } = experiment;
      const plan = schedule(network, view, optimizer);
      const { values } = computeTrace(passOf(experiment));
      for (const name of ['vW', 'vWnew', 'mW', 'mbnew', 'sb', 'sWnew'] as const) {
        expect(exists(network, plan, layerKey(name, 1)), name).toBe(values.has(layerKey(name, 1)));
        expect(exists(network, plan, layerKey(name, 0))).toBe(false);
      }
      for (const name of ['mu', 'beta1', 'beta2', 'epsilon', 'lambda', 't'] as const) expect(exists(network, plan, name), name).toBe(values.has(name));
    }), { numRuns: 60, seed: 33 });
  });
});
