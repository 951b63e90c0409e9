/** The space of features as its page computes it: the figures of the content spec's section 5.5, and what must hold of the maps. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { at, fromRows, map, matrix, type Matrix } from '../../../src/engine/matrix';
import { trainFor } from '../../../src/engine/trainer';
import { firstState, trainingSetup } from '../../../src/engine/training';
import { featuresOn } from '../../../src/features/feature-map';
import { outputsOn } from '../../../src/features/outputs';
import { signedDistances } from '../../../src/features/read-out';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { createFeatureSpace } from '../../../src/store/features/feature-space';
import { createFeatureView, type FeatureMode } from '../../../src/store/features/feature-view';
import { collisionFloor, createNearestUnlike, nearestUnlike } from '../../../src/store/features/nearest-unlike';
import { modeNow, modesOf } from '../../../src/store/features/read-outs';
import { createPair } from '../../../src/store/pair';
import { wholeOf } from '../../../src/store/truth/slices';
import { createTraining } from '../../../src/store/train/training';
import { createMeasures } from '../../../src/store/train/measures';
import { dataOf } from '../../../src/worlds/sample';
import { experimentOf, workedExample } from '../../golden/worked-examples';

function openSpace(first: Experiment, mode: FeatureMode = 'readout', boundary: number | 'all' = 0) {
  const experiment = createExperimentStore(first);
  const training = createTraining({ experiment, makeWorker: () => { throw new Error('nothing is trained here'); } });
  const [pair, view] = [createPair(experiment), createFeatureView()];
  view.look({ mode, boundary });
  return { space: createFeatureSpace({ experiment, training, pair, view }), J: createMeasures(training, experiment), view, experiment };
}

function trained(first: Experiment, epochs: number): Experiment {
  const setup = trainingSetup(first, 'all', 0);
  const { parameters } = trainFor(setup, firstState(first), [{ epoch: 0, update: 0, learningRate: first.learningRate }], epochs);
  return { ...first, network: { ...first.network, parameters } };
}

const example = (id: string): Experiment => experimentOf(workedExample(id));
const columnsOf = ({ rows, columns, data }: Matrix) => Array.from({ length: columns }, (_, e) => Array.from({ length: rows }, (_row, i) => data[i * columns + e]));

const ring = (count = 120): Experiment => {
  const data = dataOf('ring', {}, { count, heldOut: 0, seed: 3, outputs: 'oneHot' });
  if (!data) throw new Error('ring has no sample');
  const numbers = (rows: number, columns: number, seed: number) => matrix(rows, columns, Float64Array.from({ length: rows * columns }, (_, k) => Math.sin(7.3 * (k + 1) * seed)));
  const { optimizerState: _none, ...base } = example('ex2-softmax-ce-2-3-2');
  return {
    ...base,
    network: { widths: [2, 5, 2], activations: ['tanh', 'softmax'], loss: 'ce', parameters: [{ W: numbers(5, 2, 1), b: numbers(5, 1, 2) }, { W: numbers(2, 5, 3), b: numbers(2, 1, 4) }] },
    data, batch: [0, 1, 2], learningRate: 0.5, view: { ...base.view, example: 0 },
  };
};

describe('the figures of section 5.5', () => {
  const exact = openSpace(example('ex5a-xor-exact-relu'));
  const stuck = openSpace(trained(example('ex5c-xor-stuck'), 3000));
  const parted = openSpace(trained(example('ex5b-xor-tanh-bce'), 3000));

  it('exact XOR: φ(0,0) = (0,0), φ(0,1) = φ(1,0) = (1,0), φ(1,1) = (2,1)', () => {
    const { Phi } = exact.space.now();
    expect(Phi && columnsOf(Phi)).toEqual([[0, 0], [1, 0], [1, 0], [2, 1]]);
  });

  it('stuck XOR: (0,1) and (1,1) end at the same φ ≈ (−1, 1), and are found', () => {
    const found = wholeOf(nearestUnlike(stuck.space.now()));
    expect(found?.kind).toBe('collision');
    expect([found?.nearest.a, found?.nearest.b]).toEqual([1, 3]);
    const { Phi } = stuck.space.now();
    for (const e of [1, 3]) {
      for (const [i, value] of [-1, 1].entries()) expect(Math.abs((Phi ? at(Phi, i, e) : NaN) - value)).toBeLessThan(0.02);
    }
  });

  it.each([
    ['stuck XOR, J after 3000 steps', () => stuck.J()?.J, 0.347536],
    ['stuck XOR, ½ ln 2', () => collisionFloor(stuck.space.model().shape, stuck.space.now().data, 1, 3), 0.346574],
    ['the start that succeeds, J after 3000 steps', () => parted.J()?.J, 0.002303],
  ] as const)('%s', (_name, found, spec) => {
    expect(Math.abs((found() ?? NaN) - spec)).toBeLessThanOrEqual(1e-6);
  });

  it('the start that succeeds has no collision', () => {
    expect(wholeOf(nearestUnlike(parted.space.now()))?.kind).toBe('apart');
  });
});

describe('the read-out, straight in φ and curved in x', () => {
  it('has the side of what the network says at every x', () => {
    const { space } = openSpace(trained(ring(), 60));
    const { model, boundaries: [{ plane }] } = space.now();
    fc.assert(fc.property(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }), (x1, x2) => {
      const X = fromRows([[x1], [x2]]);
      const { Z } = outputsOn(model, X);
      const distance = plane ? signedDistances(plane, featuresOn(model, X))[0] : NaN;
      expect(distance * (plane?.norm ?? NaN)).toBeCloseTo(at(Z, 1, 0) - at(Z, 0, 0), 9);
    }));
  });

  it('is across in the default view: the first coordinate is the signed distance', () => {
    const { space } = openSpace(ring());
    const { Phi, boundaries: [{ plane }] } = space.now();
    const placed = space.placed();
    const across = placed?.at.data.subarray(0, 120);
    expect(placed?.mode).toBe('readout');
    expect(placed?.planes[0]?.share).toBeCloseTo(1, 12);
    Array.from(across ?? [], (value, e) => expect(value).toBeCloseTo(plane && Phi ? signedDistances(plane, Phi)[e] : NaN, 9));
  });

  it('is looked at in as many ways as its width has', () => {
    expect([1, 2, 3, 8].map(modesOf)).toEqual([['readout'], ['readout', 'units'], ['readout', 'components', 'rotation'], ['readout', 'components', 'rotation']]);
    expect([modeNow('rotation', 2, true), modeNow('units', 8, true), modeNow('readout', 8, false), modeNow('readout', 2, false)]).toEqual(['readout', 'readout', 'components', 'units']);
  });
});

describe('a replay', () => {
  it.each(['readout', 'components', 'rotation'] as const)('never turns the axes of %s over from one epoch to the next', (mode) => {
    let now = ring();
    const { space, experiment } = openSpace(now, mode);
    let before = space.placed();
    let least = 1;
    for (let epoch = 0; epoch < 80; epoch++) {
      now = trained(now, 1);
      experiment.reshape(() => now, { kind: 'batch', count: 3 });
      const after = space.placed();
      for (let k = 0; k < (after?.frame.axes.rows ?? 0); k++) {
        const [a, b] = [before, after].map((placed) => placed?.frame.axes.data.subarray(k * 5, (k + 1) * 5) ?? []);
        least = Math.min(least, Array.from(a, (value, i) => value * b[i]).reduce((sum, value) => sum + value, 0));
      }
      before = after;
    }
    expect(least).toBeGreaterThan(0);
    expect(least).toBeLessThan(1);
  });
});

it('a sample of the examples is the same object for other parameters, so that pictures of other epochs are known again', () => {
  const { space, view } = openSpace(ring(600));
  const before = space.now();
  expect(before.X.columns).toBe(500);
  const epoch = before.model.parameters.map(({ W, b }) => ({ W: map(W, (w) => w / 2), b }));
  const placed = space.placedAt(epoch);
  view.look({ boundary: 1 });
  expect(space.now()).not.toBe(before);
  expect(space.now().X).toBe(before.X);
  view.look({ boundary: 0 });
  expect(space.placedAt(epoch)).toEqual(placed);
});

it('the search for the nearest unlike pair rests between frames, and then says what it finds', () => {
  const { space } = openSpace(ring(500));
  const run = nearestUnlike(space.now());
  let rests = 0;
  let step = run.next();
  for (; step.done !== true; step = run.next()) rests++;
  expect(rests).toBe(500);
  let asked = 0;
  const nearest = createNearestUnlike(space, () => { asked++; });
  expect(nearest.result()).toBeUndefined();
  for (let frame = 0; frame < 1000 && !nearest.result(); frame++) nearest.work();
  expect(nearest.result()?.found).toEqual(step.value);
  expect(asked).toBeGreaterThan(0);
});

it('draws nothing of a run that diverged', () => {
  const first = ring();
  const [hidden, last] = first.network.parameters;
  const broken = { ...first, network: { ...first.network, activations: ['relu', 'softmax'] as const, parameters: [{ ...hidden, W: matrix(5, 2, new Float64Array(10).fill(1e308)) }, last] } };
  const { space } = openSpace(broken);
  expect(space.now().Phi).toBeUndefined();
  expect(space.placed()).toBeUndefined();
  expect(wholeOf(nearestUnlike(space.now()))).toBeUndefined();
});
