/** Gram matrices are symmetric and positive semidefinite; the tangent kernel by δ and a is that of explicit parameter gradients. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backward } from '../../../src/engine/backward';
import { depth } from '../../../src/engine/experiment';
import { map, selectColumns, transpose, zip, type Matrix } from '../../../src/engine/matrix';
import { product } from '../../../src/engine/products';
import { layerKey } from '../../../src/engine/quantity';
import { forward, matrixOf } from '../../../src/engine/trace';
import { gramOf, KERNEL_NAMES, kernelBetween, medianDistance, type Kernel } from '../../../src/features/kernel';
import { kernelEntry } from '../../../src/features/kernel-entry';
import { activationsOn, featuresOn } from '../../../src/features/feature-map';
import { cosines, spectrumOf, squaredDistances } from '../../../src/features/gram';
import { outputsOn, type Model } from '../../../src/features/outputs';
import { readingWeights, type Reading } from '../../../src/features/reading';
import { tangentBlocks, tangentKernel } from '../../../src/features/tangent-kernel';
import { stepOf } from '../../support/tangent-step';
import { cases, normals, seeds, withOutput } from './random-models';

const limits = { depth: 4, width: 6, examples: 9 };
const widthOf = ({ shape }: Model) => shape.widths[depth(shape)];
const largest = ({ data }: Matrix) => data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function kernelsOf(model: Model, X: Matrix): readonly Kernel[] {
  const K = widthOf(model);
  const reading: Reading = K > 1 ? { plus: K - 1, minus: 0 } : { plus: 0 };
  return KERNEL_NAMES.map((name) => (name === 'rbf' ? { name, sigma: medianDistance(X) } : name === 'tangent' ? { name, reading } : { name }));
}

/** ∂f/∂θ of one example by the engine's own pass: with outputs z and targets z − s, half the squared error has ∂ℒ/∂z = s. */
function parameterGradient(model: Model, x: Matrix, s: Matrix): readonly number[] {
  const linear = withOutput(model, 'identity', 'half_se');
  const Y = zip(outputsOn(linear, x).Z, s, (z, part) => z - part);
  const pass = { ...linear, Y, learningRate: 0, route: 'full', convention: 'course' } as const;
  const values = backward(pass, forward(pass, x));
  return model.parameters.flatMap((_, index) => [...matrixOf(values, layerKey('dW', index + 1)).data, ...matrixOf(values, layerKey('db', index + 1)).data]);
}

describe('a Gram matrix', () => {
  it('is symmetric to the last bit and has no negative eigenvalue', () => {
    fc.assert(fc.property(cases(limits), ({ model, X }) => {
      for (const kernel of kernelsOf(model, X)) {
        const K = gramOf(kernel, model, X);
        expect(transpose(K)).toEqual(K);
        const { values, isPositive } = spectrumOf(K);
        expect(isPositive).toBe(true);
        const trace = Array.from({ length: K.rows }, (_, i) => K.data[i * (K.columns + 1)]).reduce((sum, value) => sum + value, 0);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 9);
      }
    }), { numRuns: 200 });
  });

  it('of features has a rank of at most their number, and the distances of its points', () => {
    fc.assert(fc.property(cases(limits), ({ model, X }) => {
      const Phi = featuresOn(model, X);
      const K = gramOf({ name: 'features' }, model, X);
      expect(spectrumOf(K).rank).toBeLessThanOrEqual(Math.min(Phi.rows, Phi.columns));
      const D = squaredDistances(K);
      for (let a = 0; a < X.columns; a++) {
        for (let b = 0; b < X.columns; b++) {
          let sum = 0;
          for (let i = 0; i < Phi.rows; i++) sum += (Phi.data[i * X.columns + a] - Phi.data[i * X.columns + b]) ** 2;
          expect(Math.abs(D.data[a * X.columns + b] - sum)).toBeLessThanOrEqual(1e-13 * (1 + 4 * largest(K)));
        }
      }
    }), { numRuns: 100 });
  });

  it('as cosines stays within −1 and 1, with 1 on the diagonal', () => {
    fc.assert(fc.property(cases(limits), ({ model, X }) => {
      const C = cosines(gramOf({ name: 'features' }, model, X));
      for (let k = 0; k < C.data.length; k++) {
        const value = C.data[k];
        if (Number.isNaN(value)) continue;
        expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
        if (k % (C.columns + 1) === 0) expect(value).toBeCloseTo(1, 12);
      }
    }), { numRuns: 100 });
  });

  it('has the entries that are written out one by one', () => {
    fc.assert(fc.property(cases(limits), ({ model, X }) => {
      for (const kernel of kernelsOf(model, X)) {
        const K = gramOf(kernel, model, X);
        const [i, j] = [0, X.columns - 1];
        const entry = kernelEntry(kernel, model, selectColumns(X, [i]), selectColumns(X, [j]));
        const found = K.data[i * X.columns + j];
        expect(Math.abs(entry.value - found)).toBeLessThanOrEqual(1e-12 * (1 + largest(K)));
        if (entry.of === 'product') expect(entry.terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(found, 10);
        if (entry.of === 'layers') expect(entry.terms.map(({ slopes, inputs }) => slopes * inputs)).toEqual(entry.terms.map(({ value }) => value));
      }
    }), { numRuns: 100 });
  });
});

describe('the tangent kernel by δ and a', () => {
  it('is the inner product of explicit parameter gradients', () => {
    let seen = 0;
    fc.assert(fc.property(cases(limits), seeds, ({ model, X }, seed) => {
      const s = normals(widthOf(model), 1, seed);
      const gradients = Array.from({ length: X.columns }, (_, e) => parameterGradient(model, selectColumns(X, [e]), s));
      const Theta = tangentKernel(model, X, X, s);
      const scale = Math.max(1, largest(Theta));
      for (let a = 0; a < X.columns; a++) {
        for (let b = 0; b < X.columns; b++) {
          const explicit = gradients[a].reduce((sum, value, k) => sum + value * gradients[b][k], 0);
          expect(Math.abs(Theta.data[a * X.columns + b] - explicit)).toBeLessThanOrEqual(1e-10 * scale);
          seen++;
        }
      }
    }), { numRuns: 300 });
    expect(seen).toBeGreaterThan(3000);
  });

  it('of a reading is sᵀ of the K × K blocks, s', () => {
    fc.assert(fc.property(cases(limits), seeds, ({ model, X }, seed) => {
      const K = widthOf(model);
      const X2 = normals(X.rows, 3, seed);
      const s = readingWeights(K > 1 ? { plus: 0, minus: K - 1 } : { plus: 0 }, K);
      const blocks = [...tangentBlocks(model, X, X2)];
      expect(blocks).toHaveLength(K * K);
      const Theta = tangentKernel(model, X, X2, s);
      Theta.data.forEach((value, k) => {
        const sum = blocks.reduce((total, { k: i, r, Theta: block }) => total + s.data[i] * block.data[k] * s.data[r], 0);
        expect(Math.abs(value - sum)).toBeLessThanOrEqual(1e-11 * Math.max(1, ...blocks.map((block) => largest(block.Theta))));
      });
    }), { numRuns: 100 });
  });
});

describe('one step of gradient descent', () => {
  it('is predicted as ⟨∂z/∂θ, Δθ⟩ is', () => {
    fc.assert(fc.property(cases(limits), seeds, ({ model, X, Y }, seed) => {
      const points = normals(X.rows, 2, seed);
      const pass = { ...model, Y, learningRate: 0, route: 'full', convention: 'course' } as const;
      const values = backward(pass, forward(pass, X));
      const step = model.parameters.flatMap((_, index) => (
        [...matrixOf(values, layerKey('dW', index + 1)).data, ...matrixOf(values, layerKey('db', index + 1)).data]
      )).map((gradient) => -0.01 * gradient);
      const { predicted } = stepOf(model, { X, Y }, 0.01, points);
      for (let k = 0; k < predicted.rows; k++) {
        for (let x = 0; x < 2; x++) {
          const own = parameterGradient(model, selectColumns(points, [x]), readingWeights({ plus: k }, predicted.rows));
          const change = own.reduce((sum, value, p) => sum + value * step[p], 0);
          const scale = own.reduce((sum, value, p) => sum + Math.abs(value * step[p]), 1e-3);
          expect(Math.abs(predicted.data[k * 2 + x] - change)).toBeLessThanOrEqual(1e-10 * scale);
        }
      }
    }), { numRuns: 200 });
  });

  it('errs by a quarter when α is halved', () => {
    let seen = 0;
    fc.assert(fc.property(cases(limits), seeds, ({ model, X, Y }, seed) => {
      // A kink between the two ends of a step is no matter of α².
      const { widths, activations, loss } = model.shape;
      const smooth: Model = { ...model, shape: { widths, loss, activations: activations.map((name) => (['relu', 'leaky_relu', 'elu'].includes(name) ? 'tanh' : name)) } };
      const points = normals(X.rows, 4, seed);
      const errors = [1e-3, 5e-4].map((alpha) => {
        const { predicted, actual } = stepOf(smooth, { X, Y }, alpha, points);
        return { rounding: 1e-14 * (1 + largest(outputsOn(smooth, points).Z)), E: zip(actual, predicted, (a, p) => a - p) };
      });
      const rest = zip(errors[0].E, map(errors[1].E, (value) => 4 * value), (e, quarter) => e - quarter);
      expect(largest(rest)).toBeLessThanOrEqual(0.02 * largest(errors[0].E) + errors[0].rounding);
      if (largest(errors[0].E) > 100 * errors[0].rounding) seen++;
    }), { numRuns: 200 });
    expect(seen).toBeGreaterThan(100);
  });
});

describe('the activations of any layer', () => {
  it('are those of the engine, φ the last but one, and a[0] the points', () => {
    fc.assert(fc.property(cases(limits), ({ model, X, Y }) => {
      const { A } = forward({ ...model, Y }, X);
      A.forEach((activations, l) => expect(activationsOn(model, X, l)).toEqual(activations));
      expect(featuresOn(model, X)).toEqual(A[A.length - 2]);
    }), { numRuns: 50 });
  });
});

describe('the kernels between two sets of points', () => {
  it('are the corner of the Gram matrix of both together', () => {
    fc.assert(fc.property(cases({ ...limits, examples: 6 }), ({ model, X }) => {
      const N = X.columns;
      const [left, right] = [[0], Array.from({ length: N }, (_, e) => e)].map((columns) => selectColumns(X, columns));
      for (const kernel of kernelsOf(model, X)) {
        const row = kernelBetween(kernel, model, left, right);
        const K = gramOf(kernel, model, X);
        row.data.forEach((value, e) => expect(Math.abs(value - K.data[e])).toBeLessThanOrEqual(1e-13 * (1 + largest(K))));
      }
    }), { numRuns: 100 });
  });

  it('from features are ΦᵀΦ', () => {
    fc.assert(fc.property(cases(limits), ({ model, X }) => {
      const Phi = featuresOn(model, X);
      const K = product(transpose(Phi), Phi);
      expect(zip(gramOf({ name: 'features' }, model, X), K, (a, b) => Math.abs(a - b)).data.every((d) => d <= 1e-13 * (1 + largest(K)))).toBe(true);
    }), { numRuns: 50 });
  });
});
