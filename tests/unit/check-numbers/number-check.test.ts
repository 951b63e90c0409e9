/** What the check says of numbers: right ones never alarm, whatever their layout; of wrong ones the mistake and what follows are told. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRows, transpose, type Matrix } from '../../../src/engine/matrix';
import type { NumberCheck } from '../../../src/engine/given/number-check';
import { isPerExample, nameOf, type QuantityKey } from '../../../src/engine/quantity';
import { computeTrace, passOf, type Pass } from '../../../src/engine/trace';
import { mistakenPrintout } from '../../../src/store/given/given-example';
import { builtIns } from '../../../src/store/examples';
import { experiments } from '../../property/engine/networks';
import { checked } from './checked';

const verdicts = ({ reports }: NumberCheck) => Object.fromEntries(reports.map(({ given, verdict }) => [given.key, verdict]));

interface Printing {
  /** Digits after the point; undefined for all that the number has. */
  readonly decimals: number | undefined;
  readonly isSingle: boolean;
  readonly exampleRows: boolean;
  readonly inputRows: boolean;
}

function printed(key: QuantityKey, value: Matrix, { decimals, isSingle, exampleRows, inputRows }: Printing): string {
  const isTurned = ['W', 'dW', 'Wnew'].includes(nameOf(key)) ? inputRows : exampleRows && isPerExample(key) && key !== 'Lo';
  const text = (number: number) => {
    const own = isSingle ? Math.fround(number) : number;
    return decimals === undefined ? String(own) : own.toFixed(decimals);
  };
  const rows = toRows(isTurned ? transpose(value) : value).map((row) => `[${row.map(text).join(', ')}]`);
  return `${key.replace(/[[\]]/g, '')} = [${rows.join(',\n ')}]`;
}

/** Names that every reader knows. */
const PRINTED = new Set(['W', 'b', 'Z', 'A', 'dZ', 'dA', 'dW', 'db', 'J', 'Lo', 'Y']);

function printout(pass: Pass, printing: Printing): string {
  const { values } = computeTrace(pass);
  return [...values].filter(([key]) => PRINTED.has(nameOf(key))).map(([key, value]) => printed(key, value, printing)).join('\n');
}

describe('right numbers', () => {
  const printings = fc.record({
    decimals: fc.constantFrom(undefined, 2, 4, 8), isSingle: fc.boolean(), exampleRows: fc.boolean(), inputRows: fc.boolean(),
  });

  it('of any network, layout, convention and number of digits raise no alarm', () => {
    fc.assert(fc.property(experiments({ depth: 3, width: 4, examples: 4 }), printings, fc.constantFrom('course' as const, 'autograd' as const), (experiment, printing, convention) => {
      const pass = { ...passOf(experiment), convention };
      fc.pre(computeTrace(pass).overflow === undefined);
      const layout = { ...printing, inputRows: printing.exampleRows && printing.inputRows };
      const { reports, misfits } = checked(experiment, printout(pass, layout));
      expect(misfits).toEqual([]);
      expect(reports.length).toBeGreaterThan(0);
      expect(reports.filter(({ verdict }) => verdict !== 'agree').map(({ given: { key }, worst }) => [key, worst])).toEqual([]);
    }), { numRuns: 300 });
  });
});

const [first] = builtIns.map(({ experiment }) => experiment);
const batch = builtIns.find(({ id }) => id === 'ex1b-batch-of-3')?.experiment ?? first;

describe('wrong numbers', () => {
  it.each(builtIns.map(({ id, experiment }) => [id, experiment] as const))('of the example %s that the app itself offers are named', (_id, experiment) => {
    const pass = passOf(experiment);
    const check = checked(experiment, mistakenPrintout(pass, computeTrace(pass)));
    expect(check.reports.some(({ verdict }) => verdict === 'first')).toBe(true);
    expect(check.mistakes.length).toBeGreaterThan(0);
    expect(check.reports.filter(({ verdict }) => verdict === 'differs')).toEqual([]);
  });

  /** Printed by NumPy 1.24 of a program that leaves out g′ in layer 1. */
  const MISSING_SLOPE = `Z1 = [[ 0.1 -0.1 -0.7]
 [ 1.   0.  -1.3]]
A1 = [[0.52497919 0.47502081 0.33181223]
 [0.73105858 0.5        0.21416502]]
dZ2 = [[-0.45804041  0.56709904 -0.4259831 ]]
dW2 = [[-0.03747475 -0.04751184]]
db2 = [[-0.10564149]]
dZ1 = [[-0.54964849  0.68051884 -0.51117972]
 [ 0.32062829 -0.39696933  0.29818817]]
dW1 = [[ 0.0723737  -0.22478934]
 [-0.04221799  0.13112711]]
db1 = [[-0.12676979]
 [ 0.07394904]]`;

  it('by a missing slope name it alone, and the rest as following', () => {
    const check = checked(batch, MISSING_SLOPE);
    expect(verdicts(check)).toEqual({
      'Z[1]': 'agree', 'A[1]': 'agree', 'dZ[2]': 'agree', 'dW[2]': 'agree', 'db[2]': 'agree', 'dZ[1]': 'first', 'dW[1]': 'follows', 'db[1]': 'follows',
    });
    expect(check.mistakes).toEqual([{ mistake: { kind: 'noSlope' }, origin: 'dZ[1]' }]);
    const worst = check.reports.find(({ verdict }) => verdict === 'first')?.worst;
    expect(worst).toMatchObject({ row: 0, column: 1, given: 0.68051884 });
  });

  it('that no mistake gives are first wrong all the same, and what does not follow is another', () => {
    const check = checked(batch, MISSING_SLOPE.replace('-0.45804041', '-0.55804041').replace('0.07394904', '0.5'));
    expect(verdicts(check)).toMatchObject({ 'dZ[2]': 'first', 'dZ[1]': 'differs', 'db[1]': 'differs' });
    expect(check.mistakes).toEqual([]);
  });

  it('printed by the names of parameters are known for gradients', () => {
    const { values } = computeTrace(passOf(batch));
    const printing = { decimals: 4, isSingle: true, exampleRows: false, inputRows: false };
    const text = (['dW[1]', 'db[1]', 'dW[2]', 'db[2]'] as const).map((key) => {
      const value = values.get(key);
      return value ? printed(key, value, printing).replace(/^d/, '') : '';
    }).join('\n');
    const check = checked(batch, text);
    expect([check.areGradients, check.mistakes]).toEqual([true, []]);
    expect(verdicts(check)).toEqual({ 'dW[1]': 'agree', 'db[1]': 'agree', 'dW[2]': 'agree', 'db[2]': 'agree' });
  });

  it('within the tolerance that was chosen agree', () => {
    const text = 'J = 0.6693';
    expect(verdicts(checked(batch, text))).toEqual({ J: 'first' });
    expect(verdicts(checked(batch, text, { tolerance: 1e-3 }))).toEqual({ J: 'agree' });
    expect(verdicts(checked(batch, text, { tolerance: 1e-4 }))).toEqual({ J: 'first' });
  });

  it('that are not finite differ from any', () => {
    for (const value of ['nan', 'inf', '1e400']) expect(verdicts(checked(batch, `J = ${value}`))).toEqual({ J: 'first' });
  });

  it('of another size are told, and nothing is compared', () => {
    const check = checked(batch, 'dW1 = [[1, 2, 3], [4, 5, 6]]');
    expect([check.misfits.map(({ key }) => key), check.reports, check.firstWrong]).toEqual([['dW[1]'], [], 'dW[1]']);
  });

  it('that a print-out leaves out are not compared', () => {
    const { reports } = checked(batch, 'Z1 = [[0.1 ... -0.7]\n ...]');
    expect(reports.map(({ known, verdict }) => [known, verdict])).toEqual([[2, 'agree']]);
  });
});
