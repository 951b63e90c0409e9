/** Moving through the pass by hand: whoever steps themselves no longer wants to be driven. */

import type { Reference } from '../../engine/quantity';
import type { ExperimentStore } from '../../store/experiment-store';
import { goToNumber } from '../../store/number-place';
import type { PlaybackStore } from '../../store/playback';

export interface Steering {
  readonly next: () => void;
  readonly back: () => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly goTo: (stop: string) => void;
  /** To where this number is explained. */
  readonly goToNumber: (reference: Reference) => void;
  readonly toggle: () => void;
}

export function steering({ experiment, playback }: { experiment: ExperimentStore; playback: PlaybackStore }): Steering {
  const byHand = (move: () => void) => () => {
    playback.pause();
    move();
  };
  return {
    next: byHand(() => experiment.next()),
    back: byHand(() => experiment.back()),
    first: byHand(experiment.first),
    last: byHand(experiment.last),
    goTo: (stop) => byHand(() => experiment.goTo(stop))(),
    goToNumber: (reference) => byHand(() => goToNumber(experiment, reference))(),
    toggle: playback.toggle,
  };
}
