/** Holds printed arrays against a pass, in the layout and the convention in which they make most sense. */

import { depth, type Convention } from '../experiment';
import { guessLayouts, type LaidApart } from './layout-guess';
import { misfitOf, type Misfit } from './misfit';
import { fits, givenQuantity, type Layout, type PrintedArray } from './printed-array';
import { compareAll, rightPass, type GivenReport, type RightPass } from './given-reports';
import { diagnose, type Diagnosis } from './number-diagnosis';
import type { GivenQuantity, Tolerance } from './number-comparison';
import { layerKey, layerOf, nameOf, type QuantityKey } from '../quantity';
import { extentOf, quantitiesInOrder, type Schedule } from '../schedule';
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
  /** The matrices that are laid out differently, where nothing tells which way is meant. */
  readonly apart: LaidApart | undefined;
  /** Arrays under the names of W and b were read as dW and db. */
  readonly areGradients: boolean;
  /** The quantities whose arrays have another size, in the order of the schedule. */
  readonly misfits: readonly Misfit[];
  /** The first by the schedule that is wrong or has another size. */
  readonly firstWrong: QuantityKey | undefined;
}

interface Interpretation {
  readonly layout: Layout;
  readonly basis: RightPass;
  readonly reports: readonly GivenReport[];
}

/**
 * Compares and looks for mistakes; whoever asks can stop between any two attempts. Every quantity is named once. The
 * pass's own layout and convention are kept unless another reading is right for longer, or leaves less unexplained; so
 * is the meaning of the names.
 */
export function* checkNumbers(open: Pass, arrays: readonly NamedArray[], reading: Reading): Generator<void, NumberCheck, void> {
  const own = yield* checkAs(open, arrays, reading);
  const gradients = underParameterNames(arrays);
  const isGradient = own.mistakes.some(({ mistake }) => mistake.kind === 'gradient');
  if (!gradients || (!isGradient && unexplainedIn(own) === 0)) return own;
  const renamed = { ...(yield* checkAs(open, gradients, reading)), areGradients: true };
  return isGradient || unexplainedIn(renamed) < unexplainedIn(own) ? renamed : own;
}

/** The same arrays as dW and db; undefined where W and b are not given or their gradients are too. */
function underParameterNames(arrays: readonly NamedArray[]): readonly NamedArray[] | undefined {
  const isNamed = (...names: readonly string[]) => arrays.some(({ key }) => names.includes(nameOf(key)));
  if (!isNamed('W', 'b') || isNamed('dW', 'db')) return undefined;
  return arrays.map(({ key, array }) => {
    const name = nameOf(key);
    return { key: name === 'W' || name === 'b' ? layerKey(`d${name}`, layerOf(key) ?? 0) : key, array };
  });
}

function* checkAs(open: Pass, arrays: readonly NamedArray[], reading: Reading): Generator<void, NumberCheck, void> {
  // Only the full route computes dA of the output.
  const pass: Pass = arrays.some(({ key }) => key === layerKey('dA', depth(open.shape))) ? { ...open, route: 'full' } : open;
  const m = pass.batch.length;
  const extent = (key: QuantityKey) => extentOf(pass.shape, m, key);
  const sized = arrays.filter(({ key, array }) => fits(array, extent(key), false) || fits(array, extent(key), true));
  const { layouts, apart } = guessLayouts(sized, extent, reading);
  const bases = conventions(pass, sized, reading).map((convention) => rightPass({ ...pass, convention }));
  const interpretations = bases.flatMap((basis) => layouts.map((layout): Interpretation => {
    const given = sized.map(({ key, array }) => givenQuantity(key, array, extent(key), layout));
    return { basis, layout, reports: compareAll(basis, given.filter((each): each is GivenQuantity => each !== undefined), reading.tolerance) };
  }));
  const [own] = interpretations;
  const order = quantitiesInOrder(own.basis.plan);
  const misfits = arrays.filter((each) => !sized.includes(each)).map(({ key, array }) => misfitOf(key, array, own.basis, reading.tolerance))
    .toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const rightUntil = ({ reports }: Interpretation) => {
    const place = reports.findIndex(({ verdict }) => verdict === 'first');
    return place < 0 ? Infinity : place;
  };
  const others = interpretations.slice(1).filter((other) => rightUntil(other) >= rightUntil(own));
  const candidates = [own, ...others].toSorted((a, b) => Number(rightUntil(b) === Infinity) - Number(rightUntil(a) === Infinity));
  const checked = ({ basis, layout }: Interpretation, found: Diagnosis): NumberCheck => {
    const wrong = [...misfits.map(({ key }) => key), ...found.reports.filter(({ verdict }) => verdict === 'first').map(({ given }) => given.key)];
    const [firstWrong] = wrong.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
    return { ...found, layout, convention: basis.pass.convention, plan: basis.plan, apart, areGradients: false, misfits, firstWrong };
  };
  let best: NumberCheck | undefined;
  for (const candidate of candidates) {
    const found = checked(candidate, yield* diagnose(candidate.basis, candidate.reports, reading.tolerance));
    if (!best || unexplainedIn(found) < unexplainedIn(best)) best = found;
    if (unexplainedIn(best) === 0) break;
  }
  return best ?? checked(own, { reports: [], mistakes: [] });
}

/** How many wrong quantities have no cause. */
function unexplainedIn({ reports, mistakes }: Diagnosis): number {
  return reports.filter(({ verdict }) => verdict === 'differs').length + Number(isUnnamed({ reports, mistakes }));
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
