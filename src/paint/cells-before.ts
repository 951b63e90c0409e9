/** The trace as it was before the edit under way: what struck-out numbers are read from. */

import type { Trace } from '../engine/trace';
import type { ExperimentStore } from '../store/experiment-store';

const followed = new WeakMap<ExperimentStore, { before: Trace | undefined }>();

/** The trace that was shown when the gesture under way began; undefined while there is none. Followed from the first call on. */
export function traceBefore(experiment: ExperimentStore): Trace | undefined {
  let kept = followed.get(experiment);
  if (!kept) {
    const following: { before: Trace | undefined } = { before: undefined };
    // The first change of a gesture is the only moment that knows both traces, so it cannot be asked for later.
    experiment.subscribe((state, previous) => {
      if (!state.gesture) following.before = undefined;
      else if (!previous.gesture) following.before = previous.trace;
    });
    followed.set(experiment, following);
    kept = following;
  }
  return kept.before;
}
