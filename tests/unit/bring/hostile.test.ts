/** Files of tensors that lie, break or attack: each is refused with an error in both languages, at once and without much memory. */

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { broughtInto } from '../../../src/store/bring/bring';
import { readTensorFile, readTensors, type ReadTensors } from '../../../src/store/bring/bring-file';
import { choicesFor } from '../../../src/store/bring/bring-guess';
import { firstExample } from '../../../src/store/examples';
import { LARGEST_FILE } from '../../../src/store/read/read-experiment';
import { LANGUAGES } from '../../../src/words/language';
import { problemText } from '../../../src/words/problems';
import { dictionary, entry, joined, npy, safetensors, zip, type ZipFile } from './file-bytes';

/** Milliseconds of work, not of waiting: a busy machine must not fail a test. */
const TOO_LONG = 1000;

function workOf<Result>(work: () => Result): { readonly result: Result; readonly spent: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, spent: (user + system) / 1000 };
}

const json = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const doubles = (...values: readonly number[]) => new Uint8Array(Float64Array.from(values).buffer);
const array = (name: string, count = 2): ZipFile => ({ name: `${name}.npy`, data: npy(dictionary("'<f8'", `(${count},)`), count * 8) });
const npyOf = (descr: string, shape: string, body = 0, order?: string) => npy(dictionary(descr, shape, order), body);
const zeros = (count: number) => ({ name: 'W.npy', data: new Uint8Array(count) });
const ok = entry('F64', [2, 3], 0, 48);

/** What the file is, its bytes, the kind of fault or problem, and what the sentence has to name. */
const hostile: readonly (readonly [name: string, bytes: () => Uint8Array, kind: string, where: string])[] = [
  ['nothing', () => new Uint8Array(0), 'noTensors', ''],
  ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'foreign', ''],
  ['more than 32 MiB', () => new Uint8Array(LARGEST_FILE + 1), 'size', '32 MiB'],
  ['HDF5', () => Uint8Array.of(0x89, 0x48, 0x44, 0x46, 13, 10), 'hdf5', 'np.savez'],
  ['an old pickle of PyTorch', () => Uint8Array.of(0x80, 2, 0x8a, 10), 'pickle', ''],
  ['a .pt of PyTorch', () => zip([{ name: 'model/data.pkl', data: Uint8Array.of(0x80, 2) }]), 'pickle', ''],
  ['a .keras', () => zip([{ name: 'config.json', data: json('{}') }, { name: 'model.weights.h5', data: new Uint8Array(9) }]), 'hdf5', ''],
  ['a zip of something else', () => zip([{ name: 'letter.docx', data: new Uint8Array(9) }]), 'foreign', 'letter.docx'],

  // safetensors
  ['a header of 2^63 bytes', () => safetensors({ W: ok }, 48, 2n ** 63n), 'cut', ''],
  ['a header of 4 GiB', () => safetensors({ W: ok }, 48, 2n ** 32n), 'cut', '4294967304'],
  ['a header longer than the file by one', () => safetensors({ W: ok }, 0, BigInt(JSON.stringify({ W: ok }).length + 1)), 'cut', ''],
  ['a header of 2 MiB', () => safetensors(`{"W":${JSON.stringify(ok)}${' '.repeat(2 ** 21)}}`, 48), 'size', '1 MiB'],
  ['a header cut off', () => safetensors({ W: ok }, 48, 20n), 'header', ''],
  ['a header that is no JSON', () => safetensors('{W: 1}', 0), 'header', ''],
  ['a header not in UTF-8', () => joined(Uint8Array.of(3, 0, 0, 0, 0, 0, 0, 0), Uint8Array.of(0x7b, 0xff, 0x7d)), 'header', ''],
  ['no tensors', () => safetensors({ __metadata__: { format: 'pt' } }, 0), 'noTensors', ''],
  ['a name twice', () => safetensors(`{"W":${JSON.stringify(ok)},"W":${JSON.stringify(ok)}}`, 48), 'duplicateName', 'W'],
  ['a name that climbs', () => safetensors({ '../../etc/passwd': ok }, 48), 'name', 'etc'],
  ['a name that begins at the root', () => safetensors({ '/etc/passwd': ok }, 48), 'name', 'etc'],
  ['a name with a back stroke', () => safetensors({ 'a\\b': ok }, 48), 'name', 'a'],
  ['a name that turns the text around', () => safetensors({ 'W\u202e1': ok }, 48), 'name', 'W'],
  ['an empty name', () => safetensors({ '': ok }, 48), 'name', ''],
  ['a name of a thousand letters', () => safetensors({ ['W'.repeat(1000)]: ok }, 48), 'name', 'WWW'],
  ['an unknown type', () => safetensors({ W: entry('F8_E4M3', [48], 0, 48) }, 48), 'type', 'F8_E4M3'],
  ['a type named toString', () => safetensors({ W: entry('toString', [48], 0, 48) }, 48), 'type', 'toString'],
  ['offsets that overlap', () => safetensors({ W: ok, V: entry('F64', [3], 40, 64) }, 64), 'overlap', 'V'],
  ['two tensors in one place', () => safetensors({ W: ok, V: ok }, 48), 'overlap', 'V'],
  ['a hole between tensors', () => safetensors({ W: ok, V: entry('F64', [1], 56, 64) }, 64), 'hole', 'V'],
  ['bytes after the last tensor', () => safetensors({ W: ok }, 49), 'hole', ''],
  ['bytes before the first tensor', () => safetensors({ W: entry('F64', [5], 8, 48) }, 48), 'hole', 'W'],
  ['an offset outside', () => safetensors({ W: entry('F64', [7], 0, 56) }, 48), 'outside', 'W'],
  ['an offset of 2^53', () => safetensors({ W: entry('F64', [6], 0, 2 ** 53 - 1) }, 48), 'outside', 'W'],
  ['an end before its begin', () => safetensors({ W: entry('F64', [0], 48, 0) }, 48), 'outside', 'W'],
  ['a shape of other bytes', () => safetensors({ W: entry('F64', [2, 2], 0, 48) }, 48), 'bytes', '32'],
  ['a shape that overflows', () => safetensors({ W: entry('F64', [2 ** 52, 2 ** 52], 0, 48) }, 48), 'shape', 'W'],
  ['a shape that overflows before a 0', () => safetensors({ W: entry('F64', [2 ** 52, 2 ** 52, 0], 0, 0) }, 0), 'shape', 'W'],
  ['nine dimensions', () => safetensors({ W: entry('F64', [1, 1, 1, 1, 1, 1, 1, 1, 6], 0, 48) }, 48), 'shape', 'W'],
  ['a negative length', () => safetensors({ W: entry('F64', [-2, -3], 0, 48) }, 48), 'integer', 'W.shape[0]'],
  ['a length with a fraction', () => safetensors({ W: entry('F64', [2.5], 0, 20) }, 20), 'integer', 'W.shape[0]'],
  ['a length as text', () => safetensors({ W: entry('F64', ['6'], 0, 48) }, 48), 'type', 'W.shape[0]'],
  ['one offset', () => safetensors({ W: { ...ok, data_offsets: [0] } }, 48), 'count', 'W.data_offsets'],
  ['no shape', () => safetensors({ W: { dtype: 'F64', data_offsets: [0, 48] } }, 48), 'missingKey', 'W.shape'],
  ['an unknown key', () => safetensors({ W: { ...ok, code: 'import os' } }, 48), 'unknownKey', 'W.code'],
  ['a thousand tensors', () => safetensors(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`W${i}`, entry('F64', [0], 0, 0)])), 0), 'tooMany', '1000'],

  // npy
  ['a pickled array', () => npyOf("'|O'", '(2,)', 40), 'pickle', ''],
  ['an array of text', () => npyOf("'<U4'", '(2,)', 32), 'type', '<U4'],
  ['an array of records', () => npyOf("[('a', '<f8')]", '(2,)', 16), 'type', ''],
  ['complex numbers', () => npyOf("'<c16'", '(2,)', 32), 'type', '<c16'],
  ['a program as header', () => npy("__import__('os').system('true')", 16), 'header', ''],
  ['a program as shape', () => npyOf("'<f8'", "(__import__('os').getpid(),)", 16), 'header', ''],
  ['a negative shape', () => npyOf("'<f8'", '(-2, 3)', 48), 'shape', '-2'],
  ['a shape that overflows in npy', () => npyOf("'<f8'", '(4611686018427387904, 4)', 0), 'shape', ''],
  ['4 GiB of numbers that are not there', () => npyOf("'<f8'", '(536870912,)', 16), 'bytes', '4294967296'],
  ['a shape of words', () => npyOf("'<f8'", '(two, 3)', 48), 'shape', 'two'],
  ['no order', () => npy("{'descr': '<f8', 'shape': (2,), }", 16), 'header', ''],
  ['a key twice in npy', () => npy("{'descr': '<f8', 'descr': '<f4', 'shape': (2,), }", 16), 'header', ''],
  ['an order that is a number', () => npyOf("'<f8'", '(2,)', 16, '1'), 'header', ''],
  ['an npy cut in its header', () => npyOf("'<f8'", '(2,)', 16).subarray(0, 30), 'cut', ''],
  ['an npy cut in its length', () => npyOf("'<f8'", '(2,)', 16).subarray(0, 9), 'cut', ''],
  ['an npy cut in its numbers', () => npyOf("'<f8'", '(2,)', 15), 'bytes', '15'],
  ['a header of 4 GiB in npy', () => joined(Uint8Array.of(0x93, ...json('NUMPY'), 2, 0, 0xff, 0xff, 0xff, 0xff), new Uint8Array(99)), 'size', ''],
  ['version 9', () => joined(Uint8Array.of(0x93, ...json('NUMPY'), 9, 0, 2, 0), json('{}')), 'header', ''],
  ['a header built to be slow', () => npy(`{'descr': ${'\' '.repeat(20_000)}`, 16), 'header', ''],
  ['an order of spaces built to be slow', () => npy(`{${' '.repeat(60_000)}`, 16), 'header', ''],

  // npz
  ['an empty zip', () => zip([]), 'noTensors', ''],
  ['a zip without its end', () => zip([array('W')]).subarray(0, -1), 'damaged', ''],
  ['half a zip', () => zip([array('W')]).subarray(0, 60), 'damaged', ''],
  ['a directory elsewhere', () => zip([array('W')], { start: 3 }), 'damaged', ''],
  ['a directory beyond the file', () => zip([array('W')], { start: 0xfffffff0 }), 'damaged', ''],
  ['more files than there are', () => zip([array('W')], { count: 3 }), 'damaged', ''],
  ['fewer files than there are', () => zip([array('W'), array('b')], { count: 1 }), 'damaged', ''],
  ['zip64 by its count', () => zip([array('W')], { count: 0xffff }), 'zip64', ''],
  ['zip64 by a size', () => zip([{ ...array('W'), claims: { size: 0xffffffff } }]), 'zip64', 'W'],
  ['60,000 files', () => zip([array('W')], { count: 60_000 }), 'tooMany', '60000'],
  ['a bomb of 64 MiB that claims 100 bytes', () => zip([{ ...zeros(2 ** 26), claims: { size: 100 } }]), 'damaged', 'W'],
  ['a bomb of 64 MiB that claims 20 MiB', () => zip([{ ...zeros(2 ** 26), claims: { size: 20 * 2 ** 20 } }]), 'damaged', 'W'],
  ['a bomb of 64 MiB', () => zip([zeros(2 ** 26)]), 'size', '64 MiB'],
  ['a claim of 4 GiB', () => zip([{ ...array('W'), claims: { size: 0xfffffffe } }]), 'size', '4096 MiB'],
  ['many that are too much together', () => zip(Array.from({ length: 5 }, (_, i) => ({ name: `W${i}.npy`, data: npy(dictionary("'|u1'", `(${2 ** 23},)`), 2 ** 23) }))), 'size', '40.1 MiB'],
  ['fewer bytes than claimed', () => zip([{ ...array('W'), claims: { size: 5000 } }]), 'damaged', 'W'],
  ['a wrong checksum', () => zip([{ ...array('W'), claims: { checksum: 1 } }]), 'damaged', 'W'],
  ['a damaged stream', () => zip([{ ...array('W'), stored: true, claims: { method: 8 } }]), 'damaged', 'W'],
  ['another packing', () => zip([{ ...array('W'), claims: { method: 14 } }]), 'packing', '14'],
  ['an encrypted file', () => zip([{ ...array('W'), claims: { flags: 1 } }]), 'encrypted', 'W'],
  ['two files in one place', () => zip([array('W'), { ...array('b'), claims: { from: 0 } }]), 'overlap', 'b'],
  ['a file that lies beyond the directory', () => zip([{ ...array('W'), claims: { packedSize: 5000 } }]), 'outside', 'W'],
  ['a file that begins nowhere', () => zip([{ ...array('W'), claims: { from: 7 } }]), 'damaged', 'W'],
  ['a name twice in npz', () => zip([array('W'), array('W')]), 'duplicateName', 'W'],
  ['a path in npz', () => zip([array('../../W')]), 'name', '..'],
  ['a path of Windows in npz', () => zip([array('..\\W')]), 'name', '..'],
  ['a pickled array in npz', () => zip([{ name: 'W.npy', data: npyOf("'|O'", '(1,)', 9) }]), 'pickle', 'W'],
  ['no npy in an npz', () => zip([{ name: 'W.npy', data: json('hello') }]), 'header', 'W'],

  // JSON
  ['an experiment', () => json({ nablascope: 1 }), 'experiment', ''],
  ['a list', () => json([[1, 2]]), 'foreign', ''],
  ['an empty object', () => json({}), 'noTensors', ''],
  ['half a JSON', () => json('{"W": [[1, 2], [3'), 'syntax', 'W[1][0]'],
  ['rows of different lengths', () => json({ W: [[1, 2], [3]] }), 'ragged', 'W[1]'],
  ['a number among rows', () => json({ W: [[1, 2], 3] }), 'type', 'W[1]'],
  ['a row among numbers', () => json({ W: [1, [2]] }), 'type', 'W[1]'],
  ['text among numbers', () => json({ W: [1, '2'] }), 'type', 'W[1]'],
  ['a NaN of Python', () => json('{"W": [NaN]}'), 'syntax', 'W[0]'],
  ['1e999', () => json('{"W": [1e999]}'), 'notFinite', 'W[0]'],
  ['a JSON name twice', () => json('{"W": [1], "W": [2]}'), 'duplicateKey', 'W'],
  ['a JSON name twice, once nested', () => json({ a: { W: [1] }, 'a.W': [2] }), 'duplicateName', 'a.W'],
  ['data of another length', () => json({ W: { shape: [2, 2], data: [1, 2, 3] } }), 'count', 'W.data'],
  ['a shape of 2^60', () => json({ W: { shape: [2 ** 30, 2 ** 30], data: [1] } }), 'shape', 'W'],
  ['first rows that claim a thousand times what is there', () => json({ W: [Array.from({ length: 100_000 }, () => 0), ...Array.from({ length: 100_000 }, () => [])] }), 'ragged', 'W[1]'],
  ['a hundred thousand brackets', () => json(`{"W": ${'['.repeat(100_000)}`), 'nesting', 'W'],
  ['__proto__ with something under it', () => json('{"__proto__": {"polluted": "yes"}}'), 'type', 'polluted'],
];

let slowest = 0;
afterAll(() => console.log(`${hostile.length} hostile and 2,000 random or mutated files: the slowest took ${slowest.toFixed(0)} ms of work`));

function kindOf(read: ReadTensors): string {
  if (read.ok) return 'read';
  return read.problem.kind === 'tensor' ? read.problem.fault.kind : read.problem.kind;
}

describe('a hostile file', () => {
  it.each(hostile)('is refused: %s', (_name, make, kind, where) => {
    const bytes = make();
    const before = process.memoryUsage().arrayBuffers;
    const { result: read, spent } = workOf(() => readTensors(bytes, 'hostile.bin'));
    slowest = Math.max(slowest, spent);
    expect(spent).toBeLessThan(TOO_LONG);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2.5 * LARGEST_FILE);
    expect(kindOf(read)).toBe(kind);
    if (read.ok) return;
    for (const language of LANGUAGES) {
      const text = problemText(read.problem, language);
      expect(text).toContain(where);
      expect(text.length).toBeLessThan(400);
      expect(text).not.toMatch(/undefined|\[object|\u202e/);
    }
  });

  it('is refused before it is fetched where it is too large', async () => {
    const file = { name: 'w.npz', size: LARGEST_FILE + 1, arrayBuffer: () => Promise.reject(new Error('was fetched')) };
    expect(kindOf(await readTensorFile(file as unknown as File))).toBe('size');
  });

  it('is told where the disk does not give it', async () => {
    const file = { name: 'w.npz', size: 9, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(kindOf(await readTensorFile(file as unknown as File))).toBe('unreadable');
  });
});

describe('a number that no weight can be', () => {
  const bring = (dtype: string, body: Uint8Array, shape: readonly number[]) => {
    const header = { W1: { dtype, shape, data_offsets: [0, body.length] } };
    const read = readTensors(joined(safetensors(header, 0), body), 'w.safetensors');
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const open = firstExample();
    return broughtInto(open, open.network.parameters, choicesFor(open.network.widths, read.tensors));
  };

  it.each([['NaN', NaN], ['Infinity', Infinity], ['-Infinity', -Infinity]])('is refused with its place: %s', (text, value) => {
    const brought = bring('F64', doubles(0, 1, 2, 3, value, 5), [3, 2]);
    if (brought.ok) throw new Error('it was taken');
    for (const language of LANGUAGES) expect(problemText(brought.problem, language)).toMatch(new RegExp(`^W1\\[2, 0\\].*${text}`));
  });

  it('is refused where a whole number is beyond 2^53, and taken at it', () => {
    const whole = (value: bigint) => new Uint8Array(BigInt64Array.of(0n, 1n, value, 3n, 4n, 5n).buffer);
    const brought = bring('I64', whole(2n ** 53n + 1n), [3, 2]);
    if (brought.ok) throw new Error('it was taken');
    expect(problemText(brought.problem, 'en')).toMatch(/^W1\[1, 0\].*2\^53/);
    expect(bring('I64', whole(-(2n ** 53n - 1n)), [3, 2]).ok).toBe(true);
  });
});

describe('2,000 random and mutated files', () => {
  const models = [
    safetensors({ W: ok, b: entry('F32', [3], 48, 60) }, 60),
    zip([array('W', 6), { ...array('b'), stored: true }]),
    npyOf("'>f4'", '(3, 2)', 24),
    json({ W: [[1, 2], [3, 4]], b: { shape: [2], data: [5, 6] } }),
  ];
  const heads = [...models.map((model) => model.subarray(0, 12)), new Uint8Array(0)];

  function outcome(bytes: Uint8Array): ReadTensors {
    const { result: read, spent } = workOf(() => readTensors(bytes, 'random.bin'));
    slowest = Math.max(slowest, spent);
    expect(spent).toBeLessThan(TOO_LONG);
    if (!read.ok) for (const language of LANGUAGES) expect(problemText(read.problem, language).length).toBeGreaterThan(10);
    return read;
  }

  it('give an error each where they are random or cut off', () => {
    fc.assert(fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, rest) => {
      expect(outcome(joined(head, rest)).ok).toBe(false);
    }), { numRuns: 800 });
    fc.assert(fc.property(fc.constantFrom(...models), fc.double({ min: 0, max: 1, noNaN: true }), (model, part) => {
      expect(outcome(model.subarray(0, Math.floor(part * (model.length - 1)))).ok).toBe(false);
    }), { numRuns: 400 });
  });

  it('give an error, or tensors that are whole, where some bytes are changed', () => {
    let refused = 0;
    const change = fc.record({ at: fc.nat(), to: fc.nat({ max: 255 }) });
    fc.assert(fc.property(fc.constantFrom(...models), fc.array(change, { minLength: 1, maxLength: 4 }), (model, changes) => {
      const bytes = model.slice();
      for (const { at, to } of changes) bytes[at % bytes.length] = to;
      const read = outcome(bytes);
      if (!read.ok) refused++;
      else for (const { shape, valueAt } of read.tensors) {
        const count = shape.reduce((product, length) => product * length, 1);
        for (let place = 0; place < count; place++) expect(typeof valueAt(place)).toBe('number');
      }
    }), { numRuns: 800 });
    expect(refused).toBeGreaterThan(300);
  });
});
