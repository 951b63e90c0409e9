/** Which levels a step has, which one is shown, and around which entry its derivation is written. */

import { describe, expect, it } from 'vitest';
import { entry, parseReference } from '../../../src/engine/quantity';
import { schedule } from '../../../src/engine/schedule';
import { deriveStep, focusOf } from '../../../src/derivation/derive';
import { chains, keyLevels, nearestLevel } from '../../../src/derivation/levels';
import { networkOf } from './networks';

function stepOf(id: string, examples: number) {
  const { network, batch, view } = networkOf({ widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce', examples, seed: 1 });
  const plan = schedule(network, view);
  const step = plan.steps[plan.indexOf.get(id) ?? expect.fail(id)];
  return { network, step, rungs: deriveStep(network, batch, plan, step, view, { i: 1, j: 0, e: batch[0] }) };
}

describe('the levels of a step', () => {
  it('leave the batch out when there is one example, unless it is all there is', () => {
    expect(keyLevels(stepOf('F1.z', 1).rungs, 1).map(({ level }) => level)).toEqual(['scalar', 'vector', 'matrix']);
    expect(keyLevels(stepOf('F1.z', 3).rungs, 3).map(({ level }) => level)).toEqual(['scalar', 'vector', 'matrix', 'batch']);
    expect(keyLevels(stepOf('C.J', 1).rungs, 1).map(({ level }) => level)).toEqual(['batch']);
  });

  it('have at least one key rung at each level that the operation has', () => {
    for (const id of ['F1.z', 'F1.a', 'F2.a', 'C.loss', 'C.J', 'B2.dZ', 'B2.dW', 'B2.db', 'B2.dAprev', 'B1.dZ', 'U1.W', 'U2.b']) {
      const { rungs } = stepOf(id, 3);
      expect(keyLevels(rungs, 3).map(({ level }) => level), id).toEqual(
        ['scalar', 'vector', 'matrix', 'batch'].filter((level) => rungs.some((rung) => rung.level === level)),
      );
    }
  });

  it('give the wanted one, else the next finer, else the next coarser', () => {
    const levels = keyLevels(stepOf('F1.a', 3).rungs, 3);
    expect(nearestLevel(levels, 'batch')).toBe('batch');
    expect(nearestLevel(levels, 'matrix')).toBe('vector');
    expect(nearestLevel(keyLevels(stepOf('U1.b', 3).rungs, 3), 'scalar')).toBe('matrix');
    expect(nearestLevel([], 'scalar')).toBeUndefined();
  });
});

describe('rungs of one left side', () => {
  it('make one chain: ∂ℒ/∂W = ∂ℒ/∂z · ∂z/∂W = dz a', () => {
    const { rungs } = stepOf('B2.dW', 1);
    const [chain, ...others] = chains(rungs.filter(({ level }) => level === 'scalar'));
    expect(others).toEqual([]);
    expect(chain.equation.right).toHaveLength(2);
    expect(chain.last.id).toBe('dw.2');
  });

  it('stay apart where the left sides differ', () => {
    const parts = chains(stepOf('B1.dZ', 1).rungs.filter(({ level }) => level === 'scalar'));
    expect(parts.map(({ last }) => last.id)).toEqual(['dz.1', 'dz.2']);
    expect(parts.map(({ hasNumbers }) => hasNumbers)).toEqual([false, true]);
  });
});

describe('the focus of a step', () => {
  it.each([
    ['F1.z', 'Z[1].2.5', { i: 2, j: 0, e: 5 }],
    ['F1.z', 'W[1].2.1', { i: 2, j: 1, e: 4 }],
    ['F2.z', 'A[1].2.5', { i: 0, j: 2, e: 5 }],
    ['B2.dW', 'dW[2].1.2', { i: 1, j: 2, e: 4 }],
    ['B2.dAprev', 'dA[1].2.5', { i: 0, j: 2, e: 5 }],
    ['U1.b', 'bnew[1].2.0', { i: 2, j: 0, e: 4 }],
    ['C.J', 'Lo.0.5', { i: 0, j: 0, e: 5 }],
    ['F1.z', 'W[2].1.2', { i: 0, j: 0, e: 4 }],
    ['F1.z', 'Z[1]', { i: 0, j: 0, e: 4 }],
  ])('at %s with %s selected', (id, selected, focus) => {
    const { network, step } = stepOf(id, 3);
    expect(focusOf(network, step, 4, parseReference(selected))).toEqual(focus);
  });

  it('is the first entry of the shown example when nothing is selected', () => {
    const { network, step } = stepOf('B2.dW', 3);
    expect(focusOf(network, step, 3, undefined)).toEqual({ i: 0, j: 0, e: 3 });
    expect(focusOf(network, step, 3, entry('W[2]', 9, 9))).toEqual({ i: 1, j: 2, e: 3 });
  });
});
