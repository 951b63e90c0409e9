/** Addresses: what they open, what they refuse, and that no short one can stand for too much. */

import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST_UNPACKED, readAddress, writeAddress } from '../../../src/store/share/address';
import { builtIns, firstExample } from '../../../src/store/examples';
import { LANGUAGES } from '../../../src/words/language';
import { problemText } from '../../../src/words/problems';

function packed(bytes: Uint8Array): string {
  return `#d=${Buffer.from(zlibSync(bytes, { level: 9 })).toString('base64url')}`;
}

function problemOf(hash: string) {
  const outcome = readAddress(hash);
  if (outcome.ok) throw new Error(`${hash.slice(0, 40)} was read`);
  return outcome.problem;
}

describe('an address', () => {
  it.each(builtIns.map(({ id, experiment }) => [id, experiment] as const))('#w=%s opens the built-in experiment', (id, experiment) => {
    expect(readAddress(`#w=${id}`)).toEqual({ ok: true, experiment, flags: '' });
  });

  it.each([
    ['', ''], ['#', ''], ['#&hide=shelf', 'hide=shelf'], ['#w=first&hide=shelf&x=%26', 'hide=shelf&x=%26'], ['#w=first&', ''],
  ])('%s opens the first example and keeps its flags', (hash, flags) => {
    expect(readAddress(hash)).toEqual({ ok: true, experiment: firstExample(), flags });
  });

  it('carries the view', () => {
    const view = { ...firstExample().view, step: 'B2.dW', computed: 'U1.W', iteration: 3, select: 'W[2].1.*' };
    const experiment = { ...firstExample(), view };
    expect(readAddress(writeAddress(experiment, 'hide=shelf'))).toStrictEqual({ ok: true, experiment, flags: 'hide=shelf' });
  });

  it('is short for the first example', () => {
    expect(writeAddress(firstExample()).length).toBeLessThan(500);
  });

  it.each([
    ['#w=nosuch', 'unknownExample', 'nosuch'], ['#w=', 'unknownExample', ''], ['#w=toString', 'unknownExample', 'toString'],
    ['#section-2', 'foreignAddress', '#section-2'], ['#x=1', 'foreignAddress', '#x=1'],
    ['#d=', 'damagedAddress', ''], ['#d=****', 'damagedAddress', ''], ['#d=A', 'damagedAddress', ''], ['#d=eJwDAAAAAAE', 'empty', 'nablascope'],
    ['#d=한글', 'damagedAddress', ''],
    [packed(Buffer.from('{"nablascope": 2}')), 'version', 'nablascope'],
    [packed(Buffer.from('{"nablascope": 1')), 'syntax', 'nablascope'],
    [packed(Uint8Array.of(0xff, 0xfe)), 'encoding', 'UTF-8'],
  ])('%s is refused as %s, naming %s in both languages', (hash, kind, named) => {
    const problem = problemOf(`${hash}&hide=shelf`);
    expect(problem.kind).toBe(kind);
    for (const language of LANGUAGES) expect(problemText(problem, language)).toContain(named);
    // Its reader followed a link, and need not know how one is made.
    if (kind === 'damagedAddress') for (const language of LANGUAGES) expect(problemText(problem, language)).not.toContain('#');
    expect(readAddress(`${hash}&hide=shelf`).flags).toBe('hide=shelf');
  });

  it('is refused when any one letter changed or any end is missing', () => {
    const address = writeAddress(firstExample());
    // The last letter may hold bits that no byte uses.
    for (let at = 3; at < address.length - 1; at++) {
      const other = address[at] === 'A' ? 'B' : 'A';
      expect(problemOf(address.slice(0, at) + other + address.slice(at + 1)).kind, `letter ${at}`).toBe('damagedAddress');
      expect(problemOf(address.slice(0, at)).kind, `cut at ${at}`).toBe('damagedAddress');
    }
  });

  it('that would unfold to more than an address can stand for is refused before it does', () => {
    // Zeros pack a thousandfold: this is 32 MiB in 32 KiB, most of which is never unfolded.
    const bomb = packed(new Uint8Array(8 * LARGEST_UNPACKED));
    expect(bomb.length).toBeLessThan(100_000);
    expect(problemOf(bomb)).toMatchObject({ kind: 'size', expected: LARGEST_UNPACKED });
  });

  it('longer than browsers carry is refused unread', () => {
    expect(problemOf(`#d=${'A'.repeat(12_000_000)}`)).toMatchObject({ kind: 'size', path: '#d' });
  });
});
