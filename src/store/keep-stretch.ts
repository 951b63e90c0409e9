/** A stretch of work: what is done with one experiment until another is opened. Each has a record of its own, also after undo. */

import type { Experiment } from '../engine/experiment';
import type { ExperimentState } from './experiment-store';
import type { HistoryEntry } from './history';
import type { Use } from './keep-record';

export interface Stretch {
  id: string;
  use: Use;
  /** What it began with. */
  readonly opened: Experiment;
}

type Opening = Extract<HistoryEntry, { kind: 'experiment' }>;

export type Stretches = ReturnType<typeof createStretches>;

export function createStretches(first: Stretch) {
  const around = new WeakMap<Opening, { readonly before: Stretch; readonly after: Stretch }>();
  const reopened = new WeakMap<Experiment, string>();
  let current = first;
  return {
    current: () => current,

    /** When this very experiment is opened, it goes on in the record that it was read from. */
    goOn: (experiment: Experiment, id: string) => reopened.set(experiment, id),

    /** The stretch that the history stands in now. */
    follow({ experiment, history: { past, future } }: ExperimentState): Stretch {
      const last = past.findLast(isOpening);
      const next = future.findLast(isOpening);
      if (last) {
        const id = reopened.get(last.after);
        const known = around.get(last) ?? {
          before: current,
          after: { id: id ?? newId(), use: id === undefined ? 'opened' as const : 'edited' as const, opened: experiment },
        };
        around.set(last, known);
        current = known.after;
      } else if (next) {
        current = around.get(next)?.before ?? current;
      }
      return current;
    },
  };
}

function isOpening(entry: HistoryEntry): entry is Opening {
  return entry.kind === 'experiment' && entry.change.kind === 'opened';
}

/** Random; also where the page has no https, and so no `crypto.randomUUID`. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-');
}
