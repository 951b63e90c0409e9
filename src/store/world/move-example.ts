/** Moves an example of a map by hand: two numbers of it in one gesture, which is one undo. */

import { entry } from '../../engine/quantity';
import type { ExperimentStore } from '../experiment-store';

/** The e-th example to this place: two features of x, or x and y where x is one number. */
export function moveExample(experiment: ExperimentStore, e: number, to: readonly [number, number], gesture: string): void {
  const { X } = experiment.getState().experiment.data;
  experiment.edit(entry('A[0]', 0, e), to[0], gesture);
  experiment.edit(X.rows === 1 ? entry('Y', 0, e) : entry('A[0]', 1, e), to[1], gesture);
}
