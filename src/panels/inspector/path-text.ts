/** How a path is written and named: the number it begins at, the units it goes through, the loss. */

import type { NetworkShape } from '../../engine/experiment';
import { variableOf } from '../../engine/gradient-check';
import { pathStart } from '../../engine/path-count';
import type { Path, PathSubject } from '../../engine/paths';
import { entry, layerKey, type EntryReference } from '../../engine/quantity';
import type { Language } from '../../words/language';
import { pathWords } from '../../words/paths';
import { symbolTex, symbolText } from '../../writers/symbol';

/** The TeX of x₁, a₂, p₁, ℒ: one by one, since paths share most of their symbols and these are then typeset once. */
export function pathSymbols(shape: NetworkShape, subject: PathSubject, path: Path): readonly string[] {
  return [...stopsOf(subject, path).map((stop) => symbolTex(stop, shape)), '\\mathcal{L}'];
}

/** The same in words. */
export function pathText(shape: NetworkShape, subject: PathSubject, path: Path, language: Language): string {
  return [...stopsOf(subject, path).map((stop) => symbolText(stop, shape, language)), pathWords[language].loss].join(', ');
}

/** What J is differentiated by, then the activations on the way. */
function stopsOf(subject: PathSubject, path: Path): readonly EntryReference[] {
  const { widths, gradient, example } = subject;
  const layer = pathStart(widths, gradient)?.layer ?? 0;
  const units = path.map((unit, k) => entry(layerKey('A', layer + k), unit, example));
  const variable = variableOf(gradient);
  // A path that begins at an activation begins at its first unit.
  return variable.key === layerKey('A', layer) ? units : [variable, ...units];
}
