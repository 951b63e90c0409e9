/** Proves standardising against NumPy, and that it is taken back as said. */

import { describe, expect, it } from 'vitest';
import type { Data } from '../../../src/engine/experiment';
import { fromRows, toRows } from '../../../src/engine/matrix';
import { featureScales, standardised, unstandardised } from '../../../src/store/table/feed-scaling';
import { findPython, runPython } from '../../support/python';

/** Y has no part in it. */
function dataOf(rows: readonly (readonly number[])[], heldOut?: readonly number[]): Data {
  return { X: fromRows(rows), Y: fromRows([rows[0].map(() => 0)]), ...(heldOut && { heldOut }) };
}

describe('standardising', () => {
  it('takes out the mean and the population deviation: of 1, 2, 3, 6 these are 3 and √3.5', () => {
    const { X, scaling } = standardised(dataOf([[1, 2, 3, 6]]));
    expect(scaling).toEqual({ mean: [3], deviation: [Math.sqrt(3.5)] });
    expect(toRows(X)).toEqual([[-2, -1, 0, 3].map((d) => d / Math.sqrt(3.5))]);
  });

  it('leaves a constant feature, and one too large to square, as it is and says so', () => {
    const data = dataOf([[0.1, 0.1, 0.1], [1e200, -1e200, 3e200], [1, 2, 3]]);
    expect(featureScales(data).map(({ isLeftAlone }) => isLeftAlone)).toEqual([true, true, false]);
    const after = standardised(data);
    expect(toRows(after.X).slice(0, 2)).toEqual(toRows(data.X).slice(0, 2));
    expect(after.scaling?.deviation.slice(0, 2)).toEqual([1, 1]);
    expect(toRows(unstandardised(after).X)).toEqual(toRows(data.X));
  });

  it('does not count examples that are held out, and scales them too', () => {
    const { X, scaling } = standardised(dataOf([[1, 3, 100]], [2]));
    expect(scaling).toEqual({ mean: [2], deviation: [1] });
    expect(toRows(X)).toEqual([[-1, 1, 98]]);
  });

  const python = findPython(['numpy']);
  it.skipIf(python === undefined)('agrees with NumPy', () => {
    let state = 7;
    const number = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const rows = [1, 1e-6, 1e9].flatMap((size) => [0, 1e3].map((shift) => Array.from({ length: 500 }, () => shift * size + (number() - 0.5) * size)));
    const script = `import sys, json, numpy
X = numpy.array(json.load(sys.stdin))
m, s = X.mean(axis=1), X.std(axis=1)
print(json.dumps({'mean': m.tolist(), 'deviation': s.tolist(), 'X': ((X - m[:, None]) / s[:, None]).tolist()}))`;
    const expected = JSON.parse(runPython(python ?? '', script, JSON.stringify(rows))) as { mean: number[]; deviation: number[]; X: number[][] };
    const { X, scaling } = standardised(dataOf(rows));
    const farthest = Math.max(
      ...expected.mean.map((mean, i) => Math.abs((scaling?.mean[i] ?? NaN) - mean) / expected.deviation[i]),
      ...expected.deviation.map((deviation, i) => Math.abs((scaling?.deviation[i] ?? NaN) - deviation) / deviation),
      ...expected.X.flatMap((row, i) => row.map((x, e) => Math.abs(toRows(X)[i][e] - x))).filter((_, k) => k % 50 === 0),
    );
    console.info(`standardised 6 × 500 numbers: at most ${farthest.toExponential(1)} deviations from NumPy`);
    expect(farthest).toBeLessThan(1e-9);
  });
});
