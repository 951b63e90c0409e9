/** Proves J and every gradient of random networks against forward-mode dual numbers, which share no code with the engine. */

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { depth, type Experiment } from '../../../src/engine/experiment';
import { gradientError, variableOf } from '../../../src/engine/gradient-check';
import { toRows } from '../../../src/engine/matrix';
import { isPerExample, layerOf, nameOf, referenceText } from '../../../src/engine/quantity';
import { columnOfExample, computeTrace, passOf, valueOf } from '../../../src/engine/trace';
import { dualCost, type Seed } from './dual';
import { choices, experiments, someGradients } from './networks';

const NETWORKS = Number(process.env['NETWORKS'] ?? 200);
const SEED = Number(process.env['SEED'] ?? 1);
const TOLERANCE = 1e-11;
const ENTRIES = 4;
const counts = { networks: 0, entries: 0, worst: 0, worstCost: 0, deepest: 0 };

function checkNetwork(experiment: Experiment): void {
  const pass = passOf(experiment);
  const trace = computeTrace(pass);
  const { shape, parameters, X, Y, batch, convention } = pass;
  const references = someGradients(experiment, choices(experiment), ENTRIES);
  const J = dualCost({
    activations: shape.activations,
    loss: shape.loss,
    parameters: parameters.map(({ W, b }) => ({ W: toRows(W), b: toRows(b) })),
    X: toRows(X),
    Y: toRows(Y),
  }, references.map((reference): Seed => {
    const { key, row, column } = variableOf(reference);
    return {
      name: nameOf(key) as Seed['name'],
      layer: layerOf(key) ?? 0,
      i: row,
      j: isPerExample(key) ? columnOfExample(trace, column) : column,
    };
  }));

  counts.worstCost = Math.max(counts.worstCost, gradientError(trace.J, J.value, trace.J));
  expect(gradientError(trace.J, J.value, trace.J)).toBeLessThan(TOLERANCE);
  references.forEach((reference, s) => {
    const scale = convention === 'course' && isPerExample(reference.key) ? batch.length : 1;
    const error = gradientError(valueOf(trace, reference), scale * J.slopes[s], trace.J);
    expect(error, `${referenceText(reference)}: ${valueOf(trace, reference)}, dual ${scale * J.slopes[s]}`).toBeLessThan(TOLERANCE);
    counts.worst = Math.max(counts.worst, error);
  });
  counts.networks++;
  counts.entries += references.length;
  counts.deepest = Math.max(counts.deepest, depth(shape));
}

afterAll(() => console.info(
  `dual numbers: ${counts.networks} networks of up to ${counts.deepest} layers, ${counts.entries} gradients within ${TOLERANCE} `
  + `(worst ${counts.worst.toExponential(1)}), J within ${counts.worstCost.toExponential(1)}`,
));

describe('J, dW, db, dZ, dA and dX', () => {
  it('equal the dual numbers', () => {
    fc.assert(
      fc.property(experiments({ depth: 8, width: 40, examples: 32 }), checkNetwork),
      { numRuns: NETWORKS, seed: SEED, endOnFailure: true },
    );
    expect(counts.networks).toBe(NETWORKS);
  }, 120_000);
});
