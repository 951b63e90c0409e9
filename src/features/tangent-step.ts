/** One step of gradient descent as the tangent kernel predicts it, against what the logits really do (content spec, section 5.7). */

import { backward } from '../engine/backward';
import { depth, type Data, type LayerParameters } from '../engine/experiment';
import { map, matrix, subtractScaled, zip, type Matrix } from '../engine/matrix';
import { layerKey } from '../engine/quantity';
import { forward, matrixOf } from '../engine/trace';
import { outputsOn, type Model } from './outputs';
import { tangentBlocks } from './tangent-kernel';

/** Changes of z[L] at the points, K × N. */
export interface TangentStep {
  readonly predicted: Matrix;
  readonly actual: Matrix;
}

/** What a step of any size is made of. */
export interface StepGradients {
  /** ∂J/∂W[l] and ∂J/∂b[l], index 0 for layer 1. */
  readonly layers: readonly LayerParameters[];
  /** ∂ℒ/∂z[L] of the examples, K × m. */
  readonly dZ: Matrix;
}

export function stepGradients(model: Model, { X, Y }: Pick<Data, 'X' | 'Y'>): StepGradients {
  const pass = { ...model, Y, learningRate: 0, route: 'shortcut', convention: 'course' } as const;
  const values = backward(pass, forward(pass, X));
  return {
    layers: model.parameters.map((_, index) => ({ W: matrixOf(values, layerKey('dW', index + 1)), b: matrixOf(values, layerKey('db', index + 1)) })),
    dZ: matrixOf(values, layerKey('dZ', depth(model.shape))),
  };
}

/**
 * Δz_k(x) / α = −(1/m) Σ_e Σ_r Θ_kr(x, x_e) ∂ℒ/∂z_r(x_e) to first order, K × N. Rests after each block Θ_kr.
 * @param examples those of the step, n × m
 * @param dZ theirs, K × m
 * @param X the points, n × N
 */
export function* predictedPerRate(model: Model, examples: Matrix, dZ: Matrix, X: Matrix): Generator<undefined, Matrix, undefined> {
  const m = dZ.columns;
  const N = X.columns;
  const change = matrix(dZ.rows, N);
  for (const { k, r, Theta } of tangentBlocks(model, X, examples)) {
    for (let x = 0; x < N; x++) {
      let sum = 0;
      for (let e = 0; e < m; e++) sum += Theta.data[x * m + e] * dZ.data[r * m + e];
      change.data[k * N + x] -= sum / m;
    }
    yield;
  }
  return change;
}

/**
 * The step of this learning rate at the points: as predicted, right up to terms of α², and as it is.
 * @param perRate of `predictedPerRate` at the same points
 * @param X the points, n × N
 */
export function tangentStep(model: Model, { layers }: Pick<StepGradients, 'layers'>, perRate: Matrix, learningRate: number, X: Matrix): TangentStep {
  const parameters = model.parameters.map(({ W, b }, l) => ({ W: subtractScaled(W, learningRate, layers[l].W), b: subtractScaled(b, learningRate, layers[l].b) }));
  const actual = zip(outputsOn({ shape: model.shape, parameters }, X).Z, outputsOn(model, X).Z, (after, before) => after - before);
  return { predicted: map(perRate, (change) => learningRate * change), actual };
}
