/** Lights everything on the page that is what is pointed at, or what that is computed from, all in one frame. */

import type { ExperimentStore } from '../store/experiment-store';
import type { FocusStore } from '../store/focus';
import type { Painter } from './frame';
import { litFor } from './lit';

/**
 * A painter of `data-hovered` and `data-factor` (forward or backward) on every `[data-ref]` under `root`, whoever made it.
 * It paints after the others, so that it finds what they have drawn.
 */
export function linkPainter(root: ParentNode, experiment: ExperimentStore, focus: FocusStore): Painter {
  let wasLit = false;
  return () => {
    const lit = litFor(experiment.getState().structure, focus.getState().hovered);
    const isLit = lit.hovered !== undefined;
    if (!isLit && !wasLit) return;
    wasLit = isLit;
    for (const element of root.querySelectorAll('[data-ref]')) {
      const kind = lit.kindOf(element.getAttribute('data-ref') ?? '');
      element.toggleAttribute('data-hovered', kind === 'hovered');
      if (kind !== 'factor') element.removeAttribute('data-factor');
      else if (element.getAttribute('data-factor') !== lit.direction) element.setAttribute('data-factor', lit.direction);
    }
  };
}
