/** Properties of tables: what is written is read back, whatever the names and separators; and standardised numbers come back as they were typed. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRows, toRows } from '../../../src/engine/matrix';
import { standardised, unstandardised } from '../../../src/store/table/feed-scaling';
import { readTableText, type Delimiter } from '../../../src/store/table/table-text';
import { dataOf } from '../../unit/data/tables';

/** A cell as RFC 4180 writes it, quoted also where it need not be. */
function cell(text: string, isQuoted: boolean): string {
  return isQuoted || /["\t;,|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** White space around a cell is not part of it, and NUL makes the text none; line ends are written as one kind. */
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').trim());
const lineEnds = fc.constantFrom('\n', '\r\n', '\r');

describe('a random table', () => {
  it('comes back cell by cell from CSV, TSV and their like', async () => {
    const tables = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(fc.tuple(anyText, fc.boolean()), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));
    await fc.assert(fc.asyncProperty(tables, fc.constantFrom<Delimiter>('\t', ',', ';', '|'), lineEnds, fc.boolean(), async (rows, delimiter, end, hasMark) => {
      const filled = rows.filter((row) => row.some(([text]) => text !== ''));
      fc.pre(filled.length > 0);
      const text = (hasMark ? '\uFEFF' : '') + rows.map((row) => row.map(([each, isQuoted]) => cell(each.replaceAll('\uFEFF', ''), isQuoted)).join(delimiter)).join(end);
      const read = await readTableText(text, delimiter);
      expect(read).toMatchObject({ ok: true });
      if (read.ok) expect(read.table.rows).toEqual(filled.map((row) => row.map(([each]) => each.replaceAll('\uFEFF', '').trim())).filter((row) => row.some((each) => each !== '')));
    }), { numRuns: 500 });
  });

  it('of numbers gives those very numbers, with its delimiter guessed', async () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    const tables = fc.integer({ min: 2, max: 6 }).chain((width) => fc.array(fc.array(finite, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }));
    await fc.assert(fc.asyncProperty(tables, fc.constantFrom('\t', ',', ';', '|', ' '), lineEnds, async (rows, delimiter, end) => {
      const text = rows.map((row) => row.map((value) => (Object.is(value, -0) ? '-0' : String(value))).join(delimiter)).join(end);
      const width = rows[0].length;
      const { data } = await dataOf(text, { n: width - 1, K: 1, loss: 'mse' }, [...Array.from({ length: width - 1 }, () => 'feature' as const), 'target'], { hasHeader: false });
      const found = data && [...toRows(data.X), ...toRows(data.Y)];
      rows.forEach((row, e) => row.forEach((value, i) => expect(Object.is(found?.[i][e], value)).toBe(true)));
    }), { numRuns: 300 });
  });

  it('that is damaged is a table or an error, never a crash, and its faults are rows of the text', async () => {
    const damaged = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '1', '-', 'e', '.', 'a', ' ', '\uFEFF', '\0', '가'), maxLength: 120 });
    await fc.assert(fc.asyncProperty(damaged, async (text) => {
      const read = await readTableText(text);
      if (!read.ok) return;
      expect(read.table.numbers.length).toBe(read.table.rows.length);
      const { faults, faultyRows, data } = await dataOf(text, { n: 1, K: 1, loss: 'mse' });
      expect(faultyRows > 0 && data !== undefined).toBe(false);
      for (const { row } of faults) expect(read.table.numbers).toContain(row);
    }), { numRuns: 2000 });
  });
});

describe('standardising', () => {
  it('and taking back gives numbers of up to eleven digits as they were typed', () => {
    // Decimals of one size, as measured data are.
    const column = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 2, maxLength: 30 }))
      .map(([decimals, whole]) => whole.map((value) => Number(`${value}e-${decimals}`)));
    fc.assert(fc.property(column, (values) => {
      const data = { X: fromRows([values]), Y: fromRows([values.map(() => 0)]) };
      const back = unstandardised(standardised(data));
      expect(back.scaling).toBeUndefined();
      expect(toRows(back.X)[0].map((value) => value + 0)).toEqual(values.map((value) => value + 0));
    }), { numRuns: 1000 });
  });
});
