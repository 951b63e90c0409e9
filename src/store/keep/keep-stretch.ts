/** A stretch of work: what is done with one experiment until another is opened. Each has a record of its own, also after undo. */

import type { Experiment, Network } from '../../engine/experiment';
import type { ExperimentState } from '../experiment-store';
import type { HistoryEntry } from '../edit/history';
import type { Use } from './keep-record';

export interface Stretch {
  id: string;
  use: Use;
  /** What it began with. */
  readonly opened: Experiment;
}

export type Stretches = ReturnType<typeof createStretches>;

export function createStretches(first: Stretch) {
  const around = new WeakMap<HistoryEntry, { readonly before: Stretch; readonly after: Stretch }>();
  const reopened = new WeakMap<Network, string>();
  let current = first;

  function begun(opened: Experiment): Stretch {
    const id = reopened.get(opened.network);
    return id === undefined ? { id: newId(), use: 'opened', opened } : { id, use: 'edited', opened };
  }

  return {
    current: () => current,

    /** When this very network is opened, it goes on in the record that it was read from. */
    goOn({ network }: Experiment, id: string): void {
      reopened.set(network, id);
    },

    /** The stretch that the history stands in now. */
    follow({ experiment, history: { past, future } }: ExperimentState): Stretch {
      const last = past.findLast(isOpening);
      const next = future.findLast(isOpening);
      if (last) {
        const known = around.get(last) ?? { before: current, after: begun(experiment) };
        around.set(last, known);
        current = known.after;
      } else if (next) {
        current = around.get(next)?.before ?? current;
      }
      return current;
    },
  };
}

function isOpening(entry: HistoryEntry): boolean {
  return entry.kind === 'experiment' && entry.change.kind === 'opened';
}

/** Random; also where the page has no https, and so no `crypto.randomUUID`. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-');
}
