/** The terms that add up to a number: what a waterfall shows. */

import { logSumExp } from '../engine/activations';
import { depth, type NetworkShape } from '../engine/experiment';
import type { NumberReference } from '../engine/operands';
import { entry, isUpdated, layerKey, layerOf, nameOf, type EntryReference, type MatrixKey } from '../engine/quantity';
import { columnOfExample, matrixOf, valueOf, type Trace } from '../engine/trace';
import type { Structure } from '../store/structure';
import { updateTerms } from './inspector-update-terms';
import type { SumTerm } from './sum-term';

/** The terms of this number in the order of its formula; none where it is no sum. */
export function sumTerms({ shape, batch, plan }: Pick<Structure, 'shape' | 'batch' | 'plan'>, reference: NumberReference): readonly SumTerm[] {
  if (reference.kind === 'scalar') return reference.key === 'J' ? batch.map((e) => share(entry('Lo', 0, e), batch.length)) : [];
  const { key, row: i, column: j } = reference;
  const l = layerOf(key) ?? depth(shape);
  const of = (name: Parameters<typeof layerKey>[0], layer = l): MatrixKey => layerKey(name, layer);
  switch (nameOf(key)) {
    case 'Z':
      return [
        ...Array.from({ length: shape.widths[l - 1] }, (_, unit) => product(entry(of('W'), i, unit), entry(of('A', l - 1), unit, j))),
        product(entry(of('b'), i, 0)),
      ];
    case 'dA':
      return l === depth(shape) ? [] : Array.from({ length: shape.widths[l + 1] }, (_, unit) =>
        product(entry(of('W', l + 1), unit, i), entry(of('dZ', l + 1), unit, j)));
    case 'Lo':
      return Array.from({ length: shape.widths[l] }, (_, k) => lossTerm(shape, k, j));
    default:
      return isUpdated(key) ? updateTerms(plan.rule, reference) : [];
  }
}

/** The product of these numbers. */
export function product(...references: readonly EntryReference[]): SumTerm {
  return { form: 'product', references, value: (trace) => references.reduce((factor, each) => factor * valueOf(trace, each), 1) };
}

function share(loss: EntryReference, m: number): SumTerm {
  return { form: 'share', references: [loss], value: (trace) => valueOf(trace, loss) / m };
}

/** Output k's part of the loss of an example; the cross-entropies from the logits, as the loss itself is. */
function lossTerm(shape: NetworkShape, k: number, example: number): SumTerm {
  const L = depth(shape);
  const [z, a, y] = [entry(layerKey('Z', L), k, example), entry(layerKey('A', L), k, example), entry('Y', k, example)];
  const value = (trace: Trace): number => {
    const target = valueOf(trace, y);
    const logit = valueOf(trace, z);
    switch (shape.loss) {
      case 'half_se':
        return (valueOf(trace, a) - target) ** 2 / 2;
      case 'mse':
        return (valueOf(trace, a) - target) ** 2 / shape.widths[L];
      case 'bce':
        return Math.max(logit, 0) - (target === 0 ? 0 : target * logit) + Math.log1p(Math.exp(-Math.abs(logit)));
      case 'ce':
        return target === 0 ? 0 : target * (logSumExp(matrixOf(trace.values, layerKey('Z', L)), columnOfExample(trace, example)) - logit);
    }
  };
  return { form: 'loss', references: [a, y], value };
}

/** Whether a term of a cross-entropy has the logarithm of 0, so that it cannot be computed from the output it is written with. */
export function isFromLogits(loss: NetworkShape['loss'], { form, references: [output] }: SumTerm, trace: Trace): boolean {
  if (form !== 'loss' || (loss !== 'bce' && loss !== 'ce')) return false;
  const a = valueOf(trace, output);
  return a === 0 || (loss === 'bce' && a === 1);
}

export interface ChosenTerms {
  /** Places in the list of terms, in its order. */
  readonly shown: readonly number[];
  /** The places that are drawn as one bar. */
  readonly rest: readonly number[];
  /** The row of that bar among the shown ones: after them, but before the bias. */
  readonly restAt: number;
}

/** At most `limit` terms to draw by themselves: the largest ones and, of a weighted sum, the bias at its end. */
export function chooseTerms(terms: readonly SumTerm[], trace: Trace, limit: number): ChosenTerms {
  const places = terms.map((_, place) => place);
  if (terms.length <= limit) return { shown: places, rest: [], restAt: places.length };
  const last = terms[terms.length - 1];
  const bias = last.references.length === 1 && last.form === 'product' ? [terms.length - 1] : [];
  const size = new Map(places.map((place) => [place, Math.abs(terms[place].value(trace))]));
  const largest = places
    .filter((place) => !bias.includes(place))
    .toSorted((p, q) => (size.get(q) ?? 0) - (size.get(p) ?? 0))
    .slice(0, limit - 1 - bias.length);
  const shown = [...largest, ...bias].toSorted((p, q) => p - q);
  return { shown, rest: places.filter((place) => !shown.includes(place)), restAt: shown.length - bias.length };
}
