/** Where the entries of a step stand between the arms: in order, inside their room, each found again by the pointer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryX, nearestEntry, subTrack, SUB_TRACK_END, type SubTrackRequest } from '../../../src/layout/sub-track';

const requests: fc.Arbitrary<SubTrackRequest> = fc.record({
  inner: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constantFrom(784, 128)),
  groups: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(128)),
  width: fc.integer({ min: 220, max: 1400 }),
  from: fc.integer({ min: 0, max: 60 }),
  share: fc.double({ min: 0, max: 1.05, noNaN: true }),
  name: fc.integer({ min: 20, max: 120 }),
}).map(({ inner, groups, width, from, share, name }) =>
  ({ count: inner * groups, inner, at: from + share * width, from, to: from + width, name }));

describe('the sub-track', () => {
  it('stands inside its room with its name beside it, as near to its stop as it can', () => {
    fc.assert(fc.property(requests, (request) => {
      const track = subTrack(request);
      const { from, to, nameAt, isNameLeft, left, right } = track;
      expect(nameAt).toBeCloseTo(isNameLeft ? from - SUB_TRACK_END : to + SUB_TRACK_END, 6);
      expect(left).toBeCloseTo(isNameLeft ? nameAt - request.name : from - SUB_TRACK_END, 6);
      expect(right).toBeCloseTo(isNameLeft ? to + SUB_TRACK_END : nameAt + request.name, 6);
      expect(left).toBeGreaterThanOrEqual(request.from - 1e-6);
      expect(right).toBeLessThanOrEqual(request.to + 1e-6);
      // It is centred on its stop, or held back by an edge of the room.
      const offCentre = (from + to) / 2 - request.at;
      if (offCentre > 1e-6) expect(left).toBeCloseTo(request.from, 6);
      if (offCentre < -1e-6) expect(right).toBeCloseTo(request.to, 6);
    }));
  });

  it('finds every entry again from where it stands, and the ends from beyond them', () => {
    fc.assert(fc.property(requests, fc.double({ min: 0, max: 1, noNaN: true }), (request, share) => {
      const track = subTrack(request);
      const k = Math.round(share * (request.count - 1));
      expect(entryX(track, 0)).toBeCloseTo(track.from, 6);
      expect(entryX(track, request.count - 1)).toBeCloseTo(track.to, 6);
      expect(nearestEntry(track, entryX(track, k))).toBe(k);
      expect(nearestEntry(track, track.from - 500)).toBe(0);
      expect(nearestEntry(track, track.to + 500)).toBe(request.count - 1);
    }));
  });

  it('draws each entry where neighbours stay 7 px apart, and rows further from one another; else none', () => {
    fc.assert(fc.property(requests, (request) => {
      const { marks } = subTrack(request);
      if (!marks) {
        const gaps = request.count - 1 + 0.75 * (request.inner > 1 && request.inner < request.count ? request.count / request.inner - 1 : 0);
        expect((request.to - request.from - 2 * SUB_TRACK_END - request.name) / gaps).toBeLessThan(7);
        return;
      }
      expect(marks).toHaveLength(request.count);
      const steps = marks.slice(1).map((x, k) => x - marks[k]);
      for (const [k, step] of steps.entries()) {
        const isNewRow = request.inner > 1 && (k + 1) % request.inner === 0;
        expect(step).toBeGreaterThanOrEqual(7 - 1e-6);
        if (isNewRow) expect(step).toBeCloseTo(1.75 * steps[0], 6);
      }
    }));
  });

  it('of 100,352 entries draws none and still reaches each', () => {
    const track = subTrack({ count: 100_352, inner: 784, at: 300, from: 20, to: 620, name: 80 });
    expect(track.marks).toBeUndefined();
    expect(new Set([0, 1, 50_000, 100_350, 100_351].map((k) => nearestEntry(track, entryX(track, k)))).size).toBe(5);
  });
});
