/** The records that a browser keeps: listed, opened again, removed and put back; the oldest make room for new ones. */

import type { Claims } from './keep-claim';
import type { KeepDatabase } from './keep-database';
import { readRecord, recordText, type Summary } from './keep-record';
import type { Stretches } from './keep-stretch';
import type { ReadExperiment } from '../read/read-experiment';

/** A kept experiment, and which tab has it. */
export interface RecentRecord extends Summary {
  readonly place: 'here' | 'elsewhere' | 'nowhere';
}

interface Parts {
  readonly database: KeepDatabase;
  readonly claims: Claims;
  readonly stretches: () => Stretches | undefined;
  /** Fulfilled once what is on the screen is written, or cannot be. */
  readonly settled: () => Promise<void>;
}

/** All of it rejects if the storage does not work. */
export function createRecent({ database, claims, stretches, settled }: Parts) {
  return {
    /** What was worked on, the latest first. */
    async list(): Promise<readonly RecentRecord[]> {
      await settled();
      const [all, others] = await Promise.all([database.list(), claims.others()]);
      const here = stretches()?.current().id;
      const placeOf = (id: string) => {
        if (id === here) return 'here';
        return others.has(id) ? 'elsewhere' : 'nowhere';
      };
      return all.filter(({ use }) => use === 'edited').map((each) => ({ ...each, place: placeOf(each.id) }));
    },

    /** The experiment of a record, to be opened: it goes on in its record, unless another tab has it. */
    async reopened(id: string): Promise<ReadExperiment | undefined> {
      const record = await database.read(id);
      const read = record && readRecord(record);
      if (read?.ok && await claims.claim(id)) stretches()?.goOn(read.experiment, id);
      return read;
    },

    /** What is left of a record, as the text of a file. */
    async textOf(id: string): Promise<string | undefined> {
      const record = await database.read(id);
      return record && recordText(record);
    },

    /** Removes records, and gives the way to put them back. */
    async remove(ids: readonly string[]): Promise<() => Promise<void>> {
      const records = await Promise.all(ids.map(database.read));
      await database.remove(ids);
      return () => database.restore(records.filter((record) => record !== undefined));
    },
  };
}

/** Removes what is too much, of the records that no tab has. */
export async function prune(database: KeepDatabase, claims: Claims): Promise<void> {
  const [all, others] = await Promise.all([database.list(), claims.others()]);
  const ids = superfluous(all.filter(({ id }) => !others.has(id) && !claims.isOwn(id)));
  if (ids.length > 0) await database.remove(ids);
}

/** So many that were worked on are kept, and as many that were only looked at, in so many bytes. */
const MOST = 20;
const MOST_BYTES = 128 * 2 ** 20;

/** The ids of those beyond what is kept, of records given latest first. */
export function superfluous(records: readonly Summary[]): readonly string[] {
  const counts = { worked: 0, seen: 0 };
  let bytes = 0;
  return records.filter(({ use, bytes: own }) => {
    bytes += own;
    const count = ++counts[use === 'edited' ? 'worked' : 'seen'];
    return count > MOST || (count > 1 && bytes > MOST_BYTES);
  }).map(({ id }) => id);
}
