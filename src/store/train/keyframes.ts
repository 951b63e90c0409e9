/** The states at the ends of epochs that are kept, so that any other is a short replay away: thinned evenly as a run grows long. */

/** All keyframes of a run together take no more. */
const KEYFRAME_BYTES = 64 * 1024 * 1024;
/** About an array beside its entries. */
const OVERHEAD = 200;

/** Every so many epochs one is kept, in a run that has come to `furthest`: a power of two, so that thinning keeps some of those there are. */
export function keyframeStride(furthest: number, packedLength: number): number {
  const most = Math.max(1, Math.floor(KEYFRAME_BYTES / (packedLength * Float64Array.BYTES_PER_ELEMENT + OVERHEAD)));
  let stride = 1;
  while (Math.floor(furthest / stride) + 1 > most && stride <= furthest) stride *= 2;
  return stride;
}

export class Keyframes {
  readonly #packedLength: number;
  readonly #states = new Map<number, Float64Array>();
  #stride = 1;

  constructor(packedLength: number) {
    this.#packedLength = packedLength;
  }

  get count(): number {
    return this.#states.size;
  }

  /** Takes packed states of ends of epochs, one after another, in a run that has come to `furthest`. */
  add(packed: Float64Array, furthest: number): void {
    for (let at = 0; at < packed.length; at += this.#packedLength) {
      const state = packed.slice(at, at + this.#packedLength);
      this.#states.set(state[0], state);
    }
    const stride = keyframeStride(furthest, this.#packedLength);
    if (stride === this.#stride) return;
    this.#stride = stride;
    for (const epoch of this.#states.keys()) if (epoch % stride !== 0) this.#states.delete(epoch);
  }

  /** The state at the end of this epoch, if it is kept. */
  at(epoch: number): Float64Array | undefined {
    return this.#states.get(epoch);
  }

  /** The latest kept state at or before the end of this epoch. */
  before(epoch: number): Float64Array | undefined {
    let from = Math.floor(epoch / this.#stride) * this.#stride;
    while (from > 0 && !this.#states.has(from)) from -= this.#stride;
    return this.#states.get(from);
  }
}
