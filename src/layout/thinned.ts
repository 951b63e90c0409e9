/** Which entries of a line that grows are drawn: however many there are, a bounded number, with every extreme among them. */

/** Parts that a line has at most: about as many as a chart has pixels. */
const MOST_PARTS = 1024;

/**
 * Keeps of every part of the entries the least and the greatest. Parts are as long as each other, a power of two, which
 * doubles when there would be too many: a new entry costs the same at the end of a long line as at its beginning.
 */
export class Thinned {
  #length = 1;
  #count = 0;
  /** Entries by number: the least and the greatest of each part; of a part in which none is finite its first, so that the gap shows. */
  #least: number[] = [];
  #greatest: number[] = [];

  /** Takes the entries that come next, up to number `count`, exclusive. */
  add(values: ArrayLike<number>, count: number): void {
    for (let entry = this.#count; entry < count; entry++) {
      if (entry === this.#length * MOST_PARTS) this.#double(values);
      const part = Math.floor(entry / this.#length);
      if (part === this.#least.length) {
        this.#least.push(entry);
        this.#greatest.push(entry);
        continue;
      }
      this.#least[part] = lesser(values, this.#least[part], entry);
      this.#greatest[part] = greater(values, this.#greatest[part], entry);
    }
    this.#count = count;
  }

  /** The entries that are drawn, rising: the first and the last, and the extremes of all parts. */
  entries(): Int32Array {
    const last = this.#count - 1;
    const drawn: number[] = [];
    const take = (entry: number) => {
      if (entry >= 0 && entry !== drawn.at(-1)) drawn.push(entry);
    };
    take(Math.min(0, last));
    this.#least.forEach((least, part) => {
      const greatest = this.#greatest[part];
      take(Math.min(least, greatest));
      take(Math.max(least, greatest));
    });
    take(last);
    return Int32Array.from(drawn);
  }

  #double(values: ArrayLike<number>): void {
    const halved = (entries: readonly number[], better: typeof lesser) =>
      Array.from({ length: Math.ceil(entries.length / 2) }, (_, part) => {
        const [a, b] = [entries[2 * part], entries.at(2 * part + 1)];
        return b === undefined ? a : better(values, a, b);
      });
    this.#least = halved(this.#least, lesser);
    this.#greatest = halved(this.#greatest, greater);
    this.#length *= 2;
  }
}

/** Of two entries the one that is less; what is not finite is less than nothing, nor is it greater. */
function lesser(values: ArrayLike<number>, a: number, b: number): number {
  return Number.isFinite(values[b]) && !(values[a] <= values[b] && Number.isFinite(values[a])) ? b : a;
}

function greater(values: ArrayLike<number>, a: number, b: number): number {
  return Number.isFinite(values[b]) && !(values[a] >= values[b] && Number.isFinite(values[a])) ? b : a;
}
