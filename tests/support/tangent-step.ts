/** A step of gradient descent at points, from its gradients to its end. */

import type { Data } from '../../src/engine/experiment';
import type { Matrix } from '../../src/engine/matrix';
import type { Model } from '../../src/features/outputs';
import { predictedPerRate, stepGradients, tangentStep, type TangentStep } from '../../src/features/tangent-step';
import { wholeOf } from '../../src/store/truth/slices';

export function stepOf(model: Model, batch: Pick<Data, 'X' | 'Y'>, learningRate: number, X: Matrix): TangentStep {
  const gradients = stepGradients(model, batch);
  return tangentStep(model, gradients, wholeOf(predictedPerRate(model, batch.X, gradients.dZ, X)), learningRate, X);
}
