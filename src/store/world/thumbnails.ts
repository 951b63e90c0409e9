/** A small picture of every world, for the list of them. */

import type { PlaneContour, PlaneView } from '../../layout/plane';
import type { WorldId } from '../../worlds/world-of';
import { lawOf } from './law';
import { classPicture, regressionPicture, type MapPicture } from './world-maps';

/** Nodes of a side of a thumbnail. */
const SMALL = 49;

/** A world at its defaults, as a small square picture with thin lines. */
export function thumbnailOf(id: WorldId): MapPicture & { readonly view: PlaneView } {
  const known = thumbnails.get(id);
  if (known) return known;
  const law = lawOf(id);
  if (!law) throw new Error(`${id} is not a world`);
  const view = squareAround(law.view);
  const { field, contours } = law.kind === 'classes' ? classPicture(law, 'posterior', 1, view, SMALL) : regressionPicture(law, view, SMALL);
  const made = { view, field, contours: contours.filter(({ look }) => look === 'main').map((each): PlaneContour => ({ ...each, look: 'thin' })) };
  thumbnails.set(id, made);
  return made;
}

const thumbnails = new Map<WorldId, MapPicture & { readonly view: PlaneView }>();

function squareAround({ x, y }: PlaneView): PlaneView {
  const half = Math.max(x[1] - x[0], y[1] - y[0]) / 2;
  const around = ([low, high]: readonly [number, number]) => [(low + high) / 2 - half, (low + high) / 2 + half] as const;
  return { x: around(x), y: around(y) };
}
