/** The examples of the open data as points of a map: their place, their class, and which are held out. */

import type { Data } from '../../engine/experiment';
import type { PlanePoints, PlaneView } from '../../layout/plane';

/** Kept with the data, since a map draws its points again when they are another object. */
const kept = new WeakMap<Data, Map<string, PlanePoints>>();

function keptPoints(data: Data, key: string, make: () => Pick<PlanePoints, 'x1' | 'x2' | 'classes'>): PlanePoints {
  const ofData = kept.get(data) ?? new Map<string, PlanePoints>();
  kept.set(data, ofData);
  const known = ofData.get(key);
  if (known) return known;
  const held = new Set(data.heldOut);
  const points = { ...make(), heldOut: (e: number) => held.has(e) };
  ofData.set(key, points);
  return points;
}

/** Row i of X. */
function feature({ X }: Data, i: number): Float64Array {
  return X.data.subarray(i * X.columns, (i + 1) * X.columns);
}

/** Two features of the examples, each in the colour and shape of its class. */
export function classPoints(data: Data, across = 0, up = 1): PlanePoints {
  return keptPoints(data, `classes ${across} ${up}`, () => ({ x1: feature(data, across), x2: feature(data, up), classes: classesOf(data) }));
}

/** A feature across and a target up: examples whose y is a number. */
export function numberPoints(data: Data, across = 0): PlanePoints {
  return keptPoints(data, `numbers ${across}`, () => ({
    x1: feature(data, across), x2: data.Y.data.subarray(0, data.X.columns), classes: new Uint8Array(data.X.columns),
  }));
}

/** y of each example, from 0: the largest of several targets; of a single one whether it is over a half. */
export function classesOf({ Y }: Data): Uint8Array {
  const M = Y.columns;
  return Uint8Array.from({ length: M }, (_, e) => {
    if (Y.rows === 1) return Y.data[e] > 0.5 ? 1 : 0;
    let largest = 0;
    for (let k = 1; k < Y.rows; k++) if (Y.data[k * M + e] > Y.data[largest * M + e]) largest = k;
    return largest;
  });
}

/** How many points a map does not show. */
export function countOutside({ x1, x2 }: PlanePoints, { x, y }: PlaneView): number {
  let count = 0;
  for (let e = 0; e < x1.length; e++) if (x1[e] < x[0] || x1[e] > x[1] || x2[e] < y[0] || x2[e] > y[1]) count++;
  return count;
}
