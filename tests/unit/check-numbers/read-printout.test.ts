/** What programs really print, as captured from them, and what no program prints: what is read of it, and what is said. */

import { describe, expect, it } from 'vitest';
import { LONGEST_PRINTOUT, readPrintout } from '../../../src/store/given/read-printout';

/** Name, numbers and what was left out of each block. */
function read(text: string) {
  const { blocks, problems } = readPrintout(text);
  expect(problems).toEqual([]);
  return blocks.map(({ name, array }) => [name, array.rows.map((row) => (row === 'gap' ? row : row.map((part) => (part === 'gap' ? part : part.value))))] as const);
}

/** Half a unit in the last place of each number, as exactly as powers of ten are. */
const halfUnits = (text: string) => readPrintout(text).blocks[0].array.rows.flatMap((row) => (row === 'gap' ? [] : row.map((part) => (part === 'gap' ? NaN : Number(part.halfUnit.toPrecision(6))))));

describe('NumPy', () => {
  it('prints arrays over lines, with zeros at the end left out', () => {
    expect(read('dW1 =\n[[ 0.0706  0.01  ]\n [ 1.     -0.045 ]]\ndb2: [-0.0559]')).toEqual([
      ['dW1', [[0.0706, 0.01], [1, -0.045]]], ['db2', [[-0.0559]]],
    ]);
    // All of them were rounded to four decimals, also 1.
    expect(halfUnits('[[ 0.0706  1.  ]]')).toEqual([5e-5, 5e-5]);
  });

  it('prints powers of ten', () => {
    expect(read('np [[ 1.e-05 -2.e+00]\n [ 3.e+00  4.e+03]]')).toEqual([['np', [[1e-5, -2], [3, 4000]]]]);
    expect(halfUnits('[1.25e-05 2.00e+00]')).toEqual([5e-8, 5e-3]);
  });

  it('leaves out the middle of what is large', () => {
    const wide = '[[0.000e+00 1.000e+00 2.000e+00 ... 9.970e+02 9.980e+02 9.990e+02]\n [1.000e+03 1.001e+03 1.002e+03 ... 1.997e+03 1.998e+03 1.999e+03]]';
    expect(read(`big ${wide}`)).toEqual([['big', [[0, 1, 2, 'gap', 997, 998, 999], [1000, 1001, 1002, 'gap', 1997, 1998, 1999]]]]);
    expect(read('tall [[0. 1.]\n [2. 3.]\n ...\n [6. 7.]]')).toEqual([['tall', [[0, 1], [2, 3], 'gap', [6, 7]]]]);
  });

  it('prints in a session, in a dictionary and as NumPy 2', () => {
    expect(read('>>> dW1\narray([[0.1, 0.2]], dtype=float32)\n>>> J\nnp.float64(0.75)')).toEqual([['dW1', [[0.1, 0.2]]], ['J', [[0.75]]]]);
    expect(read("{'dW1': array([[1. , 2. ],\n       [3.5, 4. ]]), 'db1': array([0.5, 1. ])}")).toEqual([['dW1', [[1, 2], [3.5, 4]]], ['db1', [[0.5, 1]]]]);
    expect(read('losses = [np.float64(0.5), np.float64(0.25)]')).toEqual([['losses', [[0.5, 0.25]]]]);
    expect(readPrintout('a = array([1.5], dtype=float64)').blocks[0].array.isSingle).toBe(false);
  });

  it('prints what is not finite', () => {
    expect(read('Z1 = [ nan  inf -1.5]')).toEqual([['Z1', [[NaN, Infinity, -1.5]]]]);
    expect(read('Z1 = [-inf 1.]')).toEqual([['Z1', [[-Infinity, 1]]]]);
  });
});

describe('PyTorch', () => {
  it('prints tensors with what they carry', () => {
    expect(read('W1.grad: tensor([[ 0.0015, -0.0003],\n        [ 0.0030,  0.0010]])')).toEqual([['W1.grad', [[0.0015, -0.0003], [0.003, 0.001]]]]);
    expect(read('z1 tensor([[0.2000, 0.4000]], grad_fn=<MulBackward0>)\nloss tensor(0.3000, grad_fn=<SumBackward0>)')).toEqual([['z1', [[0.2, 0.4]]], ['loss', [[0.3]]]]);
    expect(read("d = tensor([0.5000, 1.2500], device='cuda:0', dtype=torch.float64, requires_grad=True)")).toEqual([['d', [[0.5, 1.25]]]]);
    expect(read('y tensor([1, 0, 2])')).toEqual([['y', [[1, 0, 2]]]]);
  });

  it('prints named parameters and a dictionary of them', () => {
    expect(read('0.weight Parameter containing:\ntensor([[ 0.3000,  0.8000],\n        [ 0.6000, -0.5000]], requires_grad=True)\n0.bias Parameter containing:\ntensor([0.], requires_grad=True)'))
      .toEqual([['0.weight', [[0.3, 0.8], [0.6, -0.5]]], ['0.bias', [[0]]]]);
    expect(read("OrderedDict([('fc1.weight', tensor([[ 0.3000,  0.8000]])), ('fc1.bias', tensor([-0.1000]))])")).toEqual([['fc1.weight', [[0.3, 0.8]]], ['fc1.bias', [[-0.1]]]]);
  });

  it('puts a factor before what is small', () => {
    expect(read('dW1 = tensor(1e-03 *\n       [[ 1.5000, -0.2500]])')).toEqual([['dW1', [[1.5 * 1e-3, -0.25 * 1e-3]]]]);
    expect(halfUnits('tensor(1e-03 * [1.5000])')).toEqual([5e-8]);
  });

  it('leaves out the middle of what is large', () => {
    const [[, rows]] = read('x tensor([[0.0000e+00, 1.0000e+00, 2.0000e+00,  ..., 5.9700e+02, 5.9800e+02,\n         5.9900e+02]])');
    expect(rows).toEqual([[0, 1, 2, 'gap', 597, 598, 599]]);
  });
});

describe('other programs', () => {
  it('print nested lists, JSON and single numbers', () => {
    expect(read('dW1 = [[0.1, -0.2], [3, 4]]')).toEqual([['dW1', [[0.1, -0.2], [3, 4]]]]);
    expect(read('{"dW1": [[0.1, 0.2]], "db1": [[0.5]], "loss": 0.75}')).toEqual([['dW1', [[0.1, 0.2]]], ['db1', [[0.5]]], ['loss', [[0.75]]]]);
    expect(read('Cost after iteration 0: 0.6683')).toEqual([['Cost after iteration 0', [[0.6683]]]]);
    expect(read('Epoch 10: loss 0.5\nstep 2, loss = 0.25')).toEqual([['loss', [[0.5]]], ['step', [[2]]], ['loss', [[0.25]]]]);
  });

  it('print tables under a name, with commas, tabs or spaces', () => {
    expect(read('dW1\n0.1,0.2\n0.3,0.4\n\ndb1\n0.5\n0.6')).toEqual([['dW1', [[0.1, 0.2], [0.3, 0.4]]], ['db1', [[0.5, 0.6]]]]);
    expect(read('Z1\n1\t2\n3\t4')).toEqual([['Z1', [[1, 2], [3, 4]]]]);
  });

  it('print Korean between, another end of line and a typeset minus', () => {
    expect(read('첫째 층의 기울기입니다.\r\ndW1 = [[−0.25, 1]]\r\n손실: 0.5')).toEqual([['dW1', [[-0.25, 1]]], ['손실', [[0.5]]]]);
  });

  it('tell the line of every block', () => {
    expect(readPrintout('# run 3\n\ndW1 = [[1.,\n 2.]]\ndb1 = [3.]').blocks.map(({ line }) => line)).toEqual([3, 5]);
  });
});

describe('what is wrong', () => {
  it.each([
    ['dW1 = [[1, 2], [3]]', { kind: 'ragged', line: 1, expected: 2, found: 1 }],
    ['a\n1,2\n3', { kind: 'ragged', line: 3, expected: 2, found: 1 }],
    ['\nW = [[1, 2', { kind: 'unclosed', line: 2 }],
    ['W = [[1, two]]', { kind: 'notANumber', line: 1, found: 'two' }],
    ['W = [[1, 2.3.4]]', { kind: 'notANumber', line: 1, found: '2.3.4' }],
    ['W = [[[1], [2]]]', { kind: 'tooDeep', line: 1 }],
    ['W = [[], []]', { kind: 'empty', line: 1 }],
    ['nothing to see', { kind: 'noNumbers' }],
  ])('%j', (text, problem) => {
    expect(readPrintout(text)).toEqual({ blocks: [], problems: [problem] });
  });

  it('keeps what can be read beside it', () => {
    const { blocks, problems } = readPrintout('dW1 = [[1, 2], [3]]\ndb1 = [0.5]');
    expect(blocks.map(({ name }) => name)).toEqual(['db1']);
    expect(problems).toHaveLength(1);
  });

  it('takes a number beyond float64 for infinite', () => {
    expect(read('J = 1e400')).toEqual([['J', [[Infinity]]]]);
  });
});

describe('hostile text', () => {
  const most = LONGEST_PRINTOUT;
  it.each([
    ['open brackets', '['.repeat(most)],
    ['pairs of brackets', '[]'.repeat(most / 2)],
    ['nested brackets', '['.repeat(most / 2) + ']'.repeat(most / 2)],
    ['arrays that never close', '[1,'.repeat(most / 3)],
    ['many small arrays', 'a=[1]\n'.repeat(most / 6)],
    ['many wrong arrays', '[[1],[1,2]]\n'.repeat(most / 12)],
    ['one long line of words', 'a '.repeat(most / 2)],
    ['one long number', '1'.repeat(most)],
    ['numbers and letters', '1e'.repeat(most / 2)],
    ['open calls', 'tensor('.repeat(most / 7)],
    ['open calls before an array', `${'a(\n'.repeat(most / 3 - 30)}Parameter containing:\nParameter containing:\n1*\n[1]`],
    ['calls with what goes on', `tensor([1.], ${'a=1, '.repeat(most / 6)}`],
    ['equals signs', '= '.repeat(most / 2)],
    ['spaces', `a =${' '.repeat(most - 10)}1`],
    ['quotes', "'".repeat(most)],
    ['blank lines', '\n'.repeat(most)],
    ['numbers in rows', '1 2 3\n'.repeat(most / 6)],
  ])('of %s is read in bounded time', (_name, text) => {
    const before = process.cpuUsage();
    readPrintout(text.slice(0, most));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  it('that is longer is refused at once', () => {
    expect(readPrintout('1'.repeat(most + 1)).problems).toEqual([{ kind: 'tooLong', found: most + 1, most }]);
  });
});
