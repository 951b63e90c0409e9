/**
 * Reads `.npy`: a header that is a Python dictionary, then the numbers; nothing in it is trusted and nothing is run.
 * Specification: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */

import { shorten } from '../read/problem';
import { rejectTensor, storedTensor, type Tensor } from './tensor';
import { TYPES, type NumberType } from './tensor-types';

/** \x93NUMPY. */
const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const VERSION = MAGIC.length;
const LONGEST_HEADER = 2 ** 16;

/** By the letter and the size that a `descr` gives after the order of the bytes. */
const DESCRIPTIONS: ReadonlyMap<string, NumberType> = new Map([
  ['f8', TYPES.float64], ['f4', TYPES.float32], ['f2', TYPES.float16],
  ['i8', TYPES.int64], ['i4', TYPES.int32], ['i2', TYPES.int16], ['i1', TYPES.int8],
  ['u8', TYPES.uint64], ['u4', TYPES.uint32], ['u2', TYPES.uint16], ['u1', TYPES.uint8], ['b1', TYPES.bool],
]);

export function isNpy(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** The one tensor of such a file, under the name that it has outside. Rejects, inside an `attempt`. */
export function readNpy(bytes: Uint8Array, name: string): Tensor {
  if (!isNpy(bytes)) rejectTensor(name, { kind: 'header' });
  const { header, start } = headerOf(bytes, name);
  const { descr, isColumnMajor, shape } = readHeader(header, name);
  const [, order, letters] = /^([<>|=])(\w+)$/.exec(descr) ?? [];
  const type = DESCRIPTIONS.get(letters) ?? rejectTensor(name, /^\|?O/.test(descr) ? { kind: 'pickle' } : { kind: 'type', found: shorten(descr) });
  return storedTensor(name, { shape, type, bytes: bytes.subarray(start), isLittleEndian: order !== '>', isColumnMajor });
}

function headerOf(bytes: Uint8Array, name: string): { readonly header: string; readonly start: number } {
  // Version 1 has a length of two bytes, 2 and 3 of four; 3 writes UTF-8, which only names of fields need.
  const major = bytes[VERSION];
  const width = major === 1 ? 2 : 4;
  const from = VERSION + 2 + width;
  if (!(major >= 1 && major <= 3)) rejectTensor(name, { kind: 'header' });
  if (bytes.length < from) rejectTensor(name, { kind: 'cut', expected: from, found: bytes.length });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = major === 1 ? view.getUint16(VERSION + 2, true) : view.getUint32(VERSION + 2, true);
  if (length > LONGEST_HEADER) rejectTensor(name, { kind: 'size', expected: LONGEST_HEADER, found: length });
  const start = from + length;
  if (start > bytes.length) rejectTensor(name, { kind: 'cut', expected: start, found: bytes.length });
  return { header: String.fromCharCode(...bytes.subarray(from, start)), start };
}

interface Header {
  readonly descr: string;
  readonly isColumnMajor: boolean;
  readonly shape: readonly number[];
}

/** A key and its value; a list describes fields, which are refused later by name. */
const ENTRY = String.raw`\s*'(\w+)'\s*:\s*('[^'\\]*'|True|False|\([^()]*\)|\[[^\[\]]*\])\s*`;
const DICTIONARY = new RegExp(String.raw`^\s*\{${ENTRY},${ENTRY},${ENTRY},?\s*\}\s*$`);

/** Python's literal of three keys in any order, and nothing else that Python could say. */
function readHeader(text: string, name: string): Header {
  const [, ...parts] = DICTIONARY.exec(text) ?? [];
  const values = new Map([0, 2, 4].map((at) => [parts[at], parts[at + 1]]));
  const descr = values.get('descr');
  const order = values.get('fortran_order');
  const shape = values.get('shape');
  if (!descr || !shape?.startsWith('(') || (order !== 'True' && order !== 'False')) return rejectTensor(name, { kind: 'header' });
  return { descr: descr.replaceAll("'", ''), isColumnMajor: order === 'True', shape: readTuple(shape.slice(1, -1), name) };
}

/** `2, 3`, `5,` or nothing; Python 2 wrote `5L,`. */
function readTuple(text: string, name: string): readonly number[] {
  const parts = text.trim().replace(/,\s*$/, '').split(',').map((part) => part.trim());
  if (parts.length === 1 && parts[0] === '') return [];
  if (!parts.every((part) => /^\d+L?$/.test(part))) rejectTensor(name, { kind: 'shape', found: shorten(`(${text})`) });
  return parts.map((part) => Number(part.replace('L', '')));
}
