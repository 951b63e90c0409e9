/** The line of the hairpin: points, pieces and places along it, by the distance from `start`. */

import type { Progress } from '../engine/schedule';
import type { Hairpin, HairpinStop } from './hairpin';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far along the line the last stop is. */
export function lineLength({ stops }: Hairpin): number {
  return stops[stops.length - 1].distance;
}

export function pointAt(line: Hairpin, distance: number): Point {
  const { startX, bendX, radius, frame: { top, bottom } } = line;
  const pastUpper = distance - (bendX - startX);
  if (pastUpper <= 0) return { x: startX + distance, y: top };
  const pastBend = pastUpper - Math.PI * radius;
  if (pastBend >= 0) return { x: bendX - pastBend, y: bottom };
  const angle = pastUpper / radius;
  return { x: bendX + radius * Math.sin(angle), y: top + radius * (1 - Math.cos(angle)) };
}

/** The piece of the line between two distances, as the data of an SVG path. */
export function pathBetween(line: Hairpin, from: number, to: number): string {
  const { startX, bendX, radius } = line;
  const bendFrom = bendX - startX;
  const bendTo = bendFrom + Math.PI * radius;
  const at = (distance: number) => {
    const { x, y } = pointAt(line, distance);
    return `${round(x)} ${round(y)}`;
  };
  const parts = [`M${at(from)}`];
  if (from < bendFrom) parts.push(`L${at(Math.min(to, bendFrom))}`);
  if (from < bendTo && to > bendFrom) parts.push(`A${radius} ${radius} 0 0 1 ${at(Math.min(to, bendTo))}`);
  if (to > bendTo) parts.push(`L${at(to)}`);
  return parts.join('');
}

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * How far along the line a progress stands; entries done of a step lie between its stop and the one before.
 * @param count how many entries the step under way has
 */
export function distanceOf({ stops }: Hairpin, { steps, entries }: Progress, count: number): number {
  const { distance } = stops[steps];
  return entries === 0 ? distance : distance + (entries / count) * (stops[steps + 1].distance - distance);
}

/** A pointer this close to the middle stays with the arm that it is on. */
const STICKY = 6;

/** The stop nearest to a point; a drag that began on one arm leaves it only well beyond the middle. */
export function nearestStop(line: Hairpin, { x, y }: Point, current?: HairpinStop): HairpinStop {
  const { bendX, startX, radius, frame: { top, bottom } } = line;
  const middle = (top + bottom) / 2 + (current?.arm === 'upper' ? STICKY : current?.arm === 'lower' ? -STICKY : 0);
  const bendFrom = bendX - startX;
  let distance: number;
  if (x > bendX) distance = bendFrom + radius * Math.atan2(x - bendX, (top + bottom) / 2 - y);
  else if (y < middle) distance = x - startX;
  else distance = bendFrom + Math.PI * radius + bendX - x;
  return line.stops.reduce((best, stop) => (Math.abs(stop.distance - distance) < Math.abs(best.distance - distance) ? stop : best));
}
