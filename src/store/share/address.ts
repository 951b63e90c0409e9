/** The address: `#w=NAME` opens a built-in experiment, `#d=…` carries a whole one; flags follow after `&`. */

import { Unzlib, zlibSync } from 'fflate';
import type { Experiment } from '../../engine/experiment';
import { writeExperiment } from '../../writers/experiment-json';
import { inflateAtMost } from '../read/bounded-inflate';
import { builtIns, firstExample } from '../examples';
import { attempt, reject, shorten, type Outcome } from '../read/problem';
import { WORLD_IDS } from '../../worlds/world-of';
import { experimentOfBytes } from '../read/read-experiment';
import { worldAddress, worldExample, worldNamed } from '../world/suggested';

export type ReadAddress = Outcome<{ readonly experiment: Experiment }> & {
  /** What follows the first `&`, as it stood: `hide=shelf&theme=dark`. */
  readonly flags: string;
};

/** The experiment that the part of an address from its `#` on names; an empty one names the first example. */
export function readAddress(hash: string): ReadAddress {
  const { place, flags } = partsOf(hash);
  return { ...attempt(() => ({ experiment: experimentAt(place) })), flags };
}

/** What an address names, and its flags; neither is read yet. */
export function partsOf(hash: string): { readonly place: string; readonly flags: string } {
  const [, place, flags = ''] = /^#?([^&]*)(?:&(.*))?$/s.exec(hash) ?? [];
  return { place, flags };
}

/** Whether the address names no experiment, at most flags. */
export function isBare(hash: string): boolean {
  return /^#?(&|$)/.test(hash);
}

/** Of fflate: 9 takes three to eight times as long for 10,000 examples, and saves 1 to 8 % of the letters. */
const LEVEL = 6;

/** `#d=…`: the experiment with its view, and the flags after it. */
export function writeAddress(experiment: Experiment, flags = ''): string {
  const bytes = zlibSync(new TextEncoder().encode(writeExperiment(experiment)), { level: LEVEL });
  return `#d=${toBase64Url(bytes)}${flags === '' ? '' : `&${flags}`}`;
}

function experimentAt(place: string): Experiment {
  if (place === '') return firstExample();
  if (place.startsWith('d=')) return experimentOfBytes(inflate(fromBase64Url(place.slice(2))));
  if (place.startsWith('w=')) return builtIn(place.slice(2));
  return reject({ kind: 'foreignAddress', path: '#', found: `#${shorten(place)}` });
}

function builtIn(name: string): Experiment {
  const world = worldNamed(name);
  if (world) return worldExample(world);
  const found = builtIns.find(({ id }) => id === name) ?? reject({
    kind: 'unknownExample', path: '#w', expected: [...builtIns.map(({ id }) => id), ...WORLD_IDS.map(worldAddress)], found: shorten(name),
  });
  return found.experiment;
}

/** Far beyond the addresses that browsers carry. */
const LONGEST_STREAM = 2 ** 23;
/** Bytes that an address may stand for: twice what one that browsers carry can hold of numbers, and still read within a second. */
export const LARGEST_UNPACKED = 2 ** 22;
const CHECKSUM = 4;

/** The bytes that a zlib stream (RFC 1950) holds. Its checksum tells one changed letter. */
function inflate(stream: Uint8Array): Uint8Array {
  if (stream.length > LONGEST_STREAM) reject({ kind: 'size', path: '#d', expected: LONGEST_STREAM, found: stream.length });
  const bytes = unpacked(stream);
  // How much more it would have been is never known.
  if (!bytes) return reject({ kind: 'size', path: '#d', expected: LARGEST_UNPACKED, found: LARGEST_UNPACKED + 1 });
  if (stream.length < CHECKSUM || adler32(bytes) !== checksumOf(stream)) reject({ kind: 'damagedAddress', path: '#d' });
  return bytes;
}

function unpacked(stream: Uint8Array): Uint8Array | undefined {
  try {
    return inflateAtMost(new Unzlib(), stream, LARGEST_UNPACKED);
  } catch {
    return reject({ kind: 'damagedAddress', path: '#d' });
  }
}

function checksumOf(stream: Uint8Array): number {
  return new DataView(stream.buffer, stream.byteOffset + stream.length - CHECKSUM, CHECKSUM).getUint32(0);
}

/** Adler-32, which fflate writes and does not check (RFC 1950, section 8.2). */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  if (text === '' || !/^[\w-]*$/.test(text)) reject({ kind: 'damagedAddress', path: '#d' });
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return reject({ kind: 'damagedAddress', path: '#d' });
  }
}
