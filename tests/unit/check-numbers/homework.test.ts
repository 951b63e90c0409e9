/** What is said of the homework of a reader who pastes it without a word about how it is laid out. */

import { describe, expect, it } from 'vitest';
import { checkNumbers, type NumberCheck, type Reading } from '../../../src/engine/given/number-check';
import { passOf, type Pass } from '../../../src/engine/trace';
import { quantitiesNamed } from '../../../src/store/given/given-names';
import { claimedTwice, keysOf } from '../../../src/store/given/block-keys';
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

/** 1/m stands where the page has it, or where autograd has it. */
const passes = (['course', 'autograd'] as const).map((convention) => ({ ...passOf(homework), convention }));

describe('a mistake by its print-out', () => {
  it.each([
    ['np_dbmean', 'db[2]', 'twiceDivided'], ['m dbtwice', 'db[2]', 'twiceDivided'], ['db1 only mean', 'db[1]', 'twiceDivided'],
    ['dW only 1/m twice', 'dW[2]', 'twiceDivided'], ['db only no 1/m', 'db[2]', 'notDivided'],
    ['m sigmoid slope', 'dW[1]', 'slopeFormula'], ['m tanh 1-H', 'dW[1]', 'slopeFormula'], ['m extra softmax slope', 'dW[2]', 'slopeAgain'],
    ['m p only', 'dW[2]', 'noTarget'], ['t softmax twice', 'dW[2]', 'softmaxTwice'], ['m db last', 'db[2]', 'oneExample'],
    ['one example', 'dW[1]', 'oneExample'], ['m reg', 'dW[2]', 'l2'], ['t twice', 'dW[2]', 'accumulated'], ['t_twice', 'dW[2]', 'accumulated'],
    ['m swapped layers', 'dW[2]', 'otherLayer'],
  ])('%s begins in %s and is %s alone, wherever 1/m stands', (name, wrong, kind) => {
    for (const pass of passes) {
      const check = checked(printed[name], {}, pass);
      expect([first(check), kinds(check)]).toEqual([wrong, [kind]]);
      expect(Object.values(verdicts(check))).not.toContain('differs');
    }
  });

  it('tells λ, the example and how often gradients were added up', () => {
    const [reg, last, twice] = ['m reg', 'm db last', 't twice'].map((name) => checked(printed[name]).mistakes[0].mistake);
    expect([reg, last, twice]).toEqual([{ kind: 'l2', lambda: 0.1 }, { kind: 'oneExample', example: 3 }, { kind: 'accumulated', times: 2 }]);
  });

  it('is none where one entry is off', () => {
    for (const name of ['m one wrong entry', 'small err', 'sci wrong scale']) expect(kinds(checked(printed[name]))).toEqual([]);
  });

  it('is the order of the classes', () => {
    expect(kinds(checked('y = [[0. 1. 1. 0.]\n [1. 0. 0. 1.]]'))).toEqual(['classOrder']);
  });
});

describe('a name', () => {
  it('is read past the shape that is printed after it', () => {
    const names = (text: string) => readPrintout(text).blocks.map(({ name }) => name);
    expect(names(printed['np_shape'])).toEqual(['dW1', 'db1', 'dW2', 'db2']);
    expect(names(printed['shape2'])).toEqual(['dW1', 'db1']);
    expect(names("print('dW1', dW1.shape)\ndW1 torch.Size([2, 3])\n[[1. 2. 3.]\n [4. 5. 6.]]")).toEqual(['dW1']);
  });
});

describe('two arrays of one name', () => {
  it('are told where their numbers differ', () => {
    const twice = (text: string) => {
      const { blocks } = readPrintout(text);
      return claimedTwice(blocks, keysOf(blocks, homework.network, new Map()), homework.network);
    };
    expect(twice('db1 = [1. 2. 3.]\ndb1 = [1. 2. 4.]\ndb2 = [1. 2.]')).toEqual(['db[1]']);
    expect(twice('db1 = [1. 2. 3.]\ndb1 = [1. 2. 3.]\nacc = 3')).toEqual([]);
  });
});

describe('a gradient that is None', () => {
  it('is told with its line', () => {
    expect(readPrintout(printed['None']).problems).toEqual([{ kind: 'noGradient', line: 1 }, { kind: 'noGradient', line: 2 }]);
    expect(readPrintout('None of these is a gradient: J = 1').problems).toEqual([]);
  });
});
