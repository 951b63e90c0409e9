/** What is said of the homework of a reader who pastes it without a word about how it is laid out. */

import { describe, expect, it } from 'vitest';
import { checkNumbers, type NumberCheck, type Reading } from '../../../src/engine/given/number-check';
import { passOf, type Pass } from '../../../src/engine/trace';
import { quantitiesNamed } from '../../../src/store/given/given-names';
import { readPrintout } from '../../../src/store/given/read-printout';
import { homework, printed } from './homework';

function checked(text: string, reading: Partial<Reading> = {}, pass: Pass = passOf(homework)): NumberCheck {
  const { blocks } = readPrintout(text);
  const keys = quantitiesNamed(blocks.map(({ name }) => name), homework.network);
  const arrays = blocks.map(({ name, array }, index) => {
    const key = keys[index];
    if (key === undefined) throw new Error(`no quantity is called ${name}`);
    return { key, array };
  });
  const run = checkNumbers(pass, arrays, { exampleRows: undefined, inputRows: undefined, convention: undefined, tolerance: 'printed', ...reading });
  for (;;) {
    const { done, value } = run.next();
    if (done === true) return value;
  }
}

const first = ({ reports }: NumberCheck) => reports.find(({ verdict }) => verdict === 'first')?.given.key;
const kinds = ({ mistakes }: NumberCheck) => mistakes.map(({ mistake }) => mistake.kind);
const verdicts = ({ reports }: NumberCheck) => Object.fromEntries(reports.map(({ given, verdict }) => [given.key, verdict]));

describe('the layout', () => {
  it('is that of the given W', () => {
    const check = checked(printed['m trans W given']);
    expect(check.layout.inputRows).toBe(true);
    expect(verdicts(check)).toEqual({ 'W[1]': 'agree', 'W[2]': 'agree', 'dW[2]': 'agree', 'dW[1]': 'first' });
    expect(kinds(check)).toEqual(['transposed']);
  });

  it('is that of most matrices, here of two W among three', () => {
    const check = checked(printed['m trans W given'].replace(/W2 = [^d]*(?=d)/, ''));
    expect([first(check), check.apart]).toEqual(['dW[1]', undefined]);
  });

  it('is open where one gradient stands against the other', () => {
    const check = checked(printed['np_trans']);
    expect(check.apart).toEqual({ units: ['dW[1]'], inputs: ['dW[2]'] });
    expect(checked(printed['np_trans'], { inputRows: true }).apart).toBeUndefined();
    expect(first(checked(printed['np_trans'], { inputRows: true }))).toBe('dW[1]');
  });
});

describe('an array of another size', () => {
  it('is the first wrong quantity, with the axis that its numbers tell', () => {
    const check = checked(printed['m dbaxis']);
    expect(check.firstWrong).toBe('db[2]');
    expect(check.misfits.map(({ key, cause }) => [key, cause])).toEqual([['db[2]', 'sumAxis'], ['db[1]', 'sumAxis']]);
  });

  it('of one number an example has been summed over something else', () => {
    expect(checked('db1 = [1. 2. 3. 4.]').misfits.map(({ cause }) => cause)).toEqual(['perExample']);
    expect(checked('db1 = [1. 2. 3. 4. 5.]').misfits.map(({ cause }) => cause)).toEqual([undefined]);
  });

  it('comes after what is wrong before it', () => {
    expect(checked(`loss = 0.9\n${printed['m dbaxis']}`).firstWrong).toBe('J');
  });
});

describe('gradients under the names of parameters', () => {
  it('are right as gradients', () => {
    const check = checked(printed['t_None']);
    expect(check.areGradients).toBe(true);
    expect(new Set(Object.values(verdicts(check)))).toEqual(new Set(['agree']));
  });

  it('are read as gradients with a mistake in them too', () => {
    const check = checked(printed['t_sum']);
    expect([check.areGradients, first(check)]).toEqual([true, 'J']);
    expect(kinds(check)).toContain('sum');
    expect(Object.values(verdicts(check))).not.toContain('differs');
  });

  it('are not thought of where wrong parameters are no gradients', () => {
    expect(checked(printed['m wrong init']).areGradients).toBe(false);
  });
});
