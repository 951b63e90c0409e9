/**
 * Reads which files a zip holds and where, from the directory at its end, which alone decides; nothing in it is trusted.
 * Specification: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.14 to 4.3.16.
 */

import { rejectTensor, requireCount, requireName } from './tensor';
import { utf8 } from './tensor-text';

export interface Packed {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  /** Bytes when unpacked, as the directory claims. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

interface Listed extends Omit<Packed, 'bytes'> {
  readonly packedSize: number;
  /** Where its own header begins. */
  readonly from: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** The same with wider numbers, and where that is: PyTorch writes both before every end, also where nothing needs them. */
const END_64 = 0x06064b50;
const END_64_LENGTH = 56;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const FILE = 0x02014b50;
const FILE_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
/** These stand where a number is too large for the format, and is somewhere else. */
const ELSEWHERE_2 = 0xffff;
const ELSEWHERE_4 = 0xffffffff;

/** Whether the bytes begin as a zip does, also one without files. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The files in the order of the directory. Rejects, inside an `attempt`. */
export function readDirectory(bytes: Uint8Array): readonly Packed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === ELSEWHERE_2 || start === ELSEWHERE_4) rejectTensor('', { kind: 'zip64' });
  requireCount(count);
  const listed = readListed(view, bytes, start, directoryEnd(view, end), count);
  requireApart(listed);
  return listed.map((file) => ({ ...file, bytes: bytesOf(view, bytes, file, start) }));
}

/** Where the last record begins; only a comment may follow it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return rejectTensor('', { kind: 'damaged' });
}

/** Where the directory ends: at its last record, or at the wider one before that. */
function directoryEnd(view: DataView, end: number): number {
  const locator = end - LOCATOR_64_LENGTH;
  const wider = locator - END_64_LENGTH;
  return wider >= 0 && view.getUint32(locator, true) === LOCATOR_64 && view.getUint32(wider, true) === END_64 ? wider : end;
}

function readListed(view: DataView, bytes: Uint8Array, start: number, end: number, count: number): readonly Listed[] {
  const files: Listed[] = [];
  const names = new Set<string>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + FILE_LENGTH > end || view.getUint32(at, true) !== FILE) rejectTensor('', { kind: 'damaged' });
    const nameEnd = at + FILE_LENGTH + view.getUint16(at + 28, true);
    const name = requireName(utf8(bytes.subarray(at + FILE_LENGTH, nameEnd)));
    if (names.has(name)) rejectTensor(name, { kind: 'duplicateName' });
    names.add(name);
    if (view.getUint16(at + 8, true) & ENCRYPTED) rejectTensor(name, { kind: 'encrypted' });
    const [checksum, packedSize, size] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true));
    const from = view.getUint32(at + 42, true);
    if (packedSize === ELSEWHERE_4 || size === ELSEWHERE_4 || from === ELSEWHERE_4) rejectTensor(name, { kind: 'zip64' });
    files.push({ name, method: view.getUint16(at + 10, true), checksum, packedSize, size, from });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) rejectTensor('', { kind: 'damaged' });
  return files;
}

/** Files that share bytes can unpack to far more than they take. */
function requireApart(files: readonly Listed[]): void {
  let reached = 0;
  for (const { name, from, packedSize } of files.toSorted((a, b) => a.from - b.from)) {
    if (from < reached) rejectTensor(name, { kind: 'overlap' });
    reached = from + LOCAL_LENGTH + packedSize;
  }
}

/** The packed bytes behind the file's own header, which only says how long it is itself. */
function bytesOf(view: DataView, bytes: Uint8Array, { name, from, packedSize }: Listed, directory: number): Uint8Array {
  if (from + LOCAL_LENGTH > directory || view.getUint32(from, true) !== LOCAL) rejectTensor(name, { kind: 'damaged' });
  const start = from + LOCAL_LENGTH + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (start + packedSize > directory) rejectTensor(name, { kind: 'outside' });
  return bytes.subarray(start, start + packedSize);
}
