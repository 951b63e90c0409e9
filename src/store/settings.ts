/** How the reader likes the app: language, theme, what edges and formulas show. The system's choice at first, remembered after. */

import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import { LANGUAGES } from '../words/language';
import { GRADIENT_NAMES } from '../writers/gradient-names';

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

const Settings = v.object({
  language: v.picklist(LANGUAGES),
  theme: v.picklist(['system', 'light', 'dark']),
  /** Whether the stage's edges show weights or their gradients. */
  edges: v.picklist(['weights', 'gradients']),
  symbols: v.boolean(),
  shapes: v.boolean(),
  numbers: v.boolean(),
  /** Whether every level of a derivation shows all its rungs, or only the active one. */
  allRungs: v.boolean(),
  /** Whether gradients are named dW or ∂J/∂W. */
  gradientNames: v.picklist(GRADIENT_NAMES),
  speed: v.picklist(SPEEDS),
  /** Whether single letters are shortcuts. */
  letterKeys: v.boolean(),
});
export type Settings = v.InferOutput<typeof Settings>;

/** The part of localStorage that is used; a browser may refuse it. */
export interface SettingsStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export type SettingsStore = ReturnType<typeof createSettingsStore>;

const KEY = 'nablascope.settings';

/** `systemLanguages` are the reader's, most wanted first, as `navigator.languages`. */
export function createSettingsStore(systemLanguages: readonly string[], storage: SettingsStorage | undefined) {
  const defaults: Settings = {
    language: systemLanguages[0]?.toLowerCase().startsWith('ko') ? 'ko' : 'en',
    theme: 'system',
    edges: 'weights',
    symbols: true,
    shapes: true,
    numbers: true,
    allRungs: false,
    gradientNames: 'd',
    speed: 1,
    letterKeys: true,
  };
  let { settings, chosen } = { settings: defaults, chosen: {} };
  // One by one, so that a setting that this version does not know leaves the others as they were chosen.
  for (const [name, value] of Object.entries(remembered(storage))) {
    const changed = v.safeParse(Settings, { ...settings, [name]: value });
    if (!changed.success) continue;
    settings = changed.output;
    chosen = { ...chosen, [name]: value };
  }
  const store = createStore<Settings>(() => settings);
  return {
    ...store,
    /** Changes some settings and remembers just those that the reader has ever changed. */
    choose(change: Partial<Settings>): void {
      store.setState(change);
      chosen = { ...chosen, ...change };
      try {
        storage?.setItem(KEY, JSON.stringify(chosen));
      } catch {
        // A full or forbidden storage only means that the choice is not there next time.
      }
    },
  };
}

/** What an earlier visit stored, not yet checked. */
function remembered(storage: SettingsStorage | undefined): object {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}
