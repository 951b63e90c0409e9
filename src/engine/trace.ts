/** The trace: every number of one forward and backward pass and of the update after it, from the experiment alone. */

import { activate } from './activations';
import { backward } from './backward';
import {
  activationOf, depth, type Convention, type Experiment, type LayerParameters, type NetworkShape, type Optimizer, type OptimizerState, type Route,
} from './experiment';
import { losses } from './losses';
import { addColumn, at, scalar, selectColumns, transpose, type Matrix } from './matrix';
import { freshState, updateParameters, type Update } from './optimizers';
import { product } from './products';
import { isPerExample, layerKey, type EntryReference, type QuantityKey, type ScalarKey, type ScalarReference } from './quantity';
import { memoryOf, ruleOf } from './update-rule';

/** All that a pass needs, with the batch already chosen. */
export interface Pass {
  readonly shape: NetworkShape;
  readonly parameters: readonly LayerParameters[];
  /** n × m and K × m: the columns of the batch, in its order. */
  readonly X: Matrix;
  readonly Y: Matrix;
  readonly batch: readonly number[];
  readonly learningRate: number;
  readonly optimizer: Optimizer;
  /** What the optimizer remembers of the updates before this one. */
  readonly state: OptimizerState;
  readonly route: Route;
  readonly convention: Convention;
}

/** Where the first number that is not finite appeared. Indices into the trace's matrix. */
export interface Overflow {
  readonly key: QuantityKey;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export interface Trace {
  readonly batch: readonly number[];
  /** Every quantity by its key; scalars are 1 × 1. dA[L] exists on the full route only, gp for element-wise layers. */
  readonly values: ReadonlyMap<QuantityKey, Matrix>;
  readonly J: number;
  /** What the optimizer remembers before the update of this pass, and after it. */
  readonly state: OptimizerState;
  readonly updatedState: OptimizerState;
  readonly overflow: Overflow | undefined;
}

/** The parameters with which an experiment begins, and what its optimizer remembers there. */
export function beginningOf({ network: { parameters }, optimizer, optimizerState }: Experiment): Update {
  return { parameters, state: optimizerState ?? freshState(optimizer, parameters) };
}

/** The experiment that begins where updates have led. Gradient descent remembers nothing that would have to be kept. */
export function beginningAt(experiment: Experiment, { parameters, state }: Update): Experiment {
  const { optimizerState: _before, ...rest } = experiment;
  const network = { ...experiment.network, parameters };
  return experiment.optimizer.name === 'gd' || state.t === 0 ? { ...rest, network } : { ...rest, network, optimizerState: state };
}

/** The pass of an experiment, from where it begins or from where some updates have led it. */
export function passOf(experiment: Experiment, { parameters, state } = beginningOf(experiment)): Pass {
  const { network, data, batch, learningRate, optimizer, view } = experiment;
  return {
    shape: network,
    parameters,
    X: selectColumns(data.X, batch),
    Y: selectColumns(data.Y, batch),
    batch,
    learningRate,
    optimizer,
    state,
    route: view.route,
    convention: view.convention,
  };
}

export interface Forward {
  /** Z[l] stands at index l; index 0 is X and stands for no pre-activation. */
  readonly Z: readonly Matrix[];
  /** A[0] = X, …, A[L]. */
  readonly A: readonly Matrix[];
  readonly Lo: Matrix;
  readonly J: number;
}

/** Layers `from` to L, given what stands before: A[from − 1], or Z[from] itself where `Z` is given. */
export function forward(
  { shape, parameters, Y }: Pick<Pass, 'shape' | 'parameters' | 'Y'>,
  X: Matrix,
  from = 1,
  given?: Matrix,
): Forward {
  const Z: Matrix[] = [];
  const A: Matrix[] = [];
  Z[from - 1] = X;
  A[from - 1] = X;
  for (let l = from; l <= depth(shape); l++) {
    const { W, b } = parameters[l - 1];
    Z[l] = l === from && given ? given : addColumn(product(W, A[l - 1]), b);
    A[l] = activate(activationOf(shape, l), Z[l]);
  }
  const L = depth(shape);
  const Lo = losses(shape.loss, Z[L], A[L], Y);
  return { Z, A, Lo, J: mean(Lo) };
}

/** The forward pass that a trace holds. */
export function forwardOf({ values, J }: Trace): Forward {
  const X = matrixOf(values, layerKey('A', 0));
  const Z = [X];
  const A = [X];
  for (let l = 1; values.has(layerKey('Z', l)); l++) {
    Z.push(matrixOf(values, layerKey('Z', l)));
    A.push(matrixOf(values, layerKey('A', l)));
  }
  return { Z, A, Lo: matrixOf(values, 'Lo'), J };
}

/** The mean of the entries, summed in index order. */
export function mean(Lo: Matrix): number {
  return Lo.data.reduce((sum, value) => sum + value, 0) / Lo.data.length;
}

/** The whole pass: forward, cost, backward with the parameters as they are, then the update. */
export function computeTrace(pass: Pass): Trace {
  const { shape, parameters, X, Y, batch, learningRate, optimizer, state } = pass;
  const values = new Map<QuantityKey, Matrix>();
  const L = depth(shape);

  values.set('alpha', scalar(learningRate));
  for (const [key, value] of numbersOf(optimizer, state.t + 1)) values.set(key, scalar(value));
  values.set('Y', Y);
  values.set(layerKey('A', 0), X);
  const { Z, A, Lo, J } = forward(pass, X);
  for (let l = 1; l <= L; l++) {
    values.set(layerKey('W', l), parameters[l - 1].W);
    values.set(layerKey('b', l), parameters[l - 1].b);
    setMemory(values, optimizer, state, l, '');
    values.set(layerKey('Z', l), Z[l]);
    values.set(layerKey('A', l), A[l]);
  }
  values.set('Lo', Lo);
  values.set('J', scalar(J));

  for (const [key, array] of backward(pass, { Z, A })) values.set(key, array);

  const gradients = parameters.map((_, index) => ({ dW: matrixOf(values, layerKey('dW', index + 1)), db: matrixOf(values, layerKey('db', index + 1)) }));
  const updated = updateParameters(optimizer, learningRate, parameters, gradients, state);
  for (let l = 1; l <= L; l++) {
    setMemory(values, optimizer, updated.state, l, 'new');
    values.set(layerKey('Wnew', l), updated.parameters[l - 1].W);
    values.set(layerKey('bnew', l), updated.parameters[l - 1].b);
  }
  return { batch, values, J, state, updatedState: updated.state, overflow: firstOverflow(values) };
}

/** The numbers of an optimizer by their keys; `t` is the number of this update. */
function numbersOf(optimizer: Optimizer, t: number): readonly (readonly [ScalarKey, number])[] {
  const decay: readonly (readonly [ScalarKey, number])[] = optimizer.weightDecay === 0 ? [] : [['lambda', optimizer.weightDecay]];
  switch (optimizer.name) {
    case 'gd':
      return decay;
    case 'momentum':
      return [['mu', optimizer.momentum], ...decay];
    case 'adam':
      return [['beta1', optimizer.beta1], ['beta2', optimizer.beta2], ['epsilon', optimizer.epsilon], ['t', t], ...decay];
  }
}

/** What the optimizer remembers of layer l, before the update or, as `new`, after it. */
export function setMemory(values: Map<QuantityKey, Matrix>, optimizer: Optimizer, { first, second }: OptimizerState, l: number, when: '' | 'new'): void {
  memoryOf(ruleOf(optimizer)).forEach((letter, index) => {
    const { W, b } = [first, second][index][l - 1];
    values.set(layerKey(`${letter}W${when}`, l), W);
    values.set(layerKey(`${letter}b${when}`, l), b);
  });
}

/** The parameters and the memory of the optimizer that a trace was computed with. */
export function beforeUpdate(trace: Trace): Update {
  return { parameters: layersOf(trace, 'W', 'b'), state: trace.state };
}

/** The parameters and the memory of the optimizer after the update that a trace holds. */
export function afterUpdate(trace: Trace): Update {
  return { parameters: updatedParameters(trace), state: trace.updatedState };
}

/** The parameters after the update that a trace holds. */
export function updatedParameters(trace: Trace): readonly LayerParameters[] {
  return layersOf(trace, 'Wnew', 'bnew');
}

function layersOf({ values }: Trace, weights: 'W' | 'Wnew', biases: 'b' | 'bnew'): readonly LayerParameters[] {
  const layers: LayerParameters[] = [];
  for (let l = 1; values.has(layerKey(weights, l)); l++) {
    layers.push({ W: matrixOf(values, layerKey(weights, l)), b: matrixOf(values, layerKey(biases, l)) });
  }
  return layers;
}

/** The array with this key; throws RangeError if the trace has none, so that an absent number is never shown. */
export function matrixOf(values: Trace['values'], key: QuantityKey): Matrix {
  const found = values.get(key);
  if (!found) throw new RangeError(`the trace has no ${key}`);
  return found;
}

/** The column of the trace in which this example (a column of the data) stands. */
export function columnOfExample(trace: Pick<Trace, 'batch'>, example: number): number {
  const found = trace.batch.indexOf(example);
  if (found < 0) throw new RangeError(`example ${example} is not in the batch`);
  return found;
}

/** The number that an entry or scalar reference names; throws RangeError where there is none. */
export function valueOf(trace: Trace, reference: EntryReference | ScalarReference): number {
  const values = matrixOf(trace.values, reference.key);
  if (reference.kind === 'scalar') return at(values, 0, 0);
  const j = isPerExample(reference.key) ? columnOfExample(trace, reference.column) : reference.column;
  return at(values, reference.row, j);
}

/** The first entry that is not finite, quantities and entries in the order in which the schedule writes them. */
export function firstOverflow(values: ReadonlyMap<QuantityKey, Matrix>): Overflow | undefined {
  for (const [key, array] of values) {
    if (firstNotFinite(array.data) < 0) continue;
    // The outer loop of a per-example quantity is the example, as in the scalar steps.
    const inOrder = isPerExample(key) ? transpose(array) : array;
    const k = firstNotFinite(inOrder.data);
    const outer = Math.floor(k / inOrder.columns);
    const inner = k % inOrder.columns;
    const [row, column] = isPerExample(key) ? [inner, outer] : [outer, inner];
    return { key, row, column, value: inOrder.data[k] };
  }
  return undefined;
}

/** Its place, or −1. A plain loop: every number of every trace passes through here, and a callback costs five times as much. */
function firstNotFinite(data: Float64Array): number {
  for (let k = 0; k < data.length; k++) if (!Number.isFinite(data[k])) return k;
  return -1;
}
