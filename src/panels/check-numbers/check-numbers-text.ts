/** How the check names arrays, quantities and mistakes in its sentences. */

import type { FoundMistake } from '../../engine/given/number-diagnosis';
import type { Difference } from '../../engine/given/number-comparison';
import { turnedBy, type Layout, type PrintedArray } from '../../engine/given/printed-array';
import type { NetworkShape } from '../../engine/experiment';
import { allOf, entry, isPerExample, isScalar, layerKey, layerOf, nameOf, type LayerQuantity, type MatrixKey, type QuantityKey } from '../../engine/quantity';
import type { NumberReference } from '../../engine/operands';
import { checkNumbersWords } from '../../words/check-numbers';
import { givenMistakeWords, type MistakeText } from '../../words/given-mistakes';
import type { Language } from '../../words/language';
import { mistakeWords } from '../../words/mistakes';
import { stageWords } from '../../words/stage';
import { topBarWords } from '../../words/topbar';
import { formatCount, formatNumber } from '../../writers/number';
import { symbolText } from '../../writers/symbol';

/** The entry at a place of the trace's matrix, whose columns are those of the batch. */
export function entryAt(key: QuantityKey, row: number, column: number, batch: readonly number[]): NumberReference {
  if (isScalar(key)) return { kind: 'scalar', key };
  return entry(key, row, isPerExample(key) ? batch[column] : column);
}

/** Where an entry stands in an array that is laid out the other way; undefined where it stands as here. */
export function placeInYours(key: QuantityKey, { row, column }: Pick<Difference, 'row' | 'column'>, layout: Layout, language: Language): string | undefined {
  const turning = turnedBy(key);
  if (turning === undefined || !layout[turning]) return undefined;
  return checkNumbersWords[language].yourPlace(formatCount(column + 1), formatCount(row + 1));
}

/** `dW[1]`, `Z[2]`; a list of them. */
export function quantitiesText(keys: readonly QuantityKey[], shape: NetworkShape, language: Language, m: number): string {
  return keys.map((key) => symbolText(allOf(key), shape, language, m)).join(', ');
}

/** `2×3`, `4`; an ellipsis where a print-out leaves rows or entries out. */
export function sizeText({ dimensions, rows }: PrintedArray): string {
  const line = rows.find((each) => each !== 'gap') ?? [];
  const width = line.includes('gap') ? '…' : String(line.length);
  return dimensions < 2 ? width : `${rows.includes('gap') ? '…' : rows.length}×${width}`;
}

export function mistakeText({ mistake, origin }: FoundMistake, shape: NetworkShape, language: Language, m: number): MistakeText {
  const words = givenMistakeWords[language];
  const classic = mistakeWords[language].mistakes;
  const l = layerOf(origin) ?? 0;
  const named = (key: MatrixKey) => quantitiesText([key], shape, language, m);
  switch (mistake.kind) {
    case 'otherActivation':
    case 'otherSlope':
      return words[mistake.kind](stageWords[language].activations[mistake.activation]);
    case 'otherLoss':
      return words.otherLoss(topBarWords[language].losses[mistake.loss]);
    case 'otherLayer':
      return words.otherLayer(named(layerKey(nameOf(origin) as LayerQuantity, l + mistake.distance)));
    case 'otherWeights':
      return words.otherWeights(named(layerKey('W', l + 1 + mistake.distance)));
    case 'otherInput':
      return words.otherInput(named(layerKey(mistake.input, l - 1 + mistake.distance)), named(layerKey('A', l - 1)));
    case 'slopeFormula':
      return words.slopeFormula(mistake.formula);
    case 'oneExample':
      return words.oneExample(formatCount(mistake.example + 1));
    case 'accumulated':
      return words.accumulated(formatCount(mistake.times));
    case 'l2':
      return words.l2(formatNumber(mistake.lambda));
    case 'twiceDivided':
    case 'notDivided':
      return (nameOf(origin) === 'dW' || nameOf(origin) === 'db' ? words.alone : classic)[mistake.kind];
    default:
      return mistake.kind in classic ? classic[mistake.kind as keyof typeof classic] : words.mistakes[mistake.kind as keyof typeof words.mistakes];
  }
}
