/** Reads a state dict in JSON: names with nested lists, or with `shape` and `data`; a dictionary in it prefixes the names it holds. */

import { reject, shorten } from '../read/problem';
import { parseJson, pathOf, type Json, type JsonObject } from '../read/read-json';
import { Place } from '../read/read-place';
import { countOf, rejectTensor, requireCount, requireName, type Tensor } from './tensor';
import { utf8 } from './tensor-text';

/** The tensors in the order of the file. Rejects, inside an `attempt`. */
export function readStateDict(bytes: Uint8Array): readonly Tensor[] {
  const root = parseJson(utf8(bytes).replace(/^\uFEFF/, ''));
  if (!(root instanceof Map)) return rejectTensor('', { kind: 'foreign' });
  if (root.has('nablascope') || root.has('nablascopeTrace')) rejectTensor('', { kind: 'experiment' });
  const tensors = [...tensorsIn(root, '')];
  const names = new Set<string>();
  for (const { name } of tensors) {
    // {"a": {"b": …}, "a.b": …}
    if (names.has(name)) rejectTensor(name, { kind: 'duplicateName' });
    names.add(name);
  }
  return tensors;
}

function* tensorsIn(object: JsonObject, prefix: string): Generator<Tensor, void> {
  requireCount(object.size);
  for (const [key, value] of object) {
    const name = requireName(prefix + key);
    if (!(value instanceof Map)) yield fromLists(name, value);
    else if (value.has('shape') && value.has('data')) yield fromFlat(name, value);
    else yield* tensorsIn(value, `${name}.`);
  }
}

function fromFlat(name: string, value: Json): Tensor {
  const { shape, data } = new Place(value, shorten(name)).record(['shape', 'data'], ['dtype']);
  const lengths = Array.from(shape.entries(), (length) => length.integer(0, Number.MAX_SAFE_INTEGER));
  const expected = countOf(name, lengths);
  if (data.length !== expected) {
    reject({ kind: 'count', path: data.path, of: 'entries', expected, found: data.length, decidedBy: shape.path });
  }
  const values: number[] = [];
  gather(data.value, data.path, [expected], values);
  return tensor(name, lengths, values);
}

/** The shape is that of the first list at every depth; every other list has to have it too. */
function fromLists(name: string, value: Json): Tensor {
  const shape: number[] = [];
  for (let first: Json | undefined = value; isList(first); first = first[0]) shape.push(first.length);
  countOf(name, shape);
  // It grows with what is there: the first lists only claim how much follows.
  const values: number[] = [];
  gather(value, shorten(name), shape, values);
  return tensor(name, shape, values);
}

/** Adds every number of a value of this shape. */
function gather(value: Json, path: string, [length, ...inner]: readonly (number | undefined)[], values: number[]): void {
  const place = new Place(value, path);
  if (length === undefined) {
    values.push(place.number());
    return;
  }
  // What is no list is refused here.
  if (place.length !== length) rejectTensor(path, { kind: 'ragged', expected: length, found: place.length });
  (value as readonly Json[]).forEach((entry, index) => {
    // The path is made only for what may be at fault.
    if (inner.length === 0 && typeof entry === 'number' && Number.isFinite(entry)) values.push(entry);
    else gather(entry, pathOf(path, index), inner, values);
  });
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function tensor(name: string, shape: readonly number[], values: readonly number[]): Tensor {
  return { name, shape, type: 'JSON', isColumnMajor: false, valueAt: (place) => values[place] };
}
