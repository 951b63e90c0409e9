/** Opening and saving: what becomes of an experiment that was read, and the files that one becomes. */

import type { Experiment } from '../../engine/experiment';
import { costAfterUpdate } from '../../engine/iterate';
import { passOf, type Trace } from '../../engine/trace';
import { writeExperiment } from '../../writers/experiment-json';
import { writeTrace } from '../../writers/trace-json';
import type { Problem } from '../../words/problem';
import type { ExperimentStore } from '../experiment-store';
import type { PlaybackStore } from '../playback';
import type { ReadExperiment } from '../read/read-experiment';
import type { SessionStore } from '../session';

/** The stores that opening something touches. */
export interface Desk {
  readonly experiment: ExperimentStore;
  readonly playback: PlaybackStore;
  readonly session: SessionStore;
}

/** Shows what was read, and says whether it could; a problem is reported, and the open experiment stays as it is. */
export function openRead(read: ReadExperiment, { experiment, playback, session }: Desk): boolean {
  if (!read.ok) {
    session.report(read.problem);
    return false;
  }
  playback.pause();
  session.dismiss();
  experiment.open(read.experiment);
  return true;
}

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Why an experiment cannot be saved, or undefined: after an overflow its parameters may hold what no file can. */
export function savingProblem({ network }: Experiment): Problem | undefined {
  for (const [layer, { W, b }] of network.parameters.entries()) {
    const k = W.data.findIndex((value) => !Number.isFinite(value));
    if (k >= 0) {
      const entry = `[${Math.floor(k / W.columns)}][${k % W.columns}]`;
      return { kind: 'notSaved', path: `network.parameters[${layer}].W${entry}`, found: W.data[k] };
    }
    const i = b.data.findIndex((value) => !Number.isFinite(value));
    if (i >= 0) return { kind: 'notSaved', path: `network.parameters[${layer}].b[${i}]`, found: b.data[i] };
  }
  return undefined;
}

export function experimentFile(experiment: Experiment): SavedFile {
  return { name: `${fileName(experiment.title)}.nablascope.json`, text: writeExperiment(experiment) };
}

/** @param trace the one that is shown, of the parameters at the view's iteration */
export function traceFile(experiment: Experiment, trace: Trace): SavedFile {
  const afterJ = costAfterUpdate(passOf(experiment), trace);
  return { name: `${fileName(experiment.title)}.trace.json`, text: writeTrace(experiment, trace, afterJ) };
}

const LONGEST_NAME = 100;

/** A title without what Windows, macOS or Linux refuse in a file's name. */
export function fileName(title: string): string {
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replace(/^[. ]+/, '').slice(0, LONGEST_NAME).replace(/[. ]+$/, '');
  return safe === '' ? 'experiment' : safe;
}
