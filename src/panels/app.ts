/** The stores that every panel reads, handed down once; and the hooks that read them. */

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Frame } from '../paint/frame';
import type { CompareEditState, CompareEditStore } from '../store/compare/compare-edit';
import type { PinState, PinStore } from '../store/compare/compare-pin';
import type { ExperimentState, ExperimentStore } from '../store/experiment-store';
import type { Flags, FlagsStore } from '../store/share/flags';
import type { FocusStore } from '../store/focus';
import type { KeepState, Keeper } from '../store/keep/keep';
import type { PairState, PairStore } from '../store/pair';
import type { PathViewState, PathViewStore } from '../store/path-view';
import type { PlaybackState, PlaybackStore } from '../store/playback';
import type { ProbeStore } from '../store/probe';
import type { SessionState, SessionStore } from '../store/session';
import type { Settings, SettingsStore } from '../store/settings';
import type { TrainingState } from '../store/train/state';
import type { Training } from '../store/train/training';
import type { TrailState, TrailStore } from '../store/trail';
import type { UnknownViewStore } from '../store/unknown/unknown-view';
import type { WorldViewState, WorldViewStore } from '../store/world/world-view';
import type { Language } from '../words/language';

export interface App {
  readonly experiment: ExperimentStore;
  readonly focus: FocusStore;
  readonly settings: SettingsStore;
  readonly playback: PlaybackStore;
  readonly session: SessionStore;
  readonly flags: FlagsStore;
  readonly trail: TrailStore;
  readonly pathView: PathViewStore;
  readonly compareEdit: CompareEditStore;
  readonly pin: PinStore;
  readonly pair: PairStore;
  readonly probe: ProbeStore;
  readonly worldView: WorldViewStore;
  readonly unknownView: UnknownViewStore;
  readonly keep: Keeper;
  readonly training: Training;
  /** Where painters are added; they draw the numbers that React never renders. */
  readonly frame: Frame;
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('a panel stands outside the app');
  return app;
}

interface ReadableStore<State> {
  readonly getState: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Renders again when what is selected becomes another object. */
function useStore<State, Selected>(store: ReadableStore<State>, select: (state: State) => Selected): Selected {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/**
 * Reads the open experiment. Select structure and place only (structure, cursor, extent, view fields, history): a panel
 * that selects numbers would render on every frame of a drag. Numbers are painted.
 */
export function useExperiment<Selected>(select: (state: ExperimentState) => Selected): Selected {
  return useStore(useApp().experiment, select);
}

export function usePlayback<Selected>(select: (playback: PlaybackState) => Selected): Selected {
  return useStore(useApp().playback, select);
}

export function useSettings<Selected>(select: (settings: Settings) => Selected): Selected {
  return useStore(useApp().settings, select);
}

export function usePair<Selected>(select: (pair: PairState) => Selected): Selected {
  return useStore(useApp().pair, select);
}

export function useSession<Selected>(select: (session: SessionState) => Selected): Selected {
  return useStore(useApp().session, select);
}

export function useFlags<Selected>(select: (flags: Flags) => Selected): Selected {
  return useStore(useApp().flags, select);
}

export function usePathView<Selected>(select: (paths: PathViewState) => Selected): Selected {
  return useStore(useApp().pathView, select);
}

export function useKeep<Selected>(select: (keep: KeepState) => Selected): Selected {
  return useStore(useApp().keep, select);
}

export function useTrail<Selected>(select: (trail: TrailState) => Selected): Selected {
  return useStore(useApp().trail, select);
}

export function useCompareEdit<Selected>(select: (comparison: CompareEditState) => Selected): Selected {
  return useStore(useApp().compareEdit, select);
}

export function usePin<Selected>(select: (pin: PinState) => Selected): Selected {
  return useStore(useApp().pin, select);
}

/** Reads the run. Its numbers change with every report of the worker: select what seldom changes, and paint the rest. */
export function useTraining<Selected>(select: (training: TrainingState) => Selected): Selected {
  return useStore(useApp().training, select);
}

export function useWorldView<Selected>(select: (view: WorldViewState) => Selected): Selected {
  return useStore(useApp().worldView, select);
}

export function useLanguage(): Language {
  return useSettings((settings) => settings.language);
}
