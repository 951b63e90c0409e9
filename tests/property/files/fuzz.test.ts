/** 2,000 hostile files and addresses, each opened on a page: no crash, no hang, the open experiment as it was, and an error in both languages. */

import { zlibSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../src/store/share/address';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { firstExample } from '../../../src/store/examples';
import { createFlagsStore, NO_FLAGS } from '../../../src/store/share/flags';
import { openAddress } from '../../../src/store/share/open-address';
import { openRead } from '../../../src/store/share/open-save';
import { createPlayback } from '../../../src/store/playback';
import { readExperimentBytes, type ReadExperiment } from '../../../src/store/read/read-experiment';
import { createSessionStore } from '../../../src/store/session';
import { createSettingsStore } from '../../../src/store/settings';
import { LANGUAGES } from '../../../src/words/language';
import { problemText } from '../../../src/words/problems';
import { writeExperiment } from '../../../src/writers/experiment-json';
import { anyExperiment } from './random-experiment';

const RUNS = 1000;
/** Milliseconds in which one has to be refused or opened. */
const LONGEST = 1000;

const settings = createSettingsStore(['en'], undefined);
const experiment = createExperimentStore(firstExample());
const desk = { experiment, settings, session: createSessionStore(), flags: createFlagsStore(NO_FLAGS, { location: { hash: '' }, history: { state: null, pushState: () => undefined } }), playback: createPlayback(experiment, settings, () => true) };

/** Each kind of damage, and how it ended. */
const tally: Record<string, { refused: number; stillValid: number; slowest: number }> = {};

/** Opens it as the page does, and asserts what a reader of the page may count on. */
function open(damage: string, act: () => ReadExperiment): void {
  const before = experiment.getState();
  desk.session.dismiss();
  const start = performance.now();
  const read = act();
  const took = performance.now() - start;
  const counted = (tally[damage] ??= { refused: 0, stillValid: 0, slowest: 0 });
  counted.slowest = Math.max(counted.slowest, took);
  if (read.ok) {
    counted.stillValid++;
    // What is let in is a whole experiment.
    expect(readExperimentBytes(new TextEncoder().encode(writeExperiment(read.experiment)))).toStrictEqual({ ok: true, experiment: read.experiment });
    return;
  }
  counted.refused++;
  expect(took, damage).toBeLessThan(LONGEST);
  expect(experiment.getState()).toBe(before);
  expect(desk.session.getState().problem).toStrictEqual(read.problem);
  const [english, korean] = LANGUAGES.map((language) => problemText(read.problem, language));
  expect(english).toMatch(/[a-z]{2}.*\.$/s);
  expect(korean).toMatch(/[가-힣]{2}.*\.$/s);
  for (const sentence of [english, korean]) expect(sentence).not.toMatch(/undefined|\[object|NaN bytes/);
}

function openFile(damage: string, bytes: Uint8Array): void {
  open(damage, () => {
    const read = readExperimentBytes(bytes);
    if (!read.ok) openRead(read, desk);
    return read;
  });
}

function openHash(damage: string, hash: string): void {
  open(damage, () => {
    const read = readAddress(hash);
    if (!read.ok) openAddress(hash, '#w=first', desk);
    return read;
  });
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const HOSTILE: readonly Json[] = [
  null, true, -1, 0.5, Infinity, 1e308, 2 ** 53, '', 'a'.repeat(10_000), '__proto__', '<img src=x onerror=alert(1)>', '\u202e\u200b',
  [], {}, [[]], [null], { __proto__: 1 }, Array.from({ length: 5000 }, () => 0), [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]],
];

/** The paths to every value within. */
function paths(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const within = Array.isArray(value) ? value.map((each, k) => paths(each, [...path, k])) : Object.entries(value).map(([key, each]) => paths(each, [...path, key]));
  return [path, ...within.flat()];
}

/** The value with what stands at the path put through `change`; undefined takes it away. */
function changedAt(value: Json, path: readonly (string | number)[], change: (old: Json) => Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.flatMap((each, k) => (k === key ? [changedAt(each, rest, change)].filter((kept) => kept !== undefined) : [each]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, each]) => {
    const kept = name === key ? changedAt(each, rest, change) : each;
    return kept === undefined ? [] : [[name, kept]];
  }));
}

/** JSON with one value taken away, doubled, or another in its place. */
const mutation = fc.tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'nest', 'unknown key'), fc.constantFrom(...HOSTILE));

function mutated(text: string, [seed, how, hostile]: readonly [number, string, Json]): string {
  const json = JSON.parse(text) as Json;
  const all = paths(json);
  const changed = changedAt(json, all[seed % all.length], (old) => {
    if (how === 'remove') return undefined;
    if (how === 'nest') return [old, old];
    if (how === 'unknown key' && typeof old === 'object' && old !== null && !Array.isArray(old)) return { ...old, surprise: hostile };
    return hostile;
  });
  // A file may hold a number beyond all floats, which JSON.stringify never writes.
  return JSON.stringify(changed ?? null, (_, value: unknown) => (value === Infinity ? 'HUGE' : value)).replaceAll('"HUGE"', '1e400');
}

function bitFlipped(bytes: Uint8Array, seeds: readonly number[]): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  for (const seed of seeds) flipped[Math.floor(seed / 8) % flipped.length] ^= 1 << (seed % 8);
  return flipped;
}

function address(bytes: Uint8Array): string {
  return `#d=${Buffer.from(zlibSync(bytes)).toString('base64url')}`;
}

const seeds = fc.array(fc.nat(), { minLength: 1, maxLength: 6 });
const encode = (text: string) => new TextEncoder().encode(text);

describe('a hostile file', () => {
  it(`is refused, ${RUNS} times`, () => {
    fc.assert(fc.property(anyExperiment, fc.constantFrom('bits', 'cut', 'JSON', 'random'), seeds, mutation, fc.uint8Array({ maxLength: 400 }), (of, damage, flips, how, random) => {
      const text = writeExperiment(of);
      const bytes = encode(text);
      if (damage === 'bits') openFile('file: bits', bitFlipped(bytes, flips));
      else if (damage === 'cut') openFile('file: cut', bytes.subarray(0, flips[0] % (bytes.length - 1)));
      else if (damage === 'JSON') openFile('file: JSON', encode(mutated(text, how)));
      else openFile('file: random', random);
    }), { numRuns: RUNS });
  });

  it.each([
    ['deep lists', '['.repeat(5_000_000)],
    ['deep objects', '{"a":'.repeat(1_000_000)],
    ['one endless text', `{"nablascope": 1, "title": "${'a'.repeat(8_000_000)}`],
    ['one endless number', `{"nablascope": ${'9'.repeat(4_000_000)}}`],
    ['a list of a million', `{"nablascope": 1, "title": [${'0,'.repeat(1_000_000)}0]}`],
    ['a million keys', `{${Array.from({ length: 1_000_000 }, (_, k) => `"${k}":1`).join(',')}}`],
  ])('of %s is refused at once', (name, text) => {
    openFile(`file: ${name}`, encode(text));
    expect(tally[`file: ${name}`].refused).toBe(1);
  });
});

describe('a hostile address', () => {
  it(`is refused, ${RUNS} times`, () => {
    fc.assert(fc.property(anyExperiment, fc.constantFrom('bits', 'cut', 'letters', 'JSON', 'random'), seeds, mutation, fc.string({ unit: 'binary', maxLength: 200 }), (of, damage, flips, how, random) => {
      const hash = writeAddress(of);
      const packed = Buffer.from(hash.slice(3), 'base64url');
      if (damage === 'bits') openHash('address: bits', `#d=${Buffer.from(bitFlipped(packed, flips)).toString('base64url')}`);
      else if (damage === 'cut') openHash('address: cut', hash.slice(0, 3 + (flips[0] % (hash.length - 4))));
      else if (damage === 'letters') openHash('address: letters', hash.replace(/./gs, (letter, at: number) => (at > 2 && flips.some((flip) => flip % hash.length === at) ? '~' : letter)) + '!');
      else if (damage === 'JSON') openHash('address: JSON', address(encode(mutated(writeExperiment(of), how))));
      else openHash('address: random', `#${random.replaceAll('&', '') || '?'}`);
    }), { numRuns: RUNS });
  });

  it.each([
    ['a bomb of zeros', new Uint8Array(64 * 2 ** 20)],
    ['a bomb of spaces', new Uint8Array(40 * 2 ** 20).fill(0x20)],
    ['a bomb of brackets', new Uint8Array(30 * 2 ** 20).fill(0x5b)],
  ])('with %s is refused', (name, bytes) => {
    openHash(`address: ${name}`, address(bytes));
    expect(tally[`address: ${name}`].refused).toBe(1);
  });
});

afterAll(() => {
  const sum = (key: 'refused' | 'stillValid') => Object.values(tally).reduce((total, each) => total + each[key], 0);
  console.table(tally);
  console.log(`${sum('refused')} refused, ${sum('stillValid')} still valid after the damage`);
});
