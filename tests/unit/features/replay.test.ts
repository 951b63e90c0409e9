/** Replay: from one epoch to the next the axes move only as far as the features themselves do. */

import { describe, expect, it } from 'vitest';
import type { LayerParameters } from '../../../src/engine/experiment';
import { map, matrix, transpose, type Matrix } from '../../../src/engine/matrix';
import { product } from '../../../src/engine/products';
import { randomSource } from '../../../src/engine/random';
import { Trainer } from '../../../src/engine/trainer';
import type { TrainedState, TrainingSetup } from '../../../src/engine/training';
import { covarianceOf, momentsOf } from '../../../src/features/covariance';
import { eigenvaluesOf } from '../../../src/features/eigen';
import { featuresOn } from '../../../src/features/feature-map';
import { principalFrame, type Frame } from '../../../src/features/frame';
import { readOutPlane } from '../../../src/features/read-out';
import { readOutFrame } from '../../../src/features/read-out-frame';
import { usualReading } from '../../../src/features/reading';

const EPOCHS = 400;

/** XOR of noisy points, learnt by 2-w-2. */
function setupOf(w: number, seed: number): { readonly setup: TrainingSetup; readonly first: TrainedState } {
  const random = randomSource(seed);
  const m = 60;
  const [X, Y] = [matrix(2, m), matrix(2, m)];
  for (let e = 0; e < m; e++) {
    const [a, b] = [random.uniform() < 0.5 ? -1 : 1, random.uniform() < 0.5 ? -1 : 1];
    X.data[e] = a + 0.3 * random.normal();
    X.data[m + e] = b + 0.3 * random.normal();
    Y.data[(a * b > 0 ? 0 : m) + e] = 1;
  }
  const layer = (rows: number, columns: number): LayerParameters => ({ W: map(matrix(rows, columns), () => random.normal()), b: map(matrix(rows, 1), () => 0.3 * random.normal()) });
  const shape = { widths: [2, w, 2], activations: ['tanh', 'softmax'], loss: 'ce' } as const;
  const columns = Array.from({ length: m }, (_, e) => e);
  return {
    setup: { shape, X, Y, columns, heldOut: [], batchSize: 'all', seed, optimizer: { name: 'gd', weightDecay: 0 }, route: 'shortcut', convention: 'course' },
    first: { epoch: 0, update: 0, parameters: [layer(w, 2), layer(2, w)], optimizerState: { t: 0, first: [], second: [] } },
  };
}

const norm = (S: Matrix) => Math.hypot(...S.data);
const difference = (a: Matrix, b: Matrix) => norm(map(a, (value, i, j) => value - b.data[i * b.columns + j]));
const rowOf = (frame: Frame, k: number): Matrix => matrix(1, frame.axes.columns, frame.axes.data.slice(k * frame.axes.columns, (k + 1) * frame.axes.columns));

/** Each epoch's features with its read-out's plane, the first epoch first. */
function* epochs(w: number, seed: number) {
  const { setup, first } = setupOf(w, seed);
  const trainer = new Trainer(setup);
  let state = first;
  for (let epoch = 0; epoch <= EPOCHS; epoch++) {
    const model = { shape: setup.shape, parameters: state.parameters };
    const plane = readOutPlane(model, usualReading(model.shape));
    if (!plane) throw new Error('the read-out has a plane');
    yield { Phi: featuresOn(model, setup.X), plane };
    state = trainer.update(state, 0.5).state;
  }
}

/**
 * Davis & Kahan: an eigenvector turns by at most an angle with sin ≤ 2 ‖ΔM‖ / gap. Where the bound is no bound, or a few
 * times rounding, the epoch says nothing; the chord is at most √2 times the sine while the sign is kept.
 */
function expectSteady(moved: number, change: number, gap: number): boolean {
  const bound = (2 * change) / gap;
  if (!(bound < 0.5)) return false;
  expect(moved).toBeLessThanOrEqual(Math.SQRT2 * bound + 1e-9);
  return true;
}

describe.each([[3, 1], [3, 2], [5, 3], [8, 4]])('%d features, seed %d', (w, seed) => {
  it('keep the direction of the rest: it turns no further than the features do, and never flips', () => {
    let before: { frame: Frame; M: Matrix } | undefined;
    let [told, turned] = [0, 0];
    for (const { Phi, plane } of epochs(w, seed)) {
      const frame = readOutFrame(plane, Phi, before?.frame);
      const P = map(matrix(w, w), (_value, i, j) => Number(i === j) - (plane.w.data[i] * plane.w.data[j]) / plane.norm ** 2);
      const M = product(P, product(covarianceOf(momentsOf(Phi)), P));
      const [largest, second] = eigenvaluesOf(M);
      if (before) {
        const moved = difference(rowOf(frame, 1), rowOf(before.frame, 1));
        if (expectSteady(moved, difference(M, before.M), largest - second)) told++;
        expect(product(rowOf(frame, 1), transpose(rowOf(before.frame, 1))).data[0]).toBeGreaterThanOrEqual(0);
        turned += moved;
      }
      before = { frame, M };
    }
    expect(told).toBeGreaterThan(EPOCHS * 0.9);
    expect(turned).toBeGreaterThan(0.05);
  });

  it('keep their principal components', () => {
    let before: { frame: Frame; C: Matrix } | undefined;
    let told = 0;
    for (const { Phi } of epochs(w, seed)) {
      const { frame } = principalFrame(Phi, 2, before?.frame);
      const C = covarianceOf(momentsOf(Phi));
      const values = eigenvaluesOf(C);
      const gaps = [values[0] - values[1], Math.min(values[0] - values[1], values[1] - values[2])];
      if (before) for (const k of [0, 1]) if (expectSteady(difference(rowOf(frame, k), rowOf(before.frame, k)), difference(C, before.C), Math.min(...gaps))) told++;
      before = { frame, C };
    }
    expect(told).toBeGreaterThan(EPOCHS);
  });
});
