/** The movie: small pictures of the space of features at epochs of a run, along axes and in a window that all of them share. */

import type { PlaneDrawing } from '../../layout/plane';
import type { FeatureSpace, Placed } from '../../store/features/feature-space';
import type { FeatureViewState } from '../../store/features/feature-view';
import { remembering } from '../train-map';
import type { Snapshot } from '../train-snapshots';
import { createFeatureDrawing } from './feature-map';
import type { FeatureMapStores } from './maps';

/** A function that gives the drawing of the picture at this place; nothing where there are fewer. */
export function createStripMap({ space: spaces, view, window }: FeatureMapStores, snapshots: () => readonly Snapshot[], index: number): () => PlaneDrawing {
  const drawingOf = createFeatureDrawing();
  // Its points are those of its own epoch; what they stand for is that of the page.
  const spaceOf = remembering((data: FeatureSpace['data'], shown: readonly number[], _boundary: FeatureViewState['boundary'], _shape: FeatureSpace['model']['shape']) => ({ ...spaces.now(), data, shown }));
  return () => {
    const snapshot = snapshots().at(index);
    const placed = snapshot && spaces.placedAt(snapshot.parameters);
    if (!placed) return {};
    const { data, shown, model: { shape } } = spaces.now();
    const { turn, boundary } = view.getState();
    return drawingOf({ space: spaceOf(data, shown, boundary, shape), placed, window: window.getState(), turn });
  };
}

/** Every picture of the strip along its axes. */
export function placedSnapshots(spaces: FeatureMapStores['space'], snapshots: () => readonly Snapshot[]): readonly Placed[] {
  return snapshots().flatMap(({ parameters }) => {
    const placed = spaces.placedAt(parameters);
    return placed ? [placed] : [];
  });
}
