/** How much a number changes when one of those it is computed from grows by a tenth: recomputed, not estimated from slopes. */

import { activate } from '../engine/activations';
import { activationOf, depth, type NetworkShape } from '../engine/experiment';
import { losses } from '../engine/losses';
import { at, selectColumns, withEntry } from '../engine/matrix';
import type { NumberReference } from '../engine/operands';
import { entry, layerKey, layerOf, nameOf } from '../engine/quantity';
import { columnOfExample, matrixOf, valueOf, type Trace } from '../engine/trace';
import type { Structure } from '../store/structure';
import { chooseTerms, sumTerms } from './inspector-sum';

export const NUDGE = 0.1;
/** More of them would not be read. */
const LIMIT = 3;

export interface Change {
  /** What grows by a tenth. */
  readonly reference: NumberReference;
  /** By how much the number then changes. */
  readonly value: (trace: Trace) => number;
}

/** What a z, an a or a loss reacts to, the strongest first chosen where there are many; none for other numbers. */
export function changesOf(structure: Structure, subject: NumberReference, trace: Trace): readonly Change[] {
  const { shape } = structure;
  if (subject.kind === 'scalar') return [];
  const l = layerOf(subject.key) ?? depth(shape);
  switch (nameOf(subject.key)) {
    case 'Z':
      return sumChanges(structure, subject, trace);
    case 'A':
      return l === 0 ? [] : outputChanges(shape, l, subject.row, subject.column);
    case 'Lo':
      return Array.from({ length: Math.min(2 * LIMIT, shape.widths[l]) }, (_, k) => lossChange(shape, k, subject.column));
    default:
      return [];
  }
}

/** A weighted sum is linear: a factor that grows adds the other factor's share. */
function sumChanges(structure: Structure, subject: NumberReference, trace: Trace): readonly Change[] {
  const terms = sumTerms(structure, subject);
  const shown = chooseTerms(terms, trace, LIMIT + 1).shown.map((place) => terms[place].references);
  const products = shown.filter((references) => references.length === 2);
  return [
    ...products.map(([weight, input]) => ({ reference: input, value: (now: Trace) => NUDGE * valueOf(now, weight) })),
    ...products.map(([weight, input]) => ({ reference: weight, value: (now: Trace) => NUDGE * valueOf(now, input) })),
    ...shown.filter((references) => references.length === 1).map(([bias]) => ({ reference: bias, value: () => NUDGE })),
  ];
}

/** An activation reacts to its own z; an output of a softmax to every z of its column. */
function outputChanges(shape: NetworkShape, l: number, unit: number, example: number): readonly Change[] {
  const name = activationOf(shape, l);
  const sources = name === 'softmax' ? Array.from({ length: Math.min(2 * LIMIT, shape.widths[l]) }, (_, k) => k) : [unit];
  return sources.map((source) => ({
    reference: entry(layerKey('Z', l), source, example),
    value: (trace: Trace) => {
      const z = columnAt(trace, 'Z', l, example);
      const moved = withEntry(z, source, 0, at(z, source, 0) + NUDGE);
      return at(activate(name, moved), unit, 0) - at(activate(name, z), unit, 0);
    },
  }));
}

function lossChange(shape: NetworkShape, k: number, example: number): Change {
  const L = depth(shape);
  const name = activationOf(shape, L);
  return {
    reference: entry(layerKey('Z', L), k, example),
    value: (trace) => {
      const z = columnAt(trace, 'Z', L, example);
      const y = selectColumns(matrixOf(trace.values, 'Y'), [columnOfExample(trace, example)]);
      const lossAt = (logits: typeof z) => at(losses(shape.loss, logits, activate(name, logits), y), 0, 0);
      return lossAt(withEntry(z, k, 0, at(z, k, 0) + NUDGE)) - lossAt(z);
    },
  };
}

function columnAt(trace: Trace, name: 'Z' | 'A', layer: number, example: number) {
  return selectColumns(matrixOf(trace.values, layerKey(name, layer)), [columnOfExample(trace, example)]);
}
