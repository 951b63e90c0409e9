/** Reads `.npz`: a zip of `.npy` files. None unpacks to more than the zip claims, and the claims together are bounded. */

import { Inflate } from 'fflate';
import { inflateAtMost } from '../read/bounded-inflate';
import { LARGEST_FILE } from '../read/read-experiment';
import { readNpy } from './read-npy';
import { readDirectory, type Packed } from './read-npz-directory';
import { rejectTensor, type Tensor } from './tensor';

const STORED = 0;
const DEFLATED = 8;

/** The tensors in the order of the zip's directory, named as their files without `.npy`. Rejects, inside an `attempt`. */
export function readNpz(bytes: Uint8Array): readonly Tensor[] {
  const files = readDirectory(bytes);
  requireArrays(files);
  const claimed = files.reduce((sum, { size }) => sum + size, 0);
  if (claimed > LARGEST_FILE) rejectTensor('', { kind: 'size', expected: LARGEST_FILE, found: claimed });
  return files.map((file) => readNpy(unpack(file), tensorName(file.name)));
}

/** Files of PyTorch and Keras are zips too; whoever chose one is told how to save what is read. */
function requireArrays(files: readonly Packed[]): void {
  for (const { name } of files) {
    if (/(^|\/)data\.pkl$/.test(name)) rejectTensor('', { kind: 'pickle' });
    if (name.endsWith('.h5')) rejectTensor('', { kind: 'hdf5' });
  }
  const other = files.find(({ name }) => !name.endsWith('.npy'));
  if (other) rejectTensor(other.name, { kind: 'foreign' });
}

function tensorName(file: string): string {
  return file.replace(/\.npy$/, '');
}

function unpack({ name, method, checksum, size, bytes }: Packed): Uint8Array {
  const tensor = tensorName(name);
  if (method !== STORED && method !== DEFLATED) rejectTensor(tensor, { kind: 'packing', found: method });
  const unpacked = method === STORED ? bytes : inflate(tensor, bytes, size);
  if (unpacked.length !== size || crc32(unpacked) !== checksum) rejectTensor(tensor, { kind: 'damaged' });
  return unpacked;
}

function inflate(tensor: string, bytes: Uint8Array, size: number): Uint8Array {
  let inflated;
  try {
    inflated = inflateAtMost(new Inflate(), bytes, size);
  } catch {
    return rejectTensor(tensor, { kind: 'damaged' });
  }
  return inflated ?? rejectTensor(tensor, { kind: 'damaged' });
}

/** Of every byte, eight steps of the polynomial 0xedb88320. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** CRC-32 as zip uses it (APPNOTE.TXT, section 4.4.7); fflate does not check it. */
function crc32(bytes: Uint8Array): number {
  let remainder = ~0;
  for (const byte of bytes) remainder = REMAINDERS[(remainder ^ byte) & 0xff] ^ (remainder >>> 8);
  return ~remainder >>> 0;
}
