/** What is wrong with somebody else's numbers: the first wrong quantity, the mistakes that give just these, what follows from them. */

import { map, zip, type Matrix } from './matrix';
import type { GivenMistake, WrongRule } from './given-mistake';
import { onlyAt } from './given-mistake';
import { wrongRules } from './given-mistakes';
import { compareNumbers, isAgreeing, type Comparison, type ComparisonBasis, type GivenQuantity, type Tolerance } from './number-comparison';
import { passBy } from './pass-by-rule';
import type { QuantityKey } from './quantity';
import { quantitiesInOrder, schedule, type Schedule } from './schedule';
import { computeTrace, type Pass, type Trace } from './trace';

/** `follows`: the numbers are wrong, but rightly computed from the wrong ones before them. `differs`: yet another mistake. */
export type GivenVerdict = 'agree' | 'first' | 'follows' | 'differs';

export interface GivenReport extends Comparison {
  readonly given: GivenQuantity;
  readonly verdict: GivenVerdict;
}

export interface FoundMistake {
  readonly mistake: GivenMistake;
  /** The quantity in which it is made first. */
  readonly origin: QuantityKey;
}

export interface Diagnosis {
  /** In the order of the schedule. */
  readonly reports: readonly GivenReport[];
  /** All that give the first wrong quantity, and as much of the rest as any does. */
  readonly mistakes: readonly FoundMistake[];
}

/** The right pass that numbers are held against. */
export interface RightPass extends Omit<ComparisonBasis, 'tolerance'> {
  readonly pass: Pass;
  readonly trace: Trace;
  /** With the input's gradient, which every trace holds. */
  readonly plan: Schedule;
}

export function rightPass(pass: Pass): RightPass {
  const trace = computeTrace(pass);
  const plan = schedule(pass.shape, { route: pass.route, inputGradient: true });
  const { values } = passBy(pass, trace, plan, (_key, right) => map(right(), Math.fround));
  return { pass, trace, plan, right: trace.values, rounded: values };
}

/** The given quantities in the order of the schedule, each held against the right one. */
export function compareAll({ plan, ...basis }: RightPass, given: readonly GivenQuantity[], tolerance: Tolerance): readonly GivenReport[] {
  const order = new Map(quantitiesInOrder(plan).map((key, place) => [key, place]));
  const place = ({ key }: GivenQuantity) => order.get(key) ?? order.size;
  let isFirst = true;
  return given.toSorted((a, b) => place(a) - place(b)).map((each) => {
    const comparison = compareNumbers(each, basis.right.get(each.key) ?? each.values, { ...basis, tolerance });
    if (comparison.worst === undefined && !each.isTransposed) return { given: each, ...comparison, verdict: 'agree' };
    const verdict = isFirst ? 'first' : 'differs';
    isFirst = false;
    return { given: each, ...comparison, verdict };
  });
}

/** Looks for the mistakes behind reports of `compareAll`; whoever asks can stop between any two attempts. */
export function* diagnose(basis: RightPass, reports: readonly GivenReport[], tolerance: Tolerance): Generator<void, Diagnosis, void> {
  const first = reports.find(({ verdict }) => verdict === 'first');
  if (!first) return { reports, mistakes: [] };
  const comparison = { right: basis.right, rounded: basis.rounded, tolerance };
  const agrees = (given: GivenQuantity, values: ReadonlyMap<QuantityKey, Matrix>) => {
    const wanted = values.get(given.key);
    return wanted !== undefined && isAgreeing(given, wanted, comparison);
  };
  let best = 0;
  let found: Attempt[] = [];
  if (first.worst === undefined) {
    // The right numbers in the other orientation.
    found = [{ mistake: { kind: 'transposed' }, origin: first.given.key, values: basis.right }];
  } else {
    const before = reports.slice(0, reports.indexOf(first) + 1);
    for (const attempt of attempts(basis, reports, first.given.key)) {
      yield;
      if (!before.every(({ given }) => agrees(given, attempt.values))) continue;
      const explained = reports.filter(({ given }) => agrees(given, attempt.values)).length;
      if (explained > best) found = [];
      if (explained >= best) found.push(attempt);
      best = Math.max(best, explained);
    }
  }
  const following = new Set(followed(basis, reports, comparison));
  const verdictOf = ({ verdict, given }: GivenReport): GivenVerdict => {
    if (verdict !== 'differs') return verdict;
    return following.has(given.key) || (!given.isTransposed && found.some(({ values }) => agrees(given, values))) ? 'follows' : 'differs';
  };
  return { reports: reports.map((report) => ({ ...report, verdict: verdictOf(report) })), mistakes: distinct(found) };
}

interface Attempt extends FoundMistake {
  readonly values: ReadonlyMap<QuantityKey, Matrix>;
}

/** Every mistake made wherever it can be, and made in one quantity alone, that may change `target`. */
function* attempts({ pass, trace, plan }: RightPass, reports: readonly GivenReport[], target: QuantityKey): Generator<Attempt, void, void> {
  const order = quantitiesInOrder(plan);
  const right = new Set(reports.filter(({ verdict }) => verdict === 'agree').map(({ given }) => given.key));
  const upTo = order.slice(0, order.indexOf(target) + 1);
  const made = ({ mistake }: WrongRule, rule: WrongRule['rule']): Attempt | undefined => {
    const { values, origin } = passBy(pass, trace, plan, rule);
    return origin && { mistake, origin, values };
  };
  for (const wrong of wrongRules(pass, trace)) {
    const places = upTo.filter(wrong.actsOn);
    if (places.length === 0) continue;
    const everywhere = made(wrong, wrong.rule);
    if (everywhere) yield everywhere;
    // What somebody has got right was not mistaken.
    for (const key of places.filter((place) => !right.has(place))) {
      const here = made(wrong, onlyAt(key, wrong));
      if (here) yield here;
    }
  }
}

/** The wrong quantities that come out rightly from the given wrong ones before them. */
function followed({ pass, trace, plan }: RightPass, reports: readonly GivenReport[], comparison: ComparisonBasis): readonly QuantityKey[] {
  const wrong = new Map(reports.filter(({ verdict }) => verdict !== 'agree').map(({ given, verdict }) => [given.key, { given, verdict }]));
  /** The pass with the wrong numbers put in, moved by `move` of what their print-out left open; and what would stand there. */
  const continued = (move: number) => {
    const expected = new Map<QuantityKey, Matrix>();
    passBy(pass, trace, plan, (key, right) => {
      const found = wrong.get(key);
      if (!found) return right();
      const { values, halfUnit } = found.given;
      const own = right();
      expected.set(key, own);
      const columns = own.columns;
      return map(own, (value, i, j) => {
        const k = i * columns + j;
        return halfUnit[k] === Infinity ? value : values.data[k] + move * (k % 2 === 0 ? 1 : -1) * halfUnit[k];
      });
    });
    return expected;
  };
  const [exact, moved] = [continued(0), continued(1)];
  return [...wrong.values()].filter(({ given, verdict }) => {
    const [wanted, other] = [exact.get(given.key), moved.get(given.key)];
    if (!wanted || !other || verdict !== 'differs' || given.isTransposed) return false;
    return isAgreeing(given, wanted, comparison, zip(wanted, other, (a, b) => LEEWAY * Math.abs(a - b)).data);
  }).map(({ given }) => given.key);
}

/** Rounded inputs move a sum about this much more than one pattern of signs shows. */
const LEEWAY = 4;

/** Each mistake once. Opposite signs need no second name. */
function distinct(found: readonly Attempt[]): readonly FoundMistake[] {
  const named = new Map(found.toReversed().map(({ mistake, origin }) => [JSON.stringify(mistake), { mistake, origin }]));
  const all = [...named.values()].toReversed();
  return all.some(({ mistake }) => mistake.kind === 'sign') ? all.filter(({ mistake }) => mistake.kind !== 'negated') : all;
}
