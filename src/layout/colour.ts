/** The two colour scales and the colour of text on them (design, section 2). Colours are `#rrggbb` or `rgb()` strings. */

import { scaleLinear } from 'd3-scale';

export type Theme = 'light' | 'dark';
/** Of numbers that are never negative. */
export type OneSidedKind = 'density' | 'loss';
export type ScaleKind = 'value' | 'gradient' | 'probability';

/** From −max to +max, piecewise linear in sRGB. */
const STOPS: Readonly<Record<'value' | 'gradient', Readonly<Record<Theme, readonly string[]>>>> = {
  value: {
    light: ['#0F4C8A', '#3B7ABB', '#86B3DA', '#CADDEE', '#F5F5F3', '#FADBB7', '#EFA961', '#C76D1A', '#8B4003'],
    dark: ['#8CC4F8', '#5A98D6', '#376A9E', '#27455F', '#222B30', '#5A3F22', '#94602A', '#D08734', '#FBB766'],
  },
  gradient: {
    light: ['#661A5C', '#A63F8C', '#CC8BBB', '#EACDE2', '#F5F5F3', '#CBE6CF', '#8AC496', '#3F9257', '#115C2C'],
    dark: ['#F2A6DC', '#D070B8', '#96508A', '#553550', '#222B30', '#264A33', '#35774B', '#4FA86B', '#86DDA0'],
  },
};

export function scaleStops(kind: 'value' | 'gradient', theme: Theme): readonly string[] {
  return STOPS[kind][theme];
}

/** From 0 to the maximum: the ground to the forward accent, and to the tone of errors. */
const ONE_SIDED: Readonly<Record<OneSidedKind, Readonly<Record<Theme, readonly string[]>>>> = {
  density: { light: ['#FFFFFF', '#DDF0F3', '#6FB4BF', '#00697C'], dark: ['#0D1215', '#0C333B', '#2A7C8B', '#4FC5DA'] },
  loss: { light: ['#FFFFFF', '#FCEBDD', '#CF9A70', '#9A3B00'], dark: ['#0D1215', '#3A2410', '#986230', '#F5A04A'] },
};

const scales = {
  value: { light: scaleOver(STOPS.value.light), dark: scaleOver(STOPS.value.dark) },
  gradient: { light: scaleOver(STOPS.gradient.light), dark: scaleOver(STOPS.gradient.dark) },
};

const oneSided = {
  density: { light: scaleOver(ONE_SIDED.density.light), dark: scaleOver(ONE_SIDED.density.dark) },
  loss: { light: scaleOver(ONE_SIDED.loss.light), dark: scaleOver(ONE_SIDED.loss.dark) },
};

function scaleOver(stops: readonly string[]) {
  return scaleLinear<string>().domain(stops.map((_, index) => -1 + (2 * index) / (stops.length - 1))).range(stops).clamp(true);
}

/** The fill of a number; `maximum` is the |value| at the ends. A probability has its white at 0.5 instead. */
export function fillColour(kind: ScaleKind, value: number, maximum: number, theme: Theme): string {
  if (kind === 'probability') return scales.value[theme](1.6 * (value - 0.5));
  return scales[kind][theme](value / maximum);
}

/** The fill of a number that is never negative, of 0 to `maximum`. */
export function oneSidedColour(kind: OneSidedKind, value: number, maximum: number, theme: Theme): string {
  return oneSided[kind][theme]((2 * value) / maximum - 1);
}

/** The mark of class k in the strongest colours of the scales: its shape tells it apart too (`layout/plane-marks.ts`). */
export function classColour(k: number, theme: Theme): string {
  const { value, gradient } = STOPS;
  const of = [value[theme][0], value[theme][8], gradient[theme][8], gradient[theme][0]];
  return of[k % of.length];
}

/** What a map is filled with where class k is certain; a tone weaker than the marks, so that they stand out. */
export function classFill(k: number, theme: Theme): string {
  const of = [scales.value[theme](-0.75), scales.value[theme](0.6), scales.gradient[theme](0.6), scales.gradient[theme](-0.6)];
  return of[k % of.length];
}

/** The stroke of an edge: only the strong half of a scale, so that it keeps 3:1 against the ground. */
export function strokeColour(kind: 'value' | 'gradient', value: number, maximum: number, theme: Theme): string {
  const [weak, strong] = theme === 'light' ? [0.75, 1] : [0.5, 1];
  const size = Math.min(1, Math.abs(value) / maximum);
  return scales[kind][theme]((value < 0 ? -1 : 1) * (weak + (strong - weak) * size));
}

/** Black or white, whichever reads on the fill: at least 4.6:1 on every colour of the scales. */
export function textColour(fill: string): '#000000' | '#ffffff' {
  return relativeLuminance(fill) > 0.179 ? '#000000' : '#ffffff';
}

/** Red, green and blue, 0 to 255. */
export function channels(colour: string): readonly number[] {
  return colour.startsWith('#')
    ? [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16))
    : (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
}

function relativeLuminance(colour: string): number {
  const [r, g, b] = channels(colour).map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
