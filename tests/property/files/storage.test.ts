/** What the browser's storage holds reads back the same to the last bit, and what is damaged there is told and never thrown. */

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createKeepDatabase } from '../../../src/store/keep/keep-database';
import { contentOf, readRecord, recordText, summaryOf, type StoredRecord } from '../../../src/store/keep/keep-record';
import { readExperiment } from '../../../src/store/read/read-experiment';
import { anyExperiment } from './random-experiment';

const database = createKeepDatabase();

async function stored(id: string): Promise<StoredRecord> {
  const record = await database.read(id);
  if (!record) throw new Error(`${id} is not there`);
  return record;
}

it('reads 1,000 random experiments back from the storage, and from the file that a record stands for', async () => {
  let count = 0;
  await fc.assert(fc.asyncProperty(anyExperiment, async (experiment) => {
    const id = String(count++);
    await database.write(summaryOf(id, experiment, 'edited', count), contentOf(experiment));
    const record = await stored(id);
    expect(readRecord(record)).toStrictEqual({ ok: true, experiment });
    expect(readExperiment(recordText(record))).toStrictEqual({ ok: true, experiment });
  }), { numRuns: 1000 });
  expect(await database.list()).toHaveLength(count);
  expect(count).toBeGreaterThanOrEqual(1000);
});

it('writes where the reader stands without the content', async () => {
  await fc.assert(fc.asyncProperty(anyExperiment, async (experiment) => {
    const { view } = experiment;
    const moved = { ...experiment, view: { ...view, level: 'vector' as const } };
    await database.write(summaryOf('a', experiment, 'edited', 0), contentOf(experiment));
    await database.write(summaryOf('a', moved, 'edited', 1), undefined);
    expect(readRecord(await stored('a'))).toStrictEqual({ ok: true, experiment: moved });
  }), { numRuns: 50 });
});

/** Anything that a storage can hold in the place of a value. */
const foreign = fc.oneof(
  fc.anything({ withDate: true, withMap: true, withTypedArray: true, withSparseArray: true, withBigInt: true }),
  fc.constantFrom(Number.NaN, Infinity, null, [], {}, { rows: 2, columns: 2, data: Float64Array.of(1) }, { rows: -1, columns: -1, data: Float64Array.of(1) }),
  fc.constant(undefined).map(() => {
    const circle: Record<string, unknown> = {};
    circle['network'] = circle;
    return circle;
  }),
);

/** Each place in a value, as a function that puts something else there. */
function places(value: unknown, put: (other: unknown) => void): ((other: unknown) => void)[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [put];
  return [put, ...Object.entries(value).flatMap(([key, entry]) => places(entry, (other) => Reflect.set(value, key, other)))];
}

it('names what is wrong with a damaged record, and still makes a file of it', () => {
  let refused = 0;
  fc.assert(fc.property(anyExperiment, fc.nat(), foreign, (experiment, seed, other) => {
    const record: StoredRecord = structuredClone({ id: 'a', summary: summaryOf('a', experiment, 'edited', 0), content: contentOf(experiment) });
    const all = places(record.content, () => {}).slice(1);
    all[seed % all.length](other);
    const read = readRecord(record);
    expect(recordText(record)).toMatch(/\n$/);
    if (!read.ok) refused++;
    // What is accepted is a whole experiment.
    else expect(readExperiment(recordText(record))).toStrictEqual(read);
  }), { numRuns: 1000 });
  expect(refused).toBeGreaterThan(500);
});

it.each([
  ['no content', { id: 'a', summary: {}, content: undefined }],
  ['no summary', { id: 'a', summary: undefined, content: 3 }],
  ['a list', { id: 'a', summary: [], content: [] }],
])('does not take %s for an experiment', (_, record) => {
  expect(readRecord(record)).toMatchObject({ ok: false });
  expect(recordText(record)).toMatch(/\n$/);
});
