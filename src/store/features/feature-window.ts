/** How far a map of features reaches. It stays while a run is replayed, and only grows while it goes on, so that points move and not the map. */

import { createStore } from 'zustand/vanilla';
import { boxAround, type Box } from '../../features/box';
import type { PlaneView } from '../../layout/plane';
import type { Placed } from './feature-space';

export interface FeatureWindow {
  /** What is shown there: the axes of another look need another window. */
  readonly key: string;
  readonly box: Box;
  readonly view: PlaneView;
}

/** Room around the points, in parts of the largest span: when it is fitted, and when it grows. */
const [MARGIN, GROWTH] = [0.09, 0.2];

const EMPTY: FeatureWindow = { key: '', box: [[-1, 1], [-1, 1]], view: { x: [-1, 1], y: [-1, 1] } };

export type FeatureWindowStore = ReturnType<typeof createFeatureWindow>;

export function createFeatureWindow() {
  const store = createStore<FeatureWindow>(() => EMPTY);
  const set = (key: string, box: Box) => store.setState({ key, box, view: viewOf(box) });
  return {
    ...store,
    /** Around all of these. */
    fit: (key: string, all: readonly Placed[]) => {
      if (all.length > 0) set(key, around(all, MARGIN));
    },
    /** Fits another look anew; the same one only grows, and only where it may. */
    keep(key: string, placed: Placed, mayGrow: boolean, others: () => readonly Placed[]): void {
      const now = store.getState();
      if (now.key !== key) set(key, around([placed, ...others()], MARGIN));
      else if (mayGrow && countOutside(placed, now.box) > 0) set(key, union([now.box, around([placed], GROWTH)]));
    },
  };
}

/** How many points are outside the box. */
export function countOutside({ at: { rows, columns, data } }: Placed, box: Box): number {
  let count = 0;
  for (let e = 0; e < columns; e++) {
    for (let i = 0; i < rows; i++) {
      const value = data[i * columns + e];
      if (value >= box[i][0] && value <= box[i][1]) continue;
      count++;
      break;
    }
  }
  return count;
}

function around(all: readonly Placed[], margin: number): Box {
  return union(all.map(({ at }) => {
    const box = boxAround(at, margin);
    // Of one dimension classes stand above each other, as far apart as the map is wide.
    return at.rows === 1 ? [box[0], [-(box[0][1] - box[0][0]) / 2, (box[0][1] - box[0][0]) / 2] as const] : box;
  }));
}

function union(boxes: readonly Box[]): Box {
  return boxes[0].map((_, i) => [Math.min(...boxes.map((box) => box[i][0])), Math.max(...boxes.map((box) => box[i][1]))] as const);
}

/** The square around a flat box; of a solid one, the square that holds it however it is turned about its middle. */
function viewOf(box: Box): PlaneView {
  if (box.length === 3) {
    const reach = Math.hypot(...box.map(([low, high]) => (high - low) / 2)) * 1.04;
    return { x: [-reach, reach], y: [-reach, reach] };
  }
  const half = Math.max(...box.map(([low, high]) => high - low)) / 2;
  const [x, y] = box.map(([low, high]) => [(low + high) / 2 - half, (low + high) / 2 + half] as const);
  return { x, y };
}

export function middleOf(box: Box): readonly number[] {
  return box.map(([low, high]) => (low + high) / 2);
}
