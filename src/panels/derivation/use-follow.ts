/** Follows a link of a formula to the explanation of what it stands for. */

import { referenceText } from '../../engine/quantity';
import { currentEntry } from '../../paint/cells-current';
import { useApp } from '../app';

/** The function it returns tells whether the reference was a link. */
export function useFollow(): (reference: string) => boolean {
  const { experiment, playback, trail } = useApp();
  return (reference) => {
    const about = currentEntry(experiment.getState());
    const isFollowed = about !== undefined && trail.follow(reference, referenceText(about));
    if (isFollowed) playback.pause();
    return isFollowed;
  };
}
