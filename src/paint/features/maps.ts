/** The two maps of the page: the space of inputs, and the space of features, with one pair, one probe and one light. */

import { depth } from '../../engine/experiment';
import { column, matrix, type Matrix } from '../../engine/matrix';
import { outputsOn } from '../../features/outputs';
import type { FeaturePlane } from '../../layout/decision-map';
import type { PlaneDrawing, PlaneLine, PlanePoint, PlanePoints, PlaneShape, PlaneView } from '../../layout/plane';
import type { FeatureSpace, FeatureSpaceStore } from '../../store/features/feature-space';
import type { FeatureViewState, FeatureViewStore } from '../../store/features/feature-view';
import type { FeatureWindow, FeatureWindowStore } from '../../store/features/feature-window';
import { cutInputs, probeInput } from '../../store/features/probe-input';
import { pairOf, type PairState, type PairStore } from '../../store/pair';
import type { ProbeState, ProbeStore } from '../../store/probe';
import type { Frame } from '../frame';
import { remembering } from '../train-map';
import { createFeatureDrawing, featurePath } from './feature-map';
import { createInputField } from './input-field';

export interface FeatureMapStores {
  readonly space: FeatureSpaceStore;
  readonly view: Pick<FeatureViewStore, 'getState'>;
  readonly window: Pick<FeatureWindowStore, 'getState'>;
  readonly pair: Pick<PairStore, 'getState'>;
  readonly probe: Pick<ProbeStore, 'getState'>;
  readonly frame: Pick<Frame, 'request'>;
}

export interface InputPlane {
  readonly plane: FeaturePlane;
  readonly view: PlaneView;
}

const PAIR_LETTERS = ['i', 'j'] as const;

/** What both maps mark in the same way. */
function createMarks({ pair, view }: Pick<FeatureMapStores, 'pair' | 'view'>): (space: FeatureSpace) => Pick<PlaneDrawing, 'chosen' | 'letters' | 'lit' | 'holds'> {
  const chosenOf = remembering((shown: readonly number[], i: number, j: number) => [...new Set([i, j])].map((e) => shown.indexOf(e)));
  return (space) => {
    const { i, j }: PairState = pairOf(pair.getState(), space.data);
    const { lit, holds } = view.getState();
    const now = typeof holds === 'number' && holds < space.shown.length ? holds : 'probe';
    return { chosen: chosenOf(space.shown, i, j), letters: PAIR_LETTERS, lit: lit ?? (now === 'probe' ? undefined : now), holds: now };
  };
}

/** The space of features, across the axes of the chosen look. */
export function createFeatureMap(stores: FeatureMapStores, { plane, view: inputView }: InputPlane): () => PlaneDrawing {
  const { space: spaces, view, window, probe } = stores;
  const [drawingOf, marksOf] = [createFeatureDrawing(), createMarks(stores)];
  const probeOf = remembering((space: FeatureSpace, point: ProbeState['point'], shown: FeatureWindow, turn: FeatureViewState['turn']): PlanePoint | undefined => {
    const placed = spaces.placed();
    return placed && fitting(placed.at, shown) ? featurePath(space, placed, column(probeInput(plane, point)), shown.box, turn).at(0) : undefined;
  });
  const pathOf = remembering((space: FeatureSpace, point: ProbeState['point'], shown: FeatureWindow, turn: FeatureViewState['turn']): readonly PlaneShape[] => {
    const placed = spaces.placed();
    return placed && fitting(placed.at, shown) ? [{ look: 'path', corners: featurePath(space, placed, cutInputs(plane, inputView, point), shown.box, turn) }] : [];
  });
  const joined = remembering((shapes: readonly PlaneShape[], path: readonly PlaneShape[]) => [...shapes, ...path]);
  return () => {
    const space = spaces.now();
    if (plane.means.length !== space.X.rows) return {};
    const placed = spaces.placed();
    const shown = window.getState();
    const { turn, hasPath } = view.getState();
    const { point } = probe.getState();
    const { shapes = NONE, ...rest } = drawingOf({ space, placed, window: shown, turn });
    return { ...rest, shapes: hasPath ? joined(shapes, pathOf(space, point, shown, turn)) : shapes, ...marksOf(space), probe: probeOf(space, point, shown, turn) };
  };
}

const NONE: readonly never[] = [];

function fitting(at: Matrix, { box }: FeatureWindow): boolean {
  return box.length === Math.max(2, at.rows);
}

/** The space of inputs: two features, or the one with y above it. */
export function createInputMap(stores: FeatureMapStores, { plane, view }: InputPlane): () => PlaneDrawing {
  const { space: spaces, view: looks, probe, frame } = stores;
  const [fieldOf, marksOf] = [createInputField(frame.request), createMarks(stores)];
  const isLine = plane.means.length === 1;
  const pointsOf = remembering((data: FeatureSpace['data'], shown: readonly number[], labels: Uint8Array): PlanePoints => {
    const held = new Set(data.heldOut);
    const row = ({ data: entries, columns }: Matrix, i: number) => Float64Array.from(shown, (e) => entries[i * columns + e]);
    return { x1: row(data.X, plane.across), x2: isLine ? row(data.Y, 0) : row(data.X, plane.up), classes: labels, heldOut: (e) => held.has(shown[e]) };
  });
  const curveOf = remembering((space: FeatureSpace['model']['parameters'], shape: FeatureSpace['model']['shape']) => curve({ parameters: space, shape }, view));
  const cutOf = remembering((x2: number): readonly PlaneLine[] => [{ w: [0, 1], b: -x2, look: 'cut' }]);
  let labels: Uint8Array | undefined;
  return () => {
    const space = spaces.now();
    if (plane.means.length !== space.X.rows) return {};
    // Of other parameters they are the same, and the points are not drawn again.
    labels = labels?.length === space.labels.length && labels.every((k, e) => k === space.labels[e]) ? labels : space.labels;
    const { point } = probe.getState();
    const points = pointsOf(space.data, space.shown, labels);
    const marks = { points, ...marksOf(space), probe: point };
    if (isLine) return { ...marks, shapes: curveOf(space.model.parameters, space.model.shape) };
    return { ...marks, ...fieldOf(space, plane, view), lines: looks.getState().hasPath ? cutOf(point[1]) : NONE };
  };
}

/** Points of the curve f(x). */
const CURVE = 161;

/** The outputs over a line of inputs. */
function curve(model: FeatureSpace['model'], { x: [low, high] }: PlaneView): readonly PlaneShape[] {
  const X = matrix(1, CURVE, Float64Array.from({ length: CURVE }, (_, e) => low + ((high - low) * e) / (CURVE - 1)));
  const { A } = outputsOn(model, X);
  return Array.from({ length: model.shape.widths[depth(model.shape)] }, (_, k) => ({ look: 'path', corners: Array.from(X.data, (x, e): PlanePoint => [x, A.data[k * CURVE + e]]) }));
}
