/** One step of gradient descent of the shown network at several learning rates: as the tangent kernel predicts it, and as it is. */

import type { LayerParameters, NetworkShape } from '../../engine/experiment';
import { selectColumns, type Matrix } from '../../engine/matrix';
import { stepAlong, tangentSlope, type TangentStep } from '../../features/tangent-step';
import { createSlices, type Sliced } from '../truth/slices';
import { kernelExamples, type KernelExamples } from './examples';
import { createModels, type KernelStores } from './models';

/** α, α/10, α/100. */
const FIRST_RATE = 0.01;
export const SCALES = [1, 10, 100] as const;
/** Of a frame, in milliseconds; the frame also paints. */
const BUDGET = 8;

interface Wanted {
  readonly shape: NetworkShape;
  readonly parameters: readonly LayerParameters[];
  readonly examples: KernelExamples;
  /** The batch of the step. */
  readonly X: Matrix;
  readonly Y: Matrix;
  /** n × 1. */
  readonly x: Matrix;
  readonly learningRate: number;
}

interface StepAt {
  readonly learningRate: number;
  /** Of the examples. */
  readonly step: TangentStep;
  /** Of x. */
  readonly there: TangentStep;
}

export interface StepResult {
  readonly of: Wanted;
  readonly steps: readonly StepAt[];
}

export type StepStore = ReturnType<typeof createStep>;

/** `work` is called once a frame. `pointOf` is where the numbers are asked for: the probe, or example i. */
export function createStep(stores: KernelStores, pointOf: (isProbe: boolean) => Matrix) {
  let learningRate = FIRST_RATE;
  let isProbe = true;
  const point = () => pointOf(isProbe);
  const models = createModels(stores);
  const slices = createSlices<Wanted, StepResult>(compute, isSame);
  let batch: { readonly of: readonly unknown[]; readonly X: Matrix; readonly Y: Matrix } | undefined;

  function batchNow(): { readonly X: Matrix; readonly Y: Matrix } {
    const { data, batch: columns } = stores.experiment.getState().experiment;
    if (batch?.of[0] !== data || batch.of[1] !== columns) batch = { of: [data, columns], X: selectColumns(data.X, columns), Y: selectColumns(data.Y, columns) };
    return batch;
  }

  return {
    models,
    point,
    ask: (ofProbe: boolean): void => {
      isProbe = ofProbe;
      stores.request();
    },
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
  return a.shape === b.shape && a.parameters === b.parameters && a.examples === b.examples && a.X === b.X && a.learningRate === b.learningRate
    && a.x.data.every((value, i) => value === b.x.data[i]);
}

function* compute(of: Wanted): Sliced<StepResult> {
  const model = { shape: of.shape, parameters: of.parameters };
  const steps: StepAt[] = [];
  // Θ is the same at every learning rate.
  const [all, there] = [yield* tangentSlope(model, of, of.examples.X), yield* tangentSlope(model, of, of.x)];
  for (const scale of SCALES) {
    const rate = of.learningRate / scale;
    steps.push({ learningRate: rate, step: stepAlong(model, of, rate, of.examples.X, all), there: stepAlong(model, of, rate, of.x, there) });
    yield;
  }
  return { of, steps };
}

/** The largest |actual − predicted|; NaN where a number is none. */
export function largestError({ predicted, actual }: TangentStep): number {
  let most = 0;
  for (let k = 0; k < actual.data.length; k++) most = Math.max(most, Math.abs(actual.data[k] - predicted.data[k]));
  return most;
}
