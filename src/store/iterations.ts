/** The parameters after k updates: kept where the reader has been, computed in slices where they have not. */

import type { Experiment, LayerParameters } from '../engine/experiment';
import { computeTrace, passOf, updatedParameters } from '../engine/trace';

const CACHE_BYTES = 64 * 1024 * 1024;
/** How long a slice may hold the main thread, in milliseconds: half a frame. */
const SLICE = 8;

export class IterationCache {
  #base: Experiment | undefined;
  readonly #parameters = new Map<number, readonly LayerParameters[]>();
  #bytes = 0;

  remember(experiment: Experiment, iteration: number, parameters: readonly LayerParameters[]): void {
    if (!this.#base || !sharesUpdates(this.#base, experiment)) {
      this.#parameters.clear();
      this.#bytes = 0;
    }
    this.#base = experiment;
    if (this.#parameters.has(iteration)) return;
    this.#parameters.set(iteration, parameters);
    this.#bytes += sizeOf(parameters);
    for (const [oldest, dropped] of this.#parameters) {
      // The newest stays whatever its size: the next slice goes on from it.
      if (this.#bytes <= CACHE_BYTES || this.#parameters.size === 1) break;
      this.#parameters.delete(oldest);
      this.#bytes -= sizeOf(dropped);
    }
  }

  /**
   * One slice of work towards the parameters of `experiment.view.iteration`, from the nearest iteration that is known.
   * `parameters` is there once the work is done; `done` tells how many updates are.
   */
  computeSlice(experiment: Experiment): { readonly done: number; readonly parameters: readonly LayerParameters[] | undefined } {
    const total = experiment.view.iteration;
    const isKnown = this.#base !== undefined && sharesUpdates(this.#base, experiment);
    let done = isKnown ? total : 0;
    while (done > 0 && !this.#parameters.has(done)) done--;
    let parameters = (done > 0 ? this.#parameters.get(done) : undefined) ?? experiment.network.parameters;
    const sliceEnds = performance.now() + SLICE;
    while (done < total && performance.now() < sliceEnds) {
      parameters = updatedParameters(computeTrace(passOf(experiment, parameters)));
      this.remember(experiment, ++done, parameters);
    }
    return { done, parameters: done === total ? parameters : undefined };
  }
}

/** Whether two experiments go through the same parameters: the same start, examples, loss and learning rate. */
function sharesUpdates(a: Experiment, b: Experiment): boolean {
  return a.network.parameters === b.network.parameters && a.network.activations === b.network.activations
    && a.network.loss === b.network.loss && a.data.X === b.data.X && a.data.Y === b.data.Y && a.batch === b.batch
    && a.learningRate === b.learningRate && a.view.route === b.view.route && a.view.convention === b.view.convention;
}

function sizeOf(parameters: readonly LayerParameters[]): number {
  return parameters.reduce((sum, { W, b }) => sum + W.data.byteLength + b.data.byteLength, 0);
}
