/** How one number is shown in a cell: its text, its fill, and whether it is known, changed or not finite. */

import type { NetworkShape } from '../engine/experiment';
import { at } from '../engine/matrix';
import { isDerivative, isScalar, nameOf, type QuantityKey } from '../engine/quantity';
import { isKnown } from '../engine/schedule';
import { matrixOf, type Trace } from '../engine/trace';
import { fillColour, textColour, type ScaleKind, type Theme } from '../layout/colour';
import type { ExperimentState } from '../store/experiment-store';
import { isProbability, quantityText } from '../writers/quantity-text';

/** `unknown`: not computed yet, so empty. `same`: untouched by the edit under way. `error`: not finite. */
export type CellState = 'unknown' | 'value' | 'changed' | 'same' | 'error';

export interface CellLook {
  readonly state: CellState;
  readonly text: string;
  /** What stood there before the edit under way; empty unless the state is `changed`. */
  readonly was: string;
  /** Empty where the cell has no colour of its own. */
  readonly fill: string;
  readonly ink: string;
}

const UNKNOWN: CellLook = { state: 'unknown', text: '', was: '', fill: '', ink: '' };

/** The colour scale of a quantity; losses, the cost and the learning rate have none. */
export function scaleOf(shape: NetworkShape, key: QuantityKey): ScaleKind | undefined {
  if (isDerivative(key)) return 'gradient';
  if (isProbability(shape, key)) return 'probability';
  const name = nameOf(key);
  if (name === 'Y') return shape.loss === 'ce' || shape.loss === 'bce' ? 'probability' : 'value';
  return name === 'Lo' || isScalar(key) ? undefined : 'value';
}

/** Entry (i, j) of a quantity, as indices into the trace. `before` is the trace before the edit under way, if there is one. */
export function lookOf(state: ExperimentState, before: Trace | undefined, theme: Theme, key: QuantityKey, i: number, j: number): CellLook {
  const { structure: { shape, m, plan }, extent, trace, maxima } = state;
  if (!isKnown(shape, m, plan, extent, key, i, j)) return UNKNOWN;
  const value = at(matrixOf(trace.values, key), i, j);
  const text = quantityText(shape, key, value);
  const earlier = before && quantityText(shape, key, at(matrixOf(before.values, key), i, j));
  const was = earlier === undefined || earlier === text ? '' : earlier;
  if (!Number.isFinite(value)) return { state: 'error', text, was: '', fill: '', ink: '' };
  if (before && was === '') return { state: 'same', text, was, fill: '', ink: '' };
  const scale = scaleOf(shape, key);
  const fill = scale === undefined ? '' : fillColour(scale, value, scale === 'gradient' ? maxima.gradient : maxima.value, theme);
  return { state: was === '' ? 'value' : 'changed', text, was, fill, ink: fill === '' ? '' : textColour(fill) };
}
