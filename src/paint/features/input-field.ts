/** What the network says over the plane of inputs, and the boundary that is straight in φ as it runs here; kept up with in slices. */

import { depth } from '../../engine/experiment';
import { matrix } from '../../engine/matrix';
import { outputsOn } from '../../features/outputs';
import { readingWeights } from '../../features/reading';
import { gridInputs, type FeaturePlane } from '../../layout/decision-map';
import type { PlaneContour, PlaneDrawing, PlaneField, PlaneGrid, PlaneView } from '../../layout/plane';
import { marginGrid } from '../../layout/plane-contours';
import type { FeatureSpace } from '../../store/features/feature-space';
import { outputKind } from '../../store/train/output-kind';
import { modelOn } from '../../store/truth/model-on';
import { createSlices, type Sliced } from '../../store/truth/slices';
import { largest } from '../train-map';

/** Nodes of a side: at rest, and while the network changes. */
const [AT_REST, MOVING] = [101, 33];
/** So long after its last change it is at rest, in milliseconds. */
const REST = 500;
/** Of a frame, in milliseconds. */
const BUDGET = 4;

interface Wanted {
  readonly space: FeatureSpace;
  readonly plane: FeaturePlane;
  readonly view: PlaneView;
  readonly n: number;
}

type Picture = Pick<PlaneDrawing, 'field' | 'contours'>;

/** A function that works for a while on the picture that is wanted and gives the last whole one; `request` asks for another frame. */
export function createInputField(request: () => void): (space: FeatureSpace, plane: FeaturePlane, view: PlaneView) => Picture {
  const slices = createSlices<Wanted, { readonly of: Wanted; readonly picture: Picture }>(pictureOf, isSame);
  let last: { readonly space: FeatureSpace; readonly time: number } | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  return (space, plane, view) => {
    const time = performance.now();
    if (!last || !isSameNetwork(last.space, space)) last = { space, time };
    const isMoving = time - last.time < REST;
    const isDone = slices.work({ space, plane, view, n: isMoving ? MOVING : AT_REST }, BUDGET);
    if (!isDone) request();
    if (isMoving) {
      clearTimeout(later);
      later = setTimeout(request, last.time + REST - time);
    }
    const whole = slices.result();
    // Another plane or another network would be a picture of nothing.
    return whole && whole.of.plane === plane && whole.of.view === view && whole.of.space.model.shape === space.model.shape ? whole.picture : {};
  };
}

function isSame(a: Wanted, b: Wanted): boolean {
  return a.n === b.n && a.plane === b.plane && a.view === b.view && isSameNetwork(a.space, b.space);
}

function isSameNetwork(a: FeatureSpace, b: FeatureSpace): boolean {
  return a.model.parameters === b.model.parameters && a.model.shape === b.model.shape && a.hasClasses === b.hasClasses
    && a.boundaries.length === b.boundaries.length
    && a.boundaries.every(({ reading: { plus, minus } }, k) => plus === b.boundaries[k].reading.plus && minus === b.boundaries[k].reading.minus);
}

function* pictureOf(of: Wanted): Sliced<{ readonly of: Wanted; readonly picture: Picture }> {
  const { space: { model, boundaries }, plane, view, n } = of;
  const K = model.shape.widths[depth(model.shape)];
  const both = yield* modelOn(model, gridInputs(plane, view, n, 0, n), (at, X) => {
    const { Z, A } = outputsOn(at, X);
    const stacked = matrix(2 * K, X.columns);
    stacked.data.set(Z.data);
    stacked.data.set(A.data, Z.data.length);
    return stacked;
  });
  const row = (index: number): Float64Array => both.data.subarray(index * n * n, (index + 1) * n * n);
  const outputs = Array.from({ length: K }, (_, k): PlaneGrid => ({ n, values: row(K + k) }));
  const heights = boundaries.map(({ reading, plane: boundary }): PlaneGrid | undefined => {
    if (!boundary) return undefined;
    // sᵀz is wᵀφ + b but for the middle that the plane takes off.
    const s = readingWeights(reading, K).data;
    const shift = boundary.b - s.reduce((sum, weight, k) => sum + weight * model.parameters[model.parameters.length - 1].b.data[k], 0);
    const values = new Float64Array(n * n).fill(shift);
    s.forEach((weight, k) => {
      if (weight === 0) return;
      const z = row(k);
      for (let node = 0; node < values.length; node++) values[node] += weight * z[node];
    });
    return { n, values };
  });
  yield;
  return { of, picture: { field: fieldOf(of, outputs, heights[0]), contours: contoursOf(outputs, heights) } };
}

function fieldOf({ space: { model: { shape } } }: Wanted, outputs: readonly PlaneGrid[], height: PlaneGrid | undefined): PlaneField | undefined {
  const kind = outputKind(shape);
  if (kind.kind === 'probability') return { kind: 'probability', grid: outputs[kind.output] };
  if (kind.kind === 'classes') return { kind: 'classes', grids: outputs };
  return height && { kind: 'value', grid: height, maximum: largest(height) };
}

/** Of all classes at once the boundary ends where a third one is said. */
function contoursOf(outputs: readonly PlaneGrid[], heights: readonly (PlaneGrid | undefined)[]): readonly PlaneContour[] {
  if (heights.length > 1) return outputs.map((_, k) => ({ grid: marginGrid(outputs, k), level: 0, look: 'main' }));
  return heights.flatMap((grid) => (grid ? [{ grid, level: 0, look: 'main' } as const] : []));
}
