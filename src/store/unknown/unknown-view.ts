/** What is asked on the page of what a classifier does not know: which fit, which missing feature, which new priors, which c(x). Never saved. */

import { createStore } from 'zustand/vanilla';
import type { Shift } from '../../features/shift-function';
import type { Fit } from '../../worlds/fit';

/** Whose logits are looked at. */
export const LOGIT_SOURCES = ['net', 'fitted', 'truth'] as const;
export type LogitSource = (typeof LOGIT_SOURCES)[number];

export interface UnknownView {
  readonly fit: Fit;
  /** The feature that is missing. */
  readonly missing: 0 | 1;
  /** π′_k as weights; undefined: those of the training examples. */
  readonly weights: readonly number[] | undefined;
  readonly isShifted: boolean;
  readonly shift: Shift;
  readonly logitsOf: LogitSource;
  /** What is drawn from P̂ and P; undefined before it is asked for. */
  readonly draw: { readonly count: number; readonly seed: number } | undefined;
}

const FIRST: UnknownView = {
  fit: 'lda', missing: 1, weights: undefined, isShifted: true, shift: { kind: 'constant', amplitude: 3, seed: 1 }, logitsOf: 'net', draw: undefined,
};

export type UnknownViewStore = ReturnType<typeof createUnknownView>;

export function createUnknownView() {
  const store = createStore<UnknownView>(() => FIRST);
  let classes: number | undefined;
  return {
    ...store,
    look: (change: Partial<UnknownView>) => store.setState(change),
    /** What was asked of data with another number of classes is forgotten. */
    ofClasses(K: number): void {
      if (classes !== undefined && classes !== K) store.setState(FIRST);
      classes = K;
    },
  };
}

/** The weights as a law; undefined where they are not of K classes. */
export function newPriors(weights: readonly number[] | undefined, K: number): readonly number[] | undefined {
  if (weights?.length !== K) return undefined;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
