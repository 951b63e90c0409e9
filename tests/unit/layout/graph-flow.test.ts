/** What the stage points at: for each step the number it is about, and exactly what that number is made from. */
import { describe, expect, it } from 'vitest';
import type { NetworkShape } from '../../../src/engine/experiment';
import { referenceText } from '../../../src/engine/quantity';
import { parseStop, schedule } from '../../../src/engine/schedule';
import { edgesAmong, flowAt, unitOf } from '../../../src/layout/graph-flow';
import { parseReference } from '../../../src/engine/quantity';

const shape: NetworkShape = { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce' };
const plan = schedule(shape, { route: 'shortcut', inputGradient: false });

function flow(stop: string, { select, batch = [0], example = 0 }: { select?: string; batch?: readonly number[]; example?: number } = {}) {
  const cursor = parseStop(shape, batch.length, plan, stop);
  if (!cursor) throw new Error(`no stop ${stop}`);
  const { subject, operands, direction, layer } = flowAt(shape, plan, batch, cursor, example, select);
  return { subject: subject && referenceText(subject), operands: operands.map(referenceText), direction, layer };
}

describe('the flow', () => {
  it('is of nothing at the start', () => {
    expect(flow('start')).toEqual({ subject: undefined, operands: [], direction: 'forward', layer: undefined });
  });

  it('of a weighted sum is of the first unit: its row of weights, what comes in, its bias', () => {
    expect(flow('F1.z')).toEqual({
      subject: 'Z[1].0.0',
      operands: ['W[1].0.0', 'W[1].0.1', 'A[0].0.0', 'A[0].1.0', 'b[1].0.0'],
      direction: 'forward',
      layer: 1,
    });
  });

  it('of a softmax reads all z of its layer', () => {
    expect(flow('F2.a').operands).toEqual(['Z[2].0.0', 'Z[2].1.0']);
  });

  it('back through the weights goes along a column of them', () => {
    expect(flow('B2.dAprev', { select: 'A[1].2.0' })).toEqual({
      subject: 'dA[1].2.0', operands: ['W[2].0.2', 'W[2].1.2', 'dZ[2].0.0', 'dZ[2].1.0'], direction: 'backward', layer: 2,
    });
  });

  it('of the cost is of no layer\'s edges', () => {
    expect(flow('C.J')).toEqual({ subject: 'J', operands: ['Lo.0.0'], direction: 'forward', layer: undefined });
  });

  it.each([
    ['F1.z', 'Z[1].2.0', 'Z[1].2.0'],
    ['F1.z', 'A[1].1.0', 'Z[1].1.0'],
    ['F1.z', 'W[1].2.1', 'Z[1].2.0'],
    ['F1.z', 'W[2].1.2', 'Z[1].2.0'],
    ['F1.z', 'Z[2].1.0', 'Z[1].0.0'],
    ['B2.dW', 'W[2].1.2', 'dW[2].1.2'],
    ['B2.dW', 'dW[2].1.2', 'dW[2].1.2'],
    ['B2.dW', 'A[1].2.0', 'dW[2].0.2'],
    ['B2.dW', 'Z[2].1.0', 'dW[2].1.0'],
    ['B2.db', 'Y.1.0', 'db[2].1.0'],
    ['U2.W', 'W[2].1.1', 'Wnew[2].1.1'],
    ['F1.z', 'Z[7].0.0', 'Z[1].0.0'],
  ])('at %s follows the selection of %s to %s', (stop, select, subject) => {
    expect(flow(stop, { select }).subject).toBe(subject);
  });

  it('at scalar stride is of the entry that was written last, whatever is selected', () => {
    expect(flow('F1.z:1,0', { select: 'Z[1].2.0' }).subject).toBe('Z[1].1.0');
    expect(flow('B2.dW:1,0').subject).toBe('dW[2].1.0');
  });

  it('shows one example of a batch: its column, with the number it has in the data', () => {
    const { subject, operands } = flow('F1.z', { batch: [4, 7], example: 7 });
    expect(subject).toBe('Z[1].0.7');
    expect(operands).toEqual(['W[1].0.0', 'W[1].0.1', 'A[0].0.7', 'A[0].1.7', 'b[1].0.0']);
    expect(flow('B2.dW', { batch: [4, 7], example: 7 }).operands).toEqual(['dZ[2].0.7', 'A[1].0.7']);
  });
});

describe('references on the stage', () => {
  it('of weights and their gradients are edges', () => {
    const references = ['W[1].0.1', 'dW[2].1.2', 'Wnew[1].2.0', 'Z[1].0.0', 'W[1].0.*', 'J'].map((text) => parseReference(text));
    expect(edgesAmong(references.filter((reference) => reference !== undefined)))
      .toEqual([{ layer: 1, i: 0, j: 1 }, { layer: 2, i: 1, j: 2 }, { layer: 1, i: 2, j: 0 }]);
  });

  it.each([['Z[1].2.0', { layer: 1, unit: 2 }], ['Y.1.0', { layer: 2, unit: 1 }], ['W[2].1.0', { layer: 2, unit: 1 }], ['Lo.0.0', undefined], ['J', undefined]])(
    'at %s stand at its unit', (text, unit) => {
      const reference = parseReference(text);
      expect(reference && unitOf(shape, reference)).toEqual(unit);
    });
});
