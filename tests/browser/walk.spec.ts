/** Every example, stepped from start to the end and back by keyboard alone: every number on the screen is the trace's. */

import { expect, test, type Page } from '@playwright/test';
import {
  entry, isPerExample, layerKey, layerOf, nameOf, parseReference, referenceText, type Reference,
} from '../../src/engine/quantity';
import { isKnown, parseStop, schedule, stops } from '../../src/engine/schedule';
import { columnOfExample, computeTrace, passOf, valueOf } from '../../src/engine/trace';
import { formatNumber } from '../../src/writers/number';
import { quantityText } from '../../src/writers/quantity-text';
import { builtIn, builtInIds } from './support/experiments';
import { shownNumbers } from './support/shown-numbers';
import { openExample } from './support/open';

const current = (page: Page) => page.locator('[data-region=timeline] [data-step][aria-current=step]');

for (const locale of ['en-US', 'ko-KR']) {
  test.describe(locale, () => {
    test.use({ locale });
    for (const id of builtInIds) {
      test(`walk ${id}`, async ({ page }) => {
        const complaints: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
        });
        page.on('pageerror', (error) => complaints.push(String(error)));

        const experiment = builtIn(id);
        const { network, batch, view } = experiment;
        const plan = schedule(network, view);
        const trace = computeTrace(passOf(experiment));
        const m = batch.length;
        const ids = stops(network, m, plan, 'operation');
        const regions = new Map<string, number>();

        /** What the plate of an edge into a pre-activation says: the signal at its tail, and weight times signal. */
        function productText(edge: Reference): string {
          const layer = layerOf(edge.key);
          if (edge.kind !== 'entry' || nameOf(edge.key) !== 'W' || layer === undefined) return `a product at ${referenceText(edge)}`;
          const tail = entry(layerKey('A', layer - 1), edge.column, view.example);
          const product = valueOf(trace, edge) * valueOf(trace, tail);
          const isExact = [valueOf(trace, edge), valueOf(trace, tail), product].every((number) => Math.abs(Number(number.toFixed(3)) - number) < 1e-13);
          return `× ${quantityText(network, tail.key, valueOf(trace, tail))} ${isExact ? '=' : '≈'} ${formatNumber(product)}`;
        }

        await openExample(page, id);
        await expect(current(page)).toHaveAttribute('data-step', 'start');

        async function check(stop: string, extent: string): Promise<void> {
          await expect(current(page)).toHaveAttribute('data-step', stop);
          // Numbers are painted in the frame after the key.
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          const reached = parseStop(network, m, plan, extent);
          if (!reached) throw new Error(`${extent} is not a stop`);
          const wrong: string[] = [];
          for (const { region, reference: name, text } of await shownNumbers(page)) {
            const reference = parseReference(name);
            // A sum or product on the way to a result names no quantity; the formulas' own test evaluates those.
            if (reference?.kind !== 'entry' && reference?.kind !== 'scalar') continue;
            const [i, j] = reference.kind === 'scalar' ? [0, 0]
              : [reference.row, isPerExample(reference.key) ? columnOfExample(trace, reference.column) : reference.column];
            regions.set(region, (regions.get(region) ?? 0) + 1);
            if (!isKnown(network, m, plan, reached, reference.key, i, j)) {
              wrong.push(`${region} shows ${name} = ${text} before it is computed`);
              continue;
            }
            const value = valueOf(trace, reference);
            const expected = text.startsWith('×') ? productText(reference) : quantityText(network, reference.key, value);
            const exact = reference.key === 'Y' && Number.isInteger(value) ? String(value) : expected;
            if (text !== expected && text !== exact) wrong.push(`${region} shows ${name} = ${text}, not ${expected}`);
          }
          expect(wrong, `at ${stop}`).toEqual([]);
        }

        for (const [index, stop] of ids.entries()) {
          if (index > 0) await page.keyboard.press('ArrowRight');
          await check(stop, stop);
        }
        const last = ids.at(-1) ?? 'start';
        for (const stop of ids.toReversed().slice(1)) {
          await page.keyboard.press('ArrowLeft');
          await check(stop, last);
        }
        expect(complaints).toEqual([]);
        for (const region of ['stage', 'shelf', 'derivation']) expect(regions.get(region) ?? 0, region).toBeGreaterThan(ids.length);
        console.info(`${locale} ${id}: ${ids.length * 2 - 1} stops, numbers read ${JSON.stringify(Object.fromEntries(regions))}`);
      });
    }
  });
}
