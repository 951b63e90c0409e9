/** The colours of a map's field, looked up instead of computed: 26,000 nodes are coloured in every frame of a drag. */

import { channels, classFill, fillColour, oneSidedColour, type Theme } from './colour';

export type FieldKind = 'probability' | 'density' | 'loss' | 'value';

/** How finely a table divides its range. */
const TABLE_SIZE = 256;

const tables = new Map<string, Uint32Array>();

/** The colours of a kind from its low end to its high one, as little-endian RGBA words, which is how ImageData lies in memory. */
export function fieldTable(kind: FieldKind, theme: Theme): Uint32Array {
  const key = `${kind} ${theme}`;
  const known = tables.get(key);
  if (known) return known;
  const table = Uint32Array.from({ length: TABLE_SIZE }, (_, index) => word(channels(fieldColour(kind, index / (TABLE_SIZE - 1), theme))));
  tables.set(key, table);
  return table;
}

/** The colour at a part of the way, 0 to 1, from the low end of a kind's range to its high one. */
export function fieldColour(kind: FieldKind, part: number, theme: Theme): string {
  if (kind === 'probability') return fillColour('probability', part, 1, theme);
  if (kind === 'value') return fillColour('value', 2 * part - 1, 1, theme);
  return oneSidedColour(kind, part, 1, theme);
}

/** Where the range of a kind begins and how long it is, for `maximum` at its high end. */
function fieldRange(kind: FieldKind, maximum: number): readonly [low: number, span: number] {
  if (kind === 'probability') return [0, 1];
  return kind === 'value' ? [-maximum, 2 * maximum] : [0, maximum];
}

/** Colours a grid by its kind, its last row first: x₂ rises upwards, rows of pixels run downwards. A number that is NaN stays clear. */
export function colourField(kind: FieldKind, n: number, values: Float64Array, maximum: number, theme: Theme, into: Uint32Array): void {
  const table = fieldTable(kind, theme);
  const [low, span] = fieldRange(kind, maximum);
  const scale = span > 0 ? (TABLE_SIZE - 1) / span : 0;
  for (let row = 0; row < n; row++) {
    const target = (n - 1 - row) * n;
    for (let column = 0; column < n; column++) {
      const place = (values[row * n + column] - low) * scale;
      into[target + column] = place !== place ? 0 : table[place <= 0 ? 0 : place >= TABLE_SIZE - 1 ? TABLE_SIZE - 1 : (place + 0.5) | 0];
    }
  }
}

/** Colours each node by the mixture of the classes' colours with their probabilities as weights. */
export function colourClasses(n: number, posteriors: readonly Float64Array[], theme: Theme, into: Uint32Array): void {
  const fills = posteriors.map((_, k) => channels(classFill(k, theme)));
  for (let row = 0; row < n; row++) {
    const target = (n - 1 - row) * n;
    for (let column = 0; column < n; column++) {
      let [r, g, b] = [0, 0, 0];
      for (let k = 0; k < posteriors.length; k++) {
        const p = posteriors[k][row * n + column];
        r += p * fills[k][0];
        g += p * fills[k][1];
        b += p * fills[k][2];
      }
      into[target + column] = r !== r ? 0 : word([r, g, b]);
    }
  }
}

function word([r, g, b]: readonly number[]): number {
  return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
}
