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

  function isAtEnd(): boolean {
    const { cursor, structure: { plan } } = experiment.getState();
    return cursor.steps >= plan.steps.length;
  }

  function step(): void {
    if (isAtEnd()) {
      pause();
      return;
    }
    experiment.next();
    schedule();
  }

  function play(): void {
    if (store.getState().playing) return;
    // From the end, play goes through the next iteration, if there is one.
    if (isAtEnd()) experiment.next();
    if (isAtEnd()) return;
    store.setState({ playing: true });
    schedule();
  }

  function pause(): void {
    clearTimeout(timer);
    store.setState({ playing: false });
  }

  return { ...store, play, pause, toggle: () => (store.getState().playing ? pause() : play()) };
}
