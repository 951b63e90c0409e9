/** Labels of axes and of line ends: none ever stands on another. */
import { scaleLinear, scaleLog } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../src/layout/spread';
import { LETTER, LINE, logTicks, ticksAcross, ticksUp } from '../../../src/layout/ticks';

const size = fc.double({ min: -6, max: 6, noNaN: true }).map((exponent) => 10 ** exponent);
const count = fc.integer({ min: 2, max: 14 });
const length = fc.integer({ min: 60, max: 900 });

describe('ticks', () => {
  it('across leave each label its width', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), size, count, length, (low, span, asked, pixels) => {
      const ticks = ticksAcross(scaleLinear().domain([low, low + span]).range([0, pixels]), asked);
      expect(ticks.length).toBeGreaterThan(0);
      ticks.slice(1).forEach(({ at, label }, index) => {
        const before = ticks[index];
        expect(at - (label.length * LETTER) / 2).toBeGreaterThan(before.at + (before.label.length * LETTER) / 2);
      });
    }));
  });

  it('up leave each label its line', () => {
    fc.assert(fc.property(size, count, length, (span, asked, pixels) => {
      const ticks = ticksUp(scaleLinear().domain([0, span]).range([pixels, 0]), asked);
      ticks.slice(1).forEach(({ at }, index) => expect(ticks[index].at - at).toBeGreaterThanOrEqual(LINE));
    }));
  });

  it('of a logarithmic axis leave each label its line, and say where they stand', () => {
    fc.assert(fc.property(size, fc.double({ min: 0.1, max: 40, noNaN: true }), count, length, (low, decades, asked, pixels) => {
      const scale = scaleLog().domain([low, low * 10 ** decades]).range([pixels, 0]);
      const ticks = logTicks(scale, asked);
      ticks.slice(1).forEach(({ at }, index) => expect(ticks[index].at - at).toBeGreaterThanOrEqual(LINE));
      for (const { at, label } of ticks) expect(scale(Number(label.replaceAll('−', '-'))) / pixels).toBeCloseTo(at / pixels, 1);
    }));
  });

  it('of a logarithmic axis are powers of ten, written as the app writes them', () => {
    const labels = (low: number, high: number, pixels = 300) => logTicks(scaleLog().domain([low, high]).range([pixels, 0]), 8).map(({ label }) => label);
    expect(labels(1e-3, 1)).toEqual(['0.001', '0.01', '0.1', '1']);
    expect(labels(1e-6, 1e-3)).toEqual(['1e−6', '1e−5', '1e−4', '0.001'].map((label) => (label === '1e−4' ? '0.0001' : label)));
    expect(labels(0.1, 1)).toEqual(['0.1', '0.2', '0.5', '1']);
    expect(labels(1e-20, 1, 100).length).toBeLessThan(7);
  });
});

describe('spread labels', () => {
  const wanted = fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 12 });

  it('never overlap, stay within the room and keep their order', () => {
    fc.assert(fc.property(wanted, fc.integer({ min: 20, max: 300 }), (at, high) => {
      const places = spread(at, LINE, 0, high);
      const shown = places.flatMap((place, index) => (place === undefined ? [] : [{ place, at: Math.min(high, Math.max(0, at[index])) }])).sort((a, b) => a.place - b.place);
      expect(shown).toHaveLength(Math.min(at.length, Math.floor(high / LINE) + 1));
      shown.forEach(({ place, at: own }, index) => {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(high + 1e-9);
        if (index === 0) return;
        expect(place - shown[index - 1].place).toBeGreaterThanOrEqual(LINE - 1e-9);
        expect(own).toBeGreaterThanOrEqual(shown[index - 1].at);
      });
    }));
  });

  it('move as little as they can: no other places that keep apart are nearer', () => {
    const near = fc.array(fc.double({ min: 0, max: 120, noNaN: true }), { minLength: 1, maxLength: 5 });
    const gaps = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(near, gaps, (at, steps) => {
      const cost = (places: readonly number[]) => places.reduce((sum, place, index) => sum + (place - sorted[index]) ** 2, 0);
      const sorted = [...at].sort((a, b) => a - b);
      const found = spread(sorted, LINE, 0, 120).map((place) => place ?? NaN);
      let last = steps[0] - LINE;
      const other = sorted.map((_, index) => (last += LINE + (index === 0 ? 0 : steps[index])));
      fc.pre(last <= 120);
      // Also between the two, where an improvement would be if there were one.
      for (const part of [0.01, 0.3, 1]) {
        expect(cost(found)).toBeLessThanOrEqual(cost(found.map((place, index) => place + part * (other[index] - place))) + 1e-6);
      }
    }));
  });

  it('stand where they want to while there is room', () => {
    expect(spread([100, 20, 60], LINE, 0, 200)).toEqual([100, 20, 60]);
    expect(spread([50, 50], LINE, 0, 200)).toEqual([42, 58]);
  });
});
