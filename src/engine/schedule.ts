/**
 * The schedule: the steps of one training iteration, from the network's shape alone.
 * A stop is a place between steps: `start`, or a step that has been done.
 */

import {
  activationOf, depth, GRADIENT_DESCENT, type NetworkShape, type Optimizer, type Route, type Stride, type View,
} from './experiment';
import { isElementwise } from './activations';
import { isOfWeights, isPerExample, isScalar, layerKey, layerOf, nameOf, type QuantityKey, type Reference } from './quantity';
import { givenOf, remembersOf, rememberedKeys, ruleOf, type UpdateRule } from './update-rule';

export type Phase = 'F' | 'C' | 'B' | 'U';
export type Operation = 'z' | 'a' | 'loss' | 'J' | 'dA' | 'dZ' | 'dW' | 'db' | 'dAprev' | 'W' | 'b';

export interface Step {
  /** `F1.z`, `C.loss`, `B2.dAprev`, `U1.W`. */
  readonly id: string;
  readonly phase: Phase;
  readonly operation: Operation;
  /** The layer that the id names; undefined for the cost. */
  readonly layer: number | undefined;
  readonly reads: readonly QuantityKey[];
  readonly writes: readonly QuantityKey[];
}

export interface Schedule {
  readonly steps: readonly Step[];
  /** The place of each step in `steps`. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** The step that writes a quantity; absent for what is given (W, b, A[0], Y, alpha, what the optimizer brings along). */
  readonly writer: ReadonlyMap<QuantityKey, number>;
  /** What the steps of the update do; they are the same for every optimizer. */
  readonly rule: UpdateRule;
}

export type ScheduleView = Pick<View, 'route' | 'inputGradient'>;

/** The steps in their one order (content spec, section 2.2). */
export function schedule(shape: NetworkShape, view: ScheduleView, optimizer: Optimizer = GRADIENT_DESCENT): Schedule {
  const L = depth(shape);
  const rule = ruleOf(optimizer);
  const steps: Step[] = [];
  const add = (phase: Phase, layer: number | undefined, operation: Operation, reads: QuantityKey[], writes: QuantityKey[]) =>
    steps.push({ id: `${phase}${layer ?? ''}.${operation}`, phase, layer, operation, reads, writes });

  for (let l = 1; l <= L; l++) {
    add('F', l, 'z', [layerKey('W', l), layerKey('b', l), layerKey('A', l - 1)], [layerKey('Z', l)]);
    add('F', l, 'a', [layerKey('Z', l)], [layerKey('A', l)]);
  }
  add('C', undefined, 'loss', [layerKey('A', L), 'Y'], ['Lo']);
  add('C', undefined, 'J', ['Lo'], ['J']);
  if (view.route === 'full') add('B', L, 'dA', [layerKey('A', L), 'Y'], [layerKey('dA', L)]);
  for (let l = L; l >= 1; l--) {
    add('B', l, 'dZ', ...slopeStep(shape, view.route, l));
    add('B', l, 'dW', [layerKey('dZ', l), layerKey('A', l - 1)], [layerKey('dW', l)]);
    add('B', l, 'db', [layerKey('dZ', l)], [layerKey('db', l)]);
    if (l > 1 || view.inputGradient) {
      add('B', l, 'dAprev', [layerKey('dZ', l), layerKey('W', l)], [layerKey('dA', l - 1)]);
    }
  }
  for (let l = 1; l <= L; l++) {
    for (const name of ['W', 'b'] as const) {
      const { before, after } = rememberedKeys(rule, name, l);
      const reads = [layerKey(name, l), ...before, layerKey(`d${name}`, l), 'alpha', ...givenOf(rule, name)] as const;
      add('U', l, name, [...reads], [...after, layerKey(`${name}new`, l)]);
    }
  }

  const indexOf = new Map(steps.map((step, i) => [step.id, i]));
  const writer = new Map(steps.flatMap((step, i) => step.writes.map((key): [QuantityKey, number] => [key, i])));
  return { steps, indexOf, writer, rule };
}

function slopeStep(shape: NetworkShape, route: Route, l: number): [QuantityKey[], QuantityKey[]] {
  if (l === depth(shape) && route === 'shortcut') return [[layerKey('A', l), 'Y'], [layerKey('dZ', l)]];
  if (!isElementwise(activationOf(shape, l))) return [[layerKey('dA', l), layerKey('A', l)], [layerKey('dZ', l)]];
  return [[layerKey('dA', l), layerKey('Z', l)], [layerKey('gp', l), layerKey('dZ', l)]];
}

/** How many rows and columns a quantity has. Scalars are 1 × 1. */
export function extentOf(shape: NetworkShape, m: number, key: QuantityKey): readonly [rows: number, columns: number] {
  const name = nameOf(key);
  if (isScalar(key)) return [1, 1];
  if (name === 'Lo') return [1, m];
  const l = layerOf(key) ?? depth(shape);
  if (isOfWeights(name)) return [shape.widths[l], shape.widths[l - 1]];
  return [shape.widths[l], isPerExample(key) ? m : 1];
}

/** Whether the network has this quantity at all: W[0], gp of a softmax, dA[L] on the shortcut do not exist. */
export function exists(shape: NetworkShape, plan: Schedule, key: QuantityKey): boolean {
  if (plan.writer.has(key)) return true;
  const l = layerOf(key);
  const name = nameOf(key);
  switch (name) {
    case 'A':
      return l === 0;
    case 'Y':
    case 'alpha':
      return true;
    default: {
      const isGiven = name === 'W' || name === 'b' || remembersOf(plan.rule, name);
      return isGiven ? l !== undefined && l >= 1 && l <= depth(shape) : givenOf(plan.rule, 'W').some((given) => given === key);
    }
  }
}

/** Whether the reference names something this network and these examples have. */
export function isWithin(shape: NetworkShape, plan: Schedule, batch: readonly number[], reference: Reference): boolean {
  if (!exists(shape, plan, reference.key)) return false;
  const [rows, columns] = extentOf(shape, batch.length, reference.key);
  const rowExists = !('row' in reference) || reference.row < rows;
  const columnExists = !('column' in reference)
    || (isPerExample(reference.key) ? batch.includes(reference.column) : reference.column < columns);
  return rowExists && columnExists;
}

// — Stops —

/** How far a pass has come: steps done, and entries done of the step after them. */
export interface Progress {
  readonly steps: number;
  /** Only at scalar stride, when the next step is done in part; else 0. */
  readonly entries: number;
}

export function compareProgress(a: Progress, b: Progress): number {
  return a.steps - b.steps || a.entries - b.entries;
}

/** The array whose entries a step's scalar steps write, in the order they are written (gp comes with dZ). */
export function mainOutput(step: Step): QuantityKey {
  return step.writes[step.writes.length - 1];
}

/** The number of scalar steps of one operation. */
export function scalarCount(shape: NetworkShape, m: number, step: Step): number {
  const [rows, columns] = extentOf(shape, m, mainOutput(step));
  return rows * columns;
}

/**
 * The entry that scalar step `k` of an operation writes, as indices into the trace's matrix.
 * With an example axis the example is the outer loop; else row by row (content spec, section 2.3).
 */
export function scalarEntry(shape: NetworkShape, m: number, step: Step, k: number): readonly [row: number, column: number] {
  const key = mainOutput(step);
  const [rows, columns] = extentOf(shape, m, key);
  return isPerExample(key) ? [k % rows, Math.floor(k / rows)] : [Math.floor(k / columns), k % columns];
}

/** The order in which `scalarEntry` reaches entry (i, j). */
export function scalarOrder(shape: NetworkShape, m: number, key: QuantityKey, i: number, j: number): number {
  const [rows, columns] = extentOf(shape, m, key);
  return isPerExample(key) ? j * rows + i : i * columns + j;
}

/** The stop's id: an operation's id once it is whole, else the id with its last written indices, as `B2.dW:1,0`. */
export function stopId(shape: NetworkShape, m: number, plan: Schedule, progress: Progress): string {
  if (progress.entries > 0) {
    const step = plan.steps[progress.steps];
    const [i, j] = scalarEntry(shape, m, step, progress.entries - 1);
    return `${step.id}:${scalarIndices(step, i, j)}`;
  }
  return progress.steps === 0 ? 'start' : plan.steps[progress.steps - 1].id;
}

/** The indices a scalar step's key prints: two for W-shaped and per-example arrays, one for a bias or a loss, none for J. */
function scalarIndices(step: Step, i: number, j: number): string {
  switch (step.operation) {
    case 'J':
      return '';
    case 'loss':
      return String(j);
    case 'db':
    case 'b':
      return String(i);
    default:
      return `${i},${j}`;
  }
}

const STOP = /^([FBCU]\d*\.[a-zA-Z]+)(?::(?:(\d+)(?:,(\d+))?)?)?$/;

/** Where a stop's id stands, or undefined if this schedule has no such stop. Example indices are the trace's columns. */
export function parseStop(shape: NetworkShape, m: number, plan: Schedule, id: string): Progress | undefined {
  if (id === 'start') return { steps: 0, entries: 0 };
  const match = STOP.exec(id);
  const index = plan.indexOf.get(match?.[1] ?? '');
  if (!match || index === undefined) return undefined;
  if (!id.includes(':')) return { steps: index + 1, entries: 0 };
  const count = scalarCount(shape, m, plan.steps[index]);
  for (const [i, j] of [[match[2], match[3]], [match[3], match[2]]]) {
    const order = scalarOrder(shape, m, mainOutput(plan.steps[index]), Number(i ?? 0), Number(j ?? 0));
    if (order < count && stopId(shape, m, plan, { steps: index, entries: order + 1 }) === id) {
      return order + 1 === count ? { steps: index + 1, entries: 0 } : { steps: index, entries: order + 1 };
    }
  }
  return undefined;
}

/** The block of a step at pass or layer stride: the letter, or the part before the dot; C and U are one block each. */
export function blockOf(step: Step, stride: 'pass' | 'layer'): string {
  return stride === 'pass' || step.phase === 'C' || step.phase === 'U' ? step.phase : `${step.phase}${step.layer}`;
}

/** The next place at this stride, or undefined at the end of the pass. */
export function nextProgress(shape: NetworkShape, m: number, plan: Schedule, stride: Stride, from: Progress): Progress | undefined {
  const step = plan.steps[from.steps];
  if (step === undefined) return undefined;
  if (stride === 'scalar') {
    const entries = from.entries + 1;
    return entries < scalarCount(shape, m, step) ? { steps: from.steps, entries } : { steps: from.steps + 1, entries: 0 };
  }
  if (stride === 'operation') return { steps: from.steps + 1, entries: 0 };
  let steps = from.steps + 1;
  while (steps < plan.steps.length && blockOf(plan.steps[steps], stride) === blockOf(step, stride)) steps++;
  return { steps, entries: 0 };
}

/** The place before at this stride, or undefined at `start`. */
export function previousProgress(shape: NetworkShape, m: number, plan: Schedule, stride: Stride, from: Progress): Progress | undefined {
  if (from.steps === 0 && from.entries === 0) return undefined;
  if (stride === 'scalar') {
    if (from.entries > 0) return { steps: from.steps, entries: from.entries - 1 };
    return { steps: from.steps - 1, entries: scalarCount(shape, m, plan.steps[from.steps - 1]) - 1 };
  }
  // Out of the middle of a step or block, back goes to where that step or block began.
  const last = from.entries > 0 ? from.steps : from.steps - 1;
  if (stride === 'operation') return { steps: last, entries: 0 };
  let steps = last;
  while (steps > 0 && blockOf(plan.steps[steps - 1], stride) === blockOf(plan.steps[last], stride)) steps--;
  return { steps, entries: 0 };
}

/** Every stop at a stride coarser than scalar, `start` first. */
export function stops(shape: NetworkShape, m: number, plan: Schedule, stride: Exclude<Stride, 'scalar'>): readonly string[] {
  const ids = ['start'];
  let at: Progress | undefined = { steps: 0, entries: 0 };
  while ((at = nextProgress(shape, m, plan, stride, at))) ids.push(stopId(shape, m, plan, at));
  return ids;
}

/**
 * Whether entry (i, j) of a quantity is known once `extent` has been reached; indices into the trace's matrix.
 * What no step writes is given, if it exists at all.
 */
export function isKnown(shape: NetworkShape, m: number, plan: Schedule, extent: Progress, key: QuantityKey, i: number, j: number): boolean {
  const writer = plan.writer.get(key);
  if (writer === undefined) return exists(shape, plan, key);
  if (writer !== extent.steps) return writer < extent.steps;
  return extent.entries > scalarOrder(shape, m, key, i, j);
}

/** Whether every entry of a quantity is known once `extent` has been reached. */
export function isWholeKnown(shape: NetworkShape, plan: Schedule, extent: Progress, key: QuantityKey): boolean {
  const writer = plan.writer.get(key);
  return writer === undefined ? exists(shape, plan, key) : writer < extent.steps;
}

/** The keys of all matrices the pass reads or writes, in schedule order. */
export function quantitiesInOrder(plan: Schedule): readonly QuantityKey[] {
  return [...new Set(plan.steps.flatMap((step) => [...step.reads, ...step.writes]))];
}

