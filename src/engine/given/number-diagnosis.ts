/** What is wrong with somebody else's numbers: the first wrong quantity, the mistakes that give just these, what follows from them. */

import type { Matrix } from '../matrix';
import { layerKey, type QuantityKey } from '../quantity';
import { quantitiesInOrder } from '../schedule';
import { matrixOf, type Trace } from '../trace';
import { followed } from './given-following';
import { onlyAt, type GivenMistake, type WrongRule } from './given-mistake';
import { wrongRules } from './given-mistakes';
import type { GivenReport, GivenVerdict, RightPass } from './given-reports';
import { isAgreeing, type GivenQuantity, type Tolerance } from './number-comparison';
import { passBy } from './pass-by-rule';
import { sizeMistakes } from './wrong-size';

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
  for (const wrong of [...wrongRules(pass, trace), ...sizeMistakes(pass, trace, target)]) {
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

/** Each mistake once. Opposite signs need no second name. */
function distinct(found: readonly Attempt[]): readonly FoundMistake[] {
  const named = new Map(found.toReversed().map(({ mistake, origin }) => [JSON.stringify(mistake), { mistake, origin }]));
  const all = [...named.values()].toReversed();
  return all.some(({ mistake }) => mistake.kind === 'sign') ? all.filter(({ mistake }) => mistake.kind !== 'negated') : all;
}
