/** The parameters and the memory of the optimizer after k updates: kept where the reader has been, computed in slices where they have not. */

import type { Experiment } from '../engine/experiment';
import type { Update } from '../engine/optimizers';
import { afterUpdate, beginningOf, computeTrace, passOf } from '../engine/trace';

const CACHE_BYTES = 64 * 1024 * 1024;
/** How long a slice may hold the main thread, in milliseconds: half a frame. */
const SLICE = 8;

export class IterationCache {
  #base: Experiment | undefined;
  readonly #updates = new Map<number, Update>();
  #bytes = 0;

  remember(experiment: Experiment, iteration: number, update: Update): void {
    if (!this.#base || !sharesUpdates(this.#base, experiment)) {
      this.#updates.clear();
      this.#bytes = 0;
    }
    this.#base = experiment;
    if (this.#updates.has(iteration)) return;
    this.#updates.set(iteration, update);
    this.#bytes += sizeOf(update);
    for (const [oldest, dropped] of this.#updates) {
      // The newest stays whatever its size: the next slice goes on from it.
      if (this.#bytes <= CACHE_BYTES || this.#updates.size === 1) break;
      this.#updates.delete(oldest);
      this.#bytes -= sizeOf(dropped);
    }
  }

  /**
   * One slice of work towards the update number `experiment.view.iteration`, from the nearest iteration that is known.
   * `reached` is there once the work is done; `done` tells how many updates are.
   */
  computeSlice(experiment: Experiment): { readonly done: number; readonly reached: Update | undefined } {
    const total = experiment.view.iteration;
    const isKnown = this.#base !== undefined && sharesUpdates(this.#base, experiment);
    let done = isKnown ? total : 0;
    while (done > 0 && !this.#updates.has(done)) done--;
    let reached = (done > 0 ? this.#updates.get(done) : undefined) ?? beginningOf(experiment);
    const sliceEnds = performance.now() + SLICE;
    while (done < total && performance.now() < sliceEnds) {
      reached = afterUpdate(computeTrace(passOf(experiment, reached)));
      this.remember(experiment, ++done, reached);
    }
    return { done, reached: done === total ? reached : undefined };
  }
}

/** Whether two experiments go through the same parameters: the same start, examples, loss, learning rate and optimizer. */
function sharesUpdates(a: Experiment, b: Experiment): boolean {
  return a.network.parameters === b.network.parameters && a.optimizer === b.optimizer && a.optimizerState === b.optimizerState
    && a.network.activations === b.network.activations
    && a.network.loss === b.network.loss && a.data.X === b.data.X && a.data.Y === b.data.Y && a.batch === b.batch
    && a.learningRate === b.learningRate && a.view.route === b.view.route && a.view.convention === b.view.convention;
}

function sizeOf({ parameters, state }: Update): number {
  return [...parameters, ...state.first, ...state.second].reduce((sum, { W, b }) => sum + W.data.byteLength + b.data.byteLength, 0);
}
