/** Which wrong numbers are only what follows from the wrong ones before them. */

import { map, zip, type Matrix } from '../matrix';
import type { QuantityKey } from '../quantity';
import type { GivenReport, RightPass } from './given-reports';
import { isAgreeing, type ComparisonBasis } from './number-comparison';
import { passBy } from './pass-by-rule';

/** Rounded inputs move a sum about this much more than one pattern of signs shows. */
const LEEWAY = 4;

/** The wrong quantities that come out rightly from the given wrong ones before them. */
export function followed({ pass, trace, plan }: RightPass, reports: readonly GivenReport[], comparison: ComparisonBasis): readonly QuantityKey[] {
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
