/** A rung: one line of a derivation, with the rule that leads to it. */

import type { Convention, Level, NetworkShape } from '../engine/experiment';
import type { Schedule, Step } from '../engine/schedule';
import type { Equation } from './expression';

/** The operations that have a derivation of their own (content spec, section 3). */
export const DERIVATION_OPERATIONS = [
  'z', 'a', 'a.softmax', 'loss.half_se', 'loss.mse', 'loss.bce', 'loss.ce',
  'dAL.half_se', 'dAL.mse', 'dAL.bce', 'dAL.ce',
  'dZ', 'dZ.softmax', 'dZ.softmax_ce_shortcut', 'dZ.sigmoid_bce_shortcut',
  'dW', 'db', 'dA', 'update',
] as const;
export type DerivationOperation = (typeof DERIVATION_OPERATIONS)[number];

/** The rule that a rung applies; the words for it are in `words/derivation-rungs`. */
export type Why =
  | 'definition' | 'chain-rule' | 'sum-over-paths' | 'linearity' | 'differentiate' | 'quotient-rule' | 'substitute' | 'algebra'
  | 'stable-form' | 'row' | 'stack-rows' | 'inner-product' | 'outer-product' | 'hadamard' | 'jacobian' | 'matrix-vector'
  | 'matrix-product' | 'mean-over-examples' | 'batch-columns' | 'first-order';

export interface Rung {
  readonly operation: DerivationOperation;
  /** As in the content spec, `dw.3`; together with the operation it is the key of the rung's sentence. */
  readonly id: string;
  readonly level: Level;
  readonly why: Why;
  /** The left side is what the step defines. */
  readonly expression: Equation;
}

/** What stands at the centre: unit i of layer l, unit j of layer l − 1, and an example (a column of the data). */
export interface Focus {
  readonly i: number;
  readonly j: number;
  readonly e: number;
}

/** What the rules of one step are written from. */
export interface Setting {
  readonly shape: NetworkShape;
  /** The columns of the data, in the trace's order. */
  readonly batch: readonly number[];
  readonly plan: Schedule;
  readonly step: Step;
  readonly convention: Convention;
  /** l: the layer of the step; L for the cost. */
  readonly layer: number;
  readonly focus: Focus;
}

/** One operation's rungs at a step, in order. */
export type Rules = (setting: Setting) => readonly Rung[];

export type RungLine = readonly [id: string, level: Level, why: Why, expression: Equation];

export function rungs(operation: DerivationOperation, lines: readonly RungLine[]): readonly Rung[] {
  return lines.map(([id, level, why, expression]) => ({ operation, id, level, why, expression }));
}
