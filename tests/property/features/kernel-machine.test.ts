/** The read-out on frozen features, trained with weights and without them: the same logits after 200 steps. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../../src/engine/activations';
import type { LossName } from '../../../src/engine/losses';
import { map, type Matrix } from '../../../src/engine/matrix';
import { updateParameters } from '../../../src/engine/optimizers';
import { diagonalOf } from '../../../src/features/gram';
import { costOf, dualLogits, firstMachineState, kernelMachine, primalLogits, stepMachine, weightsOfDual } from '../../../src/features/kernel-machine';
import { trainFor } from '../../../src/engine/trainer';
import { normals, oneHot, seeds } from './random-models';

const OUTPUTS: readonly (readonly [ActivationName, LossName])[] = [['softmax', 'ce'], ['sigmoid', 'bce'], ['identity', 'half_se'], ['identity', 'mse'], ['tanh', 'half_se']];

const machines = fc.record({
  pair: fc.constantFrom(...OUTPUTS), K: fc.integer({ min: 1, max: 4 }), w: fc.integer({ min: 1, max: 8 }), m: fc.integer({ min: 1, max: 12 }), seed: seeds, fromZero: fc.boolean(),
}).map(({ pair: [output, loss], K, w, m, seed, fromZero }) => {
  const Phi = normals(w, m, seed);
  const Y = loss === 'ce' || loss === 'bce' ? oneHot(K, m, seed) : normals(K, m, seed + 1);
  const start = fromZero ? undefined : { W: normals(K, w, seed + 2), b: normals(K, 1, seed + 3) };
  const machine = kernelMachine({ widths: [2, w, K], activations: ['tanh', output], loss }, Phi, Y, start);
  // Below 1/(largest curvature), at which every one of these losses comes down.
  const learningRate = 0.5 / (1 + Math.max(...diagonalOf(machine.gram)));
  return { machine, learningRate, seed, w, K };
});

const largest = ({ data }: Matrix) => data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const apart = (a: Matrix, b: Matrix) => largest(map(a, (value, i, j) => value - b.data[i * b.columns + j]));

describe('the kernel machine', () => {
  it('has the logits of the read-out after 200 steps, at the examples and elsewhere', () => {
    let moved = 0;
    fc.assert(fc.property(machines, ({ machine, learningRate, seed, w }) => {
      let state = firstMachineState(machine);
      const first = costOf(machine, primalLogits(state, machine.Phi));
      for (let t = 0; t < 200; t++) state = stepMachine(machine, state, learningRate);
      const elsewhere = normals(w, 5, seed + 4, 2);
      for (const Phi of [machine.Phi, elsewhere]) expect(apart(primalLogits(state, Phi), dualLogits(machine, state, Phi))).toBeLessThanOrEqual(1e-9);
      expect(apart(weightsOfDual(machine, state), state.primal.W)).toBeLessThanOrEqual(1e-9);
      const last = costOf(machine, dualLogits(machine, state, machine.Phi));
      expect(last).toBeLessThanOrEqual(first + 1e-12);
      if (last < 0.99 * first) moved++;
    }), { numRuns: 200 });
    // A machine that stood still would be equal to anything.
    expect(moved).toBeGreaterThan(100);
  });

  it('is the training of that last layer by the trainer', () => {
    fc.assert(fc.property(machines, ({ machine, learningRate }) => {
      const { shape, Phi, Y, start } = machine;
      const optimizer = { name: 'gd', weightDecay: 0 } as const;
      const columns = Array.from({ length: Y.columns }, (_, e) => e);
      const setup = { shape, X: Phi, Y, columns, heldOut: [], batchSize: 'all', seed: 0, optimizer, route: 'shortcut', convention: 'course' } as const;
      const before = { epoch: 0, update: 0, parameters: [start], optimizerState: updateParameters(optimizer, 0, [start], [{ dW: start.W, db: start.b }], { t: 0, first: [], second: [] }).state };
      const [{ W, b }] = trainFor(setup, before, [{ epoch: 0, update: 0, learningRate }], 20).parameters;
      let state = firstMachineState(machine);
      for (let t = 0; t < 20; t++) state = stepMachine(machine, state, learningRate);
      expect(apart(W, state.primal.W)).toBeLessThanOrEqual(1e-12);
      expect(apart(b, state.primal.b)).toBeLessThanOrEqual(1e-12);
    }), { numRuns: 60 });
  });
});
