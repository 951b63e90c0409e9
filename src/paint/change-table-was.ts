/** Paints what stood in a formula before the edit, and brings out the edited number in it. */

import type { NumberReference } from '../engine/operands';
import { referenceText } from '../engine/quantity';
import { valueOf } from '../engine/trace';
import { quantityText } from '../writers/quantity-text';
import { editedPair, type ChangeSources } from './change-table';
import type { Painter } from './frame';
import { fillSlot } from './inspector';

/** A painter of `[data-slot="was N"]` under `root`, one for each number; `data-edited` marks the edited one in the formula. */
export function wasPainter(root: HTMLElement, { experiment, compareEdit }: ChangeSources, edited: NumberReference, numbers: readonly NumberReference[]): Painter {
  for (const element of root.querySelectorAll(`[data-ref="${referenceText(edited)}"]`)) element.toggleAttribute('data-edited', true);
  return () => {
    const pair = editedPair(experiment.getState(), compareEdit);
    if (!pair) return;
    numbers.forEach((reference, index) => fillSlot(root, `was ${index}`, quantityText(pair.shape, reference.key, valueOf(pair.before, reference))));
  };
}
