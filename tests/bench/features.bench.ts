/** Measures what the page of kernels asks for: Gram matrices of 500 points, what is read off them, and frames of a replay. */

import { bench, describe } from 'vitest';
import { matrix, type Matrix } from '../../src/engine/matrix';
import { alignment, targetKernel } from '../../src/features/alignment';
import { collisionsOf } from '../../src/features/collision';
import { featuresOn } from '../../src/features/feature-map';
import { placedIn, principalFrame } from '../../src/features/frame';
import { spectrumOf } from '../../src/features/gram';
import { gramOf, medianDistance, type Kernel } from '../../src/features/kernel';
import type { Model } from '../../src/features/outputs';
import { readOutPlane } from '../../src/features/read-out';
import { readOutFrame } from '../../src/features/read-out-frame';
import { wholeOf } from '../../src/store/truth/slices';

const collisionsIn = (...of: Parameters<typeof collisionsOf>) => wholeOf(collisionsOf(...of));

const N = 500;
// A fixed sequence without structure; how fast the arithmetic is does not depend on its values.
let k = 0;
const filled = (rows: number, columns: number): Matrix => matrix(rows, columns, Float64Array.from({ length: rows * columns }, () => Math.sin(++k * 12.9898)));

function modelOf(widths: readonly number[]): Model {
  const activations = widths.slice(1).map((_, l) => (l === widths.length - 2 ? 'softmax' as const : 'tanh' as const));
  return { shape: { widths, activations, loss: 'ce' }, parameters: widths.slice(1).map((width, l) => ({ W: filled(width, widths[l]), b: filled(width, 1) })) };
}

const X = filled(2, N);
const labels = Array.from({ length: N }, (_, e) => e % 2);
const reading = { plus: 1, minus: 0 };

for (const widths of [[2, 3, 2], [2, 16, 16, 2], [2, 128, 64, 2]]) {
  const model = modelOf(widths);
  describe(`Gram matrix of ${N} points, ${widths.join('-')}`, () => {
    const kernels: readonly Kernel[] = [{ name: 'input' }, { name: 'features' }, { name: 'rbf', sigma: 1 }, { name: 'tangent', reading }];
    for (const kernel of kernels) bench(kernel.name, () => { gramOf(kernel, model, X); });
  });

  describe(`a frame of a replay, ${N} points, ${widths.join('-')}`, () => {
    bench('read-out and rest', () => {
      const Phi = featuresOn(model, X);
      const plane = readOutPlane(model, reading);
      if (plane) placedIn(readOutFrame(plane, Phi), Phi);
    });
    bench('three principal components', () => {
      const Phi = featuresOn(model, X);
      placedIn(principalFrame(Phi, 3).frame, Phi);
    });
  });
}

describe(`of ${N} points`, () => {
  const model = modelOf([2, 16, 16, 2]);
  const K = gramOf({ name: 'features' }, model, X);
  const T = targetKernel(matrix(1, N, Float64Array.from(labels)));
  const Phi = featuresOn(model, X);
  bench('alignment', () => { alignment(K, T); });
  bench('spectrum', () => { spectrumOf(K); });
  bench('median distance', () => { medianDistance(X); });
  bench('collisions', () => { collisionsIn(Phi, X, labels); });
});
