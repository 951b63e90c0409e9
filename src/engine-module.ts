/**
 * The engine as a module for Node and notebooks: opens an experiment file, and hands out its schedule, every number of its pass
 * and the gradient check. `npm run build:engine` makes dist-engine of it.
 */

import { checkAll, gradientEntries } from './engine/check-all';
import type { Experiment } from './engine/experiment';
import { toRows } from './engine/matrix';
import { referenceText } from './engine/quantity';
import { schedule } from './engine/schedule';
import { afterUpdate, beginningAt, computeTrace, passOf } from './engine/trace';
import { readExperiment } from './store/read/read-experiment';
import { problemText } from './words/problems';
import { writeExperiment } from './writers/experiment-json';

// The types say all in themselves, so that one file of declarations is enough.

export interface Step {
  /** `F1.z`, `C.loss`, `B2.dW`, `U1.b`. */
  readonly id: string;
  /** The names of the quantities that it computes from, and of those that it computes. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

export interface Check {
  /** The entry of the gradient, indices from 0: `dW[2].0.1`. An example's index is its column in the data. */
  readonly reference: string;
  readonly backprop: number;
  /** The central difference of J. */
  readonly numeric: number;
  /** |backprop − numeric| / max(|backprop|, |numeric|, 1e-4 · max(1, |J|)). */
  readonly error: number;
  readonly verdict: 'agree' | 'close' | 'wrong' | 'kink' | 'undefined';
}

/** One forward and backward pass of the whole batch, and the update after it. */
export interface Pass {
  readonly title: string;
  /** The steps in their order, by the experiment's route. */
  readonly steps: readonly Step[];
  readonly J: number;
  /** Every matrix as a list of rows, by its name: `W[1]`, `Z[1]`, `A[0]` (the input), `dZ[2]`, `Wnew[1]`, `Lo`. */
  readonly quantities: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** Checks every entry of every gradient by finite differences; each as it is asked for, so that one may stop. */
  readonly check: () => IterableIterator<Check>;
  /** The pass with the parameters after the update. */
  readonly next: () => Pass;
  /** The experiment file with the parameters of this pass. */
  readonly toJSONText: () => string;
}

/**
 * The pass of an experiment file's text, with the file's own parameters. Throws an Error that names the key, what was expected
 * and what was found.
 */
export function openExperiment(text: string): Pass {
  const read = readExperiment(text);
  if (!read.ok) throw new Error(problemText(read.problem, 'en'));
  const { experiment } = read;
  return passAt({ ...experiment, view: { ...experiment.view, iteration: 0 } });
}

function passAt(experiment: Experiment): Pass {
  const { network, batch, optimizer, view } = experiment;
  const pass = passOf(experiment);
  const trace = computeTrace(pass);
  const plan = schedule(network, view, optimizer);
  return {
    title: experiment.title,
    steps: plan.steps.map(({ id, reads, writes }) => ({ id, reads, writes })),
    J: trace.J,
    quantities: Object.fromEntries([...trace.values].map(([key, values]) => [key, toRows(values)])),
    * check(): IterableIterator<Check> {
      for (const { reference, check } of checkAll(pass, trace, gradientEntries(network, batch, plan))) {
        const { backprop, numeric, error, verdict } = check;
        yield { reference: referenceText(reference), backprop, numeric, error, verdict };
      }
    },
    next: () => passAt(beginningAt(experiment, afterUpdate(trace))),
    toJSONText: () => writeExperiment(experiment),
  };
}
