/** Keeping: what is written when, which record each piece of work has, what a page opens, and what is told when the storage fails. */

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { entry, layerKey } from '../../../src/engine/quantity';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { createKeeper } from '../../../src/store/keep/keep';
import type { Claims } from '../../../src/store/keep/keep-claim';
import { createKeepDatabase, faultOf } from '../../../src/store/keep/keep-database';
import { superfluous } from '../../../src/store/keep/keep-recent';
import { contentOf, readRecord, summaryOf, type Summary } from '../../../src/store/keep/keep-record';
import { startOf } from '../../../src/store/keep/keep-start';
import { createTabMemory } from '../../../src/store/keep/keep-tab';
import { batchExample, firstExample } from './first-example';

const WEIGHT = entry(layerKey('W', 1), 0, 1);

/** What all tabs of one browser share. */
function createBrowser() {
  const local = new Map<string, string>();
  const owners = new Map<string, object>();
  return {
    local,
    claims(): Claims {
      const me = {};
      return {
        isOwn: (id) => owners.get(id) === me,
        claim: async (id) => {
          if (!owners.has(id)) owners.set(id, me);
          return owners.get(id) === me;
        },
        others: async () => new Set([...owners].flatMap(([id, owner]) => (owner === me ? [] : [id]))),
      };
    },
    /** As when a tab is closed or loaded again. */
    free: () => owners.clear(),
  };
}

function storageOf(values: Map<string, string>) {
  return { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value), removeItem: (key: string) => void values.delete(key) };
}

/** What a tab itself remembers. */
function createTab() {
  const session = new Map<string, string>();
  const history = { state: null as unknown, replaceState: (state: unknown) => void (history.state = state) };
  return { session, history };
}

type Browser = ReturnType<typeof createBrowser>;
type Tab = ReturnType<typeof createTab>;

/** Loads the page in a tab: at the bare address, or at one that names an experiment. */
async function load(browser: Browser, tab: Tab, named?: Experiment, kind: 'named' | 'bare' | 'wrong' = named ? 'named' : 'bare', isWaiting = false) {
  const database = createKeepDatabase();
  const memory = createTabMemory({ session: storageOf(tab.session), local: storageOf(browser.local), history: tab.history });
  const start = await startOf({ experiment: named ?? firstExample(), kind, isEmbedded: false }, memory, database);
  const experiment = createExperimentStore(start.experiment);
  const keep = createKeeper({ experiment, database, claims: browser.claims(), tab: memory });
  const begun = keep.begin(start);
  if (!isWaiting) await begun;
  return { experiment, keep, start, database, weight: () => experiment.getState().experiment.network.parameters[0].W.data[1] };
}

/** What is in the storage now. */
const kept = () => createKeepDatabase().list();
const flushed = async ({ keep }: { keep: { flush: () => void } }) => {
  keep.flush();
  await vi.waitFor(async () => expect((await kept()).length).toBeGreaterThan(0));
  await new Promise((resolve) => setTimeout(resolve, 20));
};

// Pages of an earlier test keep the storage that they have opened.
beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a tab', () => {
  it('leaves nothing behind when nothing was done', async () => {
    const { keep } = await load(createBrowser(), createTab());
    keep.flush();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await kept()).toEqual([]);
  });

  it('writes by itself soon after a change', async () => {
    const page = await load(createBrowser(), createTab());
    page.experiment.edit(WEIGHT, -0);
    await vi.waitFor(async () => expect(await kept()).toHaveLength(1), { timeout: 3000 });
    const [{ id, use, title, widths }] = await kept();
    expect({ use, title, widths }).toEqual({ use: 'edited', title: 'first example', widths: [2, 3, 2] });
    const record = await page.database.read(id);
    expect(record && readRecord(record)).toStrictEqual({ ok: true, experiment: page.experiment.getState().experiment });
  });

  it('is after a reload as it was, step, selection and all, and goes on in the same record', async () => {
    const browser = createBrowser();
    const tab = createTab();
    const page = await load(browser, tab);
    page.experiment.edit(WEIGHT, -0.35);
    page.experiment.last();
    page.experiment.next();
    page.experiment.next();
    page.experiment.select('W[1].0.1');
    await flushed(page);
    const before = page.experiment.getState().experiment;

    browser.free();
    const again = await load(browser, tab);
    expect(again.experiment.getState().experiment).toStrictEqual(before);
    expect(before.view).toMatchObject({ iteration: 1, step: 'F1.z', select: 'W[1].0.1' });
    again.experiment.edit(WEIGHT, 0.5);
    await flushed(again);
    expect(await kept()).toHaveLength(1);
  });

  it('has what it showed last though the storage did not come to the end of it', async () => {
    const browser = createBrowser();
    const tab = createTab();
    const page = await load(browser, tab);
    page.experiment.edit(WEIGHT, 1);
    await flushed(page);
    vi.spyOn(page.database, 'write').mockReturnValue(new Promise(() => {}));
    page.experiment.edit(WEIGHT, -0);
    page.keep.flush();
    browser.free();
    for (const each of [tab, createTab()]) expect((await load(browser, each)).weight()).toBe(-0);
    await vi.waitFor(() => expect([...browser.local.keys()]).toEqual(['nablascope.kept']));
  });

  it('goes on in its record though it is listed, or left again, before the other tab has let go of it', async () => {
    const browser = createBrowser();
    const tab = createTab();
    const page = await load(browser, tab);
    page.experiment.edit(WEIGHT, 1);
    await flushed(page);
    let letGo = () => {};
    const claims: Claims = { ...browser.claims(), claim: (id) => new Promise((resolve) => (letGo = () => resolve(id !== ''))) };
    const again = await load({ ...browser, claims: () => claims }, tab, undefined, 'bare', true);
    again.keep.flush();
    const listing = again.keep.recent.list();
    letGo();
    expect((await listing).map(({ place }) => place)).toEqual(['here']);
    expect(await kept()).toHaveLength(1);
  });

  it('keeps an edit that was made after a link was opened, and shows the link when it is followed anew', async () => {
    const browser = createBrowser();
    const tab = createTab();
    const page = await load(browser, tab, batchExample());
    page.experiment.edit(WEIGHT, 7);
    await flushed(page);
    browser.free();
    expect((await load(browser, tab, batchExample())).weight()).toBe(7);

    tab.history.state = null;
    expect((await load(browser, tab, batchExample())).weight()).toBe(-0.9);
    // A wrong address leaves the tab with what it had.
    expect((await load(browser, tab, firstExample(), 'wrong')).weight()).toBe(7);
  });

  it('at a wrong address shows the first example, offers what was worked on last, and keeps nothing of its own', async () => {
    const browser = createBrowser();
    const page = await load(browser, createTab());
    page.experiment.edit(WEIGHT, 7);
    await flushed(page);
    browser.free();
    const [{ id }] = await kept();
    const other = await load(browser, createTab(), firstExample(), 'wrong');
    expect(other.weight()).toBe(-0.9);
    expect(other.keep.getState().welcome).toEqual({ kind: 'offered', id, title: 'first example' });
    other.keep.flush();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await kept()).toHaveLength(1);
    const read = await other.keep.recent.reopened(id);
    if (!read?.ok) throw new Error('the record is gone');
    other.experiment.open(read.experiment);
    expect(other.weight()).toBe(7);
    expect(other.keep.getState().welcome).toBeUndefined();
    // Who has worked on nothing is offered nothing.
    expect((await load(createBrowser(), createTab(), firstExample(), 'wrong')).start.welcome).toBeUndefined();
  });

  it('is a copy where it was made from another tab, and neither overwrites the other', async () => {
    const browser = createBrowser();
    const tab = createTab();
    const page = await load(browser, tab);
    page.experiment.edit(WEIGHT, 1);
    await flushed(page);
    const twin = { session: new Map(tab.session), history: createTab().history };
    const other = await load(browser, twin);
    expect(other.weight()).toBe(1);
    other.experiment.edit(WEIGHT, 2);
    page.experiment.edit(WEIGHT, 3);
    await flushed(other);
    await flushed(page);
    browser.free();
    expect((await load(browser, tab)).weight()).toBe(3);
    expect((await load(browser, twin)).weight()).toBe(2);
  });
});

describe('a new tab', () => {
  it('opens a copy of the last one worked on, and says so', async () => {
    const browser = createBrowser();
    const page = await load(browser, createTab());
    page.experiment.edit(WEIGHT, 4);
    await flushed(page);
    const [{ id, at }] = await kept();
    const next = await load(browser, createTab());
    expect(next.weight()).toBe(4);
    expect(next.keep.getState().welcome).toEqual({ kind: 'again', title: 'first example', at });
    next.experiment.edit(WEIGHT, 5);
    await flushed(next);
    const record = await next.database.read(id);
    expect(record && readRecord(record)).toMatchObject({ ok: true, experiment: page.experiment.getState().experiment });
    expect(await kept()).toHaveLength(2);
  });

  it('tells a damaged one, leaves it as it is, and opens the first example', async () => {
    const browser = createBrowser();
    const tab = createTab();
    const page = await load(browser, tab);
    page.experiment.edit(WEIGHT, 4);
    await flushed(page);
    const [{ id }] = await kept();
    const damaged = { ...firstExample(), network: { ...firstExample().network, widths: [2, 4, 2] } };
    await page.database.write(summaryOf(id, damaged, 'edited', 8e15), contentOf(damaged));
    for (const each of [tab, createTab()]) {
      browser.free();
      const next = await load(browser, each);
      expect(next.keep.getState().welcome).toMatchObject({ kind: 'damaged', id, problem: { path: 'network.parameters[0].W' } });
      expect(next.weight()).toBe(-0.9);
      next.experiment.edit(WEIGHT, 1);
      await flushed(next);
      expect(await next.keep.recent.textOf(id)).toContain('"widths": [2, 4, 2]');
    }
  });
});

describe('opening another experiment', () => {
  it('begins another record, and undo leads back to the one before', async () => {
    const page = await load(createBrowser(), createTab());
    page.experiment.edit(WEIGHT, 1);
    await flushed(page);
    const [{ id: mine }] = await kept();
    page.experiment.open(batchExample());
    page.experiment.edit(WEIGHT, 2);
    await flushed(page);
    expect((await page.keep.recent.list()).map(({ place }) => place)).toEqual(['here', 'nowhere']);

    page.experiment.undo();
    page.experiment.undo();
    page.experiment.edit(WEIGHT, 3);
    await flushed(page);
    const recent = await page.keep.recent.list();
    expect(recent.find(({ place }) => place === 'here')?.id).toBe(mine);
    const found = await Promise.all(recent.map(async ({ id }) => {
      const record = await page.database.read(id);
      const read = record && readRecord(record);
      return read?.ok ? read.experiment.network.parameters[0].W.data[1] : undefined;
    }));
    expect(found).toEqual([3, 2]);
  });

  it('takes away what was only looked at', async () => {
    const page = await load(createBrowser(), createTab());
    page.experiment.next();
    await flushed(page);
    page.experiment.open(batchExample());
    await flushed(page);
    expect((await kept()).map(({ use }) => use)).toEqual(['opened']);
  });

  it('goes on in the record that it was reopened from', async () => {
    const browser = createBrowser();
    const page = await load(browser, createTab());
    page.experiment.edit(WEIGHT, 1);
    await flushed(page);
    browser.free();
    const next = await load(browser, createTab());
    const [{ id }] = await next.keep.recent.list();
    const read = await next.keep.recent.reopened(id);
    if (!read?.ok) throw new Error('not read');
    next.experiment.open(read.experiment);
    next.experiment.edit(WEIGHT, 2);
    await flushed(next);
    expect((await next.keep.recent.list()).map((each) => [each.id, each.place])).toEqual([[id, 'here']]);
  });

  it('can be deleted and put back', async () => {
    const page = await load(createBrowser(), createTab());
    page.experiment.edit(WEIGHT, 1);
    await flushed(page);
    const [{ id }] = await kept();
    const before = await page.database.read(id);
    const putBack = await page.keep.recent.remove([id]);
    expect(await page.database.read(id)).toBeUndefined();
    await putBack();
    expect(await page.database.read(id)).toStrictEqual(before);
  });
});

describe('a storage that fails', () => {
  const quota = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));

  it('is told once, asks before leaving, and is told again only after it has worked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = await load(createBrowser(), createTab());
    const write = vi.spyOn(page.database, 'write').mockImplementation(quota);
    page.experiment.edit(WEIGHT, 1);
    await vi.advanceTimersByTimeAsync(600);
    expect(page.keep.getState()).toMatchObject({ fault: 'full', isFaultSeen: false });
    expect(page.keep.isAtRisk()).toBe(true);
    page.keep.dismissFault();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(write.mock.calls.length).toBeGreaterThan(2);
    expect(page.keep.getState()).toMatchObject({ fault: 'full', isFaultSeen: true });

    write.mockResolvedValue(undefined);
    await vi.advanceTimersByTimeAsync(6000);
    expect(page.keep.getState().fault).toBeUndefined();
    expect(page.keep.isAtRisk()).toBe(false);
    write.mockImplementation(quota);
    page.experiment.edit(WEIGHT, 2);
    await vi.advanceTimersByTimeAsync(600);
    expect(page.keep.getState()).toMatchObject({ fault: 'full', isFaultSeen: false });
  });

  it('tells numbers that no file can hold', async () => {
    const page = await load(createBrowser(), createTab());
    const { experiment } = page.experiment.getState();
    const [first, ...rest] = experiment.network.parameters;
    const W = { ...first.W, data: first.W.data.map(() => Infinity) };
    page.experiment.open({ ...experiment, network: { ...experiment.network, parameters: [{ ...first, W }, ...rest] } });
    page.keep.flush();
    expect(page.keep.getState().fault).toBe('overflow');
  });

  it.each([
    [new DOMException('', 'QuotaExceededError'), 'full'], [new DOMException('', 'VersionError'), 'newer'],
    [new DOMException('', 'SecurityError'), 'forbidden'], [new Error('?'), 'failed'], ['?', 'failed'],
  ])('%s is %s', (error, fault) => expect(faultOf(error)).toBe(fault));

  it('that is missing is forbidden', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(createKeepDatabase().list()).rejects.toSatisfy((error) => faultOf(error) === 'forbidden');
  });

  it('keeps the old record whole when a write does not come to its end', async () => {
    const database = createKeepDatabase();
    const first = firstExample();
    await database.write(summaryOf('a', first, 'edited', 0), contentOf(first));
    const other = batchExample();
    // A summary that cannot be stored, beside a content that could be.
    const broken = { ...summaryOf('a', other, 'edited', 1), title: (() => {}) as unknown as string };
    await expect(database.write(broken, contentOf(other))).rejects.toThrow();
    const record = await createKeepDatabase().read('a');
    expect(record && readRecord(record)).toStrictEqual({ ok: true, experiment: first });
  });
});

describe('pruning', () => {
  const record = (at: number, rest: Partial<Summary> = {}): Summary => ({ id: String(at), title: '', widths: [1, 1], at, use: 'edited', bytes: 1, ...rest });

  it('keeps the latest twenty of each kind', () => {
    const all = Array.from({ length: 50 }, (_, k) => record(100 - k, { use: k % 2 ? 'read' : 'edited' }));
    expect(superfluous(all)).toEqual(all.slice(40).map(({ id }) => id));
  });

  it('keeps the latest one however large it is', () => {
    expect(superfluous([record(3, { bytes: 1e9 }), record(2), record(1, { use: 'read' })])).toEqual(['2']);
  });
});
