/** The page's answers as they are now: of the shown network, the fitted laws and the true one, each computed when it is asked for. */

import type { Model } from '../../features/outputs';
import type { ClassWorld, Point } from '../../worlds/world';
import type { ExperimentStore } from '../experiment-store';
import type { ProbeStore } from '../probe';
import { pairOf, type PairStore } from '../pair';
import { shownModel } from '../shown-model';
import type { Training } from '../train/training';
import { classesOf } from '../world/world-points';
import { createSlices } from '../truth/slices';
import { diagnose, type Diagnosed, type Diagnostics } from './diagnostics';
import { fitsOf, type Fits, type FittedLaw } from './fits';
import { unknownCaseOf, type UnknownCase } from './unknown-case';
import { newPriors, type UnknownView, type UnknownViewStore } from './unknown-view';

/** Of a frame, in milliseconds; the frame also paints. */
const BUDGET = 6;
/** A run changes the network of the table at most so often, in milliseconds. */
const PACE = 400;

export interface UnknownStores {
  readonly experiment: Pick<ExperimentStore, 'getState'>;
  readonly training: Pick<Training, 'getState'>;
  readonly probe: Pick<ProbeStore, 'getState'>;
  readonly pair: Pick<PairStore, 'getState'>;
  readonly view: UnknownViewStore;
  /** Asks to be called again in the next frame. */
  readonly request: () => void;
}

type ClassCase = Extract<UnknownCase, { readonly kind: 'classes' }>;

/** All that the answers at the probe follow from. */
export interface UnknownNow {
  readonly situation: ClassCase;
  readonly model: Model;
  readonly fits: Fits;
  /** The fit that is looked at. */
  readonly fitted: FittedLaw;
  readonly law: ClassWorld | undefined;
  readonly point: Point;
  /** The first example of the pair, and its features. */
  readonly i: number;
  readonly xi: readonly number[];
  /** y of that example. */
  readonly label: number;
  /** What the network is asked about: the probe, or where x has not two features example i. */
  readonly x: readonly number[];
  readonly view: UnknownView;
  /** π′: what is asked for, else the training examples' own. */
  readonly priors: readonly number[];
}

export type UnknownStore = ReturnType<typeof createUnknown>;

export function createUnknown(stores: UnknownStores) {
  const { view } = stores;
  const slices = createSlices<Diagnosed, Diagnostics>(diagnose, isSame);
  let taken: { readonly model: Model; readonly time: number } | undefined;
  let last: UnknownNow | undefined;

  function make(): UnknownNow | undefined {
    const { experiment } = stores.experiment.getState();
    const situation = unknownCaseOf(experiment);
    if (situation.kind !== 'classes') return undefined;
    const fits = fitsOf(experiment.data, situation.K);
    const looked = view.getState();
    const { point } = stores.probe.getState();
    const { X } = experiment.data;
    const { i } = pairOf(stores.pair.getState(), experiment.data);
    const xi = Array.from({ length: X.rows }, (_, row) => X.data[row * X.columns + i]);
    return {
      situation, fits, view: looked, model: shownModel(stores), fitted: fits[looked.fit], law: situation.law, point, i, xi, label: classesOf(experiment.data)[i], x: X.rows === 2 ? point : xi,
      priors: newPriors(looked.weights, situation.K) ?? fits.priors,
    };
  }

  /** The table may lag behind a run. */
  function pacedModel(model: Model): Model {
    const time = performance.now();
    const isRunning = stores.training.getState().status === 'running';
    if (!taken || !isRunning || taken.model.shape !== model.shape || time - taken.time >= PACE) {
      taken = { model, time: taken && isSameModel(taken.model, model) ? taken.time : time };
    }
    return taken.model;
  }

  function wanted(): Diagnosed | undefined {
    const now = make();
    if (!now) return undefined;
    const { situation: { K, law, refusal }, model } = now;
    return { data: stores.experiment.getState().experiment.data, K, law, model: refusal ? undefined : pacedModel(model) };
  }

  return {
    view,
    /** The same object until something that it holds changes; undefined where y is a number. */
    now(): UnknownNow | undefined {
      const made = make();
      if (!made || !last || !isSameNow(last, made)) last = made;
      return last;
    },
    /** Called once a frame: goes on with the table of fits. */
    work(): void {
      const asked = wanted();
      if (!asked) return;
      const before = slices.result();
      const isDone = slices.work(asked, BUDGET);
      if (!isDone || slices.result() !== before) stores.request();
    },
    /** The table of fits, if it is of these data. */
    diagnostics(): Diagnostics | undefined {
      const result = slices.result();
      const { data } = stores.experiment.getState().experiment;
      return result?.of.data === data ? result : undefined;
    },
  };
}

function isSameNow(a: UnknownNow, b: UnknownNow): boolean {
  return a.fits === b.fits && a.i === b.i && isSameModel(a.model, b.model) && a.point === b.point && a.view === b.view && a.law === b.law && a.situation.refusal === b.situation.refusal;
}

function isSameModel(a: Model, b: Model): boolean {
  return a.shape === b.shape && a.parameters === b.parameters;
}

function isSame(a: Diagnosed, b: Diagnosed): boolean {
  return a.data === b.data && a.law === b.law && (a.model === b.model || (a.model !== undefined && b.model !== undefined && isSameModel(a.model, b.model)));
}
