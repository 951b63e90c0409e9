/** A backward pass with a mistake in it, entry by entry from the textbook's sums: shares no code with the engine's. */

import type { Mistake } from '../../../src/engine/mistakes';
import { toRows } from '../../../src/engine/matrix';
import { layerKey, layerOf, nameOf, type EntryReference, type LayerQuantity } from '../../../src/engine/quantity';
import { hasShortcut } from '../../../src/engine/losses';
import { matrixOf, type Pass, type Trace } from '../../../src/engine/trace';

/** Thrown where a product's shapes do not meet. */
export class Misfit extends Error {}

/** The number of an entry of dW, db, dZ or dA; its column is the trace's, not the data's. */
export type ByHand = (reference: EntryReference) => number;

/** Reads what the forward pass left in the trace; with no mistake it is backpropagation itself. */
export function byHand({ shape, route, convention, learningRate }: Pass, trace: Trace, mistake: Mistake | undefined): ByHand {
  const L = shape.activations.length;
  const m = trace.batch.length;
  const of = (name: LayerQuantity) => shape.widths.map((_, l) => {
    const key = layerKey(name, l);
    return trace.values.has(key) ? toRows(matrixOf(trace.values, key)) : [];
  });
  const [W, A, gp] = [of('W'), of('A'), of('gp')];
  const Y = toRows(matrixOf(trace.values, 'Y'));
  const isThroughOutput = route === 'full' || !hasShortcut(shape.activations[L - 1], shape.loss);
  const start = mistake === 'twiceDivided' || (mistake !== 'notDivided' && convention === 'autograd') ? m : 1;
  const end = mistake === 'twiceDivided' || (mistake !== 'notDivided' && convention === 'course') ? m : 1;

  const remembered = new Map<string, number>();
  const once = (name: string, compute: () => number): number => {
    const found = remembered.get(name) ?? compute();
    remembered.set(name, found);
    return found;
  };

  function outputDerivative(k: number, e: number): number {
    const [a, y] = [A[L][k][e], Y[k][e]];
    const sign = mistake === 'sign' ? -1 : 1;
    switch (shape.loss) {
      case 'half_se':
        return sign * (a - y);
      case 'mse':
        return sign * 2 * (a - y) / shape.widths[L];
      case 'bce':
        return sign * (a - y) / (a * (1 - a));
      case 'ce':
        return sign * (y === 0 ? 0 : -y / a);
    }
  }

  const da = (l: number, j: number, e: number): number => once(`da ${l} ${j} ${e}`, () => {
    if (l === L) return outputDerivative(j, e) / start;
    const height = shape.widths[l + 1];
    if (mistake === 'noTranspose' && height !== shape.widths[l]) throw new Misfit();
    let sum = 0;
    for (let i = 0; i < height; i++) {
      if (mistake === 'droppedPath' && height > 1 && i === height - 1) continue;
      let weight = mistake === 'noTranspose' ? W[l + 1][j][i] : W[l + 1][i][j];
      if (mistake === 'updateFirst') weight -= learningRate * dW(l + 1, i, j);
      sum += weight * dz(l + 1, i, e);
    }
    return sum;
  });

  const dz = (l: number, i: number, e: number): number => once(`dz ${l} ${i} ${e}`, () => {
    const a = A[l][i][e];
    if (shape.activations[l - 1] === 'softmax') {
      if (mistake === 'hadamardSoftmax') return outputDerivative(i, e) / start * a * (1 - a);
      if (!isThroughOutput) return (mistake === 'sign' ? Y[i][e] - a : a - Y[i][e]) / start;
      let sum = 0;
      for (let k = 0; k < shape.widths[l]; k++) sum += da(l, k, e) * A[l][k][e] * ((k === i ? 1 : 0) - a);
      return sum;
    }
    if (l === L && !isThroughOutput) return (mistake === 'sign' ? Y[i][e] - a : a - Y[i][e]) / start;
    return mistake === 'noSlope' ? da(l, i, e) : da(l, i, e) * gp[l][i][e];
  });

  const dW = (l: number, i: number, j: number): number => once(`dW ${l} ${i} ${j}`, () => {
    let sum = 0;
    for (let e = 0; e < m; e++) sum += dz(l, i, e) * A[l - 1][j][e];
    return sum / end;
  });

  const db = (l: number, i: number): number => once(`db ${l} ${i}`, () => {
    let sum = 0;
    for (let e = 0; e < m; e++) sum += dz(l, i, e);
    return sum / end;
  });

  return ({ key, row, column }) => {
    const l = layerOf(key) ?? L;
    switch (nameOf(key)) {
      case 'dW':
        return dW(l, row, column);
      case 'db':
        return db(l, row);
      case 'dZ':
        return dz(l, row, column);
      case 'dA':
        return da(l, row, column);
      default:
        throw new RangeError(`${key} is no gradient`);
    }
  };
}
