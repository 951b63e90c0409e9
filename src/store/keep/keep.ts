/** Keeps the open experiment in the browser as it changes: no reload, crash or second tab loses it. */

import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../../engine/experiment';
import { writeExperiment } from '../../writers/experiment-json';
import type { ExperimentStore } from '../experiment-store';
import type { Claims } from './keep-claim';
import { faultOf, type KeepDatabase, type StorageFault } from './keep-database';
import { createRecent, prune } from './keep-recent';
import { contentOf, hasSameContent, numberBytes, summaryOf, type Use } from './keep-record';
import type { Start, Welcome } from './keep-start';
import { createStretches, newId, type Stretch, type Stretches } from './keep-stretch';
import type { TabMemory } from './keep-tab';
import { savingProblem } from '../share/open-save';

/** `overflow`: the numbers themselves are such that no file can hold them. */
export type KeepFault = StorageFault | 'overflow';

export interface KeepState {
  /** Why what is on the screen is not kept; undefined while all is well. */
  readonly fault: KeepFault | undefined;
  /** Whether there is nothing to tell of it: the reader has put it away, or has nothing to lose yet. */
  readonly isFaultSeen: boolean;
  readonly welcome: Welcome | undefined;
}

export type Keeper = ReturnType<typeof createKeeper>;

interface Parts {
  readonly experiment: ExperimentStore;
  readonly database: KeepDatabase;
  readonly claims: Claims;
  readonly tab: TabMemory;
  readonly now?: () => number;
}

/** The first change is written at once, more of them in such intervals, in milliseconds; a large one takes part of a frame. */
const SOON = 500;
const LATEST = 3000;
const BYTES_A_MILLISECOND = 1000;
/** Of more numbers the text is longer than a note may be, and only to write it would hold a page that is put aside. */
const NOTED_BYTES = 2 ** 19;
/** After a failure it is tried again so much later. */
const AGAIN = 5000;

export function createKeeper({ experiment, database, claims, tab, now = Date.now }: Parts) {
  const store = createStore<KeepState>(() => ({ fault: undefined, isFaultSeen: true, welcome: undefined }));
  let stretches: Stretches | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSettled = false;
  let settling = Promise.resolve();
  /** A page on which nothing was done leaves nothing behind. */
  let isWanted = false;
  let underWay = 0;
  /** When the last write began. */
  let lastAt = -Infinity;
  let told: KeepFault | undefined;
  /** What the storage surely holds. */
  let kept: { readonly id: string; readonly experiment: Experiment; readonly openings: number } | undefined;
  /** What was only looked at gives way to what was opened after it. */
  const left = new Set<string>();

  function schedule(): void {
    if (!isWanted || !isSettled || timer !== undefined || underWay > 0) return;
    const bytes = numberBytes(experiment.getState().experiment);
    const { fault } = store.getState();
    const pause = fault && fault !== 'overflow' ? AGAIN : Math.min(SOON + bytes / BYTES_A_MILLISECOND, LATEST);
    timer = setTimeout(() => void write(), Math.max(0, lastAt + pause - now()));
  }

  async function write(): Promise<void> {
    if (!stretches) return;
    clearTimeout(timer);
    timer = undefined;
    const { experiment: shown, busy } = experiment.getState();
    // A page that begins at a later iteration is not yet where its record is.
    if (busy && !kept) return;
    const { id, use } = stretches.current();
    if (savingProblem(shown)) {
      fail('overflow');
      return;
    }
    // A content that is on its way may yet fail, and the summary of a later step must not stand there without it.
    const isThere = underWay === 0 && kept?.id === id && kept.openings === database.openings() && hasSameContent(kept.experiment, shown);
    const isNew = kept?.id !== id;
    left.delete(id);
    const removed = [...left];
    tab.remember(id);
    lastAt = now();
    underWay++;
    try {
      await database.write(summaryOf(id, shown, use, now()), isThere ? undefined : contentOf(shown), removed);
      kept = { id, experiment: shown, openings: database.openings() };
      for (const each of removed) left.delete(each);
      tab.forget(id);
      told = undefined;
      if (store.getState().fault) store.setState({ fault: undefined, isFaultSeen: true });
      if (isNew) void prune(database, claims).catch(() => {});
    } catch (error) {
      kept = undefined;
      fail(faultOf(error));
    } finally {
      underWay--;
    }
    if (isUnsaved()) schedule();
  }

  /** Told once, and only to who has something to lose. */
  function fail(fault: KeepFault): void {
    const isNews = fault !== told && stretches?.current().use === 'edited';
    if (isNews) told = fault;
    store.setState(isNews ? { fault, isFaultSeen: false } : { fault });
  }

  function isUnsaved(): boolean {
    return kept?.experiment !== experiment.getState().experiment || kept.id !== stretches?.current().id;
  }

  function follow(state: ReturnType<ExperimentStore['getState']>, previous: typeof state): void {
    if (!stretches || (state.experiment === previous.experiment && state.history === previous.history)) return;
    const was = stretches.current();
    const stretch = state.history === previous.history ? was : stretches.follow(state);
    if (stretch === was) {
      stretch.use = furtherUse(stretch, state.experiment);
      tab.noteKept();
    } else {
      if (was.use !== 'edited') left.add(was.id);
      void claims.claim(stretch.id);
      store.setState({ welcome: undefined });
    }
    isWanted = true;
    // Now: a page that is being left cannot.
    if (isSettled) tab.remember(stretch.id);
    schedule();
  }

  /** Takes the record that the page began with, unless another tab has it; then this one goes on with a copy. */
  async function settle(id: string | undefined, use: Use, first: Stretch): Promise<void> {
    const isOurs = id !== undefined && await claims.claim(id);
    // A page that is left already has had to write somewhere.
    if (isOurs && !kept) {
      first.id = id;
      if (first.use !== 'edited') first.use = use;
    } else {
      await claims.claim(first.id);
    }
    isSettled = true;
    if (isWanted) tab.remember(first.id);
    schedule();
  }

  return {
    ...store,

    /** From here on what `start` has opened is kept. */
    begin({ experiment: opened, id, use, welcome }: Start): Promise<void> {
      const first: Stretch = { id: newId(), use: 'opened', opened };
      stretches = createStretches(first);
      isWanted = id !== undefined || (welcome !== undefined && welcome.kind !== 'offered');
      store.setState({ welcome });
      experiment.subscribe(follow);
      database.prepare();
      return (settling = settle(id, use, first));
    },

    /** Writes what is not written yet, at once: the page may be gone the next moment. */
    flush(): void {
      // What nothing was done with yet is still in the record that it came from.
      const isTouched = isSettled || stretches?.current().use !== 'opened';
      if (!stretches || !isWanted || !isTouched || !isUnsaved()) return;
      const { experiment: shown } = experiment.getState();
      if (numberBytes(shown) <= NOTED_BYTES && !savingProblem(shown)) tab.leave(stretches.current().id, writeExperiment(shown));
      void write();
    },

    /** Whether leaving the page now would lose something: it was changed, and the storage does not work. */
    isAtRisk: (): boolean => store.getState().fault !== undefined && stretches?.current().use === 'edited' && isUnsaved(),

    dismissFault: () => store.setState({ isFaultSeen: true }),
    dismissWelcome: () => store.setState({ welcome: undefined }),

    /** The records of this browser, as a list to choose from. */
    recent: createRecent({
      database,
      claims,
      stretches: () => stretches,
      settled: async () => {
        await settling;
        if (isWanted && isUnsaved()) await write();
      },
    }),
  };
}

function furtherUse({ use, opened }: Stretch, experiment: Experiment): Use {
  return use === 'edited' || !hasSameContent(opened, experiment) ? 'edited' : 'read';
}
