/** The derivation of a step: which rules apply to it, around which entry (content spec, section 3.3). */

import { isElementwise } from '../engine/activations';
import { activationOf, depth, type NetworkShape, type View } from '../engine/experiment';
import { isOfWeights, isPerExample, layerOf, nameOf, type Reference } from '../engine/quantity';
import type { Schedule, Step } from '../engine/schedule';
import type { Focus, Rules, Rung } from './rung';
import { activation } from './rules/activation';
import { bias } from './rules/bias';
import { losses } from './rules/losses';
import { preActivation } from './rules/pre-activation';
import { previousLayer } from './rules/previous-layer';
import { sigmoidShortcut, softmaxShortcut } from './rules/shortcuts';
import { slopeRules } from './rules/slope';
import { softmax } from './rules/softmax';
import { softmaxSlope } from './rules/softmax-slope';
import { startOfBackward } from './rules/start-of-backward';
import { update } from './rules/update';
import { weights } from './rules/weights';

/** All rungs of a step, in order; several a level, and no rung at a level that the operation lacks. */
export function deriveStep(
  shape: NetworkShape,
  batch: readonly number[],
  plan: Schedule,
  step: Step,
  view: Pick<View, 'route' | 'convention'>,
  focus: Focus,
): readonly Rung[] {
  const layer = step.layer ?? depth(shape);
  return rulesOf(shape, step, view.route)({ shape, batch, plan, step, convention: view.convention, layer, focus });
}

function rulesOf(shape: NetworkShape, step: Step, route: View['route']): Rules {
  const layer = step.layer ?? depth(shape);
  const elementwise = isElementwise(activationOf(shape, layer));
  switch (step.operation) {
    case 'z':
      return preActivation;
    case 'a':
      return elementwise ? activation : softmax;
    case 'loss':
    case 'J':
      return losses;
    case 'dA':
      return startOfBackward;
    case 'dZ':
      if (layer === depth(shape) && route === 'shortcut') return elementwise ? sigmoidShortcut : softmaxShortcut;
      return elementwise ? slopeRules : softmaxSlope;
    case 'dW':
      return weights;
    case 'db':
      return bias;
    case 'dAprev':
      return previousLayer;
    case 'W':
    case 'b':
      return update;
  }
}

/**
 * The entry that a step's derivation is written around: what the selected reference says about it, and else the first.
 * A unit of the step's layer gives i, one of the layer before gives j; W and dW of the layer give both.
 */
export function focusOf(shape: NetworkShape, step: Step, example: number, selected: Reference | undefined): Focus {
  const layer = step.layer ?? depth(shape);
  let i = 0;
  let j = 0;
  let e = example;
  if (selected !== undefined && selected.kind !== 'scalar' && selected.kind !== 'matrix') {
    const row = selected.kind === 'column' ? undefined : selected.row;
    const column = selected.kind === 'row' ? undefined : selected.column;
    const at = layerOf(selected.key) ?? depth(shape);
    if (isPerExample(selected.key)) {
      if (nameOf(selected.key) !== 'Lo') {
        if (at === layer) i = row ?? 0;
        if (at === layer - 1) j = row ?? 0;
      }
      e = column ?? example;
    } else if (at === layer) {
      i = row ?? 0;
      if (isOfWeights(nameOf(selected.key))) j = column ?? 0;
    }
  }
  const clamp = (index: number, l: number) => Math.min(index, shape.widths[l] - 1);
  return { i: clamp(i, layer), j: clamp(j, layer - 1), e };
}
