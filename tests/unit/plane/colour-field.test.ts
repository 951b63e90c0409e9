/** The colours of a map against the scales that cells and edges have. */
import { describe, expect, it } from 'vitest';
import { channels, classColour, classFill, fillColour } from '../../../src/layout/colour';
import { colourClasses, colourField, fieldTable } from '../../../src/layout/colour-field';

const rgb = (word: number) => [word & 255, (word >> 8) & 255, (word >> 16) & 255];
const coloured = (kind: 'probability' | 'value' | 'density' | 'loss', values: readonly number[], maximum: number) => {
  const n = Math.sqrt(values.length);
  const into = new Uint32Array(values.length);
  colourField(kind, n, Float64Array.from(values), maximum, 'light', into);
  return [...into];
};

describe('a field', () => {
  it('of probabilities is within a 256th of the scale everywhere, and opaque', () => {
    for (const theme of ['light', 'dark'] as const) {
      fieldTable('probability', theme).forEach((word, index) => {
        expect(rgb(word)).toEqual([...channels(fillColour('probability', index / 255, 1, theme))].map(Math.round));
        expect(word >>> 24).toBe(255);
      });
    }
  });

  it('has its first row at the bottom', () => {
    const [upLeft, upRight, lowLeft, lowRight] = coloured('value', [-1, 0, 0, 1], 1).map(rgb);
    expect(lowLeft).toEqual(channels('#0F4C8A'));
    expect(upRight).toEqual(channels('#8B4003'));
    expect(upLeft).toEqual(lowRight);
  });

  it('begins at the ground for what is never negative, and stays within its ends beyond them', () => {
    const [beyond, below, none, most] = [1, 3, 2, 0].map((place) => coloured('density', [0, -4, 2, 9], 2)[place]);
    expect(rgb(none)).toEqual([255, 255, 255]);
    expect([beyond, below].map(rgb)).toEqual([[0, 105, 124], [255, 255, 255]].map((colour, index) => (index === 0 ? rgb(most) : colour)));
  });

  it('is clear where there is no number, and where the maximum is 0 the low end', () => {
    expect(coloured('value', [NaN], 1)).toEqual([0]);
    expect(rgb(coloured('loss', [0], 0)[0])).toEqual([255, 255, 255]);
  });

  it('of classes is the colour of the one that is certain, and half of each between two', () => {
    const into = new Uint32Array(4);
    colourClasses(2, [Float64Array.of(1, 0.5, 0, 0), Float64Array.of(0, 0.5, 1, 0), Float64Array.of(0, 0, 0, 1)], 'dark', into);
    const fills = [0, 1, 2].map((k) => channels(classFill(k, 'dark')));
    expect(rgb(into[2])).toEqual(fills[0].map(Math.round));
    expect(rgb(into[0])).toEqual(fills[1].map(Math.round));
    rgb(into[3]).forEach((channel, index) => expect(Math.abs(channel - (fills[0][index] + fills[1][index]) / 2)).toBeLessThanOrEqual(1));
  });
});

it('the marks of four classes have four colours in both themes', () => {
  for (const theme of ['light', 'dark'] as const) expect(new Set([0, 1, 2, 3].map((k) => classColour(k, theme))).size).toBe(4);
});
