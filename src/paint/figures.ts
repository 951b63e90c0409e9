/** Paints numbers by name: the text of every `[data-figure]` under a root, with nine digits where it is hovered. */

import type { Figures } from '../writers/world-figures';
import type { Painter } from './frame';

/** Stands where a number is not known yet: that of before would be another one's. A whole sentence, `data-sentence`, is left out. */
const UNKNOWN = '–';

/**
 * A painter of the figures that `read` gives; a place whose name is not among them becomes empty. In a formula the name
 * stands around several spans, of which the innermost holds the text.
 */
export function figurePainter(root: HTMLElement, read: () => Figures | undefined): Painter {
  const places = [...root.querySelectorAll<HTMLElement>('[data-figure]')]
    .map((element) => ({ element, leaf: leafOf(element), name: element.dataset['figure'] ?? '', unknown: 'sentence' in element.dataset ? '' : UNKNOWN }));
  let painted: Figures | undefined;
  let isPainted = false;
  return () => {
    const figures = read();
    if (isPainted && figures === painted) return;
    painted = figures;
    isPainted = true;
    for (const { element, leaf, name, unknown } of places) {
      const { text, exact = text } = figures ? figures[name] ?? { text: '' } : { text: unknown };
      if (leaf.textContent !== text) leaf.textContent = text;
      if (exact === text) element.removeAttribute('title');
      else if (element.title !== exact) element.title = exact;
    }
  };
}

function leafOf(element: Element): Element {
  const [only] = element.children;
  return only === undefined ? element : leafOf(only);
}
