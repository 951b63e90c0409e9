/** Random things that a person does to an experiment, each as what it does to the store. */

import fc from 'fast-check';
import { ELEMENTWISE_NAMES, type ActivationName } from '../../../src/engine/activations';
import { depth, type Experiment } from '../../../src/engine/experiment';
import { INITIALISATION_NAMES } from '../../../src/engine/initialisation';
import { LOSS_NAMES } from '../../../src/engine/losses';
import { matrix, type Matrix } from '../../../src/engine/matrix';
import {
  lossFor, mayStand, withActivation, withInitialisation, withLayerAfter, withLayerMoved, withLoss, withoutLayer, withWidth,
} from '../../../src/engine/network-edit';
import { entry, layerKey, LEARNING_RATE } from '../../../src/engine/quantity';
import type { Editable } from '../../../src/store/edit/edit';
import type { ExperimentStore } from '../../../src/store/experiment-store';

/** What an action is to the history: a new entry where it changes anything, or a step in it, or neither. */
export type Kind = 'edit' | 'undo' | 'redo' | 'view';

export interface Action {
  readonly kind: Kind;
  readonly name: string;
  readonly run: (store: ExperimentStore) => void;
}

/** A whole number below `count`, from a random one. */
const below = (random: number, count: number) => random % count;
const number = fc.oneof(fc.double({ min: -2, max: 2, noNaN: true }), fc.constantFrom(-0, 0, 1, 1e-300, 0.1 + 0.2));

function references({ network: { widths }, data }: Experiment): readonly Editable[] {
  return [
    LEARNING_RATE,
    ...widths.slice(1).flatMap((units, index) => [entry(layerKey('W', index + 1), units - 1, widths[index] - 1), entry(layerKey('b', index + 1), 0, 0)]),
    entry(layerKey('A', 0), 0, data.X.columns - 1),
    entry('Y', widths[widths.length - 1] - 1, data.X.columns - 1),
  ];
}

function pick(store: ExperimentStore, which: number): Editable {
  const all = references(store.getState().experiment);
  return all[below(which, all.length)];
}

/** A structural edit that the network allows now, made from two random numbers. */
type Reshape = (experiment: Experiment, a: number, b: number) => Experiment;
const RESHAPES: Readonly<Record<string, Reshape>> = {
  width: (experiment, a, b) => withWidth(experiment, below(a, depth(experiment.network) + 1), 1 + below(b, 5)),
  add: (experiment, a) => (depth(experiment.network) > 5 ? experiment : withLayerAfter(experiment, below(a, depth(experiment.network)))),
  remove: (experiment, a) => (depth(experiment.network) === 1 ? experiment : withoutLayer(experiment, 1 + below(a, depth(experiment.network) - 1))),
  move: (experiment, a, b) => {
    const hidden = depth(experiment.network) - 1;
    return hidden === 0 ? experiment : withLayerMoved(experiment, 1 + below(a, hidden), 1 + below(b, hidden));
  },
  activation: (experiment, a, b) => {
    const layer = 1 + below(a, depth(experiment.network));
    const all: readonly ActivationName[] = [...ELEMENTWISE_NAMES, 'softmax'];
    const activation = all[below(b, all.length)];
    if (!mayStand(experiment.network, layer, activation)) return experiment;
    const isOutput = layer === depth(experiment.network);
    return withActivation(experiment, layer, activation, isOutput ? lossFor(activation, experiment.network.loss) : experiment.network.loss);
  },
  loss: (experiment, a) => withLoss(experiment, LOSS_NAMES[below(a, LOSS_NAMES.length)]),
  initialise: (experiment, a, b) =>
    withInitialisation(experiment, { name: INITIALISATION_NAMES[below(a, INITIALISATION_NAMES.length)], seed: b, value: 0.25 }),
};
const reshapeNames = Object.keys(RESHAPES);

/** Other examples, as many as asked for, of targets that any loss takes: one-hot, and for one output 1. */
function otherData({ network: { widths } }: Experiment, M: number): { X: Matrix; Y: Matrix } {
  const [n, K] = [widths[0], widths[widths.length - 1]];
  const [X, Y] = [matrix(n, M), matrix(K, M)];
  for (let k = 0; k < X.data.length; k++) X.data[k] = Math.sin(k + M);
  for (let e = 0; e < M; e++) Y.data[(e % K) * M + e] = 1;
  return { X, Y };
}

const change = { kind: 'examples', count: 0 } as const;

/** `others` are the experiments that may be opened. */
export function anyAction(others: readonly Experiment[]): fc.Arbitrary<Action> {
  const edits = fc.tuple(fc.nat(), number, fc.boolean()).map(([which, value, isDrag]): Action => ({
    kind: 'edit',
    name: isDrag ? 'drag' : 'edit',
    run(store) {
      const reference = pick(store, which);
      if (isDrag) store.edit(reference, value / 2, 'drag');
      store.edit(reference, value, isDrag ? 'drag' : undefined);
      store.endGesture();
    },
  }));
  const reshapes = fc.tuple(fc.constantFrom(...reshapeNames), fc.nat(), fc.nat()).map(([name, a, b]): Action => ({
    kind: 'edit', name, run: (store) => store.reshape((experiment) => RESHAPES[name](experiment, a, b), change),
  }));
  // A width that is typed or held goes through others; each of the run is made from what was there before it.
  const runs = fc.tuple(fc.nat(), fc.array(fc.nat(6), { minLength: 2, maxLength: 4 }), fc.nat()).map(([layer, widths, id]): Action => ({
    kind: 'edit',
    name: 'typed width',
    run(store) {
      const at = below(layer, store.getState().structure.shape.widths.length);
      for (const width of widths) store.reshape((experiment) => withWidth(experiment, at, 1 + width), change, `width ${id}`);
    },
  }));
  const data = fc.integer({ min: 1, max: 4 }).map((M): Action => ({
    kind: 'edit',
    name: 'data',
    run(store) {
      const { experiment } = store.getState();
      const batch = Array.from({ length: M }, (_, e) => e);
      const view = { ...experiment.view, step: 'start', computed: 'start', example: 0, select: undefined };
      store.replace({ ...experiment, data: otherData(experiment, M), batch, view }, change);
    },
  }));
  const opens = fc.constantFrom(...others).map((experiment): Action => ({ kind: 'edit', name: 'open', run: (store) => store.open(experiment) }));
  const views = fc.constantFrom<Action>(
    { kind: 'view', name: 'next', run: (store) => store.next() },
    { kind: 'view', name: 'iterate', run(store) {
      store.last();
      store.next();
    } },
    { kind: 'view', name: 'back', run: (store) => store.back() },
  );
  const history = (kind: 'undo' | 'redo') => fc.constant<Action>({ kind, name: kind, run: (store) => store[kind]() });
  return fc.oneof(
    { weight: 4, arbitrary: edits }, { weight: 5, arbitrary: reshapes }, { weight: 1, arbitrary: runs }, { weight: 1, arbitrary: data },
    { weight: 1, arbitrary: opens }, { weight: 3, arbitrary: views }, { weight: 4, arbitrary: history('undo') }, { weight: 3, arbitrary: history('redo') },
  );
}
