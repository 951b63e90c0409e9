/** The five inner products of the shown network, at indices that the reader picks, and what they are called in Propagate. */

import { depth, type NetworkShape } from '../../engine/experiment';
import { parameterCount } from '../../engine/network-limits';
import { allOf, columnOf, entry, layerKey, type Reference } from '../../engine/quantity';
import { computeTrace, passOf, type Trace } from '../../engine/trace';
import { freshState } from '../../engine/optimizers';
import { backwardProduct, changeProduct, featureProduct, forwardProduct, gradientProduct, type InnerProduct } from '../../features/inner-products';
import type { ExperimentState } from '../experiment-store';
import { pairOf, type PairState } from '../pair';
import type { TrainingState } from '../train/state';
import type { Models } from './models';

export const PRODUCTS = ['forward', 'backward', 'gradient', 'change', 'kernel'] as const;
export type ProductName = (typeof PRODUCTS)[number];

/** Layer from 1, units from 0. */
export interface ProductIndices {
  readonly layer: number;
  readonly i: number;
  readonly j: number;
}

/** The indices that this network has, nearest to those wanted. */
export function indicesOf({ layer, i, j }: ProductIndices, shape: NetworkShape): ProductIndices {
  const l = Math.min(layer, depth(shape));
  return { layer: l, i: Math.min(i, shape.widths[l] - 1), j: Math.min(j, shape.widths[l - 1] - 1) };
}

/** The examples of the pair, each replaced by the first of the batch where the pass does not have it. */
export function examplesOfPass(state: Pick<ExperimentState, 'experiment'>, pair: PairState): PairState & { readonly isReplaced: boolean } {
  const { batch, data } = state.experiment;
  const { i, j } = pairOf(pair, data);
  const known = (e: number) => (batch.includes(e) ? e : batch[0]);
  return { i: known(i), j: known(j), isReplaced: known(i) !== i || known(j) !== j };
}

/** How long the two vectors are. */
export function lengthOf(name: ProductName, { widths }: NetworkShape, { layer }: ProductIndices, m: number): number {
  return { forward: widths[layer - 1], backward: widths[layer], gradient: m, change: parameterCount(widths), kernel: widths[widths.length - 2] }[name];
}

/** A function that gives the pass of the shown network, the same object until it changes. */
export function createShownTrace() {
  let last: { readonly of: readonly unknown[]; readonly trace: Trace } | undefined;
  return ({ experiment }: Pick<ExperimentState, 'experiment'>, { shown }: Pick<TrainingState, 'shown'>, { now }: Models): Trace => {
    const { data, batch, learningRate, optimizer, view: { route, convention } } = experiment;
    const of = [now, data, batch, learningRate, optimizer, route, convention];
    if (!last?.of.every((value, index) => value === of[index])) {
      const state = shown.parameters === now ? shown.optimizerState : freshState(optimizer, now);
      last = { of, trace: computeTrace(passOf(experiment, { parameters: now, state })) };
    }
    return last.trace;
  };
}

export function productsOf(trace: Trace, { layer, i, j }: ProductIndices, examples: PairState, { view: { convention } }: ExperimentState['experiment']): Readonly<Record<ProductName, InnerProduct>> {
  return {
    forward: forwardProduct(trace, layer, i, examples.i),
    backward: backwardProduct(trace, layer, j, examples.i),
    gradient: gradientProduct(trace, layer, i, j, convention),
    change: changeProduct(trace),
    kernel: featureProduct(trace, examples.i, examples.j),
  };
}

/** What Propagate calls that of which the product is part. */
export function productReference(name: ProductName, shape: NetworkShape, { layer, i, j }: ProductIndices, example: number): Reference {
  switch (name) {
    case 'forward':
      return entry(layerKey('Z', layer), i, example);
    case 'backward':
      return entry(layerKey('dA', layer - 1), j, example);
    case 'gradient':
      return entry(layerKey('dW', layer), i, j);
    case 'change':
      return allOf('J');
    case 'kernel':
      return columnOf(layerKey('A', depth(shape) - 1), example);
  }
}
