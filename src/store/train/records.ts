/** The records of a run as columns that grow: index = epoch, 0 before the first update. */

import { LAYER_MEASURES, NETWORK_MEASURES, recordLength } from '../../engine/training-record';
import { Thinned } from '../../layout/thinned';

type LayerRecords = Readonly<Record<(typeof LAYER_MEASURES)[number], Float64Array>>;

/** Each column has `count` entries; NaN where there is no such number. Entries never change. */
export interface TrainingRecords extends Readonly<Record<(typeof NETWORK_MEASURES)[number], Float64Array>> {
  readonly count: number;
  /** Layer l stands at index l − 1. */
  readonly layers: readonly LayerRecords[];
  /** Of each of these columns the entries that a chart draws: a bounded number of them, with every extreme. */
  readonly drawn: ReadonlyMap<Float64Array, Int32Array>;
}

const FIRST_CAPACITY = 64;

export class RecordColumns {
  readonly #layers: number;
  #columns: Float64Array[];
  #thinned: Thinned[];
  #count = 0;

  constructor(layers: number) {
    this.#layers = layers;
    this.#columns = Array.from({ length: recordLength(layers) }, () => new Float64Array(FIRST_CAPACITY));
    this.#thinned = this.#columns.map(() => new Thinned());
  }

  get count(): number {
    return this.#count;
  }

  /** Takes the rows of the epochs that come next, one after another. */
  add(rows: Float64Array): void {
    const length = this.#columns.length;
    const more = rows.length / length;
    const needed = this.#count + more;
    const capacity = this.#columns[0].length;
    if (needed > capacity) {
      this.#columns = this.#columns.map((column) => {
        const grown = new Float64Array(Math.max(needed, 2 * capacity));
        grown.set(column);
        return grown;
      });
    }
    for (let row = 0; row < more; row++) {
      for (let place = 0; place < length; place++) this.#columns[place][this.#count + row] = rows[row * length + place];
    }
    this.#count = needed;
    this.#columns.forEach((column, place) => this.#thinned[place].add(column, needed));
  }

  /** Forgets all epochs after this many; what was read before keeps what it shows. */
  keep(count: number): void {
    if (count >= this.#count) return;
    this.#columns = this.#columns.map((column) => column.slice());
    this.#count = count;
    this.#thinned = this.#columns.map((column) => {
      const thinned = new Thinned();
      thinned.add(column, count);
      return thinned;
    });
  }

  read(): TrainingRecords {
    const drawn = new Map<Float64Array, Int32Array>();
    const column = (place: number) => {
      const values = this.#columns[place].subarray(0, this.#count);
      drawn.set(values, this.#thinned[place].entries());
      return values;
    };
    const layers = Array.from({ length: this.#layers }, (_, index): LayerRecords => {
      const [gradientNorm, weightNorm, updateRatio] = LAYER_MEASURES.map((_name, k) => column(NETWORK_MEASURES.length + index * LAYER_MEASURES.length + k));
      return { gradientNorm, weightNorm, updateRatio };
    });
    const [J, heldOutJ, accuracy, heldOutAccuracy, learningRate] = NETWORK_MEASURES.map((_name, k) => column(k));
    return { count: this.#count, J, heldOutJ, accuracy, heldOutAccuracy, learningRate, layers, drawn };
  }
}
