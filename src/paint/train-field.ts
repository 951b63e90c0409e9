/** The network's outputs over a plane, computed in slices that leave every frame time for the rest. */

import type { LayerParameters, NetworkShape } from '../engine/experiment';
import { outputsOn } from '../features/outputs';
import { gridInputs, type FeaturePlane } from '../layout/decision-map';
import type { PlaneGrid, PlaneView } from '../layout/plane';

/** All that the numbers of a field follow from. */
export interface FieldOf {
  readonly shape: NetworkShape;
  readonly parameters: readonly LayerParameters[];
  readonly plane: FeaturePlane;
  readonly view: PlaneView;
  /** Nodes of a side. */
  readonly n: number;
}

/** One grid for each output. */
export type FieldGrids = readonly PlaneGrid[];

/** The rows of the grid that one pass takes together, so that a pass of a small network is not all overhead. */
const ROWS = 8;

interface Job {
  readonly of: FieldOf;
  readonly grids: FieldGrids;
  row: number;
  /** Milliseconds of work so far. */
  spent: number;
}

export interface Field {
  /** Of the last field of this plane and network that is whole. */
  readonly grids: FieldGrids | undefined;
  /** The parameters that `grids` are of. */
  readonly parameters: readonly LayerParameters[] | undefined;
  /** Whether `grids` are of what was asked for. */
  readonly isDone: boolean;
  /** What the last whole field took, in milliseconds of work. */
  readonly cost: number;
}

/**
 * A field that is worked on for at most `budget` milliseconds at each call, with a budget of 0 not at all. One that was begun is ended before another one
 * begins: with parameters that change faster than a field is done, there would otherwise never be one.
 */
export function createField(): (wanted: FieldOf, budget: number) => Field {
  let whole: Job | undefined;
  let job: Job | undefined;
  return (wanted, budget) => {
    if (whole && isSame(whole.of, wanted)) return { grids: whole.grids, parameters: whole.of.parameters, isDone: true, cost: whole.spent };
    if (budget > 0 && (!job || !isOfSame(job.of, wanted))) job = begin(wanted);
    if (job && budget > 0) {
      work(job, budget);
      if (job.row >= job.of.n) {
        whole = job;
        job = undefined;
      }
    }
    // A field of another plane or of another network would be a picture of nothing.
    const shown = whole && isOfSame(whole.of, wanted) ? whole : undefined;
    return { grids: shown?.grids, parameters: shown?.of.parameters, isDone: shown !== undefined && isSame(shown.of, wanted), cost: whole?.spent ?? 0 };
  };
}

/** Whether both are of the same plane and the same network, at whatever parameters. */
function isOfSame(a: FieldOf, b: FieldOf): boolean {
  return a.plane === b.plane && a.view === b.view && a.shape === b.shape;
}

function isSame(a: FieldOf, b: FieldOf): boolean {
  return a.parameters === b.parameters && a.n === b.n && isOfSame(a, b);
}

function begin(of: FieldOf): Job {
  const { shape: { widths }, n } = of;
  return { of, grids: Array.from({ length: widths[widths.length - 1] }, () => ({ n, values: new Float64Array(n * n) })), row: 0, spent: 0 };
}

function work(job: Job, budget: number): void {
  const start = performance.now();
  do advance(job);
  while (job.row < job.of.n && performance.now() < start + budget);
  job.spent += performance.now() - start;
}

function advance(job: Job): void {
  const { of: { shape, parameters, plane, view, n }, grids, row } = job;
  const to = Math.min(n, row + ROWS);
  const { columns, data } = outputsOn({ shape, parameters }, gridInputs(plane, view, n, row, to)).A;
  grids.forEach(({ values }, k) => values.set(data.subarray(k * columns, (k + 1) * columns), row * n));
  job.row = to;
}
