/** Follows a link of a formula to the explanation of what it stands for. */

import { referenceText } from '../../engine/quantity';
import { currentEntry } from '../../paint/cells-current';
import { useApp } from '../app';

/** The function it returns tells whether the reference was a link. */
export function useFollow(): (reference: string) => boolean {
  const { experiment, playback, trail } = useApp();
  return (reference) => {
    const left = currentEntry(experiment.getState());
    if (!left || !trail.follow(reference, referenceText(left))) return false;
    playback.pause();
    // Of a whole array the entry is looked at that belongs to what was looked at before.
    const reached = currentEntry(experiment.getState());
    if (reached) experiment.select(referenceText(reached));
    return true;
  };
}
