/** How fast a run goes, and how long it has still to go. */

/** Before this the speed is a guess, in milliseconds. */
const SETTLED = 400;

export interface Pace {
  readonly epochsPerSecond: number;
  /** To the end of the stretch. */
  readonly seconds: number;
}

export function createPace() {
  let from = { epochs: 0, time: 0 };
  return {
    /** A stretch begins with so many epochs done. */
    begin(epochs: number): void {
      from = { epochs, time: performance.now() };
    },

    /** The pace since then; undefined until it is known. */
    at(epochs: number, until: number): Pace | undefined {
      const spent = performance.now() - from.time;
      const done = epochs - from.epochs;
      if (spent < SETTLED || done <= 0) return undefined;
      const epochsPerSecond = (1000 * done) / spent;
      return { epochsPerSecond, seconds: Math.max(0, until - epochs) / epochsPerSecond };
    },
  };
}
