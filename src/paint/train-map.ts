/** What the decision map shows at the shown place of a run: the network's outputs over the plane, the data, and where units switch. */

import type { Data, LayerParameters } from '../engine/experiment';
import { classOf, MOST_LINES, unitLines, type FeaturePlane } from '../layout/decision-map';
import type { PlaneContour, PlaneDrawing, PlaneField, PlaneGrid, PlaneLine, PlanePoints, PlaneView } from '../layout/plane';
import { marginGrid, probabilityContours } from '../layout/plane-contours';
import { roundUp } from '../layout/round-up';
import { somePoints } from '../layout/some-points';
import type { ExperimentStore } from '../store/experiment-store';
import { outputKind } from '../store/train/output-kind';
import type { Training } from '../store/train/training';
import { formatShort } from '../writers/number';
import type { Frame, Painter } from './frame';
import { createField, type FieldGrids } from './train-field';

/** Nodes of a side: at rest, and while the run goes on. */
const AT_REST = 161;
const RUNNING = 81;
/** A run redraws its map at most so often, in milliseconds. */
const PACE = 100;
/** A map that takes longer follows so many times its own work later: of a slow network too the page keeps most of its time. */
const APART = 6;
/** Of a frame, in milliseconds; a frame also paints charts and numbers. */
const BUDGET = 8;

export interface MapOf {
  readonly plane: FeaturePlane;
  readonly view: PlaneView;
  /** Of outputs that are no probabilities, the one that is shown. */
  readonly output: number;
  /** The example with the large ring. */
  readonly chosen: () => number | undefined;
}

export interface MapStores {
  readonly experiment: Pick<ExperimentStore, 'getState'>;
  readonly training: Pick<Training, 'getState'>;
  readonly frame: Pick<Frame, 'request'>;
}

export interface DecisionMap {
  /** The drawing as it is now, each part the same object until it changes; asked once a frame, in which it works for a while. */
  readonly draw: () => PlaneDrawing;
  /** How far the scale of the drawing of values reaches that was given last; undefined of another one. */
  readonly scaleEnd: () => number | undefined;
}

export function createMap({ experiment, training, frame }: MapStores, { plane, view, output, chosen }: MapOf): DecisionMap {
  const field = createField();
  const [fieldOf, linesOf, pointsOf, chosenOf] = [remembering(drawField), remembering(linesFor), remembering(pointsOver()), remembering((example: number | undefined) => (example === undefined ? [] : [example]))];
  let taken: { readonly parameters: readonly LayerParameters[]; readonly time: number } | undefined;
  let pace = PACE;
  let end: number | undefined;

  /** The latest parameters; while a run goes on they stay for a while. */
  function parametersNow(): { readonly parameters: readonly LayerParameters[]; readonly isRunning: boolean } {
    const { status, shown: { parameters }, isFollowing } = training.getState();
    const isRunning = status === 'running' && isFollowing;
    const time = performance.now();
    if (!taken || !isRunning || time - taken.time >= pace) taken = { parameters, time: taken?.parameters === parameters ? taken.time : time };
    return { parameters: taken.parameters, isRunning };
  }

  function draw(): PlaneDrawing {
    const { structure: { shape }, experiment: { data } } = experiment.getState();
    const { parameters, isRunning } = parametersNow();
    // A moment ago the network may have been another one.
    const isFitting = parameters.length === shape.activations.length && parameters[0].W.columns === plane.means.length;
    if (!isFitting) return {};
    const { grids, parameters: drawn = parameters, isDone, cost } = field({ shape, parameters, plane, view, n: isRunning ? RUNNING : AT_REST }, BUDGET);
    pace = Math.max(PACE, APART * cost);
    if (!isDone || taken?.parameters !== training.getState().shown.parameters) frame.request();
    const kind = outputKind(shape);
    const shown = grids && fieldOf(grids, kind.kind, kind.kind === 'probability' ? kind.output : output);
    const reach = shown?.field.kind === 'value' ? shown.field.maximum : undefined;
    // Who writes it may have painted before.
    if (reach !== end) frame.request();
    end = reach;
    return {
      field: shown?.field,
      contours: shown?.contours,
      lines: shape.activations.length > 1 && data.X.rows > 1 ? linesOf(drawn[0], plane) : undefined,
      points: pointsOf(data.X, data.Y, data.heldOut, plane),
      chosen: chosenOf(chosen()),
    };
  }

  return { draw, scaleEnd: () => end };
}

/** Keeps the last result for the same values. */
export function remembering<Values extends readonly unknown[], Result>(make: (...values: Values) => Result): (...values: Values) => Result {
  let last: { readonly values: Values; readonly result: Result } | undefined;
  return (...values) => {
    if (!last?.values.every((value, index) => Object.is(value, values[index]))) last = { values, result: make(...values) };
    return last.result;
  };
}

/** The field of these outputs with its contours. */
export function drawField(grids: FieldGrids, kind: 'probability' | 'classes' | 'values', output: number): { readonly field: PlaneField; readonly contours: readonly PlaneContour[] } {
  const grid = grids[Math.min(output, grids.length - 1)];
  if (kind === 'probability') return { field: { kind, grid }, contours: probabilityContours(grid) };
  if (kind === 'values') return { field: { kind: 'value', grid, maximum: largest(grid) }, contours: [{ grid, level: 0, look: 'main' }] };
  return { field: { kind: 'classes', grids }, contours: grids.map((_, k) => ({ grid: marginGrid(grids, k), level: 0, look: 'main' })) };
}

/** The end of the scale of values: 1, or the next 1, 2 or 5 × 10^k. */
export function largest({ values }: PlaneGrid): number {
  let most = 1;
  for (const value of values) if (Number.isFinite(value)) most = Math.max(most, Math.abs(value));
  return roundUp(most);
}

function linesFor(first: LayerParameters, plane: FeaturePlane): readonly PlaneLine[] {
  return first.W.rows > MOST_LINES ? [] : unitLines(first, plane);
}

/** A function that gives the examples as points; their classes stay the same objects while points are only moved. */
function pointsOver(): (X: Data['X'], Y: Data['Y'], heldOut: Data['heldOut'], plane: FeaturePlane) => PlanePoints {
  const classesOf = remembering((Y: Data['Y']) => Uint8Array.from({ length: Y.columns }, (_, e) => classOf(Y, e)));
  const heldOf = remembering((heldOut: Data['heldOut']) => new Set(heldOut));
  const drawnOf = remembering(somePoints);
  return (X, Y, heldOut, { across, up }) => {
    const row = (feature: number) => X.data.subarray(feature * X.columns, (feature + 1) * X.columns);
    const held = heldOf(heldOut);
    return { x1: row(across), x2: row(up), classes: classesOf(Y), drawn: drawnOf(X.columns), heldOut: (e) => held.has(e) };
  };
}

/** Writes how far the scale of a map of values reaches. */
export function scalePainter(root: HTMLElement, scaleEnd: DecisionMap['scaleEnd']): Painter {
  return () => {
    const end = scaleEnd();
    const text = end === undefined ? '' : `±${formatShort(end)};`;
    if (root.textContent !== text) root.textContent = text;
  };
}
