/** How often a classifier is wrong on average over a world, to more digits than nodes alone give. */

import type { Matrix } from '../engine/matrix';
import type { Quadrature } from './quadrature';

/**
 * P(y ≠ argmax_k scores_k(x)) by the nodes of `quadratureOf(world, n)`, n odd. Nodes alone count a cell that the boundary
 * crosses as if it bent round them, which leaves the fifth decimal to chance. Here triangles of nodes are divided where the
 * scores, taken as planes, are equal; what is left is a multiple of h², and taken away by the same sum over every second node.
 * @param scores K × N at the nodes: anything whose largest entry names the class
 */
export function classifierError(nodes: Quadrature, scores: Matrix, n: number): number {
  const said = chosenClasses(scores);
  return (4 * errorOver(nodes, scores, said, n, 1) - errorOver(nodes, scores, said, n, 2)) / 3;
}

/** Over every `stride`-th node of a line, and every `stride`-th line. */
function errorOver({ mass, logPosterior }: Quadrature, scores: Matrix, said: Int32Array, n: number, stride: 1 | 2): number {
  const N = mass.length;
  // F_k = mass · (1 − P(y = k | x)): what saying class k here adds to the error. A node stands for stride² cells.
  const F = (k: number, e: number) => (mass[e] > 0 ? stride * stride * mass[e] * -Math.expm1(logPosterior.data[k * N + e]) : 0);

  /** What dividing the triangle changes; 0 where all its nodes say the same class, and where three classes meet. */
  function correction(p: number, q: number, r: number): number {
    if (said[p] === said[q] && said[q] === said[r]) return 0;
    if (said[p] !== said[q] && said[q] !== said[r] && said[r] !== said[p]) return 0;
    // One corner stands alone on its side of the boundary.
    const [lone, one, two] = said[q] === said[r] ? [p, q, r] : said[p] === said[r] ? [q, r, p] : [r, p, q];
    const [own, other] = [said[lone], said[one]];
    const margin = (e: number) => scores.data[own * N + e] - scores.data[other * N + e];
    const [d, d1, d2] = [margin(lone), margin(one), margin(two)];
    const [t1, t2] = [d / (d - d1), d / (d - d2)];
    // Scores that are not finite cross somewhere unknown.
    if (!(t1 >= 0 && t1 <= 1 && t2 >= 0 && t2 <= 1)) return 0;
    const gain = (e: number) => F(own, e) - F(other, e);
    const g = gain(lone);
    // The part that says `own` is a triangle of area t₁ t₂ / 2, in cells; the lone node counted for a third of the whole, 1 / 6.
    return (t1 * t2 * (3 * g + t1 * (gain(one) - g) + t2 * (gain(two) - g))) / 6 - g / 6;
  }

  let error = 0;
  // Under another P(x) two squares of nodes follow each other.
  for (let from = 0; from < N; from += n * n) {
    for (let j = 0; j < n; j += stride) {
      for (let i = 0; i < n; i += stride) {
        const e = from + j * n + i;
        error += F(said[e], e);
        if (i + stride >= n || j + stride >= n) continue;
        const [right, up, across] = [e + stride, e + stride * n, e + stride * n + stride];
        error += correction(e, right, up) + correction(across, up, right);
      }
    }
  }
  return error;
}

/** The first of the largest scores of each column. */
function chosenClasses({ rows, columns: N, data }: Matrix): Int32Array {
  const classes = new Int32Array(N);
  for (let k = 1; k < rows; k++) for (let e = 0; e < N; e++) if (data[k * N + e] > data[classes[e] * N + e]) classes[e] = k;
  return classes;
}
