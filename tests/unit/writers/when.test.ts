/** When something was, in both languages. */

import { expect, it } from 'vitest';
import { whenText } from '../../../src/writers/when';

const NOW = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;

it.each([
  [0, 'now', '지금'], [-MINUTE, 'now', '지금'], [59_999, 'now', '지금'],
  [MINUTE, '1 minute ago', '1분 전'], [59 * MINUTE, '59 minutes ago', '59분 전'],
  [60 * MINUTE, '1 hour ago', '1시간 전'], [23 * 60 * MINUTE, '23 hours ago', '23시간 전'],
  [24 * 60 * MINUTE, 'yesterday', '어제'], [5 * 24 * 60 * MINUTE, '5 days ago', '5일 전'],
  [40 * 24 * 60 * MINUTE, 'October 15, 2026', '2026년 10월 15일'],
])('%d ms ago', (ago, english, korean) => {
  expect(whenText(NOW - ago, NOW, 'en')).toBe(english);
  expect(whenText(NOW - ago, NOW, 'ko')).toBe(korean);
});
