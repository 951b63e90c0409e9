/** The network in a line: "2–3–2" and "tanh, softmax, cross-entropy". */

import { depth, type NetworkShape } from '../../engine/experiment';
import type { Language } from '../../words/language';
import { stageWords } from '../../words/stage';
import { topBarWords } from '../../words/topbar';

/** More widths than these are told by their ends and their number. */
const MOST_WIDTHS = 5;

export function widthsText(shape: NetworkShape, language: Language): string {
  const { widths } = shape;
  if (widths.length <= MOST_WIDTHS) return widths.join('–');
  return `${widths.slice(0, 2).join('–')}–…–${widths.at(-1)} · ${topBarWords[language].layers(depth(shape))}`;
}

/** Every activation once, in the order of the layers, and the loss. */
export function functionsText({ activations, loss }: NetworkShape, language: Language): string {
  const names = [...new Set(activations)].map((name) => stageWords[language].activations[name]);
  return [...names, topBarWords[language].losses[loss]].join(', ');
}
