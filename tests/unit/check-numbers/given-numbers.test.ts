/** What is kept of given numbers while the page is open: choices by hand, files, edits of the pass meanwhile. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entry } from '../../../src/engine/quantity';
import { firstExample } from '../../../src/store/examples';
import { createExperimentStore, type ExperimentStore } from '../../../src/store/experiment-store';
import { givenNumbersOf } from '../../../src/store/given/given-numbers';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settled = () => vi.advanceTimersByTimeAsync(5000);

function opened() {
  const experiment = createExperimentStore(firstExample());
  return { experiment, given: givenNumbersOf(experiment) };
}

const verdicts = (given: ReturnType<typeof givenNumbersOf>) => given.getState().check?.reports.map(({ given: { key }, verdict }) => `${key} ${verdict}`);

/** The rows of Z[1], as a list is written. */
function rightZ1(experiment: ExperimentStore): string {
  const { values } = experiment.getState().trace;
  return [...(values.get('Z[1]')?.data ?? [])].map((value) => `[${value}]`).join(', ');
}

describe('given numbers', () => {
  it('are the same each time they are asked for', () => {
    const { experiment, given } = opened();
    expect(givenNumbersOf(experiment)).toBe(given);
  });

  it('are read when the typing pauses, and what is typed meanwhile is not', async () => {
    const { given } = opened();
    given.write('J = 1');
    expect(given.getState()).toMatchObject({ isChecking: true, check: undefined });
    given.write('J = 2');
    await settled();
    expect(given.getState()).toMatchObject({ isChecking: false, text: 'J = 2' });
    expect(given.getState().check?.reports[0].worst?.given).toBe(2);
    given.clear();
    await settled();
    expect(given.getState()).toMatchObject({ text: '', isChecking: false, check: undefined, keys: [], printout: { blocks: [], problems: [] } });
  });

  it('hold the app’s own numbers for right, and its example for wrong', async () => {
    const { experiment, given } = opened();
    given.write(`J = ${experiment.getState().trace.J}`);
    await settled();
    expect(verdicts(given)).toEqual(['J agree']);
    given.tryMistaken();
    await settled();
    expect(given.getState().check?.mistakes.map(({ mistake }) => mistake.kind)).toContain('noSlope');
  });

  it('without a name are what is chosen, once each, also after a number was corrected', async () => {
    const { experiment, given } = opened();
    given.write('[[1], [2], [3]]\n[[4], [5], [6]]');
    await settled();
    expect(given.getState()).toMatchObject({ keys: [undefined, undefined], check: undefined });
    given.assign(0, 'Z[1]');
    given.assign(1, 'Z[1]');
    await settled();
    expect(given.getState().keys).toEqual([undefined, 'Z[1]']);
    const right = rightZ1(experiment);
    given.write(`[[1], [2], [3]]\n[${right}]`);
    await settled();
    expect(verdicts(given)).toEqual(['Z[1] agree']);
    given.write(`Z1 = [${right}]\n[[4], [5], [6]]`);
    await settled();
    // The first block is another one now; what was chosen for the second one goes before its name.
    expect(given.getState().keys).toEqual([undefined, 'Z[1]']);
  });

  it('are checked again when the pass becomes another one', async () => {
    const { experiment, given } = opened();
    const stop = given.watch();
    given.write(`Z1 = [${rightZ1(experiment)}]`);
    await settled();
    expect(verdicts(given)).toEqual(['Z[1] agree']);
    experiment.edit(entry('b[1]', 0, 0), 5);
    await settled();
    expect(verdicts(given)).toEqual(['Z[1] first']);
    stop();
  });

  it('in a file replace what was there, and a file that cannot be read leaves it', async () => {
    const { given } = opened();
    await given.open(new File(['J = 1'], 'run.txt'));
    await settled();
    expect(given.getState()).toMatchObject({ text: 'J = 1', fileProblem: undefined });
    await given.open(new File([new Uint8Array([0xff, 0xfe, 0x00])], 'weights.bin'));
    expect(given.getState()).toMatchObject({ text: 'J = 1', fileProblem: { kind: 'unreadable', name: 'weights.bin' } });
    expect(verdicts(given)).toEqual(['J first']);
    await given.open(new File([new Uint8Array(3 * 2 ** 20)], 'large.txt'));
    expect(given.getState()).toMatchObject({ text: 'J = 1', fileProblem: { kind: 'tooLong', found: 3 * 2 ** 20 } });
    given.write('J = 2');
    expect(given.getState().fileProblem).toBeUndefined();
  });

  it('are read as is said', async () => {
    const { given } = opened();
    given.write('dW2 = [[1, 2], [3, 4], [5, 6]]');
    await settled();
    expect(given.getState().check?.layout.inputRows).toBe(true);
    given.readAs({ inputRows: false, tolerance: 1e-2 });
    await settled();
    expect(given.getState().check?.layout.inputRows).toBe(false);
    expect(given.getState().check?.reports[0].given.isTransposed).toBe(true);
  });
});
