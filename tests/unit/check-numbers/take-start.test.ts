/** Proves that a pass that starts from the given W, b, x and y computes what the given program computed from them. */

import { describe, expect, it } from 'vitest';
import { givenStart } from '../../../src/engine/given/given-start';
import { fromRows, toRows } from '../../../src/engine/matrix';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { readExperiment } from '../../../src/store/read/read-experiment';
import { withStart } from '../../../src/store/given/take-start';
import { writeExperiment } from '../../../src/writers/experiment-json';
import { findPython, runPython } from '../../support/python';
import { batchExample, firstExample } from '../store/first-example';
import { checked } from './checked';

/** A whole pass of its own numbers through the open network, in rows as PyTorch has them. */
function theirs(python: string): string {
  const { network: { widths: [n, h, K] }, batch } = batchExample();
  const script = `import torch
torch.manual_seed(3); torch.set_default_dtype(torch.float64); torch.set_printoptions(precision=12, profile='full')
m = ${batch.length}
X, W1, b1 = torch.randn(m, ${n}), torch.randn(${h}, ${n}, requires_grad=True), torch.randn(${h}, requires_grad=True)
W2, b2 = torch.randn(${K}, ${h}, requires_grad=True), torch.randn(${K}, requires_grad=True)
Y = torch.nn.functional.one_hot(torch.arange(m) % ${K}, ${K}).double()
Z2 = torch.tanh(X @ W1.T + b1) @ W2.T + b2
J = -(Y * torch.log_softmax(Z2, 1)).sum(1).mean(); J.backward()
for name, value in dict(X=X, Y=Y, W1=W1, b1=b1, W2=W2, b2=b2, J=J, dW1=W1.grad, db1=b1.grad, dW2=W2.grad, db2=b2.grad).items(): print(name, '=', value.tolist())`;
  return runPython(python, script, '');
}

function traceOf(experiment: ReturnType<typeof batchExample>) {
  return createExperimentStore(experiment).getState().trace;
}

describe('a start that is given', () => {
  const python = findPython(['torch']);
  it.skipIf(python === undefined)('makes every gradient of PyTorch’s agree, of the batch alone, and can be saved', () => {
    const open = batchExample();
    const text = theirs(python ?? '');
    const before = checked(open, text);
    expect(before.reports.filter(({ given: { key }, verdict }) => key === 'dW[1]' && verdict === 'agree')).toEqual([]);
    const start = givenStart(before.reports);
    expect(start.map(({ key }) => key).toSorted()).toEqual(['A[0]', 'W[1]', 'W[2]', 'Y', 'b[1]', 'b[2]']);
    const after = withStart(open, traceOf(open), start);
    if (!after) throw new Error('the loss takes these targets');
    expect(checked(after, text).reports.filter(({ verdict }) => verdict !== 'agree')).toEqual([]);
    const others = toRows(open.data.X).map((row) => row.filter((_, column) => !open.batch.includes(column)));
    expect(toRows(after.data.X).map((row) => row.filter((_, column) => !open.batch.includes(column)))).toEqual(others);
    expect(readExperiment(writeExperiment(after)).ok).toBe(true);
  });

  it('is none of what agrees, is cut, or is not finite', () => {
    const open = firstExample();
    const [W1] = open.network.parameters.map(({ W }) => toRows(W));
    expect(givenStart(checked(open, `W1 = ${JSON.stringify(W1)}`).reports)).toEqual([]);
    expect(givenStart(checked(open, `W1 = ${JSON.stringify(W1).replace(/-?\d+(\.\d+)?/, 'nan')}`).reports)).toEqual([]);
    expect(givenStart(checked(open, 'b1 = [9, ...]').reports)).toEqual([]);
    expect(givenStart(checked(open, `b1 = ${JSON.stringify(W1.map(() => 9))}`).reports).map(({ key }) => key)).toEqual(['b[1]']);
  });

  it('is refused where the loss takes no such targets', () => {
    const open = firstExample();
    const Y = fromRows(toRows(open.data.Y).map((row) => row.map(() => 3)));
    expect(withStart(open, traceOf(open), [{ key: 'Y', values: Y, halfUnit: new Float64Array(Y.data.length), isSingle: false, isTransposed: false }])).toBeUndefined();
  });
});
