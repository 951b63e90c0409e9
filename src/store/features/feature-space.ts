/** The space of features at the shown place of a run: φ of the examples, the read-out's plane, and the axes they are drawn along. */

import type { Data, LayerParameters, NetworkShape } from '../../engine/experiment';
import { selectColumns, type Matrix } from '../../engine/matrix';
import { featuresOn } from '../../features/feature-map';
import { placedIn, planeIn, principalFrame, unitFrame, type Frame, type PlaneInFrame } from '../../features/frame';
import type { Model } from '../../features/outputs';
import { explained } from '../../features/principal';
import type { Plane } from '../../features/read-out';
import { readOutFrame } from '../../features/read-out-frame';
import type { Reading } from '../../features/reading';
import type { ExperimentStore } from '../experiment-store';
import { pairOf, type PairStore } from '../pair';
import { fits, shownModel } from '../shown-model';
import type { Training } from '../train/training';
import type { FeatureMode, FeatureViewStore } from './feature-view';
import { boundaryPlane, classLabels, featureWidth, modeNow, nameClasses, readingsOf } from './read-outs';
import { shownExamples } from './shown-examples';

export interface FeatureSpace {
  readonly model: Model;
  readonly data: Data;
  /** Columns of the data; what follows has a column for each. */
  readonly shown: readonly number[];
  /** n × N. */
  readonly X: Matrix;
  /** w × N; undefined where one of its numbers is none, or too large to measure a spread by. */
  readonly Phi: Matrix | undefined;
  /** All 0 where y is a number. */
  readonly labels: Uint8Array;
  readonly hasClasses: boolean;
  readonly readings: readonly Reading[];
  /** The planes of the readings that are shown; the first is that of the axes. */
  readonly boundaries: readonly { readonly reading: Reading; readonly plane: Plane | undefined }[];
}

/** φ along the axes of the mode. */
export interface Placed {
  readonly mode: FeatureMode;
  readonly frame: Frame;
  /** 1, 2 or 3 × N. */
  readonly at: Matrix;
  /** Where the planes of `boundaries` cut these axes. */
  readonly planes: readonly (PlaneInFrame | undefined)[];
  /** The part of the variance along each axis, of principal components; undefined where nothing varies. */
  readonly explained: readonly (number | undefined)[];
}

interface FeatureStores {
  readonly experiment: Pick<ExperimentStore, 'getState'>;
  readonly training: Pick<Training, 'getState'>;
  readonly pair: Pick<PairStore, 'getState'>;
  readonly view: Pick<FeatureViewStore, 'getState'>;
}

export type FeatureSpaceStore = ReturnType<typeof createFeatureSpace>;

/** Squares of larger numbers are none. */
const LARGEST = 1e150;

/** Everything is computed when it is first asked for and stays the same object until it changes: within a frame it is one. */
export function createFeatureSpace({ experiment, training, pair, view }: FeatureStores) {
  let space: FeatureSpace | undefined;
  let placed: { readonly of: FeatureSpace; readonly placed: Placed } | undefined;
  let boundary: number | 'all' | undefined;
  const others = new WeakMap<readonly LayerParameters[], { readonly of: Placed['mode']; readonly boundary: typeof boundary; readonly X: Matrix; readonly placed: Placed | undefined }>();

  const model = (): Model => shownModel({ experiment, training });

  function now(): FeatureSpace {
    const { shape, parameters } = model();
    const { data } = experiment.getState().experiment;
    const wanted = view.getState().boundary;
    const shown = shownExamples(data, pairOf(pair.getState(), data), space?.data.X.columns === data.X.columns ? space.shown : undefined);
    if (space && space.model.parameters === parameters && space.model.shape === shape && space.data === data && space.shown === shown && boundary === wanted) return space;
    boundary = wanted;
    // Of other parameters the examples are the same object, by which what was placed before is known again.
    const X = space && space.data.X === data.X && space.shown === shown ? space.X : undefined;
    space = spaceOf({ shape, parameters }, data, shown, wanted, X);
    return space;
  }

  return {
    model,
    now,
    /** Undefined where φ is not made of numbers. The axes go on from those of the place that was shown before. */
    placed(): Placed | undefined {
      const of = now();
      const mode = modeOf(of, view.getState().mode);
      if (placed?.of === of && placed.placed.mode === mode) return placed.placed;
      const before = placed && placed.placed.mode === mode && isLike(placed.of, of) ? placed.placed.frame : undefined;
      const made = placedAs(of, mode, before);
      placed = made && { of, placed: made };
      return made;
    },
    /** The same examples at other parameters, along axes that go on from those of what is shown. */
    placedAt(parameters: readonly LayerParameters[]): Placed | undefined {
      const of = now();
      const main = this.placed();
      if (!main || !fits(parameters, of.model.shape)) return undefined;
      if (parameters === of.model.parameters) return main;
      const known = others.get(parameters);
      if (known?.of === main.mode && known.boundary === boundary && known.X === of.X) return known.placed;
      const made = placedAs(spaceOf({ shape: of.model.shape, parameters }, of.data, of.shown, boundary ?? 0, of.X), main.mode, main.frame);
      others.set(parameters, { of: main.mode, boundary, X: of.X, placed: made });
      return made;
    },
  };
}

function spaceOf(model: Model, data: Data, shown: readonly number[], wanted: number | 'all', known?: Matrix): FeatureSpace {
  const X = known ?? (shown.length === data.X.columns ? data.X : selectColumns(data.X, shown));
  const hasClasses = nameClasses(data);
  const readings = readingsOf(model.shape, hasClasses);
  const chosen = wanted === 'all' && hasAll(model.shape, readings) ? readings : [readings[typeof wanted === 'number' ? Math.min(wanted, readings.length - 1) : 0]];
  const Phi = featuresOn(model, X);
  return {
    model, data, shown, X, hasClasses, readings,
    Phi: Phi.data.every((value) => Math.abs(value) < LARGEST) ? Phi : undefined,
    labels: classLabels(data, shown),
    boundaries: chosen.map((reading) => ({ reading, plane: boundaryPlane(model, reading, hasClasses) })),
  };
}

/** All boundaries at once are lines only where φ is a plane. */
export function hasAll(shape: NetworkShape, readings: readonly Reading[]): boolean {
  return readings.length > 1 && readings[0].minus !== undefined && featureWidth(shape) === 2;
}

export function modeOf({ model: { shape }, boundaries }: FeatureSpace, chosen: FeatureMode): FeatureMode {
  return modeNow(chosen, featureWidth(shape), boundaries[0].plane !== undefined);
}

/** Whether the axes of one may go on in the other. */
function isLike(a: FeatureSpace, b: FeatureSpace): boolean {
  return featureWidth(a.model.shape) === featureWidth(b.model.shape) && a.boundaries[0].reading.plus === b.boundaries[0].reading.plus
    && a.boundaries[0].reading.minus === b.boundaries[0].reading.minus;
}

function placedAs({ Phi, boundaries }: FeatureSpace, mode: FeatureMode, before: Frame | undefined): Placed | undefined {
  if (!Phi) return undefined;
  const [{ plane }] = boundaries;
  const { frame, parts } = axesOf(Phi, mode, plane, before);
  return { mode, frame, at: placedIn(frame, Phi), planes: boundaries.map((each) => each.plane && planeIn(frame, each.plane)), explained: parts };
}

function axesOf(Phi: Matrix, mode: FeatureMode, plane: Plane | undefined, before: Frame | undefined): { readonly frame: Frame; readonly parts: Placed['explained'] } {
  if (mode === 'readout' && plane) return { frame: readOutFrame(plane, Phi, before), parts: [] };
  // Another epoch of a run may have no plane where this one has.
  if (mode === 'units' || Phi.rows <= 2 || (mode === 'rotation' && Phi.rows === 3)) return { frame: unitFrame(Phi.rows), parts: [] };
  const { frame, principal } = principalFrame(Phi, mode === 'rotation' ? 3 : 2, before);
  return { frame, parts: Array.from(principal.variances, (_, k) => explained(principal, k)) };
}
