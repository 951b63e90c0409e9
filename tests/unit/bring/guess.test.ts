/** Which tensor goes to which layer, what a new network is made of, and what becomes of the examples. */

import { describe, expect, it } from 'vitest';
import { routesOf, targetProblem } from '../../../src/engine/experiment';
import { toRows } from '../../../src/engine/matrix';
import { broughtAs, broughtInto } from '../../../src/store/bring/bring';
import { nameParts } from '../../../src/store/bring/bring-names';
import { chainsOf, choicesFor, type LayerChoice } from '../../../src/store/bring/bring-guess';
import { leftOver, likeliest, targetsFor, usualShape } from '../../../src/store/bring/bring-target';
import { firstExample } from '../../../src/store/examples';
import { createExperimentStore } from '../../../src/store/experiment-store';
import type { Tensor } from '../../../src/store/bring/tensor';

/** Numbers 1, 2, 3, … in this shape. */
const tensor = (name: string, ...shape: readonly number[]): Tensor => ({
  name, shape, type: 'float64', isColumnMajor: false, valueAt: (place) => place + 1,
});

function told(choices: readonly LayerChoice[]): string {
  return choices.map(({ W, b }) => {
    const weights = W === 'keep' ? W : `${W.tensor.name}${W.transposed ? 'ᵀ' : ''}`;
    return `${weights} ${typeof b === 'string' ? b : b.tensor.name}`;
  }).join(', ');
}

describe('a name', () => {
  it.each([
    ['fc1.weight', 'W', 'fc1'], ['fc1.bias', 'b', 'fc1'], ['0.weight', 'W', '0'], ['weight', 'W', ''], ['W1', 'W', '1'], ['b1', 'b', '1'],
    ['w_2', 'W', '2'], ['dense/kernel:0', 'W', 'dense'], ['dense_1/bias:0', 'b', 'dense_1'], ['layers.3.W', 'W', 'layers.3'], ['biases2', 'b', '2'],
    ['web', undefined, 'web'], ['arr_0', undefined, 'arr_0'], ['running_mean', undefined, 'running_mean'], ['bb1', undefined, 'bb1'],
  ])('%s is %s of %s', (name, role, key) => {
    expect(nameParts(name)).toEqual({ role, key });
  });
});

describe('the tensors of a file', () => {
  it('chain by their numbers, however the file is sorted', () => {
    const names = Array.from({ length: 11 }, (_, i) => `${i}.weight`).toSorted();
    const [chain] = chainsOf(names.map((name) => tensor(name, 2, 2)));
    expect(chain.layers.map(({ W }) => W !== 'keep' && W.tensor.name)).toEqual(Array.from({ length: 11 }, (_, i) => `${i}.weight`));
  });

  it('chain by their shapes where names tell nothing', () => {
    const [chain] = chainsOf([tensor('fc', 10, 128), tensor('input', 128, 784), tensor('b', 128), tensor('c', 10)]);
    expect(chain.widths).toEqual([784, 128, 10]);
    expect(told(chain.layers)).toBe('input b, fc c');
  });

  it('make two networks where no bias tells which way they are stored', () => {
    const file = [tensor('A', 3, 2), tensor('B', 2, 3)];
    expect(chainsOf(file).map(({ widths, transposed }) => [widths.join('-'), transposed])).toEqual([['2-3-2', false], ['3-2-3', true]]);
    expect(chainsOf([...file, tensor('p', 3), tensor('q', 2)])).toHaveLength(2);
    const named = [tensor('W1', 3, 2), tensor('W2', 2, 3), tensor('b1', 3), tensor('b2', 2)];
    expect(chainsOf(named).map(({ widths }) => widths.join('-'))).toEqual(['2-3-2']);
    expect(chainsOf([tensor('a/kernel', 3, 2), tensor('b/kernel', 2, 3)]).map(({ transposed }) => transposed)).toEqual([true, false]);
  });

  it('make none where they do not follow on', () => {
    expect(chainsOf([tensor('W1', 3, 2), tensor('W2', 5, 4)])).toEqual([]);
    expect(chainsOf([tensor('conv.weight', 8, 3, 3, 3), tensor('mean', 8)])).toEqual([]);
  });

  it('are searched in bounded time where all are alike', () => {
    const file = Array.from({ length: 60 }, (_, i) => tensor(`x${'abcdefgh'[i % 8]}${i}`, 4, 4));
    file.push(tensor('odd', 9, 7));
    const before = process.cpuUsage();
    expect(chainsOf(file)).toEqual([]);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  it('go into a network that they only partly fit, and the rest of it keeps what it has', () => {
    const file = [tensor('fc1.weight', 3, 2), tensor('fc2.weight', 5, 3), tensor('fc2.bias', 5)];
    expect(told(choicesFor([2, 3, 2], file))).toBe('fc1.weight zeros, keep keep');
    expect(leftOver(file, choicesFor([2, 3, 2], file)).map(({ name }) => name)).toEqual(['fc2.weight', 'fc2.bias']);
    const chosen = likeliest(targetsFor({ widths: [2, 3, 2] }, file));
    expect([chosen.kind, chosen.widths]).toEqual(['new', [2, 3, 5]]);
  });

  it('go into the open network where it has their shape, transposed where they are stored so', () => {
    const file = [tensor('d/kernel:0', 2, 3), tensor('d/bias:0', 3), tensor('d_1/kernel:0', 3, 2), tensor('d_1/bias:0', 2)];
    const chosen = likeliest(targetsFor({ widths: [2, 3, 2] }, file));
    expect(chosen.kind).toBe('open');
    expect(told(chosen.layers)).toBe('d/kernel:0ᵀ d/bias:0, d_1/kernel:0ᵀ d_1/bias:0');
  });

  it('are not offered as a network too large to be computed and saved', () => {
    const targets = targetsFor({ widths: [2, 3, 2] }, [tensor('W', 1, 2 ** 21)]);
    expect(targets.map(({ problem }) => problem)).toEqual(['nothingFits', 'tooLarge', 'tooLarge']);
    expect(likeliest(targets)).toBe(targets[0]);
  });
});

describe('brought weights', () => {
  const file = [tensor('W1', 2, 3), tensor('b1', 3), tensor('W2', 2, 3)];

  it('are in, transposed and as stored, and one undo takes them out bit by bit', () => {
    const store = createExperimentStore(firstExample());
    const before = store.getState().experiment;
    const layers: LayerChoice[] = [{ W: { tensor: file[0], transposed: true }, b: { tensor: file[1] } }, { W: { tensor: file[2], transposed: false }, b: 'keep' }];
    const brought = broughtInto(before, before.network.parameters, layers);
    if (!brought.ok) throw new Error(brought.problem.kind);
    store.replace(brought.experiment, { kind: 'weightsBrought', file: 'w.npz' });
    const { parameters } = store.getState().experiment.network;
    expect(toRows(parameters[0].W)).toEqual([[1, 4], [2, 5], [3, 6]]);
    expect(toRows(parameters[0].b)).toEqual([[1], [2], [3]]);
    expect(toRows(parameters[1].W)).toEqual([[1, 2, 3], [4, 5, 6]]);
    expect(parameters[1].b).toEqual(before.network.parameters[1].b);
    store.undo();
    expect(store.getState().experiment.network.parameters).toStrictEqual(before.network.parameters);
    expect(store.getState().history.past).toHaveLength(0);
  });

  it('make a network with the same examples where its inputs are as many', () => {
    const open = firstExample();
    const chain = chainsOf([tensor('W1', 4, 2), tensor('W2', 1, 4)])[0];
    const brought = broughtAs(open, usualShape(chain.widths), chain.layers, 'w');
    if (!brought.ok) throw new Error(brought.problem.kind);
    const { network, data, batch, view } = brought.experiment;
    expect(network.widths).toEqual([2, 4, 1]);
    expect(data.X).toEqual(open.data.X);
    expect(data.Y.rows).toBe(1);
    expect(targetProblem(network.loss, data.Y)).toBeUndefined();
    expect(batch).toEqual(open.batch);
    expect(routesOf(network)).toContain(view.route);
    expect(network.parameters[0].b.data.every((value) => value === 0)).toBe(true);
  });

  it('make a network with one example of zeros where it takes other inputs', () => {
    const chain = chainsOf([tensor('W1', 3, 784), tensor('W2', 10, 3)])[0];
    const brought = broughtAs(firstExample(), usualShape(chain.widths), chain.layers, 'digits');
    if (!brought.ok) throw new Error(brought.problem.kind);
    const { data, batch, view, title } = brought.experiment;
    expect([data.X.rows, data.X.columns, data.Y.rows, data.Y.columns]).toEqual([784, 1, 10, 1]);
    expect(data.X.data.every((value) => value === 0)).toBe(true);
    expect(targetProblem('ce', data.Y)).toBeUndefined();
    expect([batch, view.example, view.step, title]).toEqual([[0], 0, 'start', 'digits']);
    // It is shown as it is.
    const store = createExperimentStore(brought.experiment);
    store.last();
    expect(Number.isFinite(store.getState().trace.J)).toBe(true);
  });
});
