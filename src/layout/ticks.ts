/** Ticks of an axis whose labels never overlap: fewer where they would. */

import { scaleLinear, type ScaleContinuousNumeric } from 'd3-scale';
import type { Tick } from './chart';

/** About the width of one letter of a label of 12 px, and the height of its line. */
export const LETTER = 6.8;
export const LINE = 16;
/** Labels nearer than this read as one. */
const APART = 6;

type Scale = ScaleContinuousNumeric<number, number>;

export function ticksAcross(scale: Scale, count: number): readonly Tick[] {
  return fitting(scale, count, ({ label }) => label.length * LETTER + APART);
}

export function ticksUp(scale: Scale, count: number): readonly Tick[] {
  return fitting(scale, count, () => LINE);
}

/** The largest number of ticks up to `count` whose labels, as long as `lengthOf` says, leave each other free. */
function fitting(scale: Scale, count: number, lengthOf: (tick: Tick) => number): readonly Tick[] {
  for (let asked = count; asked > 1; asked--) {
    const text = labelOf(scale, asked);
    const ticks = scale.ticks(asked).map((value) => ({ at: scale(value), label: text(value) }));
    if (isFree(ticks, lengthOf)) return ticks;
  }
  const [first] = scale.ticks(1);
  return first === undefined ? [] : [{ at: scale(first), label: labelOf(scale, 1)(first) }];
}

/** From here on a tick is labelled by its power of ten, as the app writes numbers. */
const LARGE = 1e6;

function labelOf(scale: Scale, count: number): (value: number) => string {
  const text = scale.tickFormat(count);
  // The scale's own labels of large numbers have as many digits as float64.
  return Math.max(...scale.domain().map(Math.abs)) < LARGE ? text : (value) => logLabel(value, 12);
}

function isFree(ticks: readonly Tick[], lengthOf: (tick: Tick) => number): boolean {
  return ticks.every((tick, index) => index === 0 || Math.abs(tick.at - ticks[index - 1].at) >= (lengthOf(tick) + lengthOf(ticks[index - 1])) / 2);
}

/** Ticks of a logarithmic axis: powers of ten, thinned evenly; over fewer than three of them also 2 and 5 times these, or what a linear axis has. */
export function logTicks(scale: Scale, count: number): readonly Tick[] {
  const [low, high] = scale.domain();
  const [from, to] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  const decades = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const halves = [from - 1, ...decades].flatMap((exponent) => [1, 2, 5].map((digit) => digit * 10 ** exponent));
  const powers = Array.from({ length: Math.max(1, count - 1) }, (_, index) => thinned(decades, count - index).map((exponent) => 10 ** exponent));
  const linear = scaleLinear().domain([low, high]);
  const choices = decades.length > 2 ? powers : [halves.filter((value) => value >= low && value <= high), linear.ticks(count), linear.ticks(2), ...powers];
  const all = choices.map((values) => values.map((value) => ({ at: scale(value), label: logLabel(value) })));
  return all.find((ticks) => ticks.length > 1 && isFree(ticks, () => LINE)) ?? all[all.length - 1].slice(0, 1);
}

/** Every second, third, … of them, counted from the highest. */
function thinned(exponents: readonly number[], count: number): readonly number[] {
  const every = Math.ceil(exponents.length / Math.max(1, count));
  return exponents.filter((_, index) => (exponents.length - 1 - index) % every === 0);
}

/** `0.01`, `1`, `1e−6`: as the app writes powers of ten. */
function logLabel(value: number, digits = 3): string {
  const rounded = Number(value.toPrecision(digits));
  return (rounded === 0 || (Math.abs(rounded) >= 1e-4 && Math.abs(rounded) < 1e4) ? String(rounded) : rounded.toExponential().replace('+', '')).replaceAll('-', '−');
}
