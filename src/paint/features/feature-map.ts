/** What a map of the space of features shows: the points, the straight read-out with its sides, the pair, the probe and the way along the cut. */

import type { Matrix } from '../../engine/matrix';
import { cornersOf, cutOut, edgesOf, type Box } from '../../features/box';
import { featuresOn } from '../../features/feature-map';
import { carriesBoundary, placedIn, type PlaneInFrame } from '../../features/frame';
import { turned, type Turn } from '../../features/turn';
import { cornersOfView, sideOf } from '../../layout/half-plane';
import type { PlaneDrawing, PlaneLine, PlanePoint, PlanePoints, PlaneShape, PlaneView } from '../../layout/plane';
import type { FeatureSpace, Placed } from '../../store/features/feature-space';
import { middleOf, type FeatureWindow } from '../../store/features/feature-window';
import { remembering } from '../train-map';

/** A share of the plane's normal below this is no rounding: the plane then stands oblique to the map. */
const EXACT = 1 - 1e-9;

/** Places on the map of columns of φ coordinates. */
interface Projected {
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  /** In which order to draw, what is near the reader last; undefined on a flat map. */
  readonly drawn: Uint32Array | undefined;
}

/** Coordinates d × N as the map shows them; of one dimension each class has a height of its own. */
function project(at: Matrix, box: Box, turn: Turn, labels: ArrayLike<number> | undefined): Projected {
  const { rows, columns: N } = at;
  if (rows === 3) {
    const middle = middleOf(box);
    const seen = turned(turn, { ...at, data: at.data.map((value, index) => value - middle[Math.floor(index / N)]) });
    const nearness = seen.data.subarray(2 * N);
    return { x1: seen.data.subarray(0, N), x2: seen.data.subarray(N, 2 * N), drawn: Uint32Array.from({ length: N }, (_, e) => e).sort((a, b) => nearness[a] - nearness[b]) };
  }
  if (rows === 2) return { x1: at.data.subarray(0, N), x2: at.data.subarray(N), drawn: undefined };
  const step = (box[0][1] - box[0][0]) / 8;
  return { x1: at.data, x2: Float64Array.from({ length: N }, (_, e) => ((labels?.[e] ?? 0.5) - 0.5) * step), drawn: undefined };
}

/** A function that gives the points on the map, the same object until φ, the axes or the look at them change. */
function createFeaturePoints(): (space: FeatureSpace, placed: Placed, box: Box, turn: Turn) => PlanePoints {
  return remembering((space: FeatureSpace, { at }: Placed, box: Box, turn: Turn): PlanePoints => {
    const { drawn, ...places } = project(at, box, turn, space.labels);
    const held = new Set(space.data.heldOut);
    return { ...places, classes: space.labels, heldOut: (e) => held.has(space.shown[e]), ...(drawn && { drawn }) };
  });
}

/** The boundary on the map: lines, and the figures under the points. */
interface ReadOutPicture {
  readonly lines: readonly PlaneLine[];
  readonly shapes: readonly PlaneShape[];
}

/** The planes of the read-out as lines with the sides of the classes; none where the axes do not carry them. */
function createReadOut(): (space: FeatureSpace, placed: Placed, window: FeatureWindow, turn: Turn) => ReadOutPicture {
  return remembering((space: FeatureSpace, placed: Placed, window: FeatureWindow, turn: Turn): ReadOutPicture => {
    const drawn = placed.planes.map((plane) => (plane && carriesBoundary(plane) ? plane : undefined));
    if (placed.at.rows === 3) return { lines: [], shapes: [...frameOf(window.box, turn, placed), ...drawn.flatMap((plane) => (plane ? sheetOf(window.box, turn, plane) : []))] };
    const lines = drawn.flatMap((plane): PlaneLine[] => (plane ? [{ w: normalOf(plane), b: plane.offset, look: 'boundary' }] : []));
    return { lines, shapes: space.hasClasses ? sidesOf(space, drawn, window.view) : [] };
  });
}

/** Of a line of one dimension it stands upright. */
function normalOf({ normal }: PlaneInFrame): readonly [number, number] {
  return [normal[0], normal.length > 1 ? normal[1] : 0];
}

/** The half planes of one boundary, or where each of all classes is said. */
function sidesOf({ boundaries }: FeatureSpace, planes: readonly (PlaneInFrame | undefined)[], view: PlaneView): readonly PlaneShape[] {
  if (!planes.every((plane) => plane && plane.share >= EXACT)) return [];
  const halves = planes.flatMap((plane, index) => {
    if (!plane) return [];
    const { reading: { plus, minus } } = boundaries[index];
    const [w1, w2] = normalOf(plane);
    // A single output says class 1 where it is above its middle.
    return [{ of: minus === undefined ? 1 : plus, w: [w1, w2] as const, b: plane.offset }, { of: minus ?? 0, w: [-w1, -w2] as const, b: -plane.offset }];
  });
  return [...new Set(halves.map(({ of }) => of))].map((of) => ({
    look: 'side', of, corners: halves.filter((half) => half.of === of).reduce((corners, { w, b }) => sideOf(corners, w, b), cornersOfView(view)),
  }));
}

/** The corners of a figure in three dimensions as they are seen. */
function seen(corners: Matrix, box: Box, turn: Turn): readonly PlanePoint[] {
  const { x1, x2 } = project(corners, box, turn, undefined);
  return Array.from(x1, (_, c): PlanePoint => [x1[c], x2[c]]);
}

/** The edges of the box; the three that begin at its lowest corner bear the names of the axes. */
function frameOf(box: Box, turn: Turn, { explained }: Placed): readonly PlaneShape[] {
  const corners = seen(cornersOf(box), box, turn);
  return edgesOf(box).map(([from, to]): PlaneShape => {
    const axis = from === 0 ? Math.log2(to) : undefined;
    return { look: 'edge', corners: [corners[from], corners[to]], ...(axis !== undefined && { label: axisLabel(axis, explained.length > 0) }) };
  });
}

const SUBSCRIPTS = '₁₂₃';

/** φ₁ of units, c₁ of principal components. */
export function axisLabel(axis: number, isComponent: boolean): string {
  return `${isComponent ? 'c' : 'φ'}${SUBSCRIPTS[axis]}`;
}

function sheetOf(box: Box, turn: Turn, plane: PlaneInFrame): readonly PlaneShape[] {
  const corners = cutOut(box, plane);
  return corners.columns > 2 ? [{ look: 'sheet', corners: seen(corners, box, turn) }] : [];
}

/** φ of these inputs on the map, in order; empty where one of them is no number. */
export function featurePath({ model }: FeatureSpace, { frame }: Placed, X: Matrix, box: Box, turn: Turn): readonly PlanePoint[] {
  const at = placedIn(frame, featuresOn(model, X));
  if (!at.data.every(Number.isFinite)) return [];
  const { x1, x2 } = project(at, box, turn, undefined);
  return Array.from(x1, (_, e): PlanePoint => [x1[e], x2[e]]);
}

export interface FeatureDrawingOf {
  readonly space: FeatureSpace;
  readonly placed: Placed | undefined;
  readonly window: FeatureWindow;
  readonly turn: Turn;
}

/** A function that gives points and read-out of a place of a run; the same parts until they change. */
export function createFeatureDrawing(): (of: FeatureDrawingOf) => Pick<PlaneDrawing, 'points' | 'lines' | 'shapes'> {
  const [pointsOf, readOutOf] = [createFeaturePoints(), createReadOut()];
  return ({ space, placed, window, turn }) => {
    // The look may have changed in this very frame, before the window did.
    if (!placed || window.box.length !== Math.max(2, placed.at.rows)) return {};
    return { points: pointsOf(space, placed, window.box, turn), ...readOutOf(space, placed, window, turn) };
  };
}
