/** Paints numbers by name: the text of every `[data-figure]` under a root, with nine digits where it is hovered. */

import type { Figures } from '../writers/world-figures';
import type { Painter } from './frame';

/**
 * A painter of the figures that `read` gives; a place whose name is not among them becomes empty. In a formula the name
 * stands around several spans, of which the innermost holds the text.
 */
export function figurePainter(root: HTMLElement, read: () => Figures | undefined): Painter {
  const places = [...root.querySelectorAll<HTMLElement>('[data-figure]')]
    .map((element) => ({ element, leaf: leafOf(element), name: element.dataset['figure'] ?? '' }));
  let painted: Figures | undefined;
  return () => {
    const figures = read();
    if (!figures || figures === painted) return;
    painted = figures;
    for (const { element, leaf, name } of places) {
      const { text, exact } = figures[name] ?? { text: '' };
      if (leaf.textContent !== text) leaf.textContent = text;
      if (exact !== undefined && exact !== text && element.title !== exact) element.title = exact;
    }
  };
}

function leafOf(element: Element): Element {
  const [only] = element.children;
  return only === undefined ? element : leafOf(only);
}
