/** Proves the sentences about a check of every gradient. */

import { describe, expect, it } from 'vitest';
import type { CheckReport, VerdictCounts } from '../../../src/engine/check-tally';
import { durationText, foundText } from '../../../src/panels/inspector/check-text';
import { checkAllWords } from '../../../src/words/check-all';

function reportOf(some: Partial<VerdictCounts>): CheckReport {
  const counts = { agree: 0, close: 0, wrong: 0, kink: 0, undefined: 0, ...some };
  const checked = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { checked, quantities: [{ key: 'dW[1]', total: checked, counts, worst: undefined }], exceptions: [] };
}

const said = (counts: Partial<VerdictCounts>, language: 'en' | 'ko' = 'en') => foundText(reportOf(counts), checkAllWords[language]);

describe('what was found', () => {
  it('is one sentence', () => {
    expect(said({ agree: 2548 })).toBe('2,548 entries: all agree.');
    expect(said({ agree: 2545, kink: 3 })).toBe('2,548 entries: 2,545 agree, 3 kinks.');
    expect(said({ agree: 24, kink: 1 })).toBe('25 entries: 24 agree, 1 kink.');
    expect(said({ agree: 1, undefined: 2 })).toBe('3 entries: 1 agrees, 2 that cannot be compared.');
    expect(said({ agree: 20, close: 4, kink: 1 })).toBe('25 entries: none disagrees, 4 only close, 1 kink.');
    expect(said({ agree: 20, close: 4, wrong: 1 })).toBe('25 entries: 1 disagrees, 4 only close.');
    expect(said({ undefined: 3, kink: 2 })).toBe('5 entries: nothing to compare, 2 kinks, 3 that cannot be compared.');
    expect(said({ agree: 2545, kink: 3 }, 'ko')).toBe('원소 2,548개: 일치 2,545개, 꺾인 점 3개.');
    expect(said({ agree: 20, wrong: 5 }, 'ko')).toBe('원소 25개: 불일치 5개.');
  });

  it('promises no less time than it takes', () => {
    const { en, ko } = checkAllWords;
    expect([0.2, 3.01, 89.2, 90, 121].map((seconds) => durationText(seconds, en))).toEqual(['1 s', '4 s', '90 s', '2 min', '3 min']);
    expect(durationText(3.01, ko)).toBe('4초');
  });
});
