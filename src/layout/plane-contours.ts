/** Contour lines of a grid, in parts of the map: (0, 0) is its lower left corner, (1, 1) its upper right one. */

import { contours } from 'd3-contour';
import type { PlaneContour, PlaneGrid, PlanePoint } from './plane';

/** The lines on which the grid has this level; one that closes ends where it began. Lines end at the edge, they do not run along it. */
export function contourLines({ n, values }: PlaneGrid, level: number): readonly (readonly PlanePoint[])[] {
  if (n < 2 || !Number.isFinite(level)) return [];
  // The type asks for an array, the code reads entries by index only.
  const { coordinates } = contours().size([n, n]).contour(values as unknown as number[], level);
  return coordinates.flat().flatMap((ring) => split(ring, n)).map((line) =>
    line.map(([column, row]): PlanePoint => [(column - 0.5) / (n - 1), (row - 0.5) / (n - 1)]));
}

/** d3-contour closes its rings half a node outside the grid. Those points are left out, and the ring falls into lines. */
function split(ring: readonly (readonly number[])[], n: number): (readonly (readonly number[])[])[] {
  const isOutside = ([x, y]: readonly number[]) => x === 0 || y === 0 || x === n || y === n;
  const first = ring.findIndex(isOutside);
  if (first < 0) return [ring];
  // The last point repeats the first one.
  const open = ring.slice(0, -1);
  const lines: (readonly number[])[][] = [];
  let line: (readonly number[])[] = [];
  for (let step = 1; step <= open.length; step++) {
    const point = open[(first + step) % open.length];
    if (!isOutside(point)) line.push(point);
    else if (line.length > 0) {
      lines.push(line);
      line = [];
    }
  }
  return lines.filter(({ length }) => length > 1);
}

/** An SVG path of lines, each point placed by `x` and `y`, which take parts of the map. */
export function contourPath(lines: readonly (readonly PlanePoint[])[], x: (part: number) => number, y: (part: number) => number): string {
  return lines.map((line) => `M${line.map(([across, up]) => `${x(across).toFixed(1)} ${y(up).toFixed(1)}`).join('L')}`).join('');
}

/** The contours of a probability: 0.1, 0.5 heavy, 0.9 (design, section 11). */
export function probabilityContours(grid: PlaneGrid): readonly PlaneContour[] {
  return [{ grid, level: 0.1, look: 'thin' }, { grid, level: 0.5, look: 'main' }, { grid, level: 0.9, look: 'thin' }];
}

/** How much more probable class k is than the likeliest other one: its contour at 0 bounds where k wins. */
export function marginGrid(grids: readonly PlaneGrid[], k: number): PlaneGrid {
  const { n, values: own } = grids[k];
  const values = own.map((p, node) => p - Math.max(...grids.filter((_, other) => other !== k).map((grid) => grid.values[node])));
  return { n, values };
}
