/** Adds gradient checks up, quantity by quantity. */

import type { EntryCheck } from './check-all';
import { isCompared, type Verdict } from './gradient-check';
import type { EntryReference, MatrixKey } from './quantity';

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** What the checks of one quantity have come to. */
export interface QuantityTally {
  readonly key: MatrixKey;
  /** How many of its entries are to be checked. */
  readonly total: number;
  readonly counts: VerdictCounts;
  /** The entry with the largest error, of those that could be compared. */
  readonly worst: EntryCheck | undefined;
}

export interface CheckReport {
  readonly checked: number;
  readonly quantities: readonly QuantityTally[];
  /** The entries that do not agree, in their order. */
  readonly exceptions: readonly EntryCheck[];
}

const NONE: VerdictCounts = { agree: 0, close: 0, wrong: 0, kink: 0, undefined: 0 };

/** Adds checks up, quantity by quantity. */
export class CheckTally {
  readonly #quantities = new Map<MatrixKey, QuantityTally>();
  readonly #exceptions: EntryCheck[] = [];
  #checked = 0;

  /** For these entries, each of which will be added once. */
  constructor(entries: readonly EntryReference[]) {
    for (const { key } of entries) {
      const total = (this.#quantities.get(key)?.total ?? 0) + 1;
      this.#quantities.set(key, { key, total, counts: NONE, worst: undefined });
    }
  }

  add(found: EntryCheck): void {
    const { reference: { key }, check: { verdict, error } } = found;
    const before = this.#quantities.get(key);
    if (!before) throw new RangeError(`${key} is not being checked`);
    const isWorst = isCompared(verdict) && (before.worst === undefined || error > before.worst.check.error);
    this.#quantities.set(key, {
      ...before,
      counts: { ...before.counts, [verdict]: before.counts[verdict] + 1 },
      worst: isWorst ? found : before.worst,
    });
    if (verdict !== 'agree') this.#exceptions.push(found);
    this.#checked++;
  }

  report(): CheckReport {
    return { checked: this.#checked, quantities: [...this.#quantities.values()], exceptions: [...this.#exceptions] };
  }
}

/** The counts of all quantities together. */
export function totalCounts({ quantities }: CheckReport): VerdictCounts {
  return quantities.reduce((sum, { counts }) => ({
    agree: sum.agree + counts.agree,
    close: sum.close + counts.close,
    wrong: sum.wrong + counts.wrong,
    kink: sum.kink + counts.kink,
    undefined: sum.undefined + counts.undefined,
  }), NONE);
}
