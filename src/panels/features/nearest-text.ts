/** What is said of the two unlike examples that are nearest in φ. */

import { className } from '../../paint/train-numbers';
import { collisionFloor } from '../../store/features/nearest-unlike';
import type { Language } from '../../words/language';
import { featureWords } from '../../words/features';
import { formatNumber } from '../../writers/number';
import { averageText } from '../../writers/truth-figures';
import type { FeaturePage } from './features-context';

export interface NearestText {
  readonly kind: 'collision' | 'together' | 'apart';
  readonly where: string;
  /** The sentence of its kind. */
  readonly what: string;
  readonly why: string;
  readonly more: string;
  readonly cost: string;
}

/** @param J of the shown place, where it is known */
export function nearestText({ nearest }: FeaturePage, language: Language, J?: number): NearestText | undefined {
  const words = featureWords[language].nearest;
  const found = nearest.result()?.found;
  if (!found) return undefined;
  const { of: { data, shown, labels, model: { shape } }, nearest: { a, b, distance, inputDistance }, kind, count } = found;
  const name = (e: number) => className({ classes: data.classes, rows: data.Y.rows }, labels[shown.indexOf(e)], language);
  const floor = kind === 'apart' ? undefined : collisionFloor(shape, data, a, b);
  return {
    kind,
    where: words.where(a + 1, b + 1, name(a), name(b), formatNumber(distance), formatNumber(inputDistance)),
    what: words[kind],
    why: kind === 'collision' ? words.collisionWhy : '',
    more: count > 1 ? words.more(count) : '',
    cost: J === undefined || Number.isNaN(J) ? '' : floor === undefined ? words.J(averageText(J)) : words.floor(averageText(J), averageText(floor)),
  };
}
