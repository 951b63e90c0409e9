/** Symbols as SVG text, and the keys and steps by which numbers change: the parts of the painters that need no page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkShape } from '../../../src/engine/experiment';
import { entry, layerKey, LAYER_QUANTITIES } from '../../../src/engine/quantity';
import { stepped, stepSize } from '../../../src/paint/drag';
import { tapePlace } from '../../../src/paint/drag-tape';
import { parseSymbol, symbolWidth, withoutLayer } from '../../../src/paint/math-text';
import { numberKeyOf, unitKeyOf } from '../../../src/paint/stage-keys';
import { symbolTex } from '../../../src/writers/symbol';

const shape: NetworkShape = { widths: [2, 12, 12], activations: ['tanh', 'softmax'], loss: 'ce' };

describe('a symbol', () => {
  it.each([
    ['z_{1}^{[1]}', { letters: 'z', face: 'math', lower: '1', upper: '[1]' }],
    ['W_{12}^{[1]}', { letters: 'W', face: 'math', lower: '12', upper: '[1]' }],
    ['dz_{2}^{[2]}', { letters: 'dz', face: 'math', lower: '2', upper: '[2]' }],
    ['J', { letters: 'J', face: 'math', lower: '', upper: '' }],
    ['\\alpha', { letters: 'α', face: 'math', lower: '', upper: '' }],
    ['\\mathcal{L}^{(1)}', { letters: 'L', face: 'calligraphic', lower: '', upper: '(1)' }],
  ])('%s is read as letters with scripts', (tex, symbol) => {
    expect(parseSymbol(tex)).toEqual(symbol);
  });

  it('of every quantity that is drawn can be read', () => {
    for (const name of LAYER_QUANTITIES.filter((quantity) => quantity !== 'gp' && !quantity.endsWith('new'))) {
      for (const [i, j] of [[0, 0], [11, 0], [11, 11]]) {
        expect(parseSymbol(symbolTex(entry(layerKey(name, 2), i, j), shape)).letters).not.toBe('');
      }
    }
  });

  it('that is more than that is refused', () => {
    expect(() => parseSymbol('\\frac{a}{b}')).toThrow(RangeError);
    expect(() => parseSymbol('')).toThrow(RangeError);
  });

  it('is as wide as its letters and the longer of its scripts', () => {
    const symbol = parseSymbol('z_{1}^{[1]}');
    expect(symbolWidth(symbol, 10)).toBeCloseTo(10 * (0.465 + 0.72 * (0.278 + 0.5 + 0.278)), 9);
    expect(symbolWidth(withoutLayer(symbol), 10)).toBeCloseTo(10 * (0.465 + 0.72 * 0.5), 9);
  });
});

describe('a step', () => {
  it('is 0.01, with Shift 0.1, with Alt 0.001', () => {
    expect(stepSize({ shiftKey: false, altKey: false })).toBe(0.01);
    expect(stepSize({ shiftKey: true, altKey: false })).toBe(0.1);
    expect(stepSize({ shiftKey: false, altKey: true })).toBe(0.001);
  });

  it('of 55 hundredths from −0.9 is exactly −0.35', () => {
    expect(stepped(-0.9, 55, 0.01)).toBe(-0.35);
  });

  it('there and back is where it was, for numbers of up to 12 decimals', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -500, max: 500 }), fc.constantFrom(0.1, 0.01, 0.001), (n, steps, size) => {
      const from = n / 1e6;
      expect(stepped(stepped(from, steps, size), -steps, size)).toBe(from);
    }), { numRuns: 1000 });
  });

  it('that ends at zero ends at 0, not at −0', () => {
    expect(stepped(-0.3, 3, 0.1)).toBe(0);
    // From what overflowed no step leads anywhere: it starts at 0.
    for (const lost of [NaN, Infinity, -Infinity]) expect(stepped(lost, 3, 0.1)).toBe(0.3);
    expect(stepped(stepped(0, -3, 0.1), 3, 0.1)).toBe(0);
    expect(stepped(0.3, -3, 0.1)).toBe(0);
  });

  it('of a number too large for it leaves the number finite', () => {
    expect(stepped(1e308, 1, 0.1)).toBe(1e308);
  });
});

const plain = { code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, isComposing: false };

describe('keys on a unit', () => {
  it('go by layer left and right, by unit up and down', () => {
    expect(unitKeyOf({ ...plain, key: 'ArrowRight' }, false)).toEqual({ kind: 'move', layers: 1, units: 0 });
    expect(unitKeyOf({ ...plain, key: 'ArrowUp' }, false)).toEqual({ kind: 'move', layers: 0, units: -1 });
  });

  it('go with the flow where it is turned', () => {
    expect(unitKeyOf({ ...plain, key: 'ArrowDown' }, true)).toEqual({ kind: 'move', layers: 1, units: 0 });
    expect(unitKeyOf({ ...plain, key: 'ArrowLeft' }, true)).toEqual({ kind: 'move', layers: 0, units: -1 });
  });

  it('enter by the key of E, which a Korean keyboard calls ㄷ', () => {
    expect(unitKeyOf({ ...plain, key: 'ㄷ', code: 'KeyE' }, false)).toEqual({ kind: 'enter' });
  });

  it('leave the network with Escape', () => {
    expect(unitKeyOf({ ...plain, key: 'Escape' }, false)).toEqual({ kind: 'leave' });
  });

  it.each(['Home', 'End', ' ', 'g', '1'])('leave %s to the page', (key) => {
    expect(unitKeyOf({ ...plain, key }, false)).toBeUndefined();
  });

  it('leave shortcuts of the browser alone', () => {
    expect(unitKeyOf({ ...plain, key: 'ArrowLeft', altKey: true }, false)).toBeUndefined();
    expect(unitKeyOf({ ...plain, key: 'e', code: 'KeyE', ctrlKey: true }, false)).toBeUndefined();
  });
});

describe('keys on a number', () => {
  it.each([
    [{ key: 'ArrowUp' }, { kind: 'next', by: -1 }],
    [{ key: 'ArrowDown' }, { kind: 'next', by: 1 }],
    [{ key: 'ArrowLeft' }, { kind: 'next', by: -1 }],
    [{ key: 'ArrowRight' }, { kind: 'next', by: 1 }],
    [{ key: 'ArrowUp', shiftKey: true }, { kind: 'nudge', steps: 1, size: 0.01 }],
    [{ key: 'ArrowRight', shiftKey: true }, { kind: 'nudge', steps: 1, size: 0.01 }],
    [{ key: 'ArrowDown', shiftKey: true, ctrlKey: true }, { kind: 'nudge', steps: -1, size: 0.1 }],
    [{ key: 'ArrowLeft', shiftKey: true, altKey: true }, { kind: 'nudge', steps: -1, size: 0.001 }],
    [{ key: 'ArrowLeft', altKey: true }, undefined],
    [{ key: '7' }, { kind: 'type', text: '7' }],
    [{ key: '-' }, { kind: 'type', text: '-' }],
    [{ key: '.' }, { kind: 'type', text: '0.' }],
    [{ key: '0' }, { kind: 'zero' }],
    [{ key: 'Enter' }, { kind: 'type', text: undefined }],
    [{ key: 'Escape' }, { kind: 'leave' }],
    [{ key: 'ㄷ', code: 'KeyE' }, { kind: 'leave' }],
    [{ key: 'z', ctrlKey: true }, undefined],
    [{ key: 'Home' }, undefined],
  ])('%o mean %o', (key, meaning) => {
    expect(numberKeyOf({ ...plain, ...key })).toEqual(meaning);
  });
});

describe('the tape of a drag', () => {
  const stage = { x: 0, y: 48, width: 856, height: 512 };
  const timeline = { x: 0, y: 792, width: 1440, height: 108 };
  const page = { width: 1440, height: 900 };

  it('stands below the stage, where it hides no unit', () => {
    expect(tapePlace({ x: 700, y: 200 }, stage, timeline, page)).toEqual({ x: 584, y: 568 });
  });

  it('keeps clear of the pointer', () => {
    expect(tapePlace({ x: 700, y: 600 }, stage, timeline, page)).toEqual({ x: 8, y: 568 });
  });

  it('stands beside the stage where the timeline is below it', () => {
    expect(tapePlace({ x: 300, y: 300 }, { x: 0, y: 48, width: 594, height: 623 }, { x: 0, y: 671, width: 1024, height: 97 }, { width: 1024, height: 768 })).toEqual({ x: 602, y: 553 });
  });
});
