/** Every example, stepped from start to the end and back by keyboard alone: every number on the screen is the trace's. */

import { expect, test, type Page } from '@playwright/test';
import { parseReference } from '../../src/engine/quantity';
import { isKnown, parseStop, schedule, stops } from '../../src/engine/schedule';
import { columnOfExample, computeTrace, passOf, valueOf } from '../../src/engine/trace';
import { isPerExample } from '../../src/engine/quantity';
import { quantityText } from '../../src/writers/quantity-text';
import { builtIn, builtInIds } from './support/experiments';

interface ShownNumber {
  readonly region: string;
  readonly reference: string;
  readonly text: string;
}

async function shownNumbers(page: Page): Promise<ShownNumber[]> {
  return page.locator('[data-number]').evaluateAll((found) => found.map((element) => ({
    region: element.closest('[data-region]')?.getAttribute('data-region') ?? '',
    reference: element.getAttribute('data-number') ?? '',
    text: element.textContent ?? '',
  })));
}

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

        await page.goto(`./#w=${id}`);
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
            if (reference?.kind !== 'entry' && reference?.kind !== 'scalar') throw new Error(`${name} is not one number`);
            const [i, j] = reference.kind === 'scalar' ? [0, 0]
              : [reference.row, isPerExample(reference.key) ? columnOfExample(trace, reference.column) : reference.column];
            const expected = quantityText(network, reference.key, valueOf(trace, reference));
            if (!isKnown(network, m, plan, reached, reference.key, i, j)) wrong.push(`${region} shows ${name} = ${text} before it is computed`);
            else if (text !== expected) wrong.push(`${region} shows ${name} = ${text}, not ${expected}`);
            regions.set(region, (regions.get(region) ?? 0) + 1);
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
