/** One step of gradient descent as the tangent kernel predicts it, against what the logits really do (content spec, section 5.7). */

import { backward } from '../engine/backward';
import { depth, type Data } from '../engine/experiment';
import { map, matrix, selectColumns, subtractScaled, zip, type Matrix } from '../engine/matrix';
import { layerKey, type QuantityKey } from '../engine/quantity';
import { forward, matrixOf } from '../engine/trace';
import { outputsOn, type Model } from './outputs';
import { tangentBlocks } from './tangent-kernel';

/** Changes of z[L] at the points, K × N. */
export interface TangentStep {
  readonly predicted: Matrix;
  readonly actual: Matrix;
}

/** So many examples of the batch at a time: a block of Θ stays small, and a page is free in between. */
const AT_ONCE = 32;

/** The pass of the batch, with its gradients. */
function passOf(model: Model, { X, Y }: Pick<Data, 'X' | 'Y'>): ReadonlyMap<QuantityKey, Matrix> {
  const pass = { ...model, Y, learningRate: 0, route: 'shortcut', convention: 'course' } as const;
  return backward(pass, forward(pass, X));
}

/**
 * −(1/m) Σ_e Σ_r Θ_kr(x, x_e) ∂ℒ/∂z_r(x_e): the predicted change of z_k(x) for each unit of α, K × N.
 * @param X the points, n × N
 */
export function* tangentSlope(model: Model, batch: Pick<Data, 'X' | 'Y'>, X: Matrix): Generator<undefined, Matrix, undefined> {
  const dZ = matrixOf(passOf(model, batch), layerKey('dZ', depth(model.shape)));
  const m = dZ.columns;
  const slope = matrix(dZ.rows, X.columns);
  for (let from = 0; from < m; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, m - from) }, (_, e) => from + e);
    const blocks = tangentBlocks(model, X, selectColumns(batch.X, some));
    addChange(slope, blocks, selectColumns(dZ, some), m);
    yield;
  }
  return slope;
}

/** The step at this learning rate, where the predicted change for each unit of α is known. */
export function stepAlong(model: Model, batch: Pick<Data, 'X' | 'Y'>, learningRate: number, X: Matrix, slope: Matrix): TangentStep {
  const values = passOf(model, batch);
  const parameters = model.parameters.map(({ W, b }, index) => ({
    W: subtractScaled(W, learningRate, matrixOf(values, layerKey('dW', index + 1))),
    b: subtractScaled(b, learningRate, matrixOf(values, layerKey('db', index + 1))),
  }));
  const actual = zip(outputsOn({ shape: model.shape, parameters }, X).Z, outputsOn(model, X).Z, (after, before) => after - before);
  return { predicted: map(slope, (value) => learningRate * value), actual };
}

/**
 * Δz_k(x) = −(α/m) Σ_e Σ_r Θ_kr(x, x_e) ∂ℒ/∂z_r(x_e), which is right up to terms of α², and the change by the step itself.
 * @param X the points, n × N
 */
export function tangentStep(model: Model, batch: Pick<Data, 'X' | 'Y'>, learningRate: number, X: Matrix): TangentStep {
  const run = tangentSlope(model, batch, X);
  for (;;) {
    const { done, value } = run.next();
    if (done === true) return stepAlong(model, batch, learningRate, X, value);
  }
}

function addChange(slope: Matrix, blocks: readonly (readonly Matrix[])[], dZ: Matrix, m: number): void {
  const N = slope.columns;
  const some = dZ.columns;
  blocks.forEach((row, k) => row.forEach((Theta, r) => {
    for (let x = 0; x < N; x++) {
      let sum = 0;
      for (let e = 0; e < some; e++) sum += Theta.data[x * some + e] * dZ.data[r * some + e];
      slope.data[k * N + x] -= sum / m;
    }
  }));
}
