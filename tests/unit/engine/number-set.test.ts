/** A set of numbers holds what all numbers of it hold, whichever references it was made of. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NumberSet } from '../../../src/engine/number-set';
import { expand } from '../../../src/engine/operands';
import { columnOf, entry, isPerExample, LEARNING_RATE, referenceText, row, whole, type MatrixKey, type Reference } from '../../../src/engine/quantity';
import { extentOf } from '../../../src/engine/schedule';

const SHAPE = { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce' } as const;
const KEYS: readonly MatrixKey[] = ['W[1]', 'b[2]', 'Z[1]', 'dA[1]', 'Lo', 'Y'];

/** References of every kind into a batch whose columns are out of order. */
function references(batch: readonly number[]): fc.Arbitrary<Reference> {
  const numbers = fc.nat(11);
  return fc.tuple(fc.constantFrom(...KEYS), fc.nat(3), numbers, numbers).map(([key, kind, a, b]): Reference => {
    const [rows, columns] = extentOf(SHAPE, batch.length, key);
    const j = isPerExample(key) ? batch[b % columns] : b % columns;
    return [whole(key), row(key, a % rows), columnOf(key, j), entry(key, a % rows, j)][kind];
  });
}

it.each([[[0]], [[4, 1, 2]]])('holds a reference exactly if it holds all its numbers: batch %j', (batch) => {
  fc.assert(fc.property(fc.array(references(batch), { maxLength: 5 }), references(batch), (members, asked) => {
    const numbers = (reference: Reference) => expand(SHAPE, batch, reference).map(referenceText);
    const texts = new Set(members.flatMap(numbers));
    const set = new NumberSet(SHAPE, batch, members);
    expect(set.holds(asked)).toBe(numbers(asked).every((text) => texts.has(text)));
  }), { numRuns: 400, seed: 1 });
});

it('takes a column for the whole where there is one example, and holds scalars', () => {
  const one = new NumberSet(SHAPE, [3], [columnOf('Z[1]', 3), LEARNING_RATE]);
  expect([one.holds(whole('Z[1]')), one.holds(LEARNING_RATE), one.holds({ kind: 'scalar', key: 'J' })]).toEqual([true, true, false]);
  const two = new NumberSet(SHAPE, [3, 4], [columnOf('Z[1]', 3)]);
  expect(two.holds(whole('Z[1]'))).toBe(false);
});
