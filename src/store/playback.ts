/** Playing the steps one after another, at the reader's speed, until they stop it or the pass ends. */

import { createStore } from 'zustand/vanilla';
import type { ExperimentStore } from './experiment-store';
import type { SettingsStore } from './settings';

export interface PlaybackState {
  readonly playing: boolean;
}

export type PlaybackStore = ReturnType<typeof createPlayback>;

/** Between two steps at speed 1, in milliseconds; without motion each step needs longer to be seen. */
const PERIOD = 1200;
const STILL_PERIOD = 1500;

/** `isStill` tells whether the reader asked for reduced motion. */
export function createPlayback(experiment: ExperimentStore, settings: SettingsStore, isStill: () => boolean) {
  const store = createStore<PlaybackState>(() => ({ playing: false }));
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule(): void {
    timer = setTimeout(step, (isStill() ? STILL_PERIOD : PERIOD) / settings.getState().speed);
  }

  function step(): void {
    const { cursor, structure: { plan } } = experiment.getState();
    if (cursor.steps >= plan.steps.length) {
      pause();
      return;
    }
    experiment.next();
    schedule();
  }

  function play(): void {
    if (store.getState().playing) return;
    const { cursor, structure: { plan } } = experiment.getState();
    // From the end, play goes through the next iteration.
    if (cursor.steps >= plan.steps.length) experiment.next();
    store.setState({ playing: true });
    schedule();
  }

  function pause(): void {
    clearTimeout(timer);
    store.setState({ playing: false });
  }

  return { ...store, play, pause, toggle: () => (store.getState().playing ? pause() : play()) };
}
