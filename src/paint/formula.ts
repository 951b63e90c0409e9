/** Paints formulas: the numbers in their slots, and which terms are selected or lead on. */

import { costAfterUpdate } from '../engine/iterate';
import { passOf, type Trace } from '../engine/trace';
import type { ExperimentStore } from '../store/experiment-store';
import { linkedStop } from '../store/trail';
import { formatNumber } from '../writers/number';
import { slotTexts } from '../writers/slots';
import { isBroken, type Formula } from '../writers/tex';
import type { Painter } from './frame';
import { differ } from './stage-remember';

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

/** A painter of the `[data-ref]` terms under `root`: what is selected is outlined, what leads to its own explanation is a link. */
export function termPainter(root: HTMLElement, experiment: ExperimentStore): Painter {
  const terms = [...root.querySelectorAll<HTMLElement>('[data-ref]')];
  let painted: readonly unknown[] = [];
  return () => {
    const state = experiment.getState();
    const { structure, cursor, extent, experiment: { view: { select } } } = state;
    const now = [structure, cursor, extent, select];
    if (!differ(painted, now)) return;
    painted = now;
    for (const element of terms) {
      const reference = element.dataset['ref'] ?? '';
      mark(element, 'selected', reference === select);
      // A number is looked at where it stands; its symbol leads on.
      mark(element, 'link', element.dataset['slot'] === undefined && linkedStop(state, reference) !== undefined);
    }
  };
}

function mark(element: HTMLElement, name: 'link' | 'selected' | 'broken', isOn: boolean): void {
  if (isOn === (name in element.dataset)) return;
  if (isOn) element.dataset[name] = '';
  else delete element.dataset[name];
}
