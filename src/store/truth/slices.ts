/** A long computation in slices, so that the page answers in between. */

/** Yields where it may rest. */
export type Sliced<Result> = Generator<undefined, Result, undefined>;

export interface Slices<Wanted, Result> {
  /** Works for about `budget` milliseconds on what is wanted now; tells whether the last whole result is of that. */
  readonly work: (wanted: Wanted, budget: number) => boolean;
  /** The last whole result. */
  readonly result: () => Result | undefined;
  /** What that took, in milliseconds of work. */
  readonly cost: () => number;
}

/**
 * A computation that was begun is ended before another one begins: with numbers that change faster than it is done, there
 * would otherwise never be a result.
 */
export function createSlices<Wanted, Result>(begin: (wanted: Wanted) => Sliced<Result>, isSame: (a: Wanted, b: Wanted) => boolean): Slices<Wanted, Result> {
  let job: { readonly of: Wanted; readonly run: Sliced<Result>; spent: number } | undefined;
  let whole: { readonly of: Wanted; readonly result: Result; readonly spent: number } | undefined;
  return {
    work(wanted, budget) {
      let time = performance.now();
      const end = time + budget;
      while (!whole || !isSame(whole.of, wanted)) {
        job ??= { of: wanted, run: begin(wanted), spent: 0 };
        const step = job.run.next();
        job.spent += performance.now() - time;
        time = performance.now();
        if (step.done === true) {
          whole = { of: job.of, result: step.value, spent: job.spent };
          job = undefined;
        }
        if (time >= end) break;
      }
      return whole !== undefined && isSame(whole.of, wanted);
    },
    result: () => whole?.result,
    cost: () => whole?.spent ?? 0,
  };
}

/** Runs a computation to its end at once. */
export function wholeOf<Result>(run: Sliced<Result>): Result {
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}
