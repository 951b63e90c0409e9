/** Random networks and points for the properties of features and kernels. */

import fc from 'fast-check';
import type { ActivationName } from '../../../src/engine/activations';
import type { Experiment } from '../../../src/engine/experiment';
import { depth } from '../../../src/engine/experiment';
import type { LossName } from '../../../src/engine/losses';
import { matrix, selectColumns, type Matrix } from '../../../src/engine/matrix';
import { randomSource } from '../../../src/engine/random';
import type { Model } from '../../../src/features/outputs';
import { experiments, type Limits } from '../engine/networks';

/** Independent normal numbers, the same for the same seed. */
export function normals(rows: number, columns: number, seed: number, scale = 1): Matrix {
  const random = randomSource(seed);
  return matrix(rows, columns, Float64Array.from({ length: rows * columns }, () => scale * random.normal()));
}

export const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** A network of any kind with the examples of its batch. */
export interface Case {
  readonly model: Model;
  readonly X: Matrix;
  readonly Y: Matrix;
}

export function cases(limits: Limits): fc.Arbitrary<Case> {
  return experiments(limits).map(({ network, data, batch }: Experiment) => ({
    model: { shape: { widths: network.widths, activations: network.activations, loss: network.loss }, parameters: network.parameters },
    X: selectColumns(data.X, batch), Y: selectColumns(data.Y, batch),
  }));
}

/** The same hidden layers under another output: the logits stay what they were. */
export function withOutput({ shape, parameters }: Model, output: ActivationName, loss: LossName): Model {
  return { shape: { ...shape, activations: [...shape.activations.slice(0, depth(shape) - 1), output], loss }, parameters };
}

/** One class an example, as one row a class; drawn from the seed. */
export function oneHot(K: number, m: number, seed: number): Matrix {
  const random = randomSource(seed);
  const Y = matrix(K, m);
  for (let e = 0; e < m; e++) Y.data[Math.floor(random.uniform() * K) * m + e] = 1;
  return Y;
}
