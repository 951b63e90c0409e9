/** What is measured of each epoch, as one row of numbers. */

import { accuracyOf } from './accuracy';
import { depth, type LayerParameters } from './experiment';
import { map, zip, type Matrix } from './matrix';
import { layerKey } from './quantity';
import { firstOverflow, matrixOf, type Overflow } from './trace';
import type { Trainer } from './trainer';
import type { TrainedState } from './training';

/** The numbers of the whole network, in the order of a row; those of its layers follow, layer by layer. NaN: there is none. */
export const NETWORK_MEASURES = ['J', 'heldOutJ', 'accuracy', 'heldOutAccuracy', 'learningRate'] as const;
/** All of W alone: ‖dW‖ of J over the training data; ‖W‖; ‖ΔW‖ / ‖W‖ of the epoch's last update, W as it was before. */
export const LAYER_MEASURES = ['gradientNorm', 'weightNorm', 'updateRatio'] as const;

export interface EpochRecord {
  readonly row: readonly number[];
  /** The first number over all training data that is not finite; its column counts among the training columns. */
  readonly overflow: Overflow | undefined;
}

/** How many numbers a row has. */
export function recordLength(layers: number): number {
  return NETWORK_MEASURES.length + layers * LAYER_MEASURES.length;
}

/**
 * Measures the parameters at the end of an epoch.
 * @param before the parameters before its last update; none before the first epoch
 * @param learningRate that of its last update; before the first epoch, of the one to come
 */
export function recordEpoch(trainer: Trainer, { parameters }: TrainedState, before: readonly LayerParameters[] | undefined, learningRate: number): EpochRecord {
  const { setup: { shape }, training, heldOut } = trainer;
  const { forward, values } = trainer.gradientsOfAll(parameters);
  const outside = heldOut.batch.length > 0 ? trainer.forward(parameters, heldOut) : undefined;
  const L = depth(shape);
  const measures = {
    J: forward.J,
    heldOutJ: outside?.J,
    accuracy: accuracyOf(shape, forward.A[L], training.Y),
    heldOutAccuracy: outside && accuracyOf(shape, outside.A[L], heldOut.Y),
    learningRate,
  };
  const ratios = before && updateRatios(before, parameters);
  const layers = parameters.map(({ W }, index) => ({
    gradientNorm: norm(matrixOf(values, layerKey('dW', index + 1))),
    weightNorm: norm(W),
    updateRatio: ratios?.[index],
  }));
  const row = [
    ...NETWORK_MEASURES.map((name) => measures[name] ?? NaN),
    ...layers.flatMap((layer) => LAYER_MEASURES.map((name) => layer[name] ?? NaN)),
  ];
  return { row, overflow: firstOverflow(values) };
}

/** ‖ΔW‖ / ‖W‖ of each layer, W as it was before; NaN where that was 0. */
export function updateRatios(before: readonly LayerParameters[], after: readonly LayerParameters[]): readonly number[] {
  return after.map(({ W }, index) => {
    const old = before[index].W;
    const oldNorm = norm(old);
    return oldNorm > 0 ? norm(zip(W, old, (now, was) => now - was)) / oldNorm : NaN;
  });
}

/** √Σ x² over all entries, scaled by the largest so that no square overflows or vanishes. */
export function norm(a: Matrix): number {
  const largest = a.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  return largest * Math.sqrt(map(a, (value) => (value / largest) ** 2).data.reduce((sum, square) => sum + square, 0));
}
