/** The five inner products of a pass (content spec, section 5.6): alike to look at, and only the last is a kernel. */

import { sharesOf } from '../engine/backward';
import type { Convention } from '../engine/experiment';
import type { Matrix } from '../engine/matrix';
import { layerKey } from '../engine/quantity';
import { beforeUpdate, columnOfExample, matrixOf, updatedParameters, type Trace } from '../engine/trace';

export interface InnerProduct {
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** ⟨u, v⟩, summed in index order. */
  readonly inner: number;
  /** What is added to ⟨u, v⟩, of the forward product. */
  readonly b?: number;
  /** The quantity of the pass that it is part of: ⟨u, v⟩ with the bias added, or divided by m. */
  readonly value: number;
}

/** z_i[l] = ⟨row i of W[l], a[l−1]⟩ + b_i of an example (a column of the data). */
export function forwardProduct(trace: Trace, l: number, i: number, example: number): InnerProduct {
  const e = columnOfExample(trace, example);
  const product = innerProduct(rowOf(matrixOf(trace.values, layerKey('W', l)), i), columnOf(matrixOf(trace.values, layerKey('A', l - 1)), e));
  const b = matrixOf(trace.values, layerKey('b', l)).data[i];
  return { ...product, b, value: product.inner + b };
}

/** da_j[l−1] = ⟨column j of W[l], dz[l]⟩ of an example. */
export function backwardProduct(trace: Trace, l: number, j: number, example: number): InnerProduct {
  const e = columnOfExample(trace, example);
  return innerProduct(columnOf(matrixOf(trace.values, layerKey('W', l)), j), columnOf(matrixOf(trace.values, layerKey('dZ', l)), e));
}

/** dW_ij[l] = (1/m) ⟨row i of dZ[l], row j of A[l−1]⟩, across the examples of the batch; in autograd's convention dZ has the 1/m. */
export function gradientProduct(trace: Trace, l: number, i: number, j: number, convention: Convention): InnerProduct {
  const product = innerProduct(rowOf(matrixOf(trace.values, layerKey('dZ', l)), i), rowOf(matrixOf(trace.values, layerKey('A', l - 1)), j));
  return { ...product, value: product.inner / sharesOf(convention, trace.batch.length).parameters };
}

/** ΔJ ≈ ⟨∇J, Δθ⟩ over all parameters, with the step that the trace's own update takes: W[1] by rows, b[1], W[2], … */
export function changeProduct(trace: Trace): InnerProduct {
  const after = updatedParameters(trace);
  const steps = beforeUpdate(trace).parameters.flatMap(({ W, b }, index) => [difference(after[index].W, W), difference(after[index].b, b)]);
  const gradients = after.flatMap((_, index) => [matrixOf(trace.values, layerKey('dW', index + 1)).data, matrixOf(trace.values, layerKey('db', index + 1)).data]);
  return innerProduct(joined(gradients), joined(steps));
}

/** k(x, x′) = ⟨φ(x), φ(x′)⟩ of two examples: the one that is a kernel. */
export function featureProduct(trace: Trace, example: number, other: number): InnerProduct {
  const Phi = matrixOf(trace.values, layerKey('A', updatedParameters(trace).length - 1));
  return innerProduct(columnOf(Phi, columnOfExample(trace, example)), columnOf(Phi, columnOfExample(trace, other)));
}

/** ⟨u, v⟩ with its two vectors, for an entry of any Gram matrix as well. */
export function innerProduct(u: Float64Array, v: Float64Array): InnerProduct {
  let inner = 0;
  for (let k = 0; k < u.length; k++) inner += u[k] * v[k];
  return { u, v, inner, value: inner };
}

function rowOf(a: Matrix, i: number): Float64Array {
  return a.data.subarray(i * a.columns, (i + 1) * a.columns);
}

/** Column j as a vector of its own. */
export function columnOf(a: Matrix, j: number): Float64Array {
  return Float64Array.from({ length: a.rows }, (_, i) => a.data[i * a.columns + j]);
}

function difference(after: Matrix, before: Matrix): Float64Array {
  return after.data.map((value, k) => value - before.data[k]);
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
