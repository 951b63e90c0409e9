/** Which number the inspector looks into, and what there is to see of it. */

import { depth } from '../engine/experiment';
import { variableOf } from '../engine/gradient-check';
import type { NumberReference } from '../engine/operands';
import { entry, isPerExample, layerKey, layerOf, nameOf, type EntryReference } from '../engine/quantity';
import { isKnown, isWithin } from '../engine/schedule';
import type { ExperimentState } from '../store/experiment-store';
import { currentEntry, selectedNumber } from './cells-current';

export type InspectorView =
  /** Not computed yet. */
  | { readonly kind: 'later' }
  /** Chosen, not computed; with its gradient, where it has one that is still to come. */
  | { readonly kind: 'given'; readonly gradient: EntryReference | undefined }
  /** A sum of terms, drawn as a waterfall. */
  | { readonly kind: 'sum' }
  /** g at z, drawn as a curve. */
  | { readonly kind: 'function'; readonly z: EntryReference }
  /** J over one variable, with its gradient as the tangent. */
  | { readonly kind: 'cost'; readonly variable: EntryReference; readonly gradient: EntryReference };

type Place = Pick<ExperimentState, 'experiment' | 'structure' | 'cursor'>;

/** The selected number, else the entry that the step is looked at through; none at the start. */
export function subjectOf(state: Place): NumberReference | undefined {
  return selectedNumber(state) ?? currentEntry(state);
}

/** What there is to see of a number at this place; depends on no value. */
export function viewOf(state: Pick<ExperimentState, 'structure' | 'extent'>, subject: NumberReference): InspectorView {
  const { structure: { shape, plan } } = state;
  if (plan.writer.has(subject.key) && !isNumberKnown(state, subject)) return { kind: 'later' };
  if (subject.kind === 'scalar') return subject.key === 'J' ? { kind: 'sum' } : { kind: 'given', gradient: undefined };
  const name = nameOf(subject.key);
  const layer = layerOf(subject.key);
  const beside = (quantity: Parameters<typeof layerKey>[0]) => entry(layerKey(quantity, layer ?? depth(shape)), subject.row, subject.column);
  switch (name) {
    case 'W':
    case 'b':
      return costOrLater(state, beside(name === 'W' ? 'dW' : 'db'));
    case 'dW':
    case 'db':
    case 'dZ':
    case 'dA':
      return { kind: 'cost', variable: variableOf(subject), gradient: subject };
    case 'gp':
      return { kind: 'function', z: beside('Z') };
    case 'A':
      return layer === 0 ? { kind: 'given', gradient: undefined } : { kind: 'function', z: beside('Z') };
    case 'Y':
      return { kind: 'given', gradient: undefined };
    default:
      return { kind: 'sum' };
  }
}

function costOrLater(state: Pick<ExperimentState, 'structure' | 'extent'>, gradient: EntryReference): InspectorView {
  return isNumberKnown(state, gradient) ? { kind: 'cost', variable: variableOf(gradient), gradient } : { kind: 'given', gradient };
}

/** Whether this number is computed and part of this network. */
export function isNumberKnown({ structure: { shape, m, plan, batch }, extent }: Pick<ExperimentState, 'structure' | 'extent'>, reference: NumberReference): boolean {
  if (!isWithin(shape, plan, batch, reference)) return false;
  if (reference.kind === 'scalar') return isKnown(shape, m, plan, extent, reference.key, 0, 0);
  const column = isPerExample(reference.key) ? batch.indexOf(reference.column) : reference.column;
  return isKnown(shape, m, plan, extent, reference.key, reference.row, column);
}
