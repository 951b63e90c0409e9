/** What the page of a run says and where it stands: texts, epochs of its pictures, steps of the learning rate, the plane of its map. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrix, fromRows } from '../../../src/engine/matrix';
import { firstState } from '../../../src/engine/training';
import { outputsOn } from '../../../src/features/outputs';
import { dataView, featureMeans, gridInputs, holds, isThin, unitLines } from '../../../src/layout/decision-map';
import { epochSlider } from '../../../src/layout/epoch-slider';
import { progressText, timeText } from '../../../src/paint/train-bar';
import { createField } from '../../../src/paint/train-field';
import { drawField, largest } from '../../../src/paint/train-map';
import { formatPercent } from '../../../src/writers/number';
import { bestPossible, leastCost } from '../../../src/store/train/best-possible';
import { createMeasures } from '../../../src/store/train/measures';
import { outputKind } from '../../../src/store/train/output-kind';
import { rateAfterFailure, rateStep } from '../../../src/store/train/rate-step';
import { snapshotEpochs } from '../../../src/store/train/snapshot-epochs';
import type { TrainingState } from '../../../src/store/train/state';
import { worldExample } from '../../../src/store/world/suggested';

const ring = worldExample('ring');
const state = (change: Partial<TrainingState>) => ({
  status: 'paused', shown: { epoch: 3, update: 0 }, furthest: { epoch: 9, update: 0 }, awaited: undefined, isFollowing: true, eta: undefined, records: { layers: [{}, {}] }, ...change,
}) as TrainingState;

describe('texts', () => {
  it('of a percentage never say all or none that is not', () => {
    expect([0, 1, 0.9289, 0.99999, 0.00001, NaN].map(formatPercent)).toEqual(['0.0%', '100.0%', '92.9%', '>99.9%', '<0.1%', '–']);
  });

  it('of the time to go', () => {
    expect([0.2, 1.4, 89, 90, 600].map((seconds) => timeText(seconds, 'en'))).toEqual(['less than 1 s', 'about 1 s', 'about 89 s', 'about 2 min', 'about 10 min']);
  });

  it('of what the run is doing', () => {
    expect(progressText(state({ status: 'idle' }), 'en')).toMatch(/^press Train/);
    expect(progressText(state({ status: 'running', eta: { epochsPerSecond: 1234.4, seconds: 3.2 } }), 'en')).toBe('1,234 epochs a second, about 3 s to go');
    expect(progressText(state({ isFollowing: false }), 'en')).toBe('replaying epoch 3; the run is at 9');
    expect(progressText(state({ furthest: { epoch: 100_000, update: 0 } }), 'en')).toBe('A run of this network has at most 100,000 epochs. Reset it to train again.');
    expect(progressText(state({ awaited: 7 }), 'ko')).toBe('7에포크를 다시 계산하는 중 …');
  });
});

describe('pictures of a run', () => {
  it('show where the cost has fallen by half and by nine tenths', () => {
    expect(snapshotEpochs([1, 0.9, 0.5, 0.2, 0.09, 0.05, 0], 6, 3)).toEqual([0, 2, 3, 4, 6]);
  });

  it('are at most five, rising, the first, the shown and the last among them, whatever the cost does', () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, min: 0, max: 10 }), { minLength: 1, maxLength: 60 }), fc.nat(), (J, at) => {
      const furthest = J.length - 1;
      const shown = at % J.length;
      const epochs = snapshotEpochs(J, furthest, shown);
      expect(epochs).toEqual([...new Set(epochs)].toSorted((a, b) => a - b));
      expect(epochs.length).toBeLessThanOrEqual(5);
      for (const one of [0, shown, furthest]) expect(epochs).toContain(one);
    }));
  });
});

describe('the learning rate', () => {
  it('steps on the scale 1, 2, 5', () => {
    expect([0.6, 0.5, 0.001, 1, 0].map((rate) => rateStep(rate, 1))).toEqual([1, 1, 0.002, 2, 0.001]);
    expect([0.6, 0.5, 0.001, 1, 0].map((rate) => rateStep(rate, -1))).toEqual([0.5, 0.2, 0.0005, 0.5, 0]);
  });

  it('goes up and down again to where it was, from any number of the scale', () => {
    fc.assert(fc.property(fc.constantFrom(1, 2, 5), fc.integer({ min: -8, max: 8 }), (digit, power) => {
      const rate = Number(`${digit}e${power}`);
      expect(rateStep(rateStep(rate, 1), -1)).toBe(rate);
    }));
  });

  it('to try after an overflow is about ten times smaller', () => expect([5, 1, 1e308].map(rateAfterFailure)).toEqual([0.5, 0.1, 0.5]));
});

describe('the slider', () => {
  it('finds every epoch where it puts it, and labels its end', () => {
    const slider = epochSlider(1200, 700);
    for (const epoch of [0, 1, 60, 420, 1199, 1200]) expect(slider.epochAt(slider.x(epoch))).toBe(epoch);
    expect(slider.ticks.at(-1)?.label).toBe('1,200');
  });
});

describe('the plane of the map', () => {
  const X = fromRows([[0, 1, 2, 3], [10, 20, 30, 40], [5, 5, 7, 7]]);
  const plane = { across: 0, up: 2, means: featureMeans(X) };

  it('puts the other features at their means', () => {
    const inputs = gridInputs(plane, { x: [0, 1], y: [-1, 1] }, 3, 1, 3);
    expect([...inputs.data.subarray(6, 12)]).toEqual(Array.from({ length: 6 }, () => 25));
    expect([...inputs.data.subarray(0, 6)]).toEqual([0, 0.5, 1, 0, 0.5, 1]);
    expect([...inputs.data.subarray(12)]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('is a square that holds the data, and tells when one feature hides the other', () => {
    const view = dataView(X, plane);
    expect(view.x[1] - view.x[0]).toBeCloseTo(view.y[1] - view.y[0], 12);
    expect(holds(view, X, plane)).toBe(true);
    expect(holds({ x: [0, 2.5], y: view.y }, X, plane)).toBe(false);
    expect([isThin(X, plane), isThin(X, { across: 0, up: 1 })]).toEqual([false, true]);
  });

  it('has a line where z of each unit is 0', () => {
    const W = fromRows([[1, 2, -3], [0.5, -1, 4]]);
    const b = fromRows([[0.25], [-2]]);
    unitLines({ W, b }, plane).forEach((line, i) => {
      // A point of the line: its second coordinate follows from any first one.
      const x1 = 0.7;
      const x3 = -(line.w[0] * x1 + line.b) / line.w[1];
      const z = W.data[i * 3] * x1 + W.data[i * 3 + 1] * 25 + W.data[i * 3 + 2] * x3 + b.data[i];
      expect(z).toBeCloseTo(0, 12);
    });
  });

  it('has the same numbers in slices as at once', () => {
    const { network: { parameters, ...shape } } = ring;
    const two = { across: 0, up: 1, means: [0, 0] };
    const view = { x: [-2, 2], y: [-2, 2] } as const;
    const field = createField();
    // A slice is never cut shorter than one pass.
    const least = 1e-9;
    const of = { shape, parameters, plane: two, view, n: 33 };
    let slices = 1;
    let result = field(of, least);
    for (; !result.isDone; slices++) result = field(of, least);
    expect(slices).toBeGreaterThan(3);
    const { A } = outputsOn({ shape, parameters }, gridInputs(two, view, 33, 0, 33));
    result.grids?.forEach(({ values }, k) => expect([...values]).toEqual([...A.data.subarray(k * 33 * 33, (k + 1) * 33 * 33)]));
  });
});

describe('what outputs are shown as', () => {
  const shape = (activation: 'softmax' | 'sigmoid' | 'identity', K: number) =>
    ({ widths: [2, K], activations: [activation], loss: activation === 'softmax' ? 'ce' : activation === 'sigmoid' ? 'bce' : 'half_se' }) as const;

  it('a probability, classes, or values', () => {
    expect(outputKind(shape('softmax', 2))).toEqual({ kind: 'probability', output: 1 });
    expect(outputKind(shape('sigmoid', 1))).toEqual({ kind: 'probability', output: 0 });
    expect(outputKind(shape('softmax', 4)).kind).toBe('classes');
    expect([outputKind(shape('sigmoid', 3)).kind, outputKind(shape('identity', 2)).kind]).toEqual(['values', 'values']);
  });

  it('with contours of each', () => {
    const grids = [0, 1, 2].map((k) => ({ n: 2, values: Float64Array.of(0, 0.5, 1, k) }));
    expect(drawField(grids, 'probability', 1).contours.map(({ level }) => level)).toEqual([0.1, 0.5, 0.9]);
    expect(drawField(grids, 'classes', 0).contours).toHaveLength(3);
    expect(drawField(grids, 'values', 2).field).toMatchObject({ kind: 'value', maximum: 2 });
    expect([0.3, 1.2, 3, 77].map((value) => largest({ n: 1, values: Float64Array.of(value) }))).toEqual([1, 2, 5, 100]);
  });
});

describe('what is best possible', () => {
  it('follows from the law (content spec, section 5.2)', () => {
    const best = bestPossible(ring.data);
    expect(1 - (best?.accuracy ?? NaN)).toBeCloseTo(0.073024, 3);
    expect(leastCost(bestPossible(worldExample('sin').data) ?? { accuracy: undefined, entropy: undefined, noise: undefined }, 'half_se', 1)).toBeCloseTo(0.02, 12);
    expect(1 - (bestPossible(worldExample('lda').data)?.accuracy ?? NaN)).toBeCloseTo(0.153077, 6);
    expect(bestPossible(worldExample('lda').data)?.entropy).toBeCloseTo(0.345916, 4);
  });

  it('is no floor of several yes-or-no outputs: their cost says more than one class', () => {
    const best = bestPossible(worldExample('three_gaussians').data);
    if (!best) throw new Error('the law is known');
    expect(leastCost(best, 'bce', 3)).toBeUndefined();
    expect([leastCost(best, 'bce', 1), leastCost(best, 'ce', 3)]).toEqual([best.entropy, best.entropy]);
  });

  it('is unknown where the law is', () => {
    expect(bestPossible({ X: matrix(2, 3), Y: matrix(1, 3) })).toBeUndefined();
  });
});

describe('measures before a run', () => {
  it('are those of the experiment’s own weights', () => {
    const shown = firstState(ring);
    const records = { count: 0 };
    const measures = createMeasures({ getState: () => ({ shown, records }) as never }, { getState: () => ({ experiment: ring }) as never });
    const now = measures();
    // 2-3-2 with tanh and softmax, written out for each example.
    const [first, second] = ring.network.parameters;
    const said = (e: number) => {
      const x = [0, 1].map((i) => ring.data.X.data[i * ring.data.X.columns + e]);
      const hidden = [0, 1, 2].map((i) => Math.tanh(first.W.data[2 * i] * x[0] + first.W.data[2 * i + 1] * x[1] + first.b.data[i]));
      const z = [0, 1].map((k) => hidden.reduce((sum, h, i) => sum + second.W.data[3 * k + i] * h, second.b.data[k]));
      const y = ring.data.Y.data[ring.data.Y.columns + e];
      return { cost: Math.log1p(Math.exp(z[1 - y] - z[y])), isRight: z[y] > z[1 - y] };
    };
    const held = new Set(ring.data.heldOut);
    const all = Array.from({ length: ring.data.X.columns }, (_, e) => ({ ...said(e), isHeld: held.has(e) }));
    const mean = (of: readonly { readonly cost: number }[]) => of.reduce((sum, { cost }) => sum + cost, 0) / of.length;
    const own = all.filter(({ isHeld }) => !isHeld);
    expect(now?.J).toBeCloseTo(mean(own), 12);
    expect(now?.heldOutJ).toBeCloseTo(mean(all.filter(({ isHeld }) => isHeld)), 12);
    expect(now?.accuracy).toBeCloseTo(own.filter(({ isRight }) => isRight).length / own.length, 12);
    now?.layers.forEach(({ weightNorm }, l) => expect(weightNorm).toBeCloseTo(Math.hypot(...ring.network.parameters[l].W.data), 12));
    expect(now?.place).toEqual({ epoch: 0, update: 0 });
    expect(measures()).toBe(now);
  });
});
