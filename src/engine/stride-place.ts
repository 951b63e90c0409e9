/** Where a reader stands in a pass, counted in the steps of their stride, and the number that was written there last. */

import type { NetworkShape, Stride } from './experiment';
import type { NumberReference } from './operands';
import { entry, isPerExample, isScalar } from './quantity';
import {
  blockOf, mainOutput, scalarCount, scalarEntry, scalarOrder, stopId, type Progress, type Schedule,
} from './schedule';

/** A count that has come so far. */
export interface Part {
  readonly done: number;
  readonly all: number;
}

export interface StridePlace {
  /** The steps of this stride that are begun, of all. */
  readonly steps: Part;
  /** Of the one begun last: its operations at pass and layer stride, its entries at operation and scalar stride. None at `start`. */
  readonly within: Part | undefined;
}

export function stridePlace(shape: NetworkShape, m: number, plan: Schedule, stride: Stride, { steps, entries }: Progress): StridePlace {
  const begun = entries > 0 ? steps + 1 : steps;
  const counts = plan.steps.map((step) => scalarCount(shape, m, step));
  const ofEntries = begun === 0 ? undefined : { done: entries > 0 ? entries : counts[begun - 1], all: counts[begun - 1] };
  if (stride === 'scalar') return { steps: { done: sum(counts.slice(0, steps)) + entries, all: sum(counts) }, within: ofEntries };
  if (stride === 'operation') return { steps: { done: begun, all: counts.length }, within: ofEntries };
  const blocks = plan.steps.map((step) => blockOf(step, stride));
  const [all, passed] = [new Set(blocks), new Set(blocks.slice(0, begun))];
  const last = blocks.slice(0, begun).at(-1);
  const within = { done: blocks.slice(0, begun).filter((block) => block === last).length, all: blocks.filter((block) => block === last).length };
  return { steps: { done: passed.size, all: all.size }, within: last === undefined ? undefined : within };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Whether a step of this stride ends with that many steps done; `start` is no step. */
export function endsBlock(plan: Schedule, stride: Stride, steps: number): boolean {
  if (stride === 'operation' || stride === 'scalar' || steps === 0 || steps === plan.steps.length) return true;
  return blockOf(plan.steps[steps - 1], stride) !== blockOf(plan.steps[steps], stride);
}

/** The number that was written last, none at `start`; an example's index is its column in the data. */
export function lastWritten(shape: NetworkShape, batch: readonly number[], plan: Schedule, { steps, entries }: Progress): NumberReference | undefined {
  const step = plan.steps[entries > 0 ? steps : steps - 1];
  if (!step) return undefined;
  const key = mainOutput(step);
  if (isScalar(key)) return { kind: 'scalar', key };
  const count = entries > 0 ? entries : scalarCount(shape, batch.length, step);
  const [i, j] = scalarEntry(shape, batch.length, step, count - 1);
  return entry(key, i, isPerExample(key) ? batch[j] : j);
}

/** The place where this number has just been written; undefined for what no step writes. */
export function progressAfter(shape: NetworkShape, batch: readonly number[], plan: Schedule, reference: NumberReference): Progress | undefined {
  const writer = plan.writer.get(reference.key);
  if (writer === undefined) return undefined;
  const m = batch.length;
  const [i, j] = reference.kind === 'scalar' ? [0, 0]
    : [reference.row, isPerExample(reference.key) ? batch.indexOf(reference.column) : reference.column];
  const entries = scalarOrder(shape, m, reference.key, i, j) + 1;
  return entries === scalarCount(shape, m, plan.steps[writer]) ? { steps: writer + 1, entries: 0 } : { steps: writer, entries };
}

/** The stop of that place. */
export function stopAfter(shape: NetworkShape, batch: readonly number[], plan: Schedule, reference: NumberReference): string | undefined {
  const progress = progressAfter(shape, batch, plan, reference);
  return progress && stopId(shape, batch.length, plan, progress);
}
