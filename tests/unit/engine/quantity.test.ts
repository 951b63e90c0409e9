/** Proves that a reference and its text are one: each reads back to the other, and nothing else is accepted. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnOf, COST, covers, entry, isDerivative, isPerExample, LAYER_QUANTITIES, layerKey, layerOf, LEARNING_RATE, nameOf,
  parseReference, referenceText, row, whole, type MatrixKey, type Reference,
} from '../../../src/engine/quantity';

const index = fc.integer({ min: 0, max: 9_999_999 });
const key: fc.Arbitrary<MatrixKey> = fc.oneof(
  fc.constantFrom<MatrixKey>('Y', 'Lo'),
  fc.tuple(fc.constantFrom(...LAYER_QUANTITIES), fc.integer({ min: 0, max: 99_999 })).map(([name, l]) => layerKey(name, l)),
);
const reference: fc.Arbitrary<Reference> = fc.oneof(
  fc.constantFrom(COST, LEARNING_RATE),
  key.map(whole),
  fc.tuple(key, index).map(([k, i]) => row(k, i)),
  fc.tuple(key, index).map(([k, j]) => columnOf(k, j)),
  fc.tuple(key, index, index).map(([k, i, j]) => entry(k, i, j)),
);

describe('the text of a reference', () => {
  it('reads back to the reference', () => {
    fc.assert(fc.property(reference, (r) => {
      expect(parseReference(referenceText(r))).toEqual(r);
    }), { numRuns: 500, seed: 1 });
  });

  it('is read only in the form in which it is written', () => {
    const alphabet = fc.string({ unit: fc.constantFrom(' ', ...'W b Z A d g p Y L o J n e w a l p h [ ] 0 1 2 3 . * -'.split(' ')), maxLength: 12 });
    fc.assert(fc.property(fc.oneof(alphabet, fc.string(), reference.map(referenceText).map((text) => `${text} `)), (text) => {
      const parsed = parseReference(text);
      if (parsed) expect(referenceText(parsed)).toBe(text);
    }), { numRuns: 2000, seed: 2 });
  });

  it.each([
    ['b[1].0.0', entry('b[1]', 0, 0)],
    ['Z[1].2.0', entry('Z[1]', 2, 0)],
    ['W[2].1.*', row('W[2]', 1)],
    ['W[2].*.0', columnOf('W[2]', 0)],
    ['A[0].1.3', entry('A[0]', 1, 3)],
    ['Wnew[12]', whole('Wnew[12]')],
    ['bnew[1].0.0', entry('bnew[1]', 0, 0)],
    ['Y.1.0', entry('Y', 1, 0)],
    ['Lo.0.3', entry('Lo', 0, 3)],
    ['gp[1].*.0', columnOf('gp[1]', 0)],
    ['J', COST],
    ['alpha', LEARNING_RATE],
  ])('%s is understood', (text, expected) => {
    expect(parseReference(text)).toEqual(expected);
    expect(referenceText(expected)).toBe(text);
  });

  it.each([
    '', 'X', 'X.0.0', 'W', 'W[]', 'W[1', 'W1', 'W[1].0', 'W[1].0.', 'W[1].0.0.0', 'W[1].*.*', 'W[1].-1.0', 'W[1].+1.0', 'W[1].01.0', 'W[01]',
    'W[1].1e3.0', 'W[1].0x1.0', 'W[1].1.5.0', 'W[-1].0.0', 'W[1.5]', 'w[1].0.0', 'V[1]', 'dY', 'dJ', 'dgp[1]', 'J.0.0', 'J[1]', 'alpha.0.0', 'Y[1]', 'Lo[2]',
    ' J', 'J ', 'J\n', 'W[1].0.0\n', 'W[1],0,0', 'W[１]', 'W[1].٣.0', 'W[100000]', 'W[1].10000000.0', 'W[1].**.0', '__proto__', 'constructor', 'Z[1].NaN.0',
  ])('%j is refused', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });
});

describe('the parts of a key', () => {
  it('are its name and layer', () => {
    expect(nameOf('dZ[12]')).toBe('dZ');
    expect(layerOf('dZ[12]')).toBe(12);
    expect(nameOf('Lo')).toBe('Lo');
    expect(layerOf('Lo')).toBeUndefined();
    expect(layerOf('alpha')).toBeUndefined();
  });

  it('say whose columns are examples, and what is a derivative', () => {
    const keys = [...LAYER_QUANTITIES.map((name) => layerKey(name, 1)), 'Y', 'Lo', 'J', 'alpha'] as const;
    expect(keys.filter(isPerExample)).toEqual(['Z[1]', 'A[1]', 'dZ[1]', 'dA[1]', 'gp[1]', 'Y', 'Lo']);
    expect(keys.filter(isDerivative)).toEqual(['dW[1]', 'db[1]', 'dZ[1]', 'dA[1]']);
  });
});

describe('covering', () => {
  const one = entry('W[1]', 2, 3);
  it.each([
    [whole('W[1]'), true], [row('W[1]', 2), true], [columnOf('W[1]', 3), true], [one, true],
    [row('W[1]', 3), false], [columnOf('W[1]', 2), false], [entry('W[1]', 3, 2), false], [whole('W[2]'), false], [COST, false],
  ])('%j of W[1].2.3 is %s', (outer, expected) => {
    expect(covers(outer, one)).toBe(expected);
  });

  it('is of itself, and a part does not cover the whole', () => {
    fc.assert(fc.property(reference, reference, (a, b) => {
      expect(covers(a, a)).toBe(true);
      if (covers(a, b) && covers(b, a)) expect(referenceText(a)).toBe(referenceText(b));
    }), { seed: 3 });
    expect(covers(row('W[1]', 0), whole('W[1]'))).toBe(false);
    expect(covers(row('W[1]', 0), columnOf('W[1]', 0))).toBe(false);
    expect(covers(one, row('W[1]', 2))).toBe(false);
  });
});
