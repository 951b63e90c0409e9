/** The browser's storage of experiments: one transaction a write, so that a record is the old one or the new one, never half of each. */

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { JsonValue } from '../../writers/json';
import { readSummary, type StoredRecord, type StoredSummary, type Summary } from './keep-record';

/** Why nothing is kept: forbidden or missing, full, in use by a newer version of the app, or anything else. */
export type StorageFault = 'forbidden' | 'full' | 'newer' | 'failed';

export type KeepDatabase = ReturnType<typeof createKeepDatabase>;

interface Schema extends DBSchema {
  summaries: { key: string; value: StoredSummary };
  /** By the id of the summary. */
  contents: { key: string; value: JsonValue };
}

type Connection = IDBPDatabase<Schema>;

const NAME = 'nablascope';
const VERSION = 1;
const STORES = ['summaries', 'contents'] as const;
/** A storage that does not answer for so long is broken, in milliseconds. */
const PATIENCE = 4000;

/** What to tell of an error that the storage threw. */
export function faultOf(error: unknown): StorageFault {
  switch (error instanceof Error ? error.name : '') {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    case 'SecurityError':
    case 'NotAllowedError':
      return 'forbidden';
    default:
      return 'failed';
  }
}

/** Opens nothing until it is first used; opens again after the browser has closed it. */
export function createKeepDatabase() {
  let connection: Connection | undefined;
  let opening: Promise<Connection> | undefined;
  let openings = 0;

  function leave(): void {
    connection?.close();
    connection = undefined;
  }

  async function open(): Promise<Connection> {
    try {
      // Some browsers have none in a private window, whatever its type says.
      if (!('indexedDB' in globalThis) || !(indexedDB as IDBFactory | undefined)) throw new DOMException('no storage', 'SecurityError');
      connection = await openDB<Schema>(NAME, VERSION, {
        upgrade(database) {
          database.createObjectStore('summaries', { keyPath: 'id' });
          database.createObjectStore('contents');
        },
        // A newer version of the app waits for this tab to let go.
        blocking: leave,
        terminated: leave,
      });
      openings++;
      return connection;
    } finally {
      opening = undefined;
    }
  }

  /** At once where the storage is open, so that a page that is being left still writes. */
  async function withConnection<Result>(act: (connection: Connection) => Promise<Result>): Promise<Result> {
    try {
      return await inTime(connection ? act(connection) : (opening ??= open()).then(act));
    } catch (error) {
      // Whatever went wrong, the next try begins from the beginning.
      leave();
      throw error;
    }
  }

  return {
    /** Opens the storage before it is needed: a page that is left a moment after its first change has no time to. */
    prepare(): void {
      // Why it does not open is told when something is written.
      withConnection(() => Promise.resolve()).catch(() => {});
    },

    /** Grows when the storage was opened anew: what was written before may be gone. */
    openings: () => openings,

    /** Writes a summary, with a new content if there is one, and removes other records, all or nothing. */
    write: (summary: StoredSummary, content: JsonValue | undefined, removed: readonly string[] = []): Promise<void> =>
      withConnection(async (open) => {
        const transaction = open.transaction(STORES, 'readwrite');
        const contents = transaction.objectStore('contents');
        const requests = [
          ...removed.flatMap((id) => [transaction.objectStore('summaries').delete(id), contents.delete(id)]),
          transaction.objectStore('summaries').put(summary),
          ...(content === undefined ? [] : [contents.put(content, summary.id)]),
        ];
        // Without waiting for the answers, which a page that is being left does not hear.
        transaction.commit();
        await Promise.all([...requests, transaction.done]);
      }),

    /** The record as it is stored; undefined where there is none. */
    read: (id: string): Promise<StoredRecord | undefined> =>
      withConnection(async (open) => {
        const transaction = open.transaction(STORES);
        const [summary, content] = await Promise.all([
          transaction.objectStore('summaries').get(id), transaction.objectStore('contents').get(id),
        ]);
        return summary && { id, summary, content };
      }),

    /** What is kept, the latest first. Of a summary that cannot be read only its id is known, and it stands last. */
    list: (): Promise<readonly Summary[]> =>
      withConnection(async (open) => {
        const transaction = open.transaction('summaries');
        const [summaries, ids] = await Promise.all([transaction.store.getAll(), transaction.store.getAllKeys()]);
        return ids.map((id, index) => readSummary(summaries[index]) ?? unreadable(id)).toSorted((a, b) => b.at - a.at);
      }),

    /** Puts back what was read before it was removed, as it was. */
    restore: (records: readonly StoredRecord[]): Promise<void> =>
      withConnection(async (open) => {
        const transaction = open.transaction(STORES, 'readwrite');
        const requests = records.flatMap(({ id, summary, content }) => [
          // Even a damaged one lay there just so.
          transaction.objectStore('summaries').put(summary as StoredSummary),
          transaction.objectStore('contents').put(content as JsonValue, id),
        ]);
        await Promise.all([...requests, transaction.done]);
      }),

    remove: (ids: readonly string[]): Promise<void> =>
      withConnection(async (open) => {
        const transaction = open.transaction(STORES, 'readwrite');
        const stores = STORES.map((name) => transaction.objectStore(name));
        await Promise.all([...ids.flatMap((id) => stores.map((store) => store.delete(id))), transaction.done]);
      }),
  };
}

function unreadable(id: string): Summary {
  return { id, title: '', widths: [], at: 0, use: 'edited', bytes: 0 };
}

/** As the promise, but no later than a storage's patience. */
function inTime<Result>(promise: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the storage does not answer')), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
