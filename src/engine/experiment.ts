/** The experiment: everything that is opened, edited, saved and shared. Immutable: an edit makes a new one. */

import type { ActivationName } from './activations';
import { hasShortcut, type LossName } from './losses';
import { at, type Matrix } from './matrix';

export interface LayerParameters {
  /** m_l × m_(l−1); row i holds the weights into unit i. */
  readonly W: Matrix;
  /** m_l × 1. */
  readonly b: Matrix;
}

/** What the schedule and the derivations depend on: the network without its numbers. */
export interface NetworkShape {
  /** m_0 = n, m_1, …, m_L = K. */
  readonly widths: readonly number[];
  /** One for each layer 1..L; softmax only in the last. */
  readonly activations: readonly ActivationName[];
  readonly loss: LossName;
}

export interface Network extends NetworkShape {
  /** Layer l stands at index l − 1. */
  readonly parameters: readonly LayerParameters[];
  /** How the parameters began; `value` is the number of the rules that have one (`initialisation.ts`). */
  readonly initialisation?: { readonly name: string; readonly seed: number; readonly value?: number };
}

export interface Data {
  /** n × M, one example a column. */
  readonly X: Matrix;
  /** K × M. */
  readonly Y: Matrix;
  readonly features?: readonly string[];
  readonly classes?: readonly string[];
  /** What was taken out of each feature: x = (raw − mean) / deviation. */
  readonly scaling?: { readonly mean: readonly number[]; readonly deviation: readonly number[] };
  readonly heldOut?: readonly number[];
  readonly world?: { readonly name: string; readonly seed: number; readonly settings: Readonly<Record<string, number>> };
}

export const ROUTES = ['shortcut', 'full'] as const;
export type Route = (typeof ROUTES)[number];
export const CONVENTIONS = ['course', 'autograd'] as const;
export type Convention = (typeof CONVENTIONS)[number];
export const STRIDES = ['pass', 'layer', 'operation', 'scalar'] as const;
export type Stride = (typeof STRIDES)[number];
export const LEVELS = ['scalar', 'vector', 'matrix', 'batch'] as const;
export type Level = (typeof LEVELS)[number];

/** Where the reader stands; not undoable. */
export interface View {
  /** `start`, a step's id, or at scalar stride an id with indices, as `B2.dW:1,0`. */
  readonly step: string;
  /** The furthest stop reached in this iteration, in the same form; never before `step`. */
  readonly computed: string;
  /** How many updates the shown parameters have had, 0 to 10,000. */
  readonly iteration: number;
  /** The focused example: a column of data.X that is in the batch. */
  readonly example: number;
  readonly route: Route;
  readonly convention: Convention;
  readonly stride: Stride;
  readonly level: Level;
  readonly inputGradient: boolean;
  /** The selected quantity, as a reference's text. */
  readonly select: string | undefined;
}

/** The rule of the update; `weightDecay` is λ, coupled and on weights only (content spec, section 4.3). */
export type Optimizer =
  | { readonly name: 'gd'; readonly weightDecay: number }
  | { readonly name: 'momentum'; readonly momentum: number; readonly weightDecay: number }
  | { readonly name: 'adam'; readonly beta1: number; readonly beta2: number; readonly epsilon: number; readonly weightDecay: number };

/** What an optimizer remembers after `t` updates, a layer at index l − 1: v of momentum; m and s of Adam. */
export interface OptimizerState {
  readonly t: number;
  /** v or m; empty for gradient descent. */
  readonly first: readonly LayerParameters[];
  /** s; empty for all but Adam. */
  readonly second: readonly LayerParameters[];
}

/** The optimizer when nothing is said. */
export const GRADIENT_DESCENT = { name: 'gd', weightDecay: 0 } as const satisfies Optimizer;

/** Each optimizer with the numbers it has when nothing is said. */
export const OPTIMIZERS = {
  gd: GRADIENT_DESCENT,
  momentum: { name: 'momentum', momentum: 0.9, weightDecay: 0 },
  adam: { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
} as const satisfies { readonly [Name in Optimizer['name']]: Optimizer & { readonly name: Name } };

export interface Experiment {
  readonly title: string;
  readonly network: Network;
  readonly data: Data;
  /** The columns of data that this pass uses, in this order. */
  readonly batch: readonly number[];
  readonly learningRate: number;
  readonly optimizer: Optimizer;
  /** What the optimizer remembers at iteration 0; absent before its first update. */
  readonly optimizerState?: OptimizerState;
  readonly view: View;
}

export const MAXIMUM_ITERATION = 10_000;
/** The most examples that the batch holds when nothing is said. */
const DEFAULT_BATCH = 128;

/** L, the number of layers with parameters. */
export function depth(shape: NetworkShape): number {
  return shape.activations.length;
}

export function activationOf(shape: NetworkShape, layer: number): ActivationName {
  return shape.activations[layer - 1];
}

export function outputActivation(shape: NetworkShape): ActivationName {
  return activationOf(shape, depth(shape));
}

/** The routes that hold for this network, the default first. */
export function routesOf(shape: NetworkShape): readonly Route[] {
  return hasShortcut(outputActivation(shape), shape.loss) ? ['shortcut', 'full'] : ['full'];
}

/** The columns that a pass uses when nothing is said: all of them, up to 128. */
export function defaultBatch(examples: number): readonly number[] {
  return Array.from({ length: Math.min(examples, DEFAULT_BATCH) }, (_, e) => e);
}

/** Where the reader stands when nothing is said. */
export function defaultView(shape: NetworkShape, batch: readonly number[]): View {
  return {
    step: 'start',
    computed: 'start',
    iteration: 0,
    example: batch[0],
    route: routesOf(shape)[0],
    convention: 'course',
    stride: 'operation',
    level: 'matrix',
    inputGradient: false,
    select: undefined,
  };
}

export interface ExperimentProblem {
  readonly kind: 'targetSum' | 'targetNegative' | 'targetRange';
  /** The column of Y at fault. */
  readonly column: number;
  readonly found: number;
}

/** The first column of Y that the loss cannot take: `ce` wants a distribution, `bce` entries in [0, 1]. */
export function targetProblem(loss: LossName, Y: Matrix): ExperimentProblem | undefined {
  if (loss !== 'ce' && loss !== 'bce') return undefined;
  for (let e = 0; e < Y.columns; e++) {
    let sum = 0;
    for (let k = 0; k < Y.rows; k++) {
      const y = at(Y, k, e);
      if (loss === 'ce' && y < 0) return { kind: 'targetNegative', column: e, found: y };
      if (loss === 'bce' && (y < 0 || y > 1)) return { kind: 'targetRange', column: e, found: y };
      sum += y;
    }
    if (loss === 'ce' && !(Math.abs(sum - 1) <= 1e-9)) return { kind: 'targetSum', column: e, found: sum };
  }
  return undefined;
}
