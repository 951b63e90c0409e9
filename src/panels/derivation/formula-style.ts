/** How the formulas of a step are written: which numbers are known, which rows stay in sight, which get the wash. */

import type { Convention, Level } from '../../engine/experiment';
import { isPerExample, layerOf, type QuantityKey } from '../../engine/quantity';
import { isKnown, isWholeKnown, type Progress, type Step } from '../../engine/schedule';
import type { Quantity } from '../../derivation/expression';
import type { Focus } from '../../derivation/rung';
import { keyOf } from '../../derivation/traverse';
import { axesOf } from '../../paint/cells-current';
import type { Structure } from '../../store/structure';
import { derivationWords } from '../../words/derivation';
import type { Language } from '../../words/language';
import type { GradientSymbols } from '../../writers/gradient-names';
import type { NumberStyle } from '../../writers/tex-numbers';

export interface Place {
  readonly structure: Structure;
  readonly extent: Progress;
  readonly step: Step;
  /** The step's layer; that of the output for the cost. */
  readonly layer: number;
  readonly focus: Focus;
  readonly convention: Convention;
  readonly gradients: GradientSymbols;
}

export function formulaStyle(place: Place, level: Level, language: Language): NumberStyle {
  const { structure: { shape, batch, m }, convention, gradients } = place;
  const words = derivationWords[language];
  return {
    shape,
    batch,
    capital: true,
    manyExamples: m > 1,
    columnsOfCost: convention === 'autograd' && m > 1,
    gradients,
    known: (quantity) => isQuantityKnown(place, quantity),
    centre: (quantity) => centreOf(place, quantity),
    washed: (quantity) => isWashed(place, level, quantity),
    notComputed: words.notComputed,
    termCount: words.terms,
  };
}

function isQuantityKnown({ structure: { shape, m, plan, batch }, extent }: Place, quantity: Quantity): boolean {
  const key = keyOf(quantity);
  if (key === undefined) return false;
  if (isWholeKnown(shape, plan, extent, key)) return true;
  const { row, column } = quantity;
  if (typeof row !== 'number' || typeof column !== 'number') return false;
  return isKnown(shape, m, plan, extent, key, row, isPerExample(key) ? batch.indexOf(column) : column);
}

function centreOf({ structure: { shape, batch }, layer, focus }: Place, quantity: Quantity): readonly [number, number] {
  const key = keyOf(quantity);
  if (key === undefined) return [0, 0];
  const along = (axis: ReturnType<typeof axesOf>[number]) => {
    if (axis === `units ${layer}`) return focus.i;
    if (axis === `units ${layer - 1}`) return focus.j;
    return axis === 'examples' ? batch.indexOf(focus.e) : 0;
  };
  const [rows, columns] = axesOf(shape, key);
  return [along(rows), along(columns)];
}

/**
 * In whole arrays the row of the unit at the centre is washed, as the line above writes it out; going back to the layer
 * before it is the column of W and the row it leads to. In one row only the entry at the centre is.
 */
function isWashed({ step, layer, focus }: Place, level: Level, quantity: Quantity): boolean {
  const key = keyOf(quantity);
  if (key === undefined || level === 'scalar') return false;
  const isExample = !isPerExample(key) || quantity.column === focus.e;
  if (step.operation === 'dAprev') {
    const at = layerOfKey(key, layer);
    if (at === layer) return key === `W[${layer}]` && level !== 'vector' && quantity.column === focus.j;
    return level !== 'vector' && quantity.row === focus.j && isExample;
  }
  if (layerOfKey(key, layer) !== layer || quantity.row !== focus.i || !isExample) return false;
  return level !== 'vector' || (step.writes.includes(key) && (isPerExample(key) || quantity.column === focus.j));
}

/** y, the losses and J stand beside the output. */
function layerOfKey(key: QuantityKey, outputLayer: number): number {
  return layerOf(key) ?? outputLayer;
}
