/** Works on the comparison once a frame, and marks the page while what it shows is of the settings before. */

import type { TruthStore } from '../../store/truth/truth';
import type { Painter } from '../frame';

/** The root has a `[data-part=behind]`, which says so. */
export function behindPainter(root: HTMLElement, truth: Pick<TruthStore, 'work' | 'isBehind'>): Painter {
  const note = root.querySelector<HTMLElement>('[data-part="behind"]');
  return () => {
    // After the parts have painted what was there.
    truth.work();
    const isBehind = truth.isBehind();
    if (note && note.hidden === isBehind) {
      note.hidden = !isBehind;
      root.toggleAttribute('data-behind', isBehind);
    }
  };
}
