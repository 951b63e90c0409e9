/** One entry of a Gram matrix written out: its vectors, its terms and what they add up to. */

import { depth } from '../engine/experiment';
import type { Matrix } from '../engine/matrix';
import { featuresOn } from './feature-map';
import { columnOf, innerProduct } from './inner-products';
import type { Kernel } from './kernel';
import type { Model } from './outputs';
import { readingWeights } from './reading';
import { tangentTerms, type TangentTerm } from './tangent-kernel';

export type KernelEntry =
  /** Σ_i u_i v_i; the terms are the products. */
  | { readonly of: 'product'; readonly u: Float64Array; readonly v: Float64Array; readonly terms: Float64Array; readonly value: number }
  /** exp(−squared / (2σ²)); the terms (u_i − v_i)² add up to `squared`. */
  | { readonly of: 'distance'; readonly u: Float64Array; readonly v: Float64Array; readonly terms: Float64Array; readonly squared: number; readonly sigma: number; readonly value: number }
  /** Σ_l of the layers' parts. */
  | { readonly of: 'layers'; readonly terms: readonly TangentTerm[]; readonly value: number };

/** k(x, x′) of two points, each n × 1. */
export function kernelEntry(kernel: Kernel, model: Model, x: Matrix, x2: Matrix): KernelEntry {
  if (kernel.name === 'tangent') {
    const terms = tangentTerms(model, x, x2, readingWeights(kernel.reading, model.shape.widths[depth(model.shape)]));
    return { of: 'layers', terms, value: terms.reduce((sum, { value }) => sum + value, 0) };
  }
  const [u, v] = [x, x2].map((point) => columnOf(kernel.name === 'features' ? featuresOn(model, point) : point, 0));
  if (kernel.name !== 'rbf') return { of: 'product', u, v, terms: u.map((value, i) => value * v[i]), value: innerProduct(u, v).inner };
  const terms = u.map((value, i) => (value - v[i]) ** 2);
  const squared = terms.reduce((sum, term) => sum + term, 0);
  return { of: 'distance', u, v, terms, squared, sigma: kernel.sigma, value: Math.exp(-squared / (2 * kernel.sigma * kernel.sigma)) };
}
