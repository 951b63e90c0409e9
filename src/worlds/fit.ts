/** The generative model beside the network: normal laws fitted to the classes of a sample (content spec, section 5.4). */

import { mixtureWorld } from './mixture';
import type { Sample } from './sample';
import type { ClassWorld, Covariance, Point } from './world';

export const FITS = ['lda', 'qda'] as const;
export type Fit = (typeof FITS)[number];

export type FittedWorld =
  | { readonly ok: true; readonly world: ClassWorld }
  /** `empty`: the class has no example. `flat`: its examples (for lda, those of all classes) lie on a line, and no density exists. */
  | { readonly ok: false; readonly problem: 'empty' | 'flat'; readonly class: number };

/** Below this part of Σ₁₁ Σ₂₂ the determinant is what rounding left of 0. */
const FLAT = 1e-12;

/**
 * Maximum likelihood: π̂_k = m_k / m, μ̂_k the mean of class k, Σ̂_k = (1/m_k) Σ (x − μ̂)(x − μ̂)ᵀ; lda shares Σ̂ = Σ_k π̂_k Σ̂_k.
 * @param K how many classes there are; labels count from 0
 */
export function fitGaussians({ X, labels }: Sample, K: number, fit: Fit): FittedWorld {
  const columns = Array.from({ length: K }, (_, k) => labels.flatMap((label, e) => (label === k ? [e] : [])));
  const empty = columns.findIndex((ofClass) => ofClass.length === 0);
  if (empty >= 0) return { ok: false, problem: 'empty', class: empty };
  const priors = columns.map((ofClass) => ofClass.length / labels.length);
  const laws = columns.map((ofClass) => momentsOf(ofClass.map((e): Point => [X.data[e], X.data[X.columns + e]])));
  const shared = sum(laws.map(({ covariance }, k) => scaled(covariance, priors[k])));
  const parts = laws.map(({ mean, covariance }) => [{ weight: 1, mean, covariance: fit === 'lda' ? shared : covariance }]);
  const flat = parts.findIndex(([{ covariance: [s11, s12, s22] }]) => !(s11 * s22 - s12 * s12 > FLAT * s11 * s22));
  return flat >= 0 ? { ok: false, problem: 'flat', class: flat } : { ok: true, world: mixtureWorld(priors, parts) };
}

function momentsOf(points: readonly Point[]): { readonly mean: Point; readonly covariance: Covariance } {
  const m = points.length;
  const total = points.reduce<Point>(([a, b], [x1, x2]) => [a + x1, b + x2], [0, 0]);
  const mean: Point = [total[0] / m, total[1] / m];
  const squares = points.map(([x1, x2]): Covariance => {
    const [d1, d2] = [x1 - mean[0], x2 - mean[1]];
    return [d1 * d1, d1 * d2, d2 * d2];
  });
  return { mean, covariance: scaled(sum(squares), 1 / m) };
}

function sum(all: readonly Covariance[]): Covariance {
  return all.reduce<Covariance>((total, each) => [total[0] + each[0], total[1] + each[1], total[2] + each[2]], [0, 0, 0]);
}

function scaled([s11, s12, s22]: Covariance, factor: number): Covariance {
  return [s11 * factor, s12 * factor, s22 * factor];
}
