/** Reads a number that a person typed. */

export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'expected' | 'notANumber' | 'comma' | 'tooLarge' };

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A decimal number, its minus either sign; a decimal comma is told apart from what is no number at all. */
export function readTypedNumber(typed: string): TypedNumber {
  const text = typed.trim().replaceAll('−', '-');
  if (text === '') return { kind: 'expected' };
  if (!NUMBER.test(text)) return { kind: NUMBER.test(text.replace(',', '.')) ? 'comma' : 'notANumber' };
  const value = Number(text);
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'tooLarge' };
}
