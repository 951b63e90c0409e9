/** How a number is written on the screen: one rule for graph, cell, formula and inspector (design, section 10). */

const MINUS = '−';

export interface NumberStyle {
  /** Decimals between 0.0005 and 999.999; 3 everywhere but sensitivities and norms (4) and gradient checks (9). */
  readonly decimals?: number;
  /** Gradients and changes show their sign also when positive. */
  readonly signed?: boolean;
  /** Decimals of a power of ten; 1 for small and 2 for large numbers when nothing is said. */
  readonly mantissa?: number;
}

/** `−0.900`, `+0.693`, `2.0e−11`, `1.23e+4`, `NaN`, `∞`. A zero has no sign. */
export function formatNumber(value: number, { decimals = 3, signed = false, mantissa }: NumberStyle = {}): string {
  if (Number.isNaN(value)) return 'NaN';
  const sign = value < 0 ? MINUS : signed && value > 0 ? '+' : '';
  return sign + formatMagnitude(Math.abs(value), decimals, mantissa);
}

function formatMagnitude(size: number, decimals: number, mantissa: number | undefined): string {
  if (size === Infinity) return '∞';
  const smallest = 0.5 * 10 ** -decimals;
  if (size !== 0 && size < smallest) return exponential(size, mantissa ?? 1);
  // 999.9996 would otherwise be written with four digits before the point.
  if (size >= 1000 - smallest) return exponential(size, mantissa ?? 2);
  return size.toFixed(decimals);
}

function exponential(size: number, digits: number): string {
  return size.toExponential(digits).replace('-', MINUS);
}

/** Decimals that tell float64 numbers of ordinary size apart. */
const MOST_DECIMALS = 15;

/** Two numbers with as many decimals as show that they differ. */
export function formatApart(a: number, b: number, { decimals = 3, signed = false }: NumberStyle = {}): readonly [string, string] {
  for (let more = 0; ; more++) {
    const style = { decimals: decimals + more, signed, ...(more > 0 && { mantissa: 1 + more }) };
    const texts = [formatNumber(a, style), formatNumber(b, style)] as const;
    if (texts[0] !== texts[1] || Object.is(a, b) || decimals + more >= MOST_DECIMALS) return texts;
  }
}

/** A relative error is read by its size, so also a large one is written as a power of ten. */
export function formatError(error: number): string {
  return error === 0 ? '0' : exponential(error, 1);
}

/** A probability: never 0.000 or 1.000 unless it is exactly 0 or 1. */
export function formatProbability(p: number): string {
  if (p > 0 && p < 0.0005) return '<0.001';
  if (p >= 0.9995 && p < 1) return '>0.999';
  return formatNumber(p);
}

/** As few digits as tell which number it is, of what a reader chose or a scale ends at: `0.05`, `500`, `1e+308`. */
export function formatShort(value: number): string {
  return String(Number(value.toPrecision(12))).replaceAll('-', MINUS);
}

/** A part of a whole: `92.9%`, and never 100 % that is not all. */
export function formatPercent(part: number): string {
  if (Number.isNaN(part)) return '–';
  const text = `${(100 * part).toFixed(1)}%`;
  return part < 1 && text === '100.0%' ? '>99.9%' : part > 0 && text === '0.0%' ? '<0.1%' : text;
}

/** The same number with nine digits: what hovering a rounded number shows. */
export function formatExact(value: number): string {
  return formatNumber(value, { decimals: 9, mantissa: 8 });
}

/** Float64 leaves 0.6 · 0.8 a few units in the sixteenth place off; a reader calls that exact. */
const EXACT = 1e-12;

/** Whether a number is exactly what its text says, so that = may stand before it; else ≈. */
export function isExactlyWritten(value: number, text: string): boolean {
  return Math.abs(Number(text.replaceAll(MINUS, '-')) - value) <= EXACT * Math.abs(value);
}

/** Above this a count is written as a power of ten. */
const LARGEST_COUNT = 10n ** 9n;

/** A count of things, a whole number: `1,458`, `1.15e+18`. */
export function formatCount(count: number | bigint): string {
  return count < LARGEST_COUNT ? String(count).replace(/\B(?=(\d{3})+$)/g, ',') : formatNumber(Number(count));
}
