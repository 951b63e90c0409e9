/** Seeded random numbers: the Mersenne Twister MT19937, drawn as NumPy's `RandomState` draws them, so that anyone can repeat them. */

export interface RandomSource {
  /** From [0, 1), with 53 random bits. */
  readonly uniform: () => number;
  /** From the standard normal law. */
  readonly normal: () => number;
}

const SIZE = 624;
const SHIFT = 397;
const TWO_32 = 2 ** 32;

/**
 * The sequence of a seed, a whole number from 0 to 2^53 − 1: that of `numpy.random.RandomState(seed)`, above 2^32 that of
 * `RandomState([seed % 2**32, seed // 2**32])`.
 */
export function randomSource(seed: number): RandomSource {
  const next = twister(seed < TWO_32 ? seededState(seed) : keyedState([seed % TWO_32, Math.floor(seed / TWO_32)]));
  const uniform = () => {
    const high = next() >>> 5;
    return (high * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  };
  return { uniform, normal: normalFrom(uniform) };
}

/** Marsaglia's polar method, which gives two numbers at a time; the second of a pair is handed out first. */
function normalFrom(uniform: () => number): () => number {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = factor * x;
      return factor * y;
    }
  };
}

/**
 * The next 32 random bits at each call, as a signed integer.
 * Matsumoto & Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998); initialisation of their mt19937ar.c (2002).
 */
function twister(state: Int32Array): () => number {
  let at = SIZE;
  return () => {
    if (at === SIZE) {
      regenerate(state);
      at = 0;
    }
    let bits = state[at++];
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return bits ^ (bits >>> 18);
  };
}

function regenerate(state: Int32Array): void {
  for (let k = 0; k < SIZE; k++) {
    const bits = (state[k] & 0x80000000) | (state[(k + 1) % SIZE] & 0x7fffffff);
    state[k] = state[(k + SHIFT) % SIZE] ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0);
  }
}

function seededState(seed: number): Int32Array {
  const state = new Int32Array(SIZE);
  state[0] = seed;
  for (let k = 1; k < SIZE; k++) state[k] = Math.imul(1812433253, state[k - 1] ^ (state[k - 1] >>> 30)) + k;
  return state;
}

/** Of a seed in several words of 32 bits. */
function keyedState(key: readonly number[]): Int32Array {
  const state = seededState(19650218);
  const mix = (k: number, factor: number) => state[k] ^ Math.imul(state[k - 1] ^ (state[k - 1] >>> 30), factor);
  let k = 1;
  const step = () => {
    k++;
    if (k < SIZE) return;
    state[0] = state[SIZE - 1];
    k = 1;
  };
  for (let count = 0; count < SIZE; count++, step()) state[k] = mix(k, 1664525) + key[count % key.length] + (count % key.length);
  for (let count = 1; count < SIZE; count++, step()) state[k] = mix(k, 1566083941) - k;
  state[0] = 0x80000000;
  return state;
}
