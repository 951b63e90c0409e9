/** Tells what stands on a number of the page when the page goes elsewhere: another experiment, another step. */

import { useEffect } from 'react';
import type { ExperimentState } from '../../store/experiment-store';
import { useApp } from '../app';

/** `isSameNetwork` is false where the number's reference may no longer exist, or be another's. */
export function usePlaceLeft(onLeft: (isSameNetwork: boolean) => void): void {
  const { experiment } = useApp();
  useEffect(() => experiment.subscribe((now: ExperimentState, before: ExperimentState) => {
    const isSameNetwork = now.structure === before.structure;
    if (!isSameNetwork || now.cursor !== before.cursor) onLeft(isSameNetwork);
  }));
}
