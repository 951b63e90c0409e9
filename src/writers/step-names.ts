/** Which words a step goes by: its kind, the names it mentions, its title and its place in its direction. */

import { isElementwise } from '../engine/activations';
import { activationOf, depth, type NetworkShape } from '../engine/experiment';
import { exists, type Phase, type Schedule, type Step } from '../engine/schedule';
import { layerKey } from '../engine/quantity';
import { stageWords } from '../words/stage';
import { stepWords, type StepKind, type StepNames } from '../words/derivation-steps';
import type { Language } from '../words/language';

/** Forward holds the cost, so that it ends where backward begins. */
export type Direction = 'forward' | 'backward' | 'update';
const DIRECTIONS: Readonly<Record<Phase, Direction>> = { F: 'forward', C: 'forward', B: 'backward', U: 'update' };

export function directionOf(step: Step): Direction {
  return DIRECTIONS[step.phase];
}

export function stepKind(shape: NetworkShape, plan: Schedule, step: Step): StepKind {
  const layer = step.layer ?? depth(shape);
  const elementwise = isElementwise(activationOf(shape, layer));
  if (step.operation === 'a' && !elementwise) return 'softmax';
  if (step.operation !== 'dZ') return step.operation;
  const isShortcut = !exists(shape, plan, layerKey('dA', layer));
  if (isShortcut) return elementwise ? 'sigmoidShortcut' : 'softmaxShortcut';
  return elementwise ? 'dZ' : 'softmaxSlope';
}

export function stepNames(shape: NetworkShape, step: Step, language: Language): StepNames {
  const number = step.layer ?? depth(shape);
  const concerned = step.operation === 'dAprev' ? number - 1 : number;
  return {
    layer: layerName(shape, concerned, language),
    number,
    activation: stageWords[language].activations[activationOf(shape, number)],
  };
}

function layerName(shape: NetworkShape, layer: number, language: Language): string {
  const { layers } = stepWords[language];
  if (layer === 0) return layers.input;
  if (layer === depth(shape)) return layers.output;
  return depth(shape) === 2 ? layers.hidden : layers.numbered(layer);
}

export function stepTitle(shape: NetworkShape, plan: Schedule, step: Step, language: Language): string {
  return stepWords[language].titles[stepKind(shape, plan, step)](stepNames(shape, step, language));
}

/** `Forward, step 2 of 6`. */
export function stepCrumb(plan: Schedule, step: Step, language: Language): string {
  const direction = directionOf(step);
  const inDirection = plan.steps.filter((other) => directionOf(other) === direction);
  return stepWords[language].crumbs[direction](inDirection.indexOf(step) + 1, inDirection.length);
}
