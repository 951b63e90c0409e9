/** J as a function of one entry. What the entry does not reach is taken from the pass as it is: the same to the last bit. */

import { ELEMENTWISE, isElementwise } from './activations';
import { activationOf, depth, type NetworkShape } from './experiment';
import { lossesFromOutputs } from './losses';
import { at, column, map, matrix, selectColumns, withEntry, type Matrix } from './matrix';
import { product } from './products';
import { layerOf, nameOf, type EntryReference } from './quantity';
import { columnOfExample, forward, type Forward, type Pass } from './trace';

export interface CostLine {
  /** Where the entry stands. */
  readonly theta: number;
  /** How far the entry may go, at most 1: every step is shortened by it. */
  readonly reach: number;
  /** The losses, 1 × m, with the entry at this value. */
  readonly losses: (value: number) => Matrix;
  /** Whether the entry at this value takes a piecewise-linear unit to another side of its kink than it stands on now. */
  readonly changesSides: (value: number) => boolean;
}

/** The line through an entry of W, b, Z or A (A[0] = X included); `base` is the pass's own forward pass. Throws RangeError elsewhere. */
export function lineThrough(pass: Pass, base: Forward, target: EntryReference): CostLine {
  const name = nameOf(target.key);
  const l = layerOf(target.key);
  if (l === undefined) throw new RangeError(`J has no slope along ${target.key}`);
  if (name === 'W' || name === 'b') return throughParameter(pass, base, l, name, target);
  if (name === 'Z' || name === 'A') return throughExample(pass, base, l, name, target);
  throw new RangeError(`J has no slope along ${target.key}`);
}

/** A weight or a bias reaches one unit of its layer, in every example. */
function throughParameter(pass: Pass, base: Forward, l: number, name: 'W' | 'b', { row: i, column: j }: EntryReference): CostLine {
  const { W, b } = pass.parameters[l - 1];
  const theta = at(name === 'W' ? W : b, i, j);
  const weights = matrix(1, W.columns, W.data.slice(i * W.columns, (i + 1) * W.columns));
  const sums = (row: Matrix, bias: number) => map(product(row, base.A[l - 1]), (sum) => sum + bias);
  const z = (value: number) => (name === 'W' ? sums(withEntry(weights, 0, j, value), b.data[i]) : sums(weights, value));
  const along = (value: number) => forward(pass, base.A[l - 1], l, withRow(base.Z[l], i, z(value)));
  return {
    theta,
    reach: 1,
    losses: (value) => along(value).Lo,
    changesSides: sidesFrom(pass.shape, base.Z, l, along),
  };
}

/** A pre-activation or an activation reaches its own example alone. */
function throughExample(pass: Pass, base: Forward, l: number, name: 'Z' | 'A', target: EntryReference): CostLine {
  const { shape } = pass;
  const e = columnOfExample(pass, target.column);
  const here = base[name][l];
  const theta = at(here, target.row, e);
  const one = { ...pass, Y: selectColumns(pass.Y, [e]) };
  const values = selectColumns(here, [e]);
  const moved = (value: number) => withEntry(values, target.row, 0, value);
  const withLoss = (loss: Matrix) => withEntry(base.Lo, 0, e, loss.data[0]);
  if (name === 'A' && l === depth(shape)) {
    // J computed from the logits does not see the outputs, so here the loss takes its definition's form.
    const losses = (value: number) => withLoss(lossesFromOutputs(shape.loss, moved(value), one.Y));
    return { theta, reach: outputReach(shape, theta), losses, changesSides: () => false };
  }
  const along = name === 'A'
    ? (value: number) => forward(one, moved(value), l + 1)
    : (value: number) => forward(one, column([]), l, moved(value));
  const sides = base.Z.map((Z) => selectColumns(Z, [e]));
  return {
    theta,
    reach: 1,
    losses: (value) => withLoss(along(value).Lo),
    changesSides: sidesFrom(shape, sides, name === 'A' ? l + 1 : l, along),
  };
}

/** −ln a bends without bound near a = 0, so under a cross-entropy a step is a part of the distance to that edge. */
function outputReach({ loss }: NetworkShape, a: number): number {
  if (loss !== 'ce' && loss !== 'bce') return 1;
  const distance = loss === 'bce' ? Math.min(a, 1 - a) : a;
  return distance > 0 ? distance : 1;
}

/** Compares the pre-activations of the piecewise-linear layers from this one on with those that stand there now. */
function sidesFrom(shape: NetworkShape, now: readonly Matrix[], from: number, along: (value: number) => Forward): CostLine['changesSides'] {
  const kinked = shape.activations.map((_, index) => index + 1).filter((l) => l >= from && isKinked(shape, l));
  if (kinked.length === 0) return () => false;
  return (value) => {
    const { Z } = along(value);
    return kinked.some((l) => Z[l].data.some((z, k) => Math.sign(z) !== Math.sign(now[l].data[k])));
  };
}

function isKinked(shape: NetworkShape, layer: number): boolean {
  const name = activationOf(shape, layer);
  return isElementwise(name) && ELEMENTWISE[name].kinked;
}

function withRow(a: Matrix, i: number, row: Matrix): Matrix {
  const data = a.data.slice();
  data.set(row.data, i * a.columns);
  return matrix(a.rows, a.columns, data);
}
