/** The trace: every number of one forward and backward pass and of the update after it, from the experiment alone. */

import { activate } from './activations';
import { backward } from './backward';
import { activationOf, depth, type Convention, type Experiment, type LayerParameters, type NetworkShape, type Route } from './experiment';
import { losses } from './losses';
import { addColumn, at, scalar, selectColumns, subtractScaled, transpose, type Matrix } from './matrix';
import { product } from './products';
import { isPerExample, layerKey, type EntryReference, type QuantityKey, type ScalarReference } from './quantity';

/** All that a pass needs, with the batch already chosen. */
export interface Pass {
  readonly shape: NetworkShape;
  readonly parameters: readonly LayerParameters[];
  /** n × m and K × m: the columns of the batch, in its order. */
  readonly X: Matrix;
  readonly Y: Matrix;
  readonly batch: readonly number[];
  readonly learningRate: number;
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
  /** Every quantity by its key; J and alpha are 1 × 1. dA[L] exists on the full route only, gp for element-wise layers. */
  readonly values: ReadonlyMap<QuantityKey, Matrix>;
  readonly J: number;
  readonly overflow: Overflow | undefined;
}

/** The pass of an experiment, with the given parameters if they are not its own (after some updates). */
export function passOf(experiment: Experiment, parameters = experiment.network.parameters): Pass {
  const { network, data, batch, learningRate, view } = experiment;
  return {
    shape: network,
    parameters,
    X: selectColumns(data.X, batch),
    Y: selectColumns(data.Y, batch),
    batch,
    learningRate,
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
  const { shape, parameters, X, Y, batch, learningRate } = pass;
  const values = new Map<QuantityKey, Matrix>();
  const L = depth(shape);

  values.set('alpha', scalar(learningRate));
  values.set('Y', Y);
  values.set(layerKey('A', 0), X);
  const { Z, A, Lo, J } = forward(pass, X);
  for (let l = 1; l <= L; l++) {
    values.set(layerKey('W', l), parameters[l - 1].W);
    values.set(layerKey('b', l), parameters[l - 1].b);
    values.set(layerKey('Z', l), Z[l]);
    values.set(layerKey('A', l), A[l]);
  }
  values.set('Lo', Lo);
  values.set('J', scalar(J));

  for (const [key, array] of backward(pass, { Z, A })) values.set(key, array);

  for (let l = 1; l <= L; l++) {
    const { W, b } = parameters[l - 1];
    values.set(layerKey('Wnew', l), subtractScaled(W, learningRate, matrixOf(values, layerKey('dW', l))));
    values.set(layerKey('bnew', l), subtractScaled(b, learningRate, matrixOf(values, layerKey('db', l))));
  }
  return { batch, values, J, overflow: firstOverflow(values) };
}

/** The parameters that a trace was computed with. */
export function parametersOf(trace: Trace): readonly LayerParameters[] {
  return layersOf(trace, 'W', 'b');
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
