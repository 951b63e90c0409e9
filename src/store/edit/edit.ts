/** What an edit of one number makes of an experiment: which numbers may change, within what bounds, and what follows. */

import type { Experiment } from '../../engine/experiment';
import { at, map, withEntry, type Matrix } from '../../engine/matrix';
import { layerOf, nameOf, type EntryReference, type Reference } from '../../engine/quantity';

/** One number of the experiment: an entry of W, b, x or y, or the learning rate. */
export type Editable = EntryReference | Extract<Reference, { kind: 'scalar' }>;

export type Editability =
  | { readonly editable: true; readonly reference: Editable }
  /** Why not: it is computed by its step, it is not one number, or whoever shared the page wants it as it is. */
  | { readonly editable: false; readonly reason: 'computed' | 'notOneNumber' | 'locked' };

/** Whether the reader may change this number. Everything but W, b, x, y and the learning rate follows from those. */
export function editability(reference: Reference): Editability {
  const name = nameOf(reference.key);
  const given = name === 'W' || name === 'b' || name === 'Y' || name === 'alpha' || reference.key === 'A[0]';
  if (!given) return { editable: false, reason: 'computed' };
  if (reference.kind === 'entry' || reference.kind === 'scalar') return { editable: true, reference };
  return { editable: false, reason: 'notOneNumber' };
}

/** The number as it stands in the experiment. Throws RangeError for what is not editable. */
export function editedValue(experiment: Experiment, reference: Editable): number {
  if (reference.kind === 'scalar') return experiment.learningRate;
  return at(editedMatrix(experiment, reference), reference.row, reference.column);
}

/** The nearest value that the experiment can take: targets of a cross-entropy are probabilities. */
export function constrain(experiment: Experiment, reference: Editable, value: number): number {
  const { loss, widths } = experiment.network;
  if (reference.key !== 'Y' || (loss !== 'ce' && loss !== 'bce')) return value;
  if (loss === 'ce' && widths[widths.length - 1] === 1) return 1;
  return Math.min(1, Math.max(0, value));
}

/**
 * The experiment with that number changed, the same object if it stays the same; all that did not change is shared with the old one.
 * Under `ce` the other targets of the column are rescaled so that it still sums to 1.
 */
export function applyEdit(experiment: Experiment, reference: Editable, wanted: number): Experiment {
  const value = constrain(experiment, reference, wanted);
  if (Object.is(editedValue(experiment, reference), value)) return experiment;
  if (reference.kind === 'scalar') return { ...experiment, learningRate: value };
  const before = editedMatrix(experiment, reference);
  if (reference.key === 'Y' && experiment.network.loss === 'ce') {
    return { ...experiment, data: { ...experiment.data, Y: withTarget(before, reference.row, reference.column, value) } };
  }
  return withMatrix(experiment, reference, withEntry(before, reference.row, reference.column, value));
}

function editedMatrix({ network, data }: Experiment, reference: EntryReference): Matrix {
  const layer = layerOf(reference.key);
  switch (nameOf(reference.key)) {
    case 'Y':
      return data.Y;
    case 'A':
      if (layer === 0) return data.X;
      break;
    case 'W':
    case 'b': {
      const parameters = layer === undefined ? undefined : network.parameters[layer - 1];
      if (parameters) return nameOf(reference.key) === 'W' ? parameters.W : parameters.b;
      break;
    }
  }
  throw new RangeError(`${reference.key} is not a quantity that can be edited`);
}

function withMatrix(experiment: Experiment, reference: EntryReference, changed: Matrix): Experiment {
  const { network, data } = experiment;
  const name = nameOf(reference.key);
  if (name === 'Y') return { ...experiment, data: { ...data, Y: changed } };
  if (name === 'A') return { ...experiment, data: { ...data, X: changed } };
  const parameters = network.parameters.map((layer, index) =>
    index + 1 === layerOf(reference.key) ? { ...layer, [name]: changed } : layer);
  return { ...experiment, network: { ...network, parameters } };
}

/** Y with entry (k, e) set and the rest of column e scaled to keep the sum 1; all zero, they share the rest equally. */
function withTarget(Y: Matrix, k: number, e: number, value: number): Matrix {
  let others = 0;
  for (let r = 0; r < Y.rows; r++) if (r !== k) others += at(Y, r, e);
  const rest = 1 - value;
  return map(Y, (y, r, c) => {
    if (c !== e) return y;
    if (r === k) return value;
    // A share first, then its part of the rest: a product of the smallest numbers would lose its digits.
    return others === 0 ? rest / (Y.rows - 1) : (y / others) * rest;
  });
}
