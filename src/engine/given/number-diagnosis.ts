/** What is wrong with somebody else's numbers: the first wrong quantity, the mistakes that give just these, what follows from them. */

import { map, zip, type Matrix } from '../matrix';
import type { GivenMistake, WrongRule } from './given-mistake';
import { onlyAt } from './given-mistake';
import { wrongRules } from './given-mistakes';
import { compareNumbers, isAgreeing, type Comparison, type ComparisonBasis, type GivenQuantity, type Tolerance } from './number-comparison';
import { passBy } from './pass-by-rule';
import { layerKey, type QuantityKey } from '../quantity';
import { quantitiesInOrder, schedule, type Schedule } from '../schedule';
import { computeTrace, matrixOf, type Pass, type Trace } from '../trace';

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
    const comparison = compareNumbers(each, matrixOf(basis.right, each.key), { ...basis, tolerance });
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
    const before = reports.slice(0, reports.indexOf(first) + 1).map(({ given }) => given).toReversed();
    for (const attempt of attempts(basis, reports, first.given, agrees)) {
      yield;
      const values = attempt && before.every((given) => agrees(given, attempt.values)) ? attempt.whole() : undefined;
      if (!attempt || !values) continue;
      const explained = reports.filter(({ given }) => agrees(given, values)).length;
      if (explained > best) found = [];
      if (explained >= best) found.push({ ...attempt, values });
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

type Agrees = (given: GivenQuantity, values: ReadonlyMap<QuantityKey, Matrix>) => boolean;

/**
 * Every mistake made wherever it can be, and made in one quantity alone, that gives `target`, with its pass up to there;
 * nothing for one that does not.
 */
function* attempts(
  { pass, trace, plan }: RightPass, reports: readonly GivenReport[], target: GivenQuantity, agrees: Agrees,
): Generator<(Attempt & { readonly whole: () => Attempt['values'] }) | undefined, void, void> {
  const order = quantitiesInOrder(plan);
  const right = new Set(reports.filter(({ verdict }) => verdict === 'agree').map(({ given }) => given.key));
  const upTo = order.slice(0, order.indexOf(target.key) + 1);
  const made = ({ mistake }: WrongRule, rule: WrongRule['rule']) => {
    const { values, origin } = passBy(pass, trace, plan, rule, target.key);
    if (origin === undefined || !agrees(target, values)) return undefined;
    return { mistake, origin, values, whole: () => passBy(pass, trace, plan, rule).values };
  };
  for (const wrong of wrongRules(pass, trace)) {
    const places = upTo.filter((key) => wrong.actsOn(key) && isChanging(trace, key, wrong));
    if (places.length === 0) continue;
    yield made(wrong, wrong.rule);
    // What somebody has got right was not mistaken.
    if (places.length > 1) for (const key of places.filter((place) => !right.has(place))) yield made(wrong, onlyAt(key, wrong));
  }
}

/** Whether the mistake makes another number of this quantity, all before it being right. */
function isChanging({ values }: Trace, key: QuantityKey, { rule }: WrongRule): boolean {
  const own = values.get(key);
  if (!own) return false;
  const wrong = rule(key, () => own, (name, l) => matrixOf(values, layerKey(name, l)));
  return wrong !== own && (wrong === undefined || wrong.data.some((value, k) => value !== own.data[k]));
}

/** The wrong quantities that come out rightly from the given wrong ones before them. */
function followed({ pass, trace, plan }: RightPass, reports: readonly GivenReport[], comparison: ComparisonBasis): readonly QuantityKey[] {
  if (!reports.some(({ verdict }) => verdict === 'differs')) return [];
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
