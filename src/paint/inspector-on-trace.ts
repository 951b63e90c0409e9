/** Painters of what takes long to compute: once a trace, and not while an edit is under way if it takes longer than a frame may. */

import type { Trace } from '../engine/trace';
import type { ExperimentState, ExperimentStore } from '../store/experiment-store';
import type { Painter } from './frame';
import { showPart } from './inspector';

/**
 * A painter that runs when the trace has changed, or what `also` reads. What is slow is left out of an edit under way: its numbers, in
 * `[data-slot]`, and what is said of them, `[data-finding]`, are then taken away, `[data-part=working]` says so, and the
 * painter brings them back when the edit ends.
 */
export function onTrace(
  root: HTMLElement,
  experiment: ExperimentStore,
  isSlow: (state: ExperimentState) => boolean,
  paint: (state: ExperimentState) => void,
  also: () => unknown = () => undefined,
): Painter {
  let painted: Trace | undefined;
  let paintedAlso: unknown;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const paintNow = (state: ExperimentState) => {
    painted = state.trace;
    paintedAlso = also();
    showPart(root, 'working', false);
    paint(state);
  };
  return () => {
    const state = experiment.getState();
    if (state.trace === painted && also() === paintedAlso) return;
    if (!isSlow(state)) {
      paintNow(state);
      return;
    }
    for (const slot of root.querySelectorAll('[data-slot]')) slot.textContent = '…';
    for (const finding of root.querySelectorAll('[data-finding]')) finding.toggleAttribute('hidden', true);
    showPart(root, 'working', true);
    clearTimeout(waiting);
    if (state.gesture) return;
    // After this frame, so that a click is answered at once; then only if it is still what is asked for.
    waiting = setTimeout(() => {
      if (root.isConnected && experiment.getState().trace === state.trace) paintNow(experiment.getState());
    });
  };
}
