/** The model on the examples at hand: what they estimate of the averages over all x. */

import type { Data } from '../../engine/experiment';
import { accuracyOf } from '../../engine/accuracy';
import { losses } from '../../engine/losses';
import { selectColumns, type Matrix } from '../../engine/matrix';
import { trainingColumns } from '../../engine/training';
import { classLawOf, logProbabilities, outputsOn, type Model } from '../../features/outputs';
import { classOf } from '../../layout/decision-map';
import { predictionsOfSample } from '../../worlds/against-truth';
import { calibrationOf, type Calibration } from '../../worlds/calibration';
import { modelOn } from './model-on';
import type { Sliced } from './slices';

/** Of one part of the data; NaN where there is no such number. */
export interface SampleFigures {
  readonly count: number;
  /** The mean of the network's own loss. */
  readonly J: number;
  /** The mean of −Σ_k y_k ln Q(y = k | x): J itself where the loss is a cross-entropy. */
  readonly crossEntropy: number;
  /** The part whose class is not the one that the outputs name. */
  readonly error: number;
  /** The mean of (y − f)², summed over outputs. */
  readonly squaredError: number;
  readonly calibration: Calibration | undefined;
}

export interface SampleComparison {
  readonly training: SampleFigures;
  /** Undefined where nothing is held out. */
  readonly heldOut: SampleFigures | undefined;
  /** ln Q(y = k | x) of every example, classes × M; undefined where the outputs are no law. */
  readonly logQ: Matrix | undefined;
}

/** @param areClasses whether y is known to be a class whatever the loss */
export function* compareSample(data: Data, model: Model, areClasses: boolean): Sliced<SampleComparison> {
  const { X, Y, heldOut = [] } = data;
  const law = classLawOf(model.shape);
  const logQ = law.ok ? yield* modelOn(model, X, (of, points) => logProbabilities(of, points) ?? points) : undefined;
  const A = yield* modelOn(model, X, (of, points) => outputsOn(of, points).A);
  const Z = model.shape.loss === 'ce' || model.shape.loss === 'bce' ? yield* modelOn(model, X, (of, points) => outputsOn(of, points).Z) : A;
  const part = (columns: readonly number[]) => figuresOf({
    A: selectColumns(A, columns), Z: selectColumns(Z, columns), Y: selectColumns(Y, columns), logQ: logQ && selectColumns(logQ, columns),
  }, model, areClasses);
  const training = part(trainingColumns(data));
  yield;
  return { training, heldOut: heldOut.length > 0 ? part(heldOut) : undefined, logQ };
}

interface Part {
  readonly A: Matrix;
  readonly Z: Matrix;
  readonly Y: Matrix;
  readonly logQ: Matrix | undefined;
}

function figuresOf({ A, Z, Y, logQ }: Part, { shape: { loss } }: Model, areClasses: boolean): SampleFigures {
  const count = Y.columns;
  const rule = areClasses ? (Y.rows === 1 ? 'bce' : 'ce') : loss;
  const accuracy = accuracyOf({ loss: rule }, A, Y) ?? NaN;
  const isOfLaw = logQ !== undefined && (areClasses || !Number.isNaN(accuracy));
  const labels = isOfLaw ? Array.from({ length: count }, (_, e) => classOf(Y, e)) : [];
  return {
    count,
    J: mean(losses(loss, Z, A, Y).data),
    crossEntropy: isOfLaw ? crossEntropyOf(logQ, Y) : NaN,
    error: 1 - accuracy,
    squaredError: A.data.reduce((sum, a, index) => sum + (a - Y.data[index]) ** 2, 0) / count,
    calibration: isOfLaw && count > 0 ? calibrationOf(predictionsOfSample(labels, logQ), { lowest: 1 / logQ.rows }) : undefined,
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The mean of −Σ_k y_k ln q_k; of a single row y, its classes are 1 − y and y. */
function crossEntropyOf(logQ: Matrix, Y: Matrix): number {
  const N = Y.columns;
  let sum = 0;
  for (let k = 0; k < logQ.rows; k++) {
    for (let e = 0; e < N; e++) {
      const y = Y.rows === 1 ? (k === 1 ? Y.data[e] : 1 - Y.data[e]) : Y.data[k * N + e];
      if (y !== 0) sum -= y * logQ.data[k * N + e];
    }
  }
  return sum / N;
}
