/** The built-in experiments hold the numbers of the worked examples, and every one of them opens. */

import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../src/engine/matrix';
import { toRows } from '../../../src/engine/matrix';
import { builtIns, firstExample, type BuiltInId } from '../../../src/store/examples';
import golden from '../../golden/worked-examples.json';

function opened(id: string) {
  const found = builtIns.find((builtIn) => builtIn.id === id);
  if (!found) throw new Error(`no built-in ${id}`);
  return found;
}

/** The network as plain lists, b as columns. */
function numbersOf(id: BuiltInId) {
  const { network, data, learningRate } = opened(id).experiment;
  const rows = (pick: 'W' | 'b'): number[][][] => network.parameters.map((layer): number[][] => toRows(layer[pick] satisfies Matrix));
  return {
    widths: network.widths, activations: network.activations, loss: network.loss,
    W: rows('W'), b: rows('b'), X: toRows(data.X), Y: toRows(data.Y), alpha: learningRate,
  };
}

describe('the built-in experiments', () => {
  it('are the first example, the nine worked examples in their order, and Mazur', () => {
    expect(builtIns.map(({ id }) => id)).toEqual(['first', ...golden.examples.map(({ id }) => id), 'mazur']);
  });

  it.each(golden.examples.map((example) => [example.id, example] as const))('%s has the numbers of its worked example', (id, example) => {
    const params: Readonly<Record<string, number[][]>> = example.params;
    const layers = Array.from({ length: example.L }, (_, index) => index + 1);
    expect(numbersOf(opened(id).id)).toEqual({
      widths: example.widths, activations: example.activations, loss: example.loss,
      W: layers.map((l) => params[`W${l}`]), b: layers.map((l) => params[`b${l}`]),
      X: example.X, Y: example.Y, alpha: example.alpha,
    });
    expect(opened(id).name.ko).toMatch(/[가-힣]/);
    expect(opened(id).purpose.ko).toMatch(/[가-힣]/);
    expect(opened(id).experiment.title).toBe(example.title.en);
    expect(opened(id).experiment.batch).toHaveLength(example.m);
  });

  it('begin with the network of the pictures', () => {
    expect(firstExample()).toBe(opened('first').experiment);
    expect(numbersOf('first')).toEqual({
      widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce', alpha: 0.5,
      W: [[[0.6, -0.9], [-0.4, 0.7], [1.1, 0.3]], [[0.7, -0.5, 0.4], [-0.6, 0.8, 0.2]]],
      b: [[[0.1], [-0.2], [0.05]], [[0.05], [-0.05]]],
      X: [[0.8], [-0.5]], Y: [[0], [1]],
    });
  });

  it("end with Mazur's numbers", () => {
    expect(numbersOf('mazur')).toEqual({
      widths: [2, 2, 2], activations: ['sigmoid', 'sigmoid'], loss: 'half_se', alpha: 0.5,
      W: [[[0.15, 0.2], [0.25, 0.3]], [[0.4, 0.45], [0.5, 0.55]]],
      b: [[[0.35], [0.35]], [[0.6], [0.6]]],
      X: [[0.05], [0.1]], Y: [[0.01], [0.99]],
    });
  });
});
