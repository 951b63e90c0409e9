/** What the check of every gradient has found, and how long it takes, in a sentence. */

import { totalCounts, type CheckReport } from '../../engine/check-tally';
import type { CheckAllWords } from '../../words/check-all';
import { formatCount } from '../../writers/number';

function unlessNone(count: number) {
  return count === 0 ? undefined : { text: formatCount(count), isOne: count === 1 };
}

export function foundText(report: CheckReport, words: CheckAllWords): string {
  const { agree, close, wrong, kink, undefined: incomparable } = totalCounts(report);
  return words.found({
    entries: formatCount(report.checked),
    agree: unlessNone(agree),
    wrong: unlessNone(wrong),
    close: unlessNone(close)?.text,
    kink: unlessNone(kink),
    incomparable: unlessNone(incomparable)?.text,
  });
}

/** Rounded up, so that it does not promise too much; above a minute and a half in minutes. */
export function durationText(seconds: number, words: CheckAllWords): string {
  return seconds < 90 ? words.seconds(Math.ceil(seconds)) : words.minutes(Math.ceil(seconds / 60));
}
