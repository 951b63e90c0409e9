/**
 * Reads `.safetensors`: the length of a header, the header in JSON, then the numbers; nothing in it is trusted.
 * Specification: https://huggingface.co/docs/safetensors
 */

import { attempt, shorten } from '../read/problem';
import { parseJson, type Json } from '../read/read-json';
import { Place } from '../read/read-place';
import { rejectTensor, requireCount, requireName, storedTensor, type Tensor } from './tensor';
import { utf8 } from './tensor-text';
import { TYPES, type NumberType } from './tensor-types';

const LENGTH = 8;
/** The specification allows 100 MB; this holds the names of more tensors than are read. */
const LONGEST_HEADER = 2 ** 20;
const METADATA = '__metadata__';

const DTYPES: ReadonlyMap<string, NumberType> = new Map([
  ['F64', TYPES.float64], ['F32', TYPES.float32], ['F16', TYPES.float16], ['BF16', TYPES.bfloat16],
  ['I64', TYPES.int64], ['I32', TYPES.int32], ['I16', TYPES.int16], ['I8', TYPES.int8],
  ['U64', TYPES.uint64], ['U32', TYPES.uint32], ['U16', TYPES.uint16], ['U8', TYPES.uint8], ['BOOL', TYPES.bool],
]);

interface Entry {
  readonly name: string;
  readonly type: NumberType;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

/** Whether the bytes begin as such a file does: a length, then a brace. */
export function isSafetensors(bytes: Uint8Array): boolean {
  return bytes.length > LENGTH && bytes[LENGTH] === 0x7b;
}

/** The tensors in the order of the header. Rejects, inside an `attempt`. */
export function readSafetensors(bytes: Uint8Array): readonly Tensor[] {
  const header = headerOf(bytes);
  const buffer = bytes.subarray(LENGTH + header.length);
  const entries = readHeader(header);
  requireTiling(entries, buffer.length);
  return entries.map(({ name, type, shape, begin, end }) => storedTensor(name, { shape, type, bytes: buffer.subarray(begin, end) }));
}

function headerOf(bytes: Uint8Array): Uint8Array {
  // 64 bits; as a float it keeps its size, and no length that is wrong by rounding is small enough to be read.
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset, LENGTH).getBigUint64(0, true));
  if (length > bytes.length - LENGTH) rejectTensor('', { kind: 'cut', expected: LENGTH + length, found: bytes.length });
  if (length > LONGEST_HEADER) rejectTensor('', { kind: 'size', expected: LONGEST_HEADER, found: length });
  return bytes.subarray(LENGTH, LENGTH + length);
}

function readHeader(bytes: Uint8Array): readonly Entry[] {
  const json = jsonOf(bytes);
  if (!(json instanceof Map)) return rejectTensor('', { kind: 'header' });
  const entries = [...json].filter(([name]) => name !== METADATA);
  requireCount(entries.length);
  return entries.map(([name, value]) => readEntry(requireName(name), new Place(value, shorten(name))));
}

function jsonOf(bytes: Uint8Array): Json {
  const read = attempt(() => ({ json: parseJson(utf8(bytes)) }));
  if (read.ok) return read.json;
  // Where a text of one line breaks is nothing that a person could mend.
  return rejectTensor(read.problem.path, { kind: read.problem.kind === 'duplicateKey' ? 'duplicateName' : 'header' });
}

function readEntry(name: string, place: Place): Entry {
  const { dtype, shape, data_offsets: offsets } = place.record(['dtype', 'shape', 'data_offsets']);
  const type = DTYPES.get(dtype.text()) ?? rejectTensor(name, { kind: 'type', found: shorten(dtype.text()) });
  const whole = (entry: Place) => entry.integer(0, Number.MAX_SAFE_INTEGER);
  const [begin, end] = Array.from(offsets.entries({ count: 2, decidedBy: 'safetensors' }), whole);
  return { name, type, shape: Array.from(shape.entries(), whole), begin, end };
}

/** Every byte of the buffer belongs to one tensor, as the specification wants it: no file is also something else. */
function requireTiling(entries: readonly Entry[], length: number): void {
  let reached = 0;
  for (const { name, begin, end } of entries.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (end < begin || end > length) rejectTensor(name, { kind: 'outside' });
    if (begin < reached) rejectTensor(name, { kind: 'overlap' });
    if (begin > reached) rejectTensor(name, { kind: 'hole' });
    reached = end;
  }
  if (reached < length) rejectTensor('', { kind: 'hole' });
}
