/** A set of numbers of the pass, which tells whether it holds all that a reference names. */

import type { NetworkShape } from './experiment';
import { isPerExample, type QuantityKey, type Reference } from './quantity';
import { extentOf } from './schedule';

type Span = readonly [from: number, to: number];

/** The references given to it must be within the network and the batch. */
export class NumberSet {
  readonly #shape: NetworkShape;
  readonly #batch: readonly number[];
  /** For each quantity, which of its entries are in the set, row by row. */
  readonly #members = new Map<QuantityKey, Uint8Array>();

  constructor(shape: NetworkShape, batch: readonly number[], references: readonly Reference[] = []) {
    this.#shape = shape;
    this.#batch = batch;
    for (const reference of references) this.add(reference);
  }

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  add(reference: Reference): void {
    const [height, width] = extentOf(this.#shape, this.#batch.length, reference.key);
    const members = this.#members.get(reference.key) ?? new Uint8Array(height * width);
    this.#members.set(reference.key, members);
    const [rows, [left, right]] = this.#spans(reference);
    for (let i = rows[0]; i < rows[1]; i++) members.fill(1, i * width + left, i * width + right);
  }

  /** Whether every number of the reference is in the set: a column is a whole matrix where there is one example. */
  holds(reference: Reference): boolean {
    const members = this.#members.get(reference.key);
    if (!members) return false;
    const [, width] = extentOf(this.#shape, this.#batch.length, reference.key);
    const [rows, [left, right]] = this.#spans(reference);
    for (let i = rows[0]; i < rows[1]; i++) {
      for (let j = left; j < right; j++) {
        if (members[i * width + j] !== 1) return false;
      }
    }
    return true;
  }

  /** Which rows and columns of its array a reference takes. */
  #spans(reference: Reference): readonly [rows: Span, columns: Span] {
    const [height, width] = extentOf(this.#shape, this.#batch.length, reference.key);
    const only = (index: number): Span => [index, index + 1];
    const rows = 'row' in reference ? only(reference.row) : ([0, height] as const);
    if (!('column' in reference)) return [rows, [0, width]];
    return [rows, only(isPerExample(reference.key) ? this.#batch.indexOf(reference.column) : reference.column)];
  }
}
