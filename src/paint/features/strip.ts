/** The movie: small pictures of the space of features at epochs of a run, along axes and in a window that all of them share. */

import type { PlaneDrawing, PlanePoints } from '../../layout/plane';
import type { FeatureSpace, Placed } from '../../store/features/feature-space';
import type { FeatureViewState } from '../../store/features/feature-view';
import { remembering } from '../train-map';
import type { Snapshot } from '../train-snapshots';
import { createFeatureDrawing } from './feature-map';
import type { FeatureMapStores } from './maps';

/** More would cover each other on so few pixels. */
const MOST_POINTS = 120;

/** A function that gives the drawing of the picture at this place; nothing where there are fewer. */
export function createStripMap({ space: spaces, view, window }: FeatureMapStores, snapshots: () => readonly Snapshot[], index: number): () => PlaneDrawing {
  const drawingOf = createFeatureDrawing();
  // Its points are those of its own epoch; what they stand for is that of the page.
  const spaceOf = remembering((data: FeatureSpace['data'], shown: readonly number[], _boundary: FeatureViewState['boundary'], _shape: FeatureSpace['model']['shape']) => ({ ...spaces.now(), data, shown }));
  const fewerOf = remembering((points: PlanePoints): PlanePoints => {
    const all = points.drawn ?? points.x1;
    const stride = Math.max(1, all.length / MOST_POINTS);
    return { ...points, drawn: Array.from({ length: Math.floor(all.length / stride) }, (_, n) => (points.drawn ? all[Math.floor(n * stride)] : Math.floor(n * stride))) };
  });
  return () => {
    const snapshot = snapshots().at(index);
    const placed = snapshot && spaces.placedAt(snapshot.parameters);
    if (!placed) return {};
    const { data, shown, model: { shape } } = spaces.now();
    const { turn, boundary } = view.getState();
    const { points, ...rest } = drawingOf({ space: spaceOf(data, shown, boundary, shape), placed, window: window.getState(), turn });
    return { ...rest, points: points && fewerOf(points) };
  };
}

/** Every picture of the strip along its axes. */
export function placedSnapshots(spaces: FeatureMapStores['space'], snapshots: () => readonly Snapshot[]): readonly Placed[] {
  return snapshots().flatMap(({ parameters }) => {
    const placed = spaces.placedAt(parameters);
    return placed ? [placed] : [];
  });
}
