/** The model of the shown place of a run held against the truth, kept up with in slices while the run goes on. */

import type { Data, LayerParameters, NetworkShape } from '../../engine/experiment';
import type { Model } from '../../features/outputs';
import type { PlaneView } from '../../layout/plane';
import type { RegressionComparison } from '../../worlds/regression';
import type { ExperimentStore } from '../experiment-store';
import { fits } from '../shown-model';
import type { Training } from '../train/training';
import { mapViewOf } from '../world/world-maps';
import { compareClasses, compareClassifier, type ClassComparison } from './class-comparison';
import { compareRegression } from './regression-comparison';
import { compareSample, type SampleComparison } from './sample-comparison';
import { createSlices, type Sliced } from './slices';
import { truthCaseOf, type TruthCase } from './truth-case';

/** Nodes of a side: at rest, and while something moves. */
const [AT_REST, MOVING] = [161, 81];
/** A run changes what is shown at most so often, in milliseconds. */
const PACE = 150;
/** A comparison that takes longer is made anew so many times its own work later: the page keeps most of its time. */
const APART = 6;
/** Of a frame, in milliseconds; the frame also paints. */
const BUDGET = 10;

/** All that the numbers of the page follow from. */
export interface Compared {
  readonly situation: TruthCase;
  readonly shape: NetworkShape;
  readonly parameters: readonly LayerParameters[];
  readonly data: Data;
  readonly n: number;
}

export interface TruthResult {
  readonly of: Compared;
  readonly classes: ClassComparison | undefined;
  /** Where the outputs are no law: the error of the class that they name. */
  readonly classifier: { readonly truth: ClassComparison['maps']['truth']; readonly error: number } | undefined;
  readonly regression: RegressionComparison | undefined;
  readonly sample: SampleComparison;
}

export interface TruthStores {
  readonly experiment: Pick<ExperimentStore, 'getState'>;
  readonly training: Pick<Training, 'getState'>;
  /** Asks to be called again in the next frame. */
  readonly request: () => void;
}

export type TruthStore = ReturnType<typeof createTruth>;

/** `work` is called once a frame; what it gives is read after it or in the next frame. */
export function createTruth({ experiment, training, request }: TruthStores) {
  const slices = createSlices<Compared, TruthResult>(compare, isSame);
  let taken: { readonly parameters: readonly LayerParameters[]; readonly time: number } | undefined;

  /** What is to be shown: the newest, but of a run a place that stays for a while. */
  function wanted(): Compared {
    const { structure: { shape }, experiment: { data, network }, gesture } = experiment.getState();
    const { status, shown: { parameters }, isFollowing } = training.getState();
    const isRunning = status === 'running' && isFollowing;
    const time = performance.now();
    if (!taken || !isRunning || !fits(taken.parameters, shape) || time - taken.time >= Math.max(PACE, APART * slices.cost())) {
      taken = { parameters, time: taken?.parameters === parameters ? taken.time : time };
    }
    // Between an edit of the network and the run that hears of it they are of two shapes.
    const own = fits(taken.parameters, shape) ? taken.parameters : network.parameters;
    return { situation: truthCaseOf(data, shape), shape, parameters: own, data, n: isRunning || gesture ? MOVING : AT_REST };
  }

  let now = wanted();
  return {
    work(): void {
      now = wanted();
      const before = slices.result();
      const isDone = slices.work(now, BUDGET);
      // What is new is painted in the next frame.
      if (!isDone || slices.result() !== before || taken?.parameters !== training.getState().shown.parameters) request();
    },
    /** The network as it is compared now. */
    model: (): Model => {
      const { structure: { shape }, experiment: { network } } = experiment.getState();
      return now.shape === shape ? now : { shape, parameters: network.parameters };
    },
    /** Whether that is of other data, or of another law, than those that are open: the new one is being computed. */
    isBehind(): boolean {
      const last = slices.result();
      return last !== undefined && last.of.data !== experiment.getState().experiment.data;
    },
    /** The last whole comparison, if it is of this kind of case; a moment ago the world or the network may have been others. */
    result(): TruthResult | undefined {
      const { structure: { shape }, experiment: { data } } = experiment.getState();
      const last = slices.result();
      const situation = truthCaseOf(data, shape);
      return last && last.of.shape === shape && last.of.situation.kind === situation.kind && idOf(last.of.situation) === idOf(situation) ? last : undefined;
    },
  };
}

function idOf(situation: TruthCase): string {
  return situation.kind === 'unknown' ? '' : situation.open.id;
}

function isSame(a: Compared, b: Compared): boolean {
  return a.parameters === b.parameters && a.n === b.n && a.shape === b.shape && a.data === b.data;
}

/** The square that the maps show. */
export function viewOf(situation: Extract<TruthCase, { readonly kind: 'classes' | 'noLaw' }>): PlaneView {
  return mapViewOf(situation.open);
}

function* compare(of: Compared): Sliced<TruthResult> {
  const { situation, shape, parameters, data, n } = of;
  const model = { shape, parameters };
  const sample = yield* compareSample(data, model, situation.kind === 'classes' || situation.kind === 'noLaw');
  return {
    of,
    sample,
    classes: situation.kind === 'classes' ? yield* compareClasses(situation.law, viewOf(situation), model, n) : undefined,
    classifier: situation.kind === 'noLaw' ? yield* compareClassifier(situation.law, viewOf(situation), model, n) : undefined,
    regression: situation.kind === 'regression' ? compareRegression(situation.law, model) : undefined,
  };
}
