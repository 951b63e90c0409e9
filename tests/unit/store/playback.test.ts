/** Playing: one step a period, to the end of the pass and from there through the next iteration. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MAXIMUM_ITERATION } from '../../../src/engine/experiment';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { createPlayback } from '../../../src/store/playback';
import { createSettingsStore } from '../../../src/store/settings';
import { firstExample } from './first-example';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function playing(first = firstExample(), isStill = false) {
  const experiment = createExperimentStore(first);
  const settings = createSettingsStore(['en'], undefined);
  const playback = createPlayback(experiment, settings, () => isStill);
  return { playback, settings, experiment, step: () => experiment.getState().experiment.view.step };
}

it('steps once a period, however often it is asked to play, until it is paused', () => {
  const { playback, step } = playing();
  playback.play();
  playback.play();
  vi.advanceTimersByTime(1199);
  expect(step()).toBe('start');
  vi.advanceTimersByTime(1);
  expect(step()).toBe('F1.z');
  vi.advanceTimersByTime(1200);
  expect(step()).toBe('F1.a');
  playback.toggle();
  vi.advanceTimersByTime(10_000);
  expect(step()).toBe('F1.a');
  expect(vi.getTimerCount()).toBe(0);
});

it('goes faster from the next step on, and slower without motion', () => {
  const { playback, settings, step } = playing();
  playback.play();
  settings.choose({ speed: 4 });
  vi.advanceTimersByTime(1200 + 300);
  expect(step()).toBe('F1.a');
  const still = playing(firstExample(), true);
  still.playback.play();
  vi.advanceTimersByTime(1499);
  expect(still.step()).toBe('start');
});

it('ends with the pass, and from there plays the next iteration', () => {
  const { playback, experiment, step } = playing();
  playback.play();
  vi.advanceTimersByTime(18 * 1200);
  expect(step()).toBe('U2.b');
  expect(playback.getState().playing).toBe(false);
  playback.play();
  expect(experiment.getState().experiment.view).toMatchObject({ step: 'start', iteration: 1 });
  expect(playback.getState().playing).toBe(true);
});

it('does not begin where nothing follows', async () => {
  const { playback, experiment } = playing({ ...firstExample(), view: { ...firstExample().view, iteration: MAXIMUM_ITERATION } });
  await vi.runAllTimersAsync();
  expect(experiment.getState().experiment.view.iteration).toBe(MAXIMUM_ITERATION);
  experiment.last();
  playback.play();
  expect(playback.getState().playing).toBe(false);
});
