/** A value of an untrusted file with its key: each method reads it as one kind of thing or rejects, naming the key. */

import { column, matrix, type Matrix } from '../../engine/matrix';
import type { Found, JsonKind } from '../../words/problem';
import { reject, shorten } from './problem';
import { pathOf, type Json, type JsonObject } from './read-json';

/** How long a list has to be, and the key that says so. */
export interface Count {
  readonly count: number;
  readonly decidedBy: string;
}

export class Place {
  readonly value: Json;
  readonly path: string;

  constructor(value: Json, path = '') {
    this.value = value;
    this.path = path;
  }

  /** The places under these keys. Any other key is unknown, and each of `required` has to be there. */
  record<Required extends string, Optional extends string = never>(
    required: readonly Required[],
    optional: readonly Optional[] = [],
  ): Readonly<Record<Required, Place> & Partial<Record<Optional, Place>>> {
    const object = this.#object();
    const known: readonly string[] = [...required, ...optional];
    for (const key of object.keys()) {
      if (!known.includes(key)) reject({ kind: 'unknownKey', path: pathOf(this.path, key), expected: known });
    }
    const places: Partial<Record<string, Place>> = {};
    for (const key of known) {
      const place = this.child(key);
      if (place) places[key] = place;
    }
    for (const key of required) {
      if (!places[key]) reject({ kind: 'missingKey', path: pathOf(this.path, key) });
    }
    return places as Record<Required, Place> & Partial<Record<Optional, Place>>;
  }

  /** The place under this key, if the object has it. */
  child(key: string): Place | undefined {
    const value = this.#object().get(key);
    return value === undefined ? undefined : new Place(value, pathOf(this.path, key));
  }

  /** An object of numbers under keys that the file chooses. */
  settings(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#object()].map(([key, value]) => {
      const place = new Place(value, pathOf(this.path, key));
      // A name that every object already has, as `__proto__`, could not be told from an absent one.
      if (key in Object.prototype) reject({ kind: 'reservedKey', path: place.path });
      return [key, place.number()];
    }));
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.#mistyped('text');
  }

  flag(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.#mistyped('flag');
  }

  number(): number {
    if (typeof this.value !== 'number') return this.#mistyped('number');
    if (!Number.isFinite(this.value)) reject({ kind: 'notFinite', path: this.path, found: this.value });
    return this.value;
  }

  positive(): number {
    const value = this.number();
    if (!(value > 0)) reject({ kind: 'positive', path: this.path, found: value });
    return value;
  }

  notNegative(): number {
    const value = this.number();
    if (value < 0) reject({ kind: 'negative', path: this.path, found: value });
    // −0 counts as 0.
    return value + 0;
  }

  /** At least 0 and less than 1. */
  fraction(): number {
    const value = this.number();
    if (value < 0 || value >= 1) reject({ kind: 'fraction', path: this.path, found: value });
    return value + 0;
  }

  integer(least: number, most: number): number {
    const value = this.number();
    if (!Number.isInteger(value) || value < least || value > most) {
      reject({ kind: 'integer', path: this.path, expected: { least, most }, found: value });
    }
    // −0 counts as 0; as an index it would be written back as -0.
    return value + 0;
  }

  oneOf<Name extends string>(names: readonly Name[]): Name {
    const found = this.text();
    return names.find((name) => name === found) ?? reject({ kind: 'name', path: this.path, expected: names, found: quoted(found) });
  }

  /** The places of a list's entries, one at a time: a list may hold millions. */
  *entries(needed?: Count): Generator<Place, void> {
    const values = this.#list();
    if (needed) this.#requireCount('entries', values.length, needed);
    for (let i = 0; i < values.length; i++) yield new Place(values[i], pathOf(this.path, i));
  }

  /** How many entries the list has. */
  get length(): number {
    return this.#list().length;
  }

  texts(needed: Count): readonly string[] {
    return Array.from(this.entries(needed), (place) => place.text());
  }

  /** At least `fewest` different columns of data that have `columns`. */
  columns(fewest: number, columns: number): readonly number[] {
    if (this.length < fewest) reject({ kind: 'tooFew', path: this.path, expected: fewest, found: this.length });
    const found = new Set<number>();
    for (const place of this.entries()) {
      const index = place.integer(0, Number.MAX_SAFE_INTEGER);
      if (index >= columns) reject({ kind: 'noColumn', path: place.path, expected: columns, found: index });
      if (found.has(index)) reject({ kind: 'duplicateEntry', path: place.path, found: index });
      found.add(index);
    }
    return [...found];
  }

  /** `rows` × `columns` from a list of rows; without `columns`, as many as the first row has. */
  matrix(rows: Count, columns?: Count): Matrix {
    this.#requireCount('rows', this.length, rows);
    const places = Array.from(this.entries());
    const width = columns ?? { count: places[0].length, decidedBy: places[0].path };
    // Room is made only when every row is known to be there: its size is the file's to give, not to claim.
    for (const place of places) place.#requireCount('entries', place.length, width);
    const result = matrix(rows.count, width.count);
    places.forEach((place, i) => place.#fill(result.data.subarray(i * width.count, (i + 1) * width.count)));
    return result;
  }

  /** A list of numbers as an m × 1 matrix. */
  column(needed: Count): Matrix {
    return column(Array.from(this.entries(needed), (place) => place.number()));
  }

  #fill(row: Float64Array): void {
    const values = this.#list();
    for (let j = 0; j < row.length; j++) {
      const value = values[j];
      // The path is made only for a number at fault.
      row[j] = typeof value === 'number' && Number.isFinite(value) ? value : new Place(value, pathOf(this.path, j)).number();
    }
  }

  #object(): JsonObject {
    return this.value instanceof Map ? this.value : this.#mistyped('object');
  }

  #list(): readonly Json[] {
    return Array.isArray(this.value) ? this.value : this.#mistyped('list');
  }

  #requireCount(of: 'rows' | 'entries', found: number, { count, decidedBy }: Count): void {
    if (found !== count) reject({ kind: 'count', path: this.path, of, expected: count, found, decidedBy });
  }

  #mistyped(expected: Exclude<JsonKind, 'null'>): never {
    reject({ kind: 'type', path: this.path, expected, found: describe(this.value) });
  }
}

function describe(value: Json): Found {
  if (value === null) return { kind: 'null', shown: 'null' };
  if (typeof value === 'string') return { kind: 'text', shown: quoted(value) };
  if (typeof value === 'number') return { kind: 'number', shown: String(value) };
  if (typeof value === 'boolean') return { kind: 'flag', shown: String(value) };
  return { kind: Array.isArray(value) ? 'list' : 'object', shown: '' };
}

export function quoted(text: string): string {
  return JSON.stringify(shorten(text));
}
