/**
 * A fixed piece of script beside what is measured: a slow machine lengthens both, so that what is judged is how much longer
 * one is than the other.
 */

import { expect, type Page } from '@playwright/test';
import { quantile } from './frame-probe';

/** What the piece takes on the machine for which the limits were set, in milliseconds. */
export const REFERENCE = 3;

/** What the piece adds up: it was done, all of it. */
const SUM = Array.from({ length: 1500 }, (_, i) => Number(Math.sin(i).toFixed(4))).reduce((total, value) => total + value);

/** Writes numbers into elements and reads them again, as a page that shows formulas does; in a handler, where the clock counts. */
function fixedPiece(): number {
  let sum = NaN;
  const source = new EventTarget();
  source.addEventListener('work', () => {
    const root = document.createElement('div');
    for (let row = 0; row < 300; row++) {
      const line = document.createElement('span');
      for (let column = 0; column < 5; column++) {
        const cell = document.createElement('span');
        cell.setAttribute('data-at', `${row},${column}`);
        cell.textContent = Math.sin(row * 5 + column).toFixed(4);
        line.append(cell);
      }
      root.append(line);
    }
    sum = [...root.querySelectorAll('[data-at]')].reduce((total, cell) => total + Number(cell.textContent), 0);
  });
  source.dispatchEvent(new Event('work'));
  return sum;
}

/** Does the piece once: its milliseconds by this clock of the page's script. */
export async function timeOfPiece(page: Page, clock: () => Promise<number>): Promise<number> {
  const start = await clock();
  expect(await page.evaluate(fixedPiece)).toBeCloseTo(SUM, 2);
  return (await clock()) - start;
}

/** A time in milliseconds of the machine for which the limits were set, from the pieces that were done beside it. */
export function onReference(time: number, pieces: readonly number[]): number {
  return (time / quantile(pieces, 0.5)) * REFERENCE;
}
