/** One step of gradient descent as the tangent kernel predicts it, against what the logits really do (content spec, section 5.7). */

import { backward } from '../engine/backward';
import { depth, type Data } from '../engine/experiment';
import { matrix, subtractScaled, zip, type Matrix } from '../engine/matrix';
import { layerKey } from '../engine/quantity';
import { forward, matrixOf } from '../engine/trace';
import { outputsOn, type Model } from './outputs';
import { tangentBlocks } from './tangent-kernel';

/** Changes of z[L] at the points, K × N. */
export interface TangentStep {
  readonly predicted: Matrix;
  readonly actual: Matrix;
}

/**
 * Δz_k(x) = −(α/m) Σ_e Σ_r Θ_kr(x, x_e) ∂ℒ/∂z_r(x_e), which is right up to terms of α², and the change by the step itself.
 * @param X the points, n × N
 */
export function tangentStep(model: Model, { X: examples, Y }: Pick<Data, 'X' | 'Y'>, learningRate: number, X: Matrix): TangentStep {
  const L = depth(model.shape);
  const pass = { ...model, Y, learningRate, route: 'shortcut', convention: 'course' } as const;
  const values = backward(pass, forward(pass, examples));
  const parameters = model.parameters.map(({ W, b }, index) => ({
    W: subtractScaled(W, learningRate, matrixOf(values, layerKey('dW', index + 1))),
    b: subtractScaled(b, learningRate, matrixOf(values, layerKey('db', index + 1))),
  }));
  const actual = zip(outputsOn({ shape: model.shape, parameters }, X).Z, outputsOn(model, X).Z, (after, before) => after - before);
  return { predicted: predictedChange(tangentBlocks(model, X, examples), matrixOf(values, layerKey('dZ', L)), learningRate), actual };
}

function predictedChange(blocks: readonly (readonly Matrix[])[], dZ: Matrix, learningRate: number): Matrix {
  const m = dZ.columns;
  const N = blocks[0][0].rows;
  const change = matrix(blocks.length, N);
  blocks.forEach((row, k) => row.forEach((Theta, r) => {
    for (let x = 0; x < N; x++) {
      let sum = 0;
      for (let e = 0; e < m; e++) sum += Theta.data[x * m + e] * dZ.data[r * m + e];
      change.data[k * N + x] -= (learningRate / m) * sum;
    }
  }));
  return change;
}
