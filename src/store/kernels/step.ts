/** One step of gradient descent of the shown network at several learning rates: as the tangent kernel predicts it, and as it is. */

import type { LayerParameters, NetworkShape } from '../../engine/experiment';
import { selectColumns, type Matrix } from '../../engine/matrix';
import { predictedPerRate, stepGradients, tangentStep, type StepGradients, type TangentStep } from '../../features/tangent-step';
import { createSlices, type Sliced } from '../truth/slices';
import { kernelExamples, type KernelExamples } from './examples';
import { createModels, type KernelStores } from './models';

/** α, α/10, α/100. */
const FIRST_RATE = 0.01;
export const SCALES = [1, 10, 100] as const;
/** More points, or more examples of the step, would take seconds: their kernel has as many entries as the product of both. */
export const MOST_STEP_EXAMPLES = 200;
/** Of a frame, in milliseconds; the frame also paints. */
const BUDGET = 8;

interface Wanted {
  readonly shape: NetworkShape;
  readonly parameters: readonly LayerParameters[];
  readonly examples: KernelExamples;
  /** The batch of the step, at most `MOST_STEP_EXAMPLES` of it. */
  readonly X: Matrix;
  readonly Y: Matrix;
  /** n × 1. */
  readonly x: Matrix;
  readonly learningRate: number;
}

interface StepAt {
  readonly learningRate: number;
  /** Of the points. */
  readonly step: TangentStep;
  /** Of x. */
  readonly there: TangentStep;
}

export interface StepResult {
  readonly of: Wanted;
  /** How many points there are besides x. */
  readonly count: number;
  readonly steps: readonly StepAt[];
}

/** What does not change with α or with x. */
interface Begun {
  readonly of: Wanted;
  readonly gradients: StepGradients;
  /** The points, n × N. */
  readonly points: Matrix;
  readonly perRate: Matrix;
}

export type StepStore = ReturnType<typeof createStep>;

/** `work` is called once a frame. `point` is where the numbers are asked for. */
export function createStep(stores: KernelStores, point: () => Matrix) {
  let learningRate = FIRST_RATE;
  const models = createModels(stores);
  const slices = createSlices<Wanted, StepResult>(createComputation(), isSame);
  let batch: { readonly of: readonly unknown[]; readonly X: Matrix; readonly Y: Matrix } | undefined;

  function batchNow(): { readonly X: Matrix; readonly Y: Matrix } {
    const { data, batch: columns } = stores.experiment.getState().experiment;
    if (batch?.of[0] !== data || batch.of[1] !== columns) {
      const some = columns.slice(0, MOST_STEP_EXAMPLES);
      batch = { of: [data, columns], X: selectColumns(data.X, some), Y: selectColumns(data.Y, some) };
    }
    return batch;
  }

  return {
    models,
    point,
    learningRate: () => learningRate,
    choose: (rate: number): void => {
      learningRate = rate;
      stores.request();
    },
    work: (): void => {
      const { shape, now } = models();
      const { X, Y } = batchNow();
      const before = slices.result();
      const examples = kernelExamples(stores.experiment.getState().experiment.data);
      const isDone = slices.work({ shape, parameters: now, examples, X, Y, x: point(), learningRate }, BUDGET);
      if (!isDone || slices.result() !== before) stores.request();
    },
    /** The last whole result, if it is of this network. */
    result: (): StepResult | undefined => {
      const last = slices.result();
      const { structure: { shape }, experiment: { data } } = stores.experiment.getState();
      return last?.of.shape === shape && last.of.examples.total === data.X.columns ? last : undefined;
    },
  };
}

function isSame(a: Wanted, b: Wanted): boolean {
  return isSameStep(a, b) && a.learningRate === b.learningRate && a.x.data.every((value, i) => value === b.x.data[i]);
}

function isSameStep(a: Wanted, b: Wanted): boolean {
  return a.shape === b.shape && a.parameters === b.parameters && a.examples === b.examples && a.X === b.X;
}

/** Keeps what the last time has in common with the next: while α or x is moved only what depends on it is computed again. */
function createComputation(): (of: Wanted) => Sliced<StepResult> {
  let kept: Begun | undefined;

  return function* compute(of) {
    const model = { shape: of.shape, parameters: of.parameters };
    const begun = kept && isSameStep(kept.of, of) ? kept : yield* begin(of);
    kept = begun;
    const { gradients, points, perRate } = begun;
    const there = yield* predictedPerRate(model, of.X, gradients.dZ, of.x);
    const steps: StepAt[] = [];
    for (const scale of SCALES) {
      const learningRate = of.learningRate / scale;
      steps.push({
        learningRate,
        step: tangentStep(model, gradients, perRate, learningRate, points),
        there: tangentStep(model, gradients, there, learningRate, of.x),
      });
      yield;
    }
    return { of, count: points.columns, steps };
  };
}

function* begin(of: Wanted): Sliced<Begun> {
  const model = { shape: of.shape, parameters: of.parameters };
  const gradients = stepGradients(model, of);
  yield;
  const points = selectColumns(of.examples.X, evenly(of.examples.columns.length));
  return { of, gradients, points, perRate: yield* predictedPerRate(model, of.X, gradients.dZ, points) };
}

/** At most `MOST_STEP_EXAMPLES` places among so many, evenly spread, so that every class is among them. */
function evenly(count: number): readonly number[] {
  const some = Math.min(count, MOST_STEP_EXAMPLES);
  return Array.from({ length: some }, (_, place) => Math.floor((place * count) / some));
}

/** The largest |actual − predicted|; NaN where a number is none. */
export function largestError({ predicted, actual }: TangentStep): number {
  let most = 0;
  for (let k = 0; k < actual.data.length; k++) most = Math.max(most, Math.abs(actual.data[k] - predicted.data[k]));
  return most;
}
