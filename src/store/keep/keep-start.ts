/** What a page opens: its address, its own record after a reload or a crash, the last one worked on, or the first example. */

import type { Experiment } from '../../engine/experiment';
import type { Problem } from '../../words/problem';
import type { KeepDatabase } from './keep-database';
import { readRecord, readSummary, type StoredRecord, type Use } from './keep-record';
import type { TabMemory } from './keep-tab';
import { readExperiment } from '../read/read-experiment';

/** What to say of where the experiment came from. */
export type Welcome =
  /** A copy of the last one worked on. `at` is when, in milliseconds since 1970. */
  | { readonly kind: 'again'; readonly title: string; readonly at: number }
  /** The address leads to nothing; what was worked on last is there to be opened instead. */
  | { readonly kind: 'offered'; readonly id: string; readonly title: string }
  /** The record could not be read; it stays as it is. */
  | { readonly kind: 'damaged'; readonly id: string; readonly problem: Problem };

export interface Start {
  readonly experiment: Experiment;
  /** The record to go on with, unless another tab has it. */
  readonly id: string | undefined;
  readonly use: Use;
  readonly welcome: Welcome | undefined;
}

interface Named {
  /** What the address names, or the first example. */
  readonly experiment: Experiment;
  /** Whether the address names an experiment that can be read, or none at all, or a wrong one. */
  readonly kind: 'named' | 'bare' | 'wrong';
  /** A frame in another page belongs to that page. */
  readonly isEmbedded: boolean;
}

/** A promise only where the storage has to be asked, so that a first visit waits for nothing. */
export function startOf({ experiment, kind, isEmbedded }: Named, tab: TabMemory, database: KeepDatabase): Start | Promise<Start> {
  const fresh: Start = { experiment, id: undefined, use: 'opened', welcome: undefined };
  if (isEmbedded) return fresh;
  const entry = tab.entry();
  // A link that is followed anew shows what it says.
  if (kind === 'named' && entry === undefined) return fresh;
  const own = entry ?? tab.tab();
  if (own === undefined && (kind === 'named' || !tab.hasKept())) return fresh;
  return kept(own, kind, fresh, tab, database);
}

async function kept(own: string | undefined, kind: Named['kind'], fresh: Start, tab: TabMemory, database: KeepDatabase): Promise<Start> {
  if (own !== undefined) {
    const left = readExperiment(tab.left(own) ?? '');
    if (left.ok) return { experiment: left.experiment, id: own, use: 'edited', welcome: undefined };
  }
  try {
    const record = own === undefined ? undefined : await database.read(own);
    if (record) return ownOf(record, fresh);
    const last = kind === 'named' ? undefined : (await database.list()).find(({ use }) => use !== 'opened');
    if (last && kind === 'wrong') return { ...fresh, welcome: { kind: 'offered', id: last.id, title: last.title } };
    const lastRecord = last && await database.read(last.id);
    if (!lastRecord) return fresh;
    const left = readExperiment(tab.left(last.id) ?? '');
    const read = left.ok ? left : readRecord(lastRecord);
    return read.ok
      ? { ...fresh, experiment: read.experiment, welcome: { kind: 'again', title: last.title, at: last.at } }
      : { ...fresh, welcome: { kind: 'damaged', id: last.id, problem: read.problem } };
  } catch {
    // What is wrong with the storage is told when it is written to.
    return fresh;
  }
}

function ownOf(record: StoredRecord, fresh: Start): Start {
  const summary = readSummary(record.summary);
  const read = readRecord(record);
  return read.ok
    ? { experiment: read.experiment, id: record.id, use: summary?.use ?? 'edited', welcome: undefined }
    : { ...fresh, welcome: { kind: 'damaged', id: record.id, problem: read.problem } };
}
