/** Without locks the tabs ask each other which record is whose. */

import { describe, expect, it } from 'vitest';
import { claimsByAsking } from '../../../src/store/keep/keep-claim';

/** Channels that hear each other but not themselves, a moment later, as the browser's. */
function createBus() {
  const listeners = new Map<object, Set<(event: MessageEvent<unknown>) => void>>();
  return () => {
    const own = new Set<(event: MessageEvent<unknown>) => void>();
    listeners.set(own, own);
    return {
      postMessage(data: unknown) {
        for (const [channel, all] of listeners) {
          if (channel !== own) setTimeout(() => [...all].forEach((hear) => hear({ data } as MessageEvent<unknown>)));
        }
      },
      addEventListener: (_: string, hear: unknown) => void own.add(hear as (event: MessageEvent<unknown>) => void),
      removeEventListener: (_: string, hear: unknown) => void own.delete(hear as (event: MessageEvent<unknown>) => void),
      close: () => void listeners.delete(own),
    };
  };
}

describe('asking the other tabs', () => {
  it('gives a record to one tab, until that is gone', async () => {
    const channel = createBus();
    const first = channel();
    const one = claimsByAsking(first);
    const other = claimsByAsking(channel());
    expect(await one.claim('a')).toBe(true);
    expect(await one.claim('a')).toBe(true);
    expect(await other.claim('a')).toBe(false);
    expect(one.isOwn('a')).toBe(true);
    expect(other.isOwn('a')).toBe(false);
    expect(await other.claim('b')).toBe(true);
    expect(await one.others()).toEqual(new Set(['b']));
    first.close();
    expect(await other.others()).toEqual(new Set());
    expect(await other.claim('a')).toBe(true);
  });

  it('gives it to none of two that ask at once', async () => {
    const channel = createBus();
    const tabs = [claimsByAsking(channel()), claimsByAsking(channel())];
    expect(await Promise.all(tabs.map((each) => each.claim('a')))).toEqual([false, false]);
  });

  it('leaves out what no tab of this app would say', async () => {
    const channel = createBus();
    const stranger = channel();
    stranger.addEventListener('message', () => [3, 'a', { a: 1 }, ['b', 4]].forEach((data) => stranger.postMessage(data)));
    expect(await claimsByAsking(channel()).others()).toEqual(new Set(['b']));
  });
});
