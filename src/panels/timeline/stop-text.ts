/** How the stops of the timeline are written: as a symbol, and in words for those who hear them. */

import type { NetworkShape } from '../../engine/experiment';
import type { NumberReference } from '../../engine/operands';
import { allOf, isDerivative, isPerExample, layerKey, layerOf, nameOf, whole, type Reference } from '../../engine/quantity';
import { mainOutput, type Operation, type Schedule, type Step } from '../../engine/schedule';
import type { GradientSymbols } from '../../writers/gradient-names';
import { symbolTex } from '../../writers/symbol';
import { timelineWords } from '../../words/timeline';
import type { Language } from '../../words/language';

/** The quantity that a stop stands for; an update goes by the parameter's own name. */
export function quantityOf(step: Step | undefined): Reference {
  if (!step) return whole('A[0]');
  if (step.operation === 'W' || step.operation === 'b') return whole(layerKey(step.operation, step.layer ?? 1));
  const key = mainOutput(step);
  return allOf(key);
}

/** What the stop at which so many steps are done has computed, whole: its reference's text; the input at the start. */
export function writtenAt(plan: Schedule, steps: number): string {
  return steps === 0 ? 'A[0]' : mainOutput(plan.steps[steps - 1]);
}

/** The TeX of the stop at which so many steps are done. */
export function stopTex(plan: Schedule, steps: number, shape: NetworkShape, m: number, gradients: GradientSymbols): string {
  return symbolTex(quantityOf(plan.steps[steps - 1]), shape, m, gradients);
}

/** How much wider ∂J/∂ is than d. */
const PARTIAL = 28;

/** The width of that symbol in pixels, near enough to keep labels apart. */
export function stopWidth(plan: Schedule, steps: number, m: number, gradients: GradientSymbols): number {
  const step = plan.steps[steps - 1];
  if (!step) return 16;
  const letters = letterOf(step.operation, m);
  const layer = String(layerOf(mainOutput(step)) ?? '');
  const partial = gradients !== 'd' && isDerivative(mainOutput(step)) ? PARTIAL : 0;
  return letters.split('').reduce((sum, letter) => sum + (letter === letter.toUpperCase() ? 15 : 8.5), partial) + 12 + 6 * layer.length;
}

const LETTERS: Readonly<Record<Operation, readonly [one: string, batch: string]>> = {
  z: ['z', 'Z'], a: ['a', 'A'], loss: ['ℒ', 'ℒ'], J: ['J', 'J'], dA: ['da', 'dA'], dZ: ['dz', 'dZ'],
  dW: ['dW', 'dW'], db: ['db', 'db'], dAprev: ['da', 'dA'], W: ['W', 'W'], b: ['b', 'b'],
};

function letterOf(operation: Operation, m: number): string {
  return LETTERS[operation][m > 1 ? 1 : 0];
}

/** The width of one number's symbol beside the sub-track. */
export function entryWidth(number: NumberReference, plan: Schedule, steps: number, m: number, gradients: GradientSymbols): number {
  const indices = number.kind === 'entry' ? `${number.row + 1},${number.column + 1}` : '';
  const example = m > 1 && isPerExample(number.key) ? 12 : 0;
  return stopWidth(plan, steps, m, gradients) + 7 * indices.length + example + (nameOf(number.key).endsWith('new') ? 24 : 0);
}

/** The step of pass or layer stride that this one belongs to: `Backward`, `Backward, layer 2`. */
export function blockName({ phase, layer }: Step, stride: 'pass' | 'layer', language: Language): string {
  const words = timelineWords[language];
  if (stride === 'pass' || layer === undefined || phase === 'U') return words.passes[phase];
  return phase === 'F' ? words.forwardBand(layer) : words.backwardBand(layer);
}

/** `Layer 2: dW, gradient of the weights`. */
export function stopName(plan: Schedule, steps: number, m: number, language: Language): string {
  const words = timelineWords[language];
  const step = plan.steps[steps - 1];
  if (!step) return words.start;
  const layer = layerOf(mainOutput(step));
  const what = words.named(letterOf(step.operation, m), words.meanings[step.operation]);
  if (layer === undefined) return what;
  return layer === 0 ? words.ofInput(words.named(m > 1 ? 'dX' : 'dx', words.meanings.dAprev)) : words.inLayer(layer, what);
}
