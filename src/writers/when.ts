/** When something was, as people say it: two minutes ago, yesterday, and a date where that would be long ago. */

import type { Language } from '../words/language';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LONG_AGO = 14 * DAY;

/** Both in milliseconds since 1970. */
export function whenText(at: number, now: number, language: Language): string {
  const ago = Math.max(0, now - at);
  if (ago >= LONG_AGO) return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (ago < MINUTE) return relative.format(0, 'second');
  if (ago < HOUR) return relative.format(-Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return relative.format(-Math.floor(ago / HOUR), 'hour');
  return relative.format(-Math.floor(ago / DAY), 'day');
}
