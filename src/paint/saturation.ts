/** Where the full route has no number: a saturated output makes ∂ℒ/∂a infinite, and the slope that follows is 0. */

import { depth } from '../engine/experiment';
import { layerKey } from '../engine/quantity';
import { isWholeKnown } from '../engine/schedule';
import { matrixOf } from '../engine/trace';
import type { ExperimentState, ExperimentStore } from '../store/experiment-store';
import type { Painter } from './frame';

/** Shows the element, whose `hidden` it owns, while that is so. */
export function saturationPainter(element: HTMLElement, experiment: ExperimentStore): Painter {
  return () => {
    element.hidden = !dividesByZero(experiment.getState());
  };
}

/** Whether ∂ℒ/∂a of the output has been computed, and is not finite though the logits are. */
export function dividesByZero(
  { structure: { shape, plan }, extent, trace }: Pick<ExperimentState, 'structure' | 'extent' | 'trace'>,
): boolean {
  const L = depth(shape);
  const dA = layerKey('dA', L);
  return isWholeKnown(shape, plan, extent, dA)
    && matrixOf(trace.values, layerKey('Z', L)).data.every(Number.isFinite)
    && !matrixOf(trace.values, dA).data.every(Number.isFinite);
}
