/** Proves what text is a table, of which cells, and what is said of text that is none. */

import { describe, expect, it } from 'vitest';
import { guessDelimiter, MOST_CELLS, readTableFile, readTableText } from '../../../src/store/table/table-text';
import { tableOf } from './tables';

describe('the delimiter', () => {
  it.each([
    ['1\t2\n3\t4', '\t'], ['1,2\n3,4', ','], ['1;2\n3;4', ';'], ['1|2\n3|4', '|'], [' 1  2\n-3e-1 4', ' '],
    ['1,5;2,5\n3,5;4,5', ';'], ['1,5\t2,5\n3,5\t4,5', '\t'], ['"a;b";c,d\n"x";y,z', ';'], ['two words,1\nmore,2', ','],
    ['one\ntwo', ','], ['', ','], ['a,b;c\nd,e', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});

describe('the cells', () => {
  it.each([
    ['a byte order mark, CRLF and blank rows', '\uFEFFx,y\r\n\r\n1,2\r\n,\r\n3,4\r\n', [['x', 'y'], ['1', '2'], ['3', '4']], [1, 3, 5]],
    ['quotes with separators, line ends and quotes in them', '"a,1","b\nc","say ""hi"""\n1,2,3', [['a,1', 'b\nc', 'say "hi"'], ['1', '2', '3']], [1, 2]],
    ['old line ends', '1,2\r3,4', [['1', '2'], ['3', '4']], [1, 2]],
    ['columns lined up by spaces', '  1.5   2\n -0.25 3', [['1.5', '2'], ['-0.25', '3']], [1, 2]],
    ['rows of different length', '1,2\n3\n4,5,6', [['1', '2'], ['3'], ['4', '5', '6']], [1, 2, 3]],
  ])('with %s', async (_, text, rows, numbers) => {
    const table = await tableOf(text);
    expect(table.rows).toEqual(rows);
    expect(table.numbers).toEqual(numbers);
  });

  it('are the same however long the text is', async () => {
    const row = '0.123456789,"quoted, with a comma",-7e-3';
    const table = await tableOf(Array.from({ length: 30_000 }, () => row).join('\r\n'));
    expect(table.rows.length).toBe(30_000);
    expect(table.numbers.at(-1)).toBe(30_000);
    expect(new Set(table.rows.map((cells) => cells.join('¦')))).toEqual(new Set(['0.123456789¦quoted, with a comma¦-7e-3']));
  });
});

describe('what is no table', () => {
  it.each([
    ['nothing', ' \n\n', { kind: 'nothing' }],
    ['bytes that are no text', 'a\0b', { kind: 'notText' }],
    ['a quote that stays open', 'a,b\n1,"2\n3,4', { kind: 'openQuote', row: 2 }],
    ['a quote that stays open for megabytes', `a\n"${'x""'.repeat(1e6)}`, { kind: 'openQuote', row: 2 }],
    ['a row of more columns than are read', `1,2\n${'1,'.repeat(5000)}`, { kind: 'tooManyColumns', row: 2, expected: 4096, found: 5001 }],
    ['more cells than are read', `${'1,'.repeat(2047)}1\n`.repeat(2049), { kind: 'tooManyCells', expected: MOST_CELLS }],
  ])('is %s', async (_, text, problem) => {
    const began = performance.now();
    expect(await readTableText(text)).toEqual({ ok: false, problem });
    // Far beyond what it takes, and far below a hang.
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('is a file that is too large, not in UTF-8, or gone', async () => {
    const huge = new File([], 'huge.csv');
    Object.defineProperty(huge, 'size', { value: 2 ** 25 + 1 });
    expect(await readTableFile(huge)).toMatchObject({ ok: false, problem: { kind: 'size', expected: 2 ** 25, found: 2 ** 25 + 1 } });
    expect(await readTableFile(new File([Uint8Array.of(0xb0, 0xa1, 0x2c, 0x31)], 'cp949.csv'))).toMatchObject({ ok: false, problem: { kind: 'notText' } });
    const gone = new File([], 'gone.csv');
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
    expect(await readTableFile(gone)).toMatchObject({ ok: false, problem: { kind: 'unreadable', name: 'gone.csv' } });
  });

  it('is anything but the Unicode text of a spreadsheet, in UTF-16 with its mark', async () => {
    const text = '\uFEFFx\t이름\n1\t가';
    const bytes = new Uint8Array(text.length * 2);
    Array.from(text).forEach((letter, k) => new DataView(bytes.buffer).setUint16(2 * k, letter.charCodeAt(0), true));
    expect(await readTableFile(new File([bytes], 'unicode.txt'))).toMatchObject({ ok: true, table: { rows: [['x', '이름'], ['1', '가']] } });
  });
});
