/** Paints the numbers of the inspector: the value in its header, and how it reacts to what it is computed from. */

import type { NumberReference } from '../engine/operands';
import { LEARNING_RATE } from '../engine/quantity';
import { valueOf } from '../engine/trace';
import type { ExperimentStore } from '../store/experiment-store';
import { formatExact, formatNumber } from '../writers/number';
import { quantityText } from '../writers/quantity-text';
import type { Painter } from './frame';
import type { Change } from './inspector-change';
import { isNumberKnown } from './inspector-subject';

/** Writes a text into the element `[data-slot=name]` under `root`, if it is there and has another. */
export function fillSlot(root: ParentNode, name: string, text: string): void {
  write(root.querySelector(`[data-slot="${name}"]`), text);
}

/** The same for the many slots that are under `root` now: they are looked for once. */
export function slotFiller(root: ParentNode): (name: string, text: string) => void {
  const slots = new Map(Array.from(root.querySelectorAll<HTMLElement>('[data-slot]'), (slot) => [slot.dataset['slot'], slot]));
  return (name, text) => write(slots.get(name), text);
}

function write(slot: Element | null | undefined, text: string): void {
  if (slot && slot.textContent !== text) slot.textContent = text;
}

/** Shows or hides the element `[data-part=name]` under `root`. */
export function showPart(root: ParentNode, name: string, shown: boolean): void {
  root.querySelector(`[data-part="${name}"]`)?.toggleAttribute('hidden', !shown);
}

/** The value of the number in its short form; nine digits on hover. */
export function valuePainter(slot: HTMLElement, experiment: ExperimentStore, subject: NumberReference): Painter {
  return () => {
    const state = experiment.getState();
    const isKnown = isNumberKnown(state, subject);
    const value = isKnown ? valueOf(state.trace, subject) : NaN;
    slot.textContent = isKnown ? quantityText(state.structure.shape, subject.key, value) : '';
    slot.title = isKnown ? formatExact(value) : '';
    slot.toggleAttribute('data-error', isKnown && !Number.isFinite(value));
  };
}

/** Whether the learning rate lets the cost fall, as `[data-part="no fall"]`. */
export function ratePainter(root: HTMLElement, experiment: ExperimentStore): Painter {
  return () => showPart(root, 'no fall', valueOf(experiment.getState().trace, LEARNING_RATE) <= 0);
}

/** The changes, each into `[data-slot="change N"]`. */
export function changesPainter(root: HTMLElement, experiment: ExperimentStore, changes: readonly Change[]): Painter {
  return () => {
    const { trace } = experiment.getState();
    changes.forEach(({ value }, index) => fillSlot(root, `change ${index}`, formatNumber(value(trace), { decimals: 4, signed: true })));
  };
}
