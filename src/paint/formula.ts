/** Paints formulas: the numbers in their slots, and the terms that the pointer, the keyboard or the selection is on. */

import { operandsOf } from '../engine/operands';
import { covers, parseReference } from '../engine/quantity';
import type { Trace } from '../engine/trace';
import type { ExperimentStore } from '../store/experiment-store';
import type { FocusStore } from '../store/focus';
import { slotTexts, type Slot } from '../writers/slots';
import type { Painter } from './frame';

/**
 * A painter of the `[data-slot]` numbers under `root`. `onSettled` gets their texts at first and then whenever the numbers
 * have come to rest: what is spoken need not follow every frame of a drag.
 */
export function slotPainter(
  root: HTMLElement,
  slots: readonly Slot[],
  experiment: ExperimentStore,
  onSettled: (texts: readonly string[]) => void,
): Painter {
  const leaves = new Map<number, Element>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-slot]')) leaves.set(Number(element.dataset['slot']), leafOf(element));
  let painted: Trace | undefined;
  let settled: Trace | undefined;
  let shown: readonly string[] = [];
  const { structure: made } = experiment.getState();

  return () => {
    const { trace, gesture, structure } = experiment.getState();
    // After an edit of the network's shape this formula's references may be gone; React is about to replace it.
    if (structure !== made) return;
    if (trace !== painted) {
      painted = trace;
      const texts = slotTexts(slots, trace);
      texts.forEach((text, index) => {
        const leaf = leaves.get(index);
        if (leaf && text !== shown[index]) leaf.textContent = text;
      });
      shown = texts;
    }
    if (!gesture && settled !== trace) {
      settled = trace;
      onSettled(shown);
    }
  };
}

/** The element around the text itself: KaTeX puts a few spans around a number. */
function leafOf(element: Element): Element {
  const [only] = element.children;
  return only === undefined ? element : leafOf(only);
}

/**
 * A painter of the `[data-ref]` terms under `root`: what is hovered anywhere is underlined, what it is computed from gets
 * the wash, what is selected is outlined.
 */
export function termPainter(root: HTMLElement, experiment: ExperimentStore, focus: FocusStore): Painter {
  const terms = [...root.querySelectorAll<HTMLElement>('[data-ref]')].flatMap((element) => {
    const reference = parseReference(element.dataset['ref'] ?? '');
    return reference ? [{ element, reference }] : [];
  });
  let before = '';

  return () => {
    const { structure: { shape, batch, plan }, experiment: { view: { select } } } = experiment.getState();
    const { hovered } = focus.getState();
    const now = `${hovered ?? ''} ${select ?? ''}`;
    if (now === before) return;
    before = now;
    const hover = hovered === undefined ? undefined : parseReference(hovered);
    const factors = hover?.kind === 'entry' || hover?.kind === 'scalar' ? operandsOf(shape, batch, plan, hover) : [];
    for (const { element, reference } of terms) {
      // A row or a whole matrix lights up with its parts; an entry alone.
      mark(element, 'hovered', hover !== undefined && covers(hover, reference));
      mark(element, 'factor', factors.some((factor) => covers(factor, reference)));
      mark(element, 'selected', element.dataset['ref'] === select);
    }
  };
}

function mark(element: HTMLElement, name: 'hovered' | 'factor' | 'selected', isOn: boolean): void {
  if (isOn) element.dataset[name] = '';
  else delete element.dataset[name];
}
