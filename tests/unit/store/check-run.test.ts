/** Proves the run of a check: it comes to the same as at once, tells its progress, and stops for an edit. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { totalCounts } from '../../../src/engine/check-tally';
import { defaultView, type Experiment } from '../../../src/engine/experiment';
import { matrix } from '../../../src/engine/matrix';
import { entry } from '../../../src/engine/quantity';
import { createCheckRun } from '../../../src/store/check-run';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { firstExample } from './first-example';

/** Wide enough for a run of many slices. */
function wide(): Experiment {
  const first = firstExample();
  const widths = [40, 50, 2];
  const filled = (rows: number, columns: number) => matrix(rows, columns, Float64Array.from({ length: rows * columns }, (_, k) => Math.sin(k * 12.9898) / 5));
  const network = { ...first.network, widths, parameters: [{ W: filled(50, 40), b: filled(50, 1) }, { W: filled(2, 50), b: filled(2, 1) }] };
  return { ...first, network, data: { ...first.data, X: filled(40, 1) }, view: defaultView(network, first.batch) };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // Every look at the clock finds it a millisecond later, so that a slice holds the same few entries on every machine.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => ++now);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a check of every gradient', () => {
  it('checks every entry of the pass that is shown, all of it also where the reader has not been', () => {
    const experiment = createExperimentStore(firstExample());
    const run = createCheckRun(experiment);
    expect(run.getState().status).toBe('idle');
    run.start('every');
    expect(run.getState()).toMatchObject({ status: 'running', wanted: 25, total: 25 });
    vi.runAllTimers();
    const { status, report } = run.getState();
    expect(status).toBe('done');
    expect(totalCounts(report)).toEqual({ agree: 25, close: 0, wrong: 0, kink: 0, undefined: 0 });
    expect(report.quantities.map(({ key, total }) => `${key} ${total}`)).toEqual([
      'dZ[2] 2', 'dW[2] 6', 'db[2] 2', 'dA[1] 3', 'dZ[1] 3', 'dW[1] 6', 'db[1] 3',
    ]);
  });

  it('checks the parameters of the iteration that is shown', () => {
    const experiment = createExperimentStore(firstExample());
    experiment.last();
    experiment.next();
    expect(experiment.getState().experiment.view.iteration).toBe(1);
    const run = createCheckRun(experiment);
    run.start('every');
    vi.runAllTimers();
    expect(totalCounts(run.getState().report).agree).toBe(run.getState().wanted);
  });

  it('stops for an edit, and not for a step', () => {
    const experiment = createExperimentStore(wide());
    const run = createCheckRun(experiment);
    run.start('every');
    vi.advanceTimersToNextTimer();
    experiment.next();
    experiment.select('W[1].0.0');
    expect(run.getState().status).toBe('running');
    experiment.edit(entry('W[1]', 0, 0), 0.25);
    expect(run.getState().status).toBe('edited');
    const { checked } = run.getState().report;
    expect(checked).toBeGreaterThan(0);
    vi.runAllTimers();
    expect(run.getState().report.checked).toBe(checked);
    run.start('every');
    vi.runAllTimers();
    expect(run.getState().status).toBe('done');
  });

  it.each(['done', 'cancelled'] as const)('does not outlive its numbers once it is %s, and says nothing more once it is closed', (end) => {
    const experiment = createExperimentStore(wide());
    const run = createCheckRun(experiment);
    const finish = () => {
      run.start('every');
      vi.advanceTimersToNextTimer();
      if (end === 'cancelled') run.cancel();
      vi.runAllTimers();
      expect(run.getState().status).toBe(end);
    };
    finish();
    experiment.next();
    expect(run.getState().status).toBe(end);
    experiment.edit(entry('W[1]', 0, 0), 0.25);
    expect(run.getState().status).toBe('edited');
    finish();
    run.close();
    experiment.edit(entry('W[1]', 0, 0), 0.5);
    expect(run.getState().status).toBe(end);
  });

  it('tells how far it is and how long it takes, once it knows', () => {
    const run = createCheckRun(createExperimentStore(wide()));
    run.start('every');
    expect(run.getState().pace).toBeUndefined();
    const told: { checked: number; seconds: number }[] = [];
    run.subscribe(({ report, pace }) => {
      if (pace) told.push({ checked: report.checked, seconds: pace.seconds });
    });
    vi.runAllTimers();
    expect(told.length).toBeGreaterThan(3);
    expect(told.map(({ checked }) => checked)).toEqual(told.map(({ checked }) => checked).toSorted((p, q) => p - q));
    expect(told[told.length - 1]).toEqual({ checked: 2254, seconds: 0 });
    expect(told[0].seconds).toBeGreaterThan(0);
  });

  it('can be given up, and keeps what it has', () => {
    const run = createCheckRun(createExperimentStore(wide()));
    run.start('every');
    vi.advanceTimersToNextTimer();
    run.cancel();
    const { status, report } = run.getState();
    expect(status).toBe('cancelled');
    expect(report.checked).toBeGreaterThan(0);
    vi.runAllTimers();
    expect(run.getState().report.checked).toBe(report.checked);
    run.cancel();
    expect(run.getState().status).toBe('cancelled');
  });

  it('checks a sample and says of how many', () => {
    const run = createCheckRun(createExperimentStore(wide()));
    run.start('sample');
    vi.runAllTimers();
    const { wanted, total, report } = run.getState();
    expect([wanted, total, report.checked]).toEqual([1000, 2254, 1000]);
  });
});
