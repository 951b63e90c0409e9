/** Paints formulas: the numbers in their slots, and the terms that the pointer, the keyboard or the selection is on. */

import { costAfterUpdate } from '../engine/iterate';
import { operandsOf } from '../engine/operands';
import { covers, parseReference } from '../engine/quantity';
import { passOf, type Trace } from '../engine/trace';
import type { ExperimentStore } from '../store/experiment-store';
import type { FocusStore } from '../store/focus';
import { formatNumber } from '../writers/number';
import { slotTexts } from '../writers/slots';
import { isBroken, type Formula } from '../writers/tex';
import type { Painter } from './frame';

/**
 * A painter of the `[data-slot]` numbers under `root`. `onSettled` gets their texts at first and then whenever the numbers
 * have come to rest: what is spoken need not follow every frame of a drag. While the working of a formula that can break
 * is broken, `root` says so, and there are no texts.
 */
export function slotPainter(
  root: HTMLElement,
  formula: Formula,
  canBreak: boolean,
  experiment: ExperimentStore,
  onSettled: (texts: readonly string[] | undefined) => void,
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
      const texts = slotTexts(formula.slots, trace);
      texts.forEach((text, index) => {
        const leaf = leaves.get(index);
        if (leaf && text !== shown[index]) leaf.textContent = text;
      });
      shown = texts;
      if (canBreak) mark(root, 'broken', isBroken(formula, texts));
    }
    if (!gesture && settled !== trace) {
      settled = trace;
      onSettled(root.dataset['broken'] === undefined ? shown : undefined);
    }
  };
}

/** A painter of the cost that the step's update really leads to, as a number after `words`. */
export function costAfterPainter(element: HTMLElement, experiment: ExperimentStore, words: (cost: string) => string): Painter {
  let painted: Trace | undefined;
  return () => {
    const { trace, experiment: open } = experiment.getState();
    if (trace === painted) return;
    painted = trace;
    element.textContent = words(formatNumber(costAfterUpdate(passOf(open), trace)));
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

function mark(element: HTMLElement, name: 'hovered' | 'factor' | 'selected' | 'broken', isOn: boolean): void {
  if (isOn) element.dataset[name] = '';
  else delete element.dataset[name];
}
