/** A formatted number as it is read aloud. */

import type { ReadingWords } from '../words/reading';

/** `−2.0e−11` is "minus 2.0 times 10 to the power minus 11"; parentheses are not read. */
export function spokenNumber(text: string, words: ReadingWords): string {
  const bare = text.replace(/^\((.*)\)$/, '$1');
  const said = magnitude(bare.replace(/^[−+]/, ''), words);
  if (bare.startsWith('−')) return `${words.minus} ${said}`;
  // Within parentheses the sign only says that the number is a gradient.
  return bare.startsWith('+') && bare === text ? `${words.plus} ${said}` : said;
}

function magnitude(text: string, words: ReadingWords): string {
  if (text === '∞') return words.infinity;
  if (text === 'NaN') return words.notANumber;
  if (text.startsWith('<')) return words.lessThan(text.slice(1));
  if (text.startsWith('>')) return words.moreThan(text.slice(1));
  const [mantissa, exponent] = text.split('e');
  if (exponent === undefined) return text;
  const size = exponent.slice(1);
  return words.powerOfTen(mantissa, exponent.startsWith('−') ? `${words.minus} ${size}` : size);
}
