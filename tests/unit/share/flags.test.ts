/** The flags of an address: read, written back, and what is not understood named. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlagsStore, HIDEABLE, NO_FLAGS, readFlags, withoutPage, writeFlags, type Flags } from '../../../src/store/share/flags';
import { PAGES } from '../../../src/store/share/page';

const anyFlags: fc.Arbitrary<Flags> = fc.record({
  hide: fc.subarray([...HIDEABLE]).map((names) => new Set(names)),
  page: fc.constantFrom(...PAGES),
  language: fc.constantFrom('en', 'ko', undefined),
  theme: fc.constantFrom('light', 'dark', undefined),
  isEmbedded: fc.boolean(),
  origin: fc.constantFrom('https://example.org', 'http://127.0.0.1:8080', undefined),
});

describe('flags', () => {
  it('read back as they were written, in any order', () => {
    fc.assert(fc.property(anyFlags, fc.boolean(), (flags, turned) => {
      const parts = writeFlags(flags).split('&');
      const page = flags.hide.has('answers') || flags.hide.has('edit') ? 'propagate' : flags.page;
      expect(readFlags((turned ? parts.reverse() : parts).join('&'))).toEqual({ flags: { ...flags, page }, unknown: [] });
    }), { numRuns: 300 });
  });

  it.each([
    ['', NO_FLAGS, []],
    ['&&', NO_FLAGS, []],
    ['hide=', NO_FLAGS, []],
    ['hide=shelf,nothing,toString', { ...NO_FLAGS, hide: new Set(['shelf']) }, ['hide=nothing', 'hide=toString']],
    ['hide=shelf&hide=stage', { ...NO_FLAGS, hide: new Set(['stage']) }, []],
    ['lang=fr&theme=red', NO_FLAGS, ['lang=fr', 'theme=red']],
    ['page=truth', { ...NO_FLAGS, page: 'truth' }, []],
    ['page=', NO_FLAGS, ['page=']],
    ['page=truth&hide=answers', { ...NO_FLAGS, hide: new Set(['answers']) }, ['page=truth']],
    ['hide=edit&page=train', { ...NO_FLAGS, hide: new Set(['edit']) }, ['page=train']],
    ['embed=1', NO_FLAGS, ['embed=1']],
    ['zoom=2&embed', { ...NO_FLAGS, isEmbedded: true }, ['zoom=2']],
    [`x=${'y'.repeat(100)}`, NO_FLAGS, [`x=${'y'.repeat(38)}…`]],
    ['origin=https%3A%2F%2Fexample.org', { ...NO_FLAGS, origin: 'https://example.org' }, []],
  ])('%s', (text, flags, unknown) => {
    expect(readFlags(text)).toEqual({ flags, unknown });
  });

  it.each([
    '*', 'null', '', 'example.org', 'https://example.org/', 'https://example.org/course', 'https://*.example.org', 'HTTPS://example.org',
    'javascript:alert(1)', 'data:text/html,x', 'file:///etc', 'https://user@example.org', 'https://example.org:443', '%', 'https://example.org%00',
  ])('an origin %j is none', (origin) => {
    expect(readFlags(`embed&origin=${origin}`).flags.origin).toBeUndefined();
  });
});

describe('the page', () => {
  it.each([
    ['', '#&page=train'],
    ['#w=mazur', '#w=mazur&page=train'],
    ['#d=abc&page=world&hide=edit', '#d=abc&hide=edit&page=train'],
  ])('of %j goes into the address and out of it again', (hash, trained) => {
    const location = { hash };
    const pushed: string[] = [];
    const history = { state: { record: 'kept' }, pushState: (state: unknown, _: string, url?: string | URL | null) => {
      expect(state).toBe(history.state);
      location.hash = String(url);
      pushed.push(location.hash);
    } };
    const flags = createFlagsStore(NO_FLAGS, { location, history });
    flags.goTo('train');
    flags.goTo('train');
    expect(flags.getState().page).toBe('train');
    flags.goTo('propagate');
    expect(pushed).toEqual([trained, withoutPage(hash)]);
  });
});
