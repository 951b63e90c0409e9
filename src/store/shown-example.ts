/**
 * Where the place is one number of one example, that example is the one shown, and to show another is to go to its number:
 * also where each number becomes a place of its own, so that the example that was shown stays.
 */

import type { Experiment } from '../engine/experiment';
import { isPerExample, type EntryReference } from '../engine/quantity';
import type { Progress } from '../engine/schedule';
import { lastWritten, progressAfter } from '../engine/stride-place';
import type { Structure } from './structure';

/** The number of an example that the place is: at scalar stride, and in the middle of a step. */
function numberAt({ view }: Experiment, { shape, batch, plan }: Structure, cursor: Progress): EntryReference | undefined {
  if (view.stride !== 'scalar' && cursor.entries === 0) return undefined;
  const written = lastWritten(shape, batch, plan, cursor);
  return written?.kind === 'entry' && isPerExample(written.key) ? written : undefined;
}

/** The same experiment with the example of its place shown. */
export function showingItsExample(experiment: Experiment, structure: Structure, cursor: Progress): Experiment {
  const example = numberAt(experiment, structure, cursor)?.column ?? experiment.view.example;
  return example === experiment.view.example ? experiment : { ...experiment, view: { ...experiment.view, example } };
}

/** The place of the same unit's number of another example; the same place where it is no number of an example. */
export function placeOfExample(experiment: Experiment, structure: Structure, cursor: Progress, example: number): Progress {
  const { shape, batch, plan } = structure;
  const written = numberAt(experiment, structure, cursor);
  return (written && progressAfter(shape, batch, plan, { ...written, column: example })) ?? cursor;
}
