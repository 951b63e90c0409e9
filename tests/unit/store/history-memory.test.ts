/** The history of 2,000 edits of a 784-128-64-10 network, of every kind: what it really keeps alive stays below 64 MB. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { defaultView, type Experiment } from '../../../src/engine/experiment';
import { initialParameters } from '../../../src/engine/initialisation';
import { matrix } from '../../../src/engine/matrix';
import { withActivation, withInitialisation, withLayerAfter, withoutLayer, withWidth } from '../../../src/engine/network-edit';
import { entry, layerKey, LEARNING_RATE } from '../../../src/engine/quantity';
import { createExperimentStore, type ExperimentStore } from '../../../src/store/experiment-store';
import type { History } from '../../../src/store/edit/history';

const EDITS = 2000;
const LIMIT = 64 * 1024 * 1024;
const EXAMPLES = 1;

function digits(): Experiment {
  const shape = { widths: [784, 128, 64, 10], activations: ['relu', 'relu', 'softmax'], loss: 'ce' } as const;
  const [X, Y] = [matrix(784, EXAMPLES), matrix(10, EXAMPLES)];
  X.data.forEach((_, k) => {
    X.data[k] = (k * 7919 % 255) / 255;
  });
  for (let e = 0; e < EXAMPLES; e++) Y.data[e * EXAMPLES + e] = 1;
  const batch = [0];
  const parameters = initialParameters(shape, { name: 'by_activation', seed: 1 });
  return { title: 'digits', network: { ...shape, parameters }, data: { X, Y }, batch, learningRate: 0.1, optimizer: { name: 'gd', weightDecay: 0 }, view: defaultView(shape, batch) };
}

/** Mostly single numbers, as a person edits; every tenth edit changes the structure, draws anew, or starts from updated weights. */
function edit(store: ExperimentStore, index: number): void {
  const { network: { activations, widths } } = store.getState().experiment;
  const value = Math.sin(index);
  switch (index % 40) {
    case 9:
      return store.reshape((base) => withWidth(base, 1, widths[1] === 128 ? 127 : 128), { kind: 'width', layer: 1, width: 128 });
    case 14:
    case 34:
      return store.reshape((base) => withActivation(base, 1, activations[0] === 'relu' ? 'tanh' : 'relu'), { kind: 'activation', layer: 1, activation: 'relu' });
    case 19:
      return store.reshape((base) => (widths.length > 4 ? withoutLayer(base, 2) : withLayerAfter(base, 1)), { kind: 'layerAdded', layer: 2 });
    case 29:
      return store.reshape((base) => withInitialisation(base, { name: 'he_normal', seed: index }), { kind: 'initialised', name: 'he_normal', seed: index });
    case 39:
      store.last();
      store.next();
      return store.edit(LEARNING_RATE, 0.1 + value / 100);
    default: {
      const references = [entry(layerKey('W', 1), index % 64, index % 784), entry(layerKey('b', 2), 3, 0), entry(layerKey('A', 0), index % 784, 0), entry('Y', index % 10, 0)];
      return store.edit(references[index % references.length], value / 2);
    }
  }
}

/** Bytes of all buffers that can be reached from here, and the number of objects: a walk that knows nothing of what a history is. */
function reachable(root: object): { buffers: number; objects: number } {
  const seen = new Set<object>([root]);
  let buffers = 0;
  for (const each of seen) {
    if (ArrayBuffer.isView(each)) {
      if (!seen.has(each.buffer)) buffers += each.buffer.byteLength;
      seen.add(each.buffer);
      continue;
    }
    for (const value of Object.values(each)) if (typeof value === 'object' && value !== null) seen.add(value);
  }
  return { buffers, objects: seen.size };
}

/** What is dropped is swept in the background: the least of a few looks is what is really held. */
async function usedAfterCollection(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let least = Infinity;
  for (let look = 0; look < 5; look++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    least = Math.min(least, heapUsed + arrayBuffers);
  }
  return least;
}

function made(): History {
  const store = createExperimentStore(digits());
  for (let index = 0; index < EDITS; index++) edit(store, index);
  return store.getState().history;
}

it(`keeps less than ${LIMIT} bytes alive`, async () => {
  const held: { history: History | undefined } = { history: made() };
  const entries = held.history?.past.length ?? 0;
  const { buffers, objects } = reachable(held);
  const used = await usedAfterCollection();
  held.history = undefined;
  const freed = used - await usedAfterCollection();
  console.info(`${EDITS} edits of 784-128-64-10: ${entries} kept; ${buffers} bytes in buffers, ${objects} objects; freed with the history ${freed} bytes; limit ${LIMIT}`);
  // One edit in ten changes 100,000 weights at once: fewer than all are kept, and by far more than a person goes back.
  expect(entries).toBeGreaterThan(300);
  // An object of V8 with some ten fields takes about a hundred bytes.
  expect(buffers + 100 * objects).toBeLessThan(LIMIT);
  expect(freed).toBeLessThan(LIMIT);
  // The measurement sees what it measures.
  expect(freed).toBeGreaterThan(buffers / 2);
}, 240_000);
