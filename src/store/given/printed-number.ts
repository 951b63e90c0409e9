/** Numbers as programs print them, and how exactly a print-out tells them. */

import type { PrintedNumber } from '../../engine/given/printed-array';

/** A number's text; a minus may be typeset. */
export const NUMBER = '[+\\-−]?(?:(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+\\-−]?\\d+)?|(?:nan|NaN|inf|Infinity)\\b)';

const PARTS = /^[+-]?\d*\.?(\d*)(?:[eE]([+-]?\d+))?$/;

/** The value of a text that matches NUMBER. */
function valueOf(text: string): number {
  const plain = text.replaceAll('−', '-');
  const word = /(nan|inf)/i.exec(plain)?.[1].toLowerCase();
  if (word === undefined) return Number(plain);
  if (word === 'nan') return NaN;
  return plain.startsWith('-') ? -Infinity : Infinity;
}

function partsOf(text: string): { readonly decimals: number; readonly power: number | undefined } {
  const [, decimals = '', power] = PARTS.exec(text.replaceAll('−', '-')) ?? [];
  return { decimals: decimals.length, power: power === undefined ? undefined : Number(power) };
}

/**
 * The numbers of one array. All have the digits of the longest, because NumPy leaves zeros at the end out; whole numbers
 * and what is not finite are exact. `scale` stands before an array that old PyTorch prints.
 */
export function printedNumbers(texts: readonly string[], scale = 1): readonly PrintedNumber[] {
  const parts = texts.map(partsOf);
  const longest = (isPower: boolean) =>
    parts.reduce((most, { decimals, power }) => ((power !== undefined) === isPower ? Math.max(most, decimals) : most), 0);
  const digits = [longest(false), longest(true)];
  return texts.map((text, index) => {
    const { power } = parts[index];
    const isPower = power !== undefined;
    const decimals = digits[Number(isPower)];
    const value = valueOf(text) * scale;
    const isExact = (!isPower && decimals === 0) || !Number.isFinite(value);
    return { value, halfUnit: isExact ? 0 : 0.5 * 10 ** ((power ?? 0) - decimals) * scale };
  });
}

/** Whether every number could be one of float32: none has digits that a float32 would not have. */
export function couldBeSingle(numbers: readonly PrintedNumber[]): boolean {
  // The text's own rounding to float64 is not the number's.
  return numbers.every(({ value, halfUnit }) => !Number.isFinite(value) || Math.abs(value - Math.fround(value)) <= halfUnit + Math.abs(value) * Number.EPSILON);
}
