/** A tensor of a file that was brought: its name and shape are known, its numbers are read only when a layer takes them. */

import { matrix, type Matrix } from '../../engine/matrix';
import type { TensorFault } from '../../words/tensor-fault';
import { reject, shorten } from '../read/problem';
import type { NumberType } from './tensor-types';

export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** As NumPy and PyTorch call it: `float32`. */
  readonly type: string;
  /** Whether the first index runs fastest in memory (Fortran), not the last (C). */
  readonly isColumnMajor: boolean;
  /** The number at a place in memory, counted from 0; NaN where float64 does not hold it. */
  readonly valueAt: (place: number) => number;
}

/** More tensors than this are no network that can be shown. */
const MOST_TENSORS = 500;
const MOST_DIMENSIONS = 8;
const LONGEST_NAME = 200;

/** Ends the reading because of a tensor; without a name, because of the file as a whole. */
export function rejectTensor(name: string, fault: TensorFault): never {
  return reject({ kind: 'tensor', path: shown(name), fault });
}

/** A name as it may stand in a sentence: nothing in it that is not seen, or that turns the text around it. */
function shown(name: string): string {
  return shorten(name).replace(/\p{C}/gu, '\u{fffd}');
}

/** The tensors of a file, which has at least one and not too many. */
export function requireTensors(tensors: readonly Tensor[]): readonly Tensor[] {
  if (tensors.length === 0) rejectTensor('', { kind: 'noTensors' });
  requireCount(tensors.length);
  return tensors;
}

/** Rejects before anything is made of so many. */
export function requireCount(found: number): void {
  if (found > MOST_TENSORS) rejectTensor('', { kind: 'tooMany', expected: MOST_TENSORS, found });
}

/** A name as a framework gives it. One that climbs out of a folder, or that nobody could read, is an attack or damage. */
export function requireName(name: string): string {
  const isPath = /^\/|\\|(?:^|\/)\.\.(?:\/|$)/.test(name);
  if (name === '' || name.length > LONGEST_NAME || isPath || /\p{C}/u.test(name)) {
    rejectTensor(name, { kind: 'name', found: JSON.stringify(shown(name)) });
  }
  return name;
}

/** How many numbers a tensor of this shape holds; a shape that overflows on the way is refused, also where a 0 follows. */
export function countOf(name: string, shape: readonly number[]): number {
  const count = shape.reduce((product, length) => {
    const next = product * length;
    const isLength = Number.isSafeInteger(length) && length >= 0;
    return isLength && next <= Number.MAX_SAFE_INTEGER ? next : NaN;
  }, 1);
  if (Number.isNaN(count) || shape.length > MOST_DIMENSIONS) rejectTensor(name, { kind: 'shape', found: shorten(shapeText(shape)) });
  return count;
}

/** As it is written in Python: `(3, 2)`, `(3,)`. */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}

interface Stored {
  readonly shape: readonly number[];
  readonly type: NumberType;
  readonly bytes: Uint8Array;
  readonly isLittleEndian?: boolean;
  readonly isColumnMajor?: boolean;
}

/** The tensor whose numbers lie in these bytes, which have to be exactly as many as the shape and the type ask for. */
export function storedTensor(name: string, { shape, type, bytes, isLittleEndian = true, isColumnMajor = false }: Stored): Tensor {
  const expected = countOf(name, shape) * type.size;
  if (bytes.length !== expected) rejectTensor(name, { kind: 'bytes', expected, found: bytes.length });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    name, shape, type: type.name, isColumnMajor,
    valueAt: (place) => type.read(view, place * type.size, isLittleEndian),
  };
}

/** A tensor of two indices as rows × columns, its transpose where that is asked for. Rejects a number that is not finite. */
export function asMatrix(tensor: Tensor, transposed: boolean): Matrix {
  const [rows, columns] = tensor.shape;
  const result = transposed ? matrix(columns, rows) : matrix(rows, columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = tensor.valueAt(tensor.isColumnMajor ? j * rows + i : i * columns + j);
      result.data[transposed ? j * rows + i : i * columns + j] = requireFinite(tensor, value, [i, j]);
    }
  }
  return result;
}

/** A tensor whose numbers stand in one line, whatever its indices, as a column. Rejects a number that is not finite. */
export function asColumn(tensor: Tensor): Matrix {
  const result = matrix(tensor.shape.reduce((product, length) => product * length, 1), 1);
  for (let i = 0; i < result.rows; i++) result.data[i] = requireFinite(tensor, tensor.valueAt(i), [i]);
  return result;
}

function requireFinite({ name, type }: Tensor, value: number, place: readonly number[]): number {
  if (Number.isFinite(value)) return value;
  const isWhole = /int/.test(type);
  return reject({
    kind: 'tensor', path: `${shown(name)}[${place.join(', ')}]`,
    fault: isWhole ? { kind: 'notExact' } : { kind: 'notFinite', found: value },
  });
}
