/** Axes for φ: distances to the read-out, principal components, the look from any side, and what a plane cuts out of a box. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, fromRows, map, matrix, toRows, transpose, zip, type Matrix } from '../../../src/engine/matrix';
import { product, productWithTransposed } from '../../../src/engine/products';
import { randomSource } from '../../../src/engine/random';
import { boxAround, cornersOf, cutOut, edgesOf, type Box } from '../../../src/features/box';
import { covarianceOf, momentsOf } from '../../../src/features/covariance';
import { eigenOf } from '../../../src/features/eigen';
import { featuresOn } from '../../../src/features/feature-map';
import { carriesBoundary, placedIn, planeIn, principalFrame, unitFrame, type Frame } from '../../../src/features/frame';
import { outputsOn, type Model } from '../../../src/features/outputs';
import { explained, principalComponents } from '../../../src/features/principal';
import { readOutPlane, signedDistances, type Plane } from '../../../src/features/read-out';
import { readOutFrame } from '../../../src/features/read-out-frame';
import { readingWeights, usualReading, type Reading } from '../../../src/features/reading';
import { rotationOf, turned } from '../../../src/features/turn';
import { findPython, runPython } from '../../support/python';

const random = randomSource(23);
const filled = (rows: number, columns: number, scale = 1): Matrix => matrix(rows, columns, Float64Array.from({ length: rows * columns }, () => scale * random.normal()));
const planeOf = (w: readonly number[], b: number): Plane => ({ w: column(w), b, norm: Math.hypot(...w) });
const expectOrthonormal = (rows: Matrix) => product(rows, transpose(rows)).data.forEach((value, k) => expect(value).toBeCloseTo(k % (rows.rows + 1) === 0 ? 1 : 0, 12));
const close = (a: Float64Array | readonly number[], b: Float64Array | readonly number[], tolerance = 1e-12) => {
  expect(a.length).toBe(b.length);
  a.forEach((value, k) => expect(Math.abs(value - b[k])).toBeLessThanOrEqual(tolerance));
};

function modelOf(widths: readonly number[], output: 'softmax' | 'sigmoid' | 'identity' | 'tanh'): Model {
  const activations = widths.slice(1).map((_, l) => (l === widths.length - 2 ? output : 'tanh' as const));
  const loss = output === 'softmax' ? 'ce' : output === 'sigmoid' ? 'bce' : 'half_se';
  return { shape: { widths, activations, loss }, parameters: widths.slice(1).map((width, l) => ({ W: filled(width, widths[l]), b: filled(width, 1) })) };
}

describe('the read-out', () => {
  it.each([
    ['softmax', 2, undefined], ['softmax', 4, { plus: 3, minus: 1 }], ['softmax', 3, { plus: 2 }], ['sigmoid', 1, undefined], ['sigmoid', 3, { plus: 2 }], ['identity', 1, undefined],
  ] as const)('of %s with %d outputs, %j, is at distance (wᵀφ + b)/‖w‖, and its sign is that of the logits', (output, K, chosen) => {
    // A single logit of a softmax is no answer by itself; its plane z = 0 is still one.
    const model = modelOf([2, 5, K], output);
    const reading: Reading = chosen ?? usualReading(model.shape);
    const X = filled(2, 40);
    const plane = readOutPlane(model, reading);
    if (reading.minus === undefined && output === 'softmax') {
      expect(plane).toBeUndefined();
      return;
    }
    if (!plane) throw new Error('there is a plane');
    const Phi = featuresOn(model, X);
    const { Z, A } = outputsOn(model, X);
    const distances = signedDistances(plane, Phi);
    const s = readingWeights(reading, K);
    for (let e = 0; e < 40; e++) {
      const f = s.data.reduce((sum, part, k) => sum + part * Z.data[k * 40 + e], 0);
      expect(distances[e] * plane.norm).toBeCloseTo(output === 'identity' ? f - 0.5 : f, 12);
      if (output !== 'softmax') expect(distances[e] > 0).toBe(A.data[reading.plus * 40 + e] > 0.5);
      else expect(distances[e] > 0).toBe(A.data[reading.plus * 40 + e] > A.data[(reading.minus ?? 0) * 40 + e]);
    }
  });

  it('is no plane where the output has no middle, or w is 0', () => {
    expect(readOutPlane(modelOf([2, 3, 1], 'tanh'), { plus: 0 })).toBeUndefined();
    const model = modelOf([2, 3, 1], 'sigmoid');
    const flat = { ...model, parameters: [model.parameters[0], { W: matrix(1, 3), b: column([1]) }] };
    expect(readOutPlane(flat, { plus: 0 })).toBeUndefined();
  });

  it('without a hidden layer cuts x itself', () => {
    const model = modelOf([2, 1], 'sigmoid');
    const X = filled(2, 3);
    expect(featuresOn(model, X)).toBe(X);
  });
});

describe('the frame of the read-out', () => {
  it.each([1, 2, 3, 5, 9, 64, 65, 200])('of %d units has the signed distance across, and orthonormal axes', (w) => {
    const Phi = filled(w, 60);
    const plane = planeOf([...filled(w, 1).data], 0.7);
    const frame = readOutFrame(plane, Phi);
    expect(frame.axes.rows).toBe(Math.min(2, w));
    expectOrthonormal(frame.axes);
    close(placedIn(frame, Phi).data.subarray(0, 60), signedDistances(plane, Phi));
    const line = planeIn(frame, plane);
    expect(line.share).toBeCloseTo(1, 12);
    // The plane is the vertical line at 0.
    close(line.normal, w === 1 ? [plane.norm] : [plane.norm, 0]);
    expect(line.offset).toBeCloseTo(0, 12);
  });

  it('goes up in the direction in which most is left: no other one orthogonal to w varies more', () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 7 }), (w) => {
      const Phi = product(filled(w, w), filled(w, 50));
      const plane = planeOf([...filled(w, 1).data], 0);
      const { axes } = readOutFrame(plane, Phi);
      const covariance = covarianceOf(momentsOf(Phi));
      const along = (v: Matrix) => product(transpose(v), product(covariance, v)).data[0];
      const own = along(column([...axes.data.subarray(w)]));
      for (let trial = 0; trial < 20; trial++) {
        const v = filled(w, 1);
        const inner = product(transpose(plane.w), v).data[0] / plane.norm ** 2;
        const beside = zip(v, plane.w, (value, part) => value - inner * part);
        const length = Math.hypot(...beside.data);
        expect(along(map(beside, (value) => value / length))).toBeLessThanOrEqual(own * (1 + 1e-9));
      }
    }), { numRuns: 40 });
  });

  it('of two units turns with w and never flips, wherever the reader came from', () => {
    const Phi = filled(2, 30);
    let before: Frame | undefined;
    for (let step = 0; step <= 720; step++) {
      const t = (step * Math.PI) / 180;
      const frame = readOutFrame(planeOf([3 * Math.cos(t), 3 * Math.sin(t)], 1), Phi);
      if (before) close(frame.axes.data, before.axes.data, 0.02);
      before = frame;
    }
  });

  it('keeps its direction where nothing is left to spread', () => {
    // All φ lie on the line along w.
    const w = [1, 2, -1, 0.5];
    const Phi = product(column(w), filled(1, 20));
    const first = readOutFrame(planeOf(w, 0), Phi);
    expectOrthonormal(first.axes);
    const next = readOutFrame(planeOf([1.01, 2, -1, 0.5], 0), product(column([1.01, 2, -1, 0.5]), filled(1, 20)), first);
    close(next.axes.data, first.axes.data, 0.02);
  });
});

describe('principal components', () => {
  it('are orthonormal, their variances add up to all there is, and together they give every point back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 30 }), (w, N) => {
      const Phi = product(filled(w, w), filled(w, N));
      const { mean, directions, variances, total } = principalComponents(Phi, w);
      expectOrthonormal(directions);
      expect(variances.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 9);
      const coordinates = placedIn({ axes: directions, origin: mean }, Phi);
      const back = product(transpose(directions), coordinates);
      back.data.forEach((value, k) => expect(value + mean.data[Math.floor(k / N)]).toBeCloseTo(Phi.data[k], 10));
      const spread = productWithTransposed(coordinates, coordinates);
      spread.data.forEach((value, k) => expect(value / N).toBeCloseTo(k % (w + 1) === 0 ? variances[k / (w + 1)] : 0, 9));
    }), { numRuns: 100 });
  });

  it.each([64, 65, 300])('of %d units are the three that vary most', (w) => {
    const Phi = map(product(filled(w, 12), filled(12, 50)), (value) => value + 3);
    const { directions, variances } = principalComponents(Phi, 3);
    const covariance = covarianceOf(momentsOf(Phi));
    const { values, vectors } = eigenOf(covariance);
    close(variances, values.slice(0, 3), 1e-9 * values[0]);
    close(directions.data, vectors.data.slice(0, 3 * w), 1e-6);
  });

  it('of points on a line explain all of it; of one point, nothing', () => {
    const line = principalComponents(product(column([3, 4]), filled(1, 9)), 2);
    expect(explained(line, 0)).toBeCloseTo(1, 12);
    close(line.directions.data.subarray(0, 2), [0.6, 0.8]);
    expect(explained(principalComponents(column([1, 2]), 2), 0)).toBeUndefined();
  });

  it('go on in their rows when the variances change places', () => {
    // Two axes at an angle; over the run the first loses its lead to the second.
    const [c, s] = [Math.cos(0.3), Math.sin(0.3)];
    const turn = fromRows([[c, -s, 0], [s, c, 0], [0, 0, 1]]);
    const base = filled(3, 400);
    let before: Frame | undefined;
    let swapped = false;
    for (let step = 0; step <= 40; step++) {
      // At no step are they equal, where no direction would be better than another.
      const scales = [2 - step / 26, 0.8 + step / 26, 0.05];
      const covariance = covarianceOf(momentsOf(base));
      // White points, so that the axes are exactly those of the turn.
      const white = whitened(base, covariance);
      const Phi = product(turn, map(white, (value, i) => scales[i] * value));
      const { frame, principal } = principalFrame(Phi, 2, before);
      if (before) close(frame.axes.data, before.axes.data, 1e-6);
      if (principal.variances[1] > principal.variances[0]) swapped = true;
      before = frame;
    }
    expect(swapped).toBe(true);
  });

  it('tell whether they carry the boundary, and draw it where the plane cuts them', () => {
    const Phi = map(filled(4, 300), (value, i) => value * [3, 2, 0.1, 0.1][i]);
    const { frame } = principalFrame(Phi, 2);
    const along = planeIn(frame, planeOf([1, -2, 0.05, 0], 0.4));
    expect(carriesBoundary(along)).toBe(true);
    expect(carriesBoundary(planeIn(frame, planeOf([0.1, 0.2, 1, 1], 0)))).toBe(false);
    // A point of the line in the frame is a point of the plane.
    const [n1, n2] = along.normal;
    const at = column([-along.offset * n1, -along.offset * n2].map((value) => value / (n1 * n1 + n2 * n2)));
    const phi = zip(product(transpose(frame.axes), at), frame.origin, (value, origin) => value + origin);
    close(signedDistances(planeOf([1, -2, 0.05, 0], 0.4), phi), [0]);
  });

  it('carry at least that part of what varies in wᵀφ', () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 8 }), (w) => {
      const Phi = product(filled(w, w), filled(w, 40));
      const { frame } = principalFrame(Phi, 2);
      const plane = planeOf([...filled(w, 1).data], 0);
      const covariance = covarianceOf(momentsOf(Phi));
      const all = product(transpose(plane.w), product(covariance, plane.w)).data[0];
      const inside = product(transpose(frame.axes), product(frame.axes, plane.w));
      const kept = product(transpose(inside), product(covariance, inside)).data[0];
      expect(kept / all).toBeGreaterThanOrEqual(planeIn(frame, plane).share - 1e-9);
    }), { numRuns: 100 });
  });
});

/** W base with covariance I, by the inverse root of the covariance. */
function whitened(base: Matrix, covariance: Matrix): Matrix {
  const { mean } = momentsOf(base);
  const centred = map(base, (value, i) => value - mean.data[i]);
  const { directions, variances } = principalComponents(base, covariance.rows);
  return map(product(directions, centred), (value, i) => value / Math.sqrt(variances[i]));
}

describe('a plane drawn directly', () => {
  it('in its own units is itself', () => {
    const line = planeIn(unitFrame(2), planeOf([3, -4], 2));
    expect([...line.normal, line.offset, line.share]).toEqual([3, -4, 2, 1]);
  });
});

describe('a turn', () => {
  it('is a rotation: lengths and orientation stay', () => {
    fc.assert(fc.property(fc.double({ min: -7, max: 7, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }), (yaw, pitch) => {
      const R = rotationOf({ yaw, pitch });
      expectOrthonormal(R);
      const [a, b, c, d, e, f, g, h, i] = R.data;
      expect(a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)).toBeCloseTo(1, 12);
      // The vertical axis stays vertical on the screen.
      expect(turned({ yaw, pitch }, column([0, 1, 0])).data[0]).toBeCloseTo(0, 14);
    }));
  });

  it('of nothing leaves all as it is; of a quarter brings the third axis from behind to the left', () => {
    expect(rotationOf({ yaw: 0, pitch: 0 }).data.map((value) => value + 0)).toEqual(Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1));
    close(turned({ yaw: Math.PI / 2, pitch: 0 }, column([0, 0, 1])).data, [-1, 0, 0]);
    close(turned({ yaw: 0, pitch: Math.PI / 2 }, column([0, 1, 0])).data, [0, 0, 1]);
  });
});

describe('a box', () => {
  it('lies around its points, with a margin on every side', () => {
    expect(boxAround(fromRows([[0, 4], [1, 3]]), 0.25)).toEqual([[-1, 5], [0, 4]]);
    expect(boxAround(fromRows([[2, 2], [3, 3]]), 0.5)).toEqual([[1.5, 2.5], [2.5, 3.5]]);
  });

  it('has 2^d corners, joined by edges along one dimension', () => {
    const box: Box = [[0, 1], [0, 2], [0, 3]];
    const corners = cornersOf(box);
    expect([corners.rows, corners.columns]).toEqual([3, 8]);
    const edges = edgesOf(box);
    expect(edges.length).toBe(12);
    const at = (c: number) => [0, 1, 2].map((i) => corners.data[i * 8 + c]);
    for (const [a, b] of edges) expect(at(a).filter((value, i) => value !== at(b)[i]).length).toBe(1);
    expect(edgesOf(box.slice(0, 2)).length).toBe(4);
  });

  it.each([2, 3])('of %d dimensions is cut by a plane exactly where both are', (d) => {
    let met = 0;
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const source = randomSource(seed);
      const box: Box = Array.from({ length: d }, () => {
        const low = source.normal();
        return [low, low + 0.2 + 2 * source.uniform()] as const;
      });
      const normal = Float64Array.from({ length: d }, () => source.normal());
      const inside = box.map(([low, high]) => low + (high - low) * source.uniform());
      // Half of them through a point of the box, half anywhere.
      const offset = source.uniform() < 0.5 ? -normal.reduce((sum, value, i) => sum + value * inside[i], 0) : 3 * source.normal();
      const cut = cutOut(box, { normal, offset });
      const value = (c: readonly number[]) => normal.reduce((sum, part, i) => sum + part * c[i], offset);
      const corners = toRows(transpose(cornersOf(box)));
      const sides = corners.map((corner) => Math.sign(value(corner)));
      expect(cut.columns > 0).toBe(sides.includes(1) && sides.includes(-1));
      const vertices = toRows(transpose(cut));
      const size = Math.hypot(...normal);
      for (const vertex of vertices) {
        expect(Math.abs(value(vertex)) / size).toBeLessThanOrEqual(1e-9);
        vertex.forEach((c, i) => {
          expect(c).toBeGreaterThanOrEqual(box[i][0] - 1e-9);
          expect(c).toBeLessThanOrEqual(box[i][1] + 1e-9);
        });
        // On the rim of the box, in as many dimensions as fix a point of the plane.
        expect(vertex.filter((c, i) => Math.min(Math.abs(c - box[i][0]), Math.abs(c - box[i][1])) <= 1e-9).length).toBeGreaterThanOrEqual(d - 1);
      }
      // As many corners as there are edges of the box whose ends the plane parts.
      const parted = edgesOf(box).filter(([a, b]) => sides[a] * sides[b] < 0).length;
      expect(vertices.length).toBe(parted);
      if (d === 3 && vertices.length > 2) expectConvex(vertices, [...normal]);
      if (vertices.length > 0) met++;
    }), { numRuns: 300 });
    expect(met).toBeGreaterThan(150);
  });

  it('is not cut by a plane that has no direction, and in one dimension is cut at a point', () => {
    expect(cutOut([[0, 1], [0, 1]], { normal: Float64Array.of(0, 0), offset: 0 }).columns).toBe(0);
    expect(toRows(cutOut([[0, 2]], { normal: Float64Array.of(2), offset: -1 }))).toEqual([[0.5]]);
    expect(cutOut([[1, 2]], { normal: Float64Array.of(2), offset: -1 }).columns).toBe(0);
  });
});

/** Every turn around the normal goes the same way: the corners are in order and the patch is convex. */
function expectConvex(vertices: readonly (readonly number[])[], normal: readonly number[]): void {
  const n = vertices.length;
  const turns = vertices.map((a, k) => {
    const [b, c] = [vertices[(k + 1) % n], vertices[(k + 2) % n]];
    const [u, v] = [[0, 1, 2].map((i) => b[i] - a[i]), [0, 1, 2].map((i) => c[i] - b[i])];
    return normal[0] * (u[1] * v[2] - u[2] * v[1]) + normal[1] * (u[2] * v[0] - u[0] * v[2]) + normal[2] * (u[0] * v[1] - u[1] * v[0]);
  });
  expect(turns.every((value) => value >= -1e-9) || turns.every((value) => value <= 1e-9)).toBe(true);
}

const python = findPython(['numpy']);

describe.skipIf(!python)('NumPy', () => {
  it('finds the same variances and directions', () => {
    const Phi = product(filled(6, 6), filled(6, 80));
    const script = `import json, sys, numpy as np
Phi = np.array(json.load(sys.stdin))
values, vectors = np.linalg.eigh(np.cov(Phi, bias=True))
print(json.dumps([values[::-1].tolist(), vectors.T[::-1].tolist()]))`;
    const [values, vectors] = JSON.parse(runPython(python ?? '', script, JSON.stringify(toRows(Phi)))) as [number[], number[][]];
    const { variances, directions } = principalComponents(Phi, 6);
    close(variances, values, 1e-11);
    toRows(directions).forEach((row, k) => expect(Math.abs(row.reduce((sum, value, i) => sum + value * vectors[k][i], 0))).toBeCloseTo(1, 10));
  });
});
