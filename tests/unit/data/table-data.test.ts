/** Proves which columns are taken for what, how classes become targets, and that each fault is told with its row and column. */

import { describe, expect, it } from 'vitest';
import { toRows } from '../../../src/engine/matrix';
import { dataOf } from './tables';

const IRIS = 'length,width,species\n5.1,3.5,setosa\n7,3.2,versicolor\n4.9,3,setosa\n6.3,3.3,virginica\n';

describe('the columns', () => {
  it.each([
    ['a text column is the class', IRIS, { n: 2, K: 3 }, ['feature', 'feature', 'class'], true],
    ['whole numbers at the end are the class of a softmax', '1.5,2.5,0\n0.5,3,1\n2,1,2', { n: 2, K: 3 }, ['feature', 'feature', 'class'], false],
    ['as many columns as the network has are its own', '1,2,0,1\n3,4,1,0', { n: 2, K: 2 }, ['feature', 'feature', 'target', 'target'], false],
    ['the last columns are the targets of a regression', 'a,b,price\n1,2,3.5\n2,3,4.5', { n: 5, K: 1, loss: 'mse' as const }, ['feature', 'feature', 'target'], true],
    ['names of rows are left out', 'name,a,b,kind\nann,1,2,x\nbob,3,4,y', { n: 2, K: 2 }, ['none', 'feature', 'feature', 'class'], true],
    ['blank columns are left out', '1,,2,u\n3,,4,v', { n: 2, K: 2 }, ['feature', 'none', 'feature', 'class'], false],
  ])('%s', async (_, text, network, roles, hasHeader) => {
    const read = await dataOf(text, network);
    expect(read.roles).toEqual(roles);
    expect(read.hasHeader).toBe(hasHeader);
  });
});

describe('classes', () => {
  const Y = async (order: 'known' | 'appearance' | 'sorted', text: string, extra = {}) => {
    const { data, classes } = await dataOf(text, { n: 1, K: 2, ...extra }, ['feature', 'class'], { classOrder: order, hasHeader: false });
    return { classes, Y: data && toRows(data.Y), names: data?.classes };
  };

  it('become one-hot in the order of first appearance, sorted, or as they are known', async () => {
    const text = '1,pear\n2,apple\n3,pear\n4,fig';
    expect(await Y('appearance', text)).toEqual({ classes: ['pear', 'apple', 'fig'], names: ['pear', 'apple', 'fig'], Y: [[1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1]] });
    expect(await Y('sorted', text)).toMatchObject({ classes: ['apple', 'fig', 'pear'], Y: [[0, 1, 0, 0], [0, 0, 0, 1], [1, 0, 1, 0]] });
    const knownClasses = ['fig', 'kiwi', 'pear', 'apple'];
    expect(await Y('known', text, { knownClasses })).toMatchObject({ classes: knownClasses, Y: [[0, 0, 0, 1], [0, 0, 0, 0], [1, 0, 1, 0], [0, 1, 0, 0]] });
    expect(await Y('known', text, { knownClasses: ['fig'] })).toMatchObject({ classes: ['pear', 'apple', 'fig'] });
  });

  it('that are numbers are sorted as numbers', async () => {
    expect((await Y('sorted', '1,10\n2,9\n3,-1\n4,10')).classes).toEqual(['-1', '9', '10']);
  });

  it('that are whole numbers are sorted unless they are to stand as they appear, so that class 0 stays 0', async () => {
    const binary = '1,1\n2,0\n3,1';
    const oneOutput = { hasOneOutput: true, loss: 'bce' };
    expect(await Y('known', binary, oneOutput)).toEqual({ classes: ['0', '1'], names: ['0', '1'], Y: [[1, 0, 1]] });
    expect(await Y('appearance', binary, oneOutput)).toEqual({ classes: ['1', '0'], names: ['1', '0'], Y: [[0, 1, 0]] });
    expect(await Y('known', binary, { ...oneOutput, knownClasses: ['cat', 'dog'] })).toMatchObject({ Y: [[1, 0, 1]] });
    expect(await Y('known', '1,10\n2,2\n3,-1')).toMatchObject({ classes: ['-1', '2', '10'] });
    expect(await Y('known', '1,2.5\n2,1')).toMatchObject({ classes: ['2.5', '1'] });
  });

  it('tell the order that they are in', async () => {
    const orderOf = async (text: string, knownClasses?: readonly string[]) =>
      (await dataOf(text, { n: 1, K: 2, knownClasses }, ['feature', 'class'], { classOrder: 'known', hasHeader: false })).classOrder;
    expect(await orderOf('1,1\n2,0')).toBe('sorted');
    expect(await orderOf('1,b\n2,a')).toBe('appearance');
    expect(await orderOf('1,1\n2,0', ['1', '0'])).toBe('known');
  });

  it('of one output are 0 and 1 where there are two, and one-hot where there are more', async () => {
    expect(await Y('appearance', '1,no\n2,yes\n3,no', { hasOneOutput: true, loss: 'bce' })).toMatchObject({ Y: [[0, 1, 0]], names: ['no', 'yes'] });
    expect((await Y('appearance', '1,a\n2,b\n3,c', { hasOneOutput: true, loss: 'bce' })).Y).toEqual([[1, 0, 0], [0, 1, 0], [0, 0, 1]]);
  });

  it('whose names every object has are names like any other', async () => {
    expect((await Y('appearance', '1,__proto__\n2,constructor\n3,<b>x</b>')).classes).toEqual(['__proto__', 'constructor', '<b>x</b>']);
  });
});

describe('the numbers', () => {
  it('stand one example a column, with the names of the header', async () => {
    const { data } = await dataOf(IRIS, { n: 2, K: 3 });
    expect(data && toRows(data.X)).toEqual([[5.1, 7, 4.9, 6.3], [3.5, 3.2, 3, 3.3]]);
    expect(data?.features).toEqual(['length', 'width']);
  });

  it('with a decimal comma are read when asked to', async () => {
    const { data } = await dataOf('1,5;2\n-0,25;3', { n: 1, K: 1, loss: 'mse' }, ['feature', 'target'], { hasDecimalComma: true });
    expect(data && toRows(data.X)).toEqual([[1.5, -0.25]]);
  });
});

describe('faults', () => {
  const TEXT = 'a;b;kind\n1,5;2;x\n\n2;zwei;y\n1;2\n3;;x\n4;1e999;y\n5;6;\n7;8;x\n9;1;y';

  it('are told with the row and the column of the text, each once', async () => {
    const { data, faults, faultyRows } = await dataOf(TEXT, { n: 2, K: 2 });
    expect(data).toBeUndefined();
    expect(faultyRows).toBe(6);
    expect(faults).toEqual([
      { kind: 'comma', row: 2, column: 1, name: 'a', text: '1,5' },
      { kind: 'notANumber', row: 4, column: 2, name: 'b', text: 'zwei' },
      { kind: 'cells', row: 5, expected: 3, found: 2 },
      { kind: 'empty', row: 6, column: 2, name: 'b', text: '' },
      { kind: 'tooLarge', row: 7, column: 2, name: 'b', text: '1e999' },
      { kind: 'empty', row: 8, column: 3, name: 'kind', text: '' },
    ]);
  });

  it('are left out when asked to, and the rest is kept', async () => {
    const { data } = await dataOf(TEXT, { n: 2, K: 2 }, undefined, { skipsFaults: true });
    expect(data && toRows(data.X)).toEqual([[7, 9], [8, 1]]);
    expect(data && toRows(data.Y)).toEqual([[1, 0], [0, 1]]);
  });

  it('of targets are those that the loss cannot take', async () => {
    const roles = ['feature', 'target', 'target'] as const;
    expect((await dataOf('1,0,1\n2,0.5,0.6\n3,-0.5,1.5', { n: 1, K: 2 }, roles)).faults).toEqual([
      { kind: 'targetSum', row: 2, found: 1.1 }, { kind: 'targetNegative', row: 3, found: -0.5 },
    ]);
    expect((await dataOf('1,0.5\n2,1.5', { n: 1, K: 1, loss: 'bce' }, ['feature', 'target'])).faults).toEqual([{ kind: 'targetRange', row: 2, found: 1.5 }]);
    expect((await dataOf('1,-7\n2,1.5', { n: 1, K: 1, loss: 'mse' }, ['feature', 'target'])).faultyRows).toBe(0);
  });

  it('of the roles are what is missing', async () => {
    const lacks = async (text: string, roles: readonly ('feature' | 'target' | 'class' | 'none')[]) => (await dataOf(text, { n: 1, K: 2 }, roles)).lacks;
    expect(await lacks('1,a\n2,b', ['none', 'class'])).toBe('features');
    expect(await lacks('1,a\n2,b', ['feature', 'none'])).toBe('targets');
    expect(await lacks('1,a\n2,a', ['feature', 'class'])).toBe('secondClass');
    expect(await lacks(Array.from({ length: 1025 }, (_, k) => `1,c${k}`).join('\n'), ['feature', 'class'])).toBe('fewerClasses');
    expect(await lacks('1,a\n2,b', ['feature', 'class'])).toBeUndefined();
  });
});
