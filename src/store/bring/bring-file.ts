/** Reads the tensors of a file that a person chose or dropped; its first bytes say what it is, not its name. */

import { attempt, type Outcome } from '../read/problem';
import { LARGEST_FILE } from '../read/read-experiment';
import { isNpy, readNpy } from './read-npy';
import { readNpz } from './read-npz';
import { isZip } from './read-npz-directory';
import { isSafetensors, readSafetensors } from './read-safetensors';
import { readStateDict } from './read-state-dict';
import { rejectTensor, requireTensors, type Tensor } from './tensor';

export interface BroughtFile {
  readonly name: string;
  /** At least one, in the order of the file. */
  readonly tensors: readonly Tensor[];
}

export type ReadTensors = Outcome<BroughtFile>;

/** One too large is refused before it is fetched. */
export async function readTensorFile(file: File): Promise<ReadTensors> {
  const refused = attempt(() => requireSize(file.size));
  if (!refused.ok) return refused;
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, problem: { kind: 'unreadable', path: '', found: file.name } };
  }
  return readTensors(bytes, file.name);
}

/** @param name the file's; that of the tensor where the file holds one that has none */
export function readTensors(bytes: Uint8Array, name: string): ReadTensors {
  return attempt(() => {
    requireSize(bytes.length);
    return { name, tensors: requireTensors(tensorsOf(bytes, name)) };
  });
}

function tensorsOf(bytes: Uint8Array, name: string): readonly Tensor[] {
  if (isZip(bytes)) return readNpz(bytes);
  if (isNpy(bytes)) return [readNpy(bytes, name.replace(/\.npy$/, ''))];
  if (isSafetensors(bytes)) return readSafetensors(bytes);
  if (isHdf5(bytes)) return rejectTensor('', { kind: 'hdf5' });
  if (isPickle(bytes)) return rejectTensor('', { kind: 'pickle' });
  if (isJson(bytes)) return readStateDict(bytes);
  return rejectTensor('', bytes.length === 0 ? { kind: 'noTensors' } : { kind: 'foreign' });
}

function requireSize(found: number): object {
  return found > LARGEST_FILE ? rejectTensor('', { kind: 'size', expected: LARGEST_FILE, found }) : {};
}

/** \x89HDF, what Keras writes. */
function isHdf5(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x48 && bytes[2] === 0x44 && bytes[3] === 0x46;
}

/** The opcode that names the protocol, 2 or later; what `torch.save` wrote before its zips. */
function isPickle(bytes: Uint8Array): boolean {
  return bytes[0] === 0x80 && bytes[1] >= 2 && bytes[1] <= 5;
}

/** A brace or a bracket after white space and a byte order mark. */
function isJson(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, 64).find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  return first === 0x7b || first === 0x5b;
}
