/** Holds printed arrays against a pass, in the layout and the convention in which they make most sense. */

import { depth, type Convention } from '../experiment';
import { fits, givenQuantity, turnedBy, type Layout, type PrintedArray } from './printed-array';
import { compareAll, rightPass, type GivenReport, type RightPass } from './given-reports';
import { diagnose, type Diagnosis } from './number-diagnosis';
import type { GivenQuantity, Tolerance } from './number-comparison';
import { layerKey, nameOf, type QuantityKey } from '../quantity';
import { extentOf, type Schedule } from '../schedule';
import type { Pass } from '../trace';

export interface NamedArray {
  readonly key: QuantityKey;
  readonly array: PrintedArray;
}

/** How the numbers are to be read; what is not said is guessed. */
export interface Reading {
  readonly exampleRows: boolean | undefined;
  readonly inputRows: boolean | undefined;
  readonly convention: Convention | undefined;
  readonly tolerance: Tolerance;
}

export interface NumberCheck extends Diagnosis {
  /** How they were read. */
  readonly layout: Layout;
  readonly convention: Convention;
  /** The steps of the pass that they were held against. */
  readonly plan: Schedule;
  /** The quantities whose arrays have another size. */
  readonly misfits: readonly QuantityKey[];
}

interface Interpretation {
  readonly layout: Layout;
  readonly basis: RightPass;
  readonly reports: readonly GivenReport[];
}

/**
 * Compares and looks for mistakes; whoever asks can stop between any two attempts. Every quantity is named once. The
 * pass's own layout and convention are kept unless another reading is right for longer, or leaves less unexplained.
 */
export function* checkNumbers(open: Pass, arrays: readonly NamedArray[], reading: Reading): Generator<void, NumberCheck, void> {
  // Only the full route computes dA of the output.
  const pass: Pass = arrays.some(({ key }) => key === layerKey('dA', depth(open.shape))) ? { ...open, route: 'full' } : open;
  const m = pass.batch.length;
  const extent = (key: QuantityKey) => extentOf(pass.shape, m, key);
  const sized = arrays.filter(({ key, array }) => fits(array, extent(key), false) || fits(array, extent(key), true));
  const misfits = arrays.filter((each) => !sized.includes(each)).map(({ key }) => key);
  const bases = conventions(pass, sized, reading).map((convention) => rightPass({ ...pass, convention }));
  const interpretations = bases.flatMap((basis) => layouts(sized, extent, reading).map((layout): Interpretation => {
    const given = sized.map(({ key, array }) => givenQuantity(key, array, extent(key), layout));
    return { basis, layout, reports: compareAll(basis, given.filter((each): each is GivenQuantity => each !== undefined), reading.tolerance) };
  }));
  const [own] = interpretations;
  const rightUntil = ({ reports }: Interpretation) => {
    const place = reports.findIndex(({ verdict }) => verdict === 'first');
    return place < 0 ? Infinity : place;
  };
  const others = interpretations.slice(1).filter((other) => rightUntil(other) >= rightUntil(own));
  const candidates = [own, ...others].toSorted((a, b) => Number(rightUntil(b) === Infinity) - Number(rightUntil(a) === Infinity));
  let best: NumberCheck | undefined;
  let least = Infinity;
  for (const { basis, layout, reports } of candidates) {
    const found = yield* diagnose(basis, reports, reading.tolerance);
    const unexplained = reports.length === 0 ? 0 : found.reports.filter(({ verdict }) => verdict === 'differs').length + Number(isUnnamed(found));
    if (unexplained >= least) continue;
    least = unexplained;
    best = { ...found, layout, convention: basis.pass.convention, plan: basis.plan, misfits };
    if (least === 0) break;
  }
  return best ?? { reports: [], mistakes: [], layout: own.layout, convention: pass.convention, plan: own.basis.plan, misfits };
}

function isUnnamed({ reports, mistakes }: Diagnosis): boolean {
  return mistakes.length === 0 && reports.some(({ verdict }) => verdict === 'first');
}

/** The other convention only where it makes a difference to what was given. */
function conventions({ convention, batch }: Pass, arrays: readonly NamedArray[], reading: Reading): readonly Convention[] {
  if (reading.convention) return [reading.convention];
  const other: Convention = convention === 'course' ? 'autograd' : 'course';
  const isSeen = batch.length > 1 && arrays.some(({ key }) => nameOf(key) === 'dZ' || nameOf(key) === 'dA');
  return isSeen ? [convention, other] : [convention];
}

/** The layouts that the sizes of the arrays allow, the app's own first. */
function layouts(arrays: readonly NamedArray[], extent: (key: QuantityKey) => readonly [number, number], reading: Reading): readonly Layout[] {
  const options = (turning: keyof Layout) => {
    const said = reading[turning];
    if (said !== undefined) return [said];
    const concerned = arrays.filter(({ key, array }) => turnedBy(key) === turning && array.dimensions === 2);
    const [upright, turned] = [false, true].map((isTurned) => concerned.every(({ key, array }) => fits(array, extent(key), isTurned)));
    if (!turned) return [false];
    return upright && concerned.length > 0 ? [false, true] : [!upright];
  };
  // W turned is a mistake often enough; with examples in rows it is how one writes x W.
  return options('exampleRows').flatMap((exampleRows) => {
    const all = options('inputRows');
    return (exampleRows || all.length === 1 ? all : [false]).map((inputRows) => ({ exampleRows, inputRows }));
  });
}
