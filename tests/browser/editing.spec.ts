/** Numbers in cells by the keyboard and the pointer: whose a key is, what holds a typed number to its place, and where the focus goes. */

import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { drop } from './support/drop';
import { openExample } from './support/open';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

const cell = (page: Page, reference: string) => page.locator(`[data-region=shelf] [role=gridcell][data-ref="${reference}"]`);
const stop = (page: Page) => page.locator('[data-region=timeline] [data-step][aria-current=step]');
const field = (page: Page) => page.locator('[data-region=shelf] input');

test('a key that a cell has no use for is the page\'s', async ({ page }) => {
  await openExample(page, 'first');
  await cell(page, 'alpha').click();
  await page.keyboard.press('ArrowRight');
  await expect(stop(page)).toHaveAttribute('data-step', 'F1.z');
  await page.keyboard.press('Home');
  await expect(stop(page)).toHaveAttribute('data-step', 'start');

  await cell(page, 'W[1].0.0').click();
  await page.keyboard.press('End');
  await expect(cell(page, 'W[1].0.1')).toBeFocused();
  await expect(stop(page)).toHaveAttribute('data-step', 'start');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.890');
  await page.keyboard.press('ArrowRight');
  await expect(stop(page)).toHaveAttribute('data-step', 'F1.z');
});

test('Escape leaves a matrix', async ({ page }) => {
  await openExample(page, 'first');
  await cell(page, 'W[1].0.0').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await expect(stop(page)).toHaveAttribute('data-step', 'U2.b');
});

test('typing stops the playing, and another experiment closes the field', async ({ page }) => {
  await openExample(page, 'first');
  await page.keyboard.press('Space');
  await cell(page, 'W[1].0.1').dblclick();
  const at = await stop(page).getAttribute('data-step');
  await page.waitForTimeout(1600);
  await expect(stop(page)).toHaveAttribute('data-step', at ?? '');
  await page.keyboard.type('7');
  await drop(page, readFileSync('src/store/examples/ex1b-batch-of-3.json', 'utf8'));
  await expect(page.locator('[data-region=stage] select')).toBeVisible();
  await expect(field(page)).toHaveCount(0);
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.300');
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('a drag of a computed number is answered with its reason, clear of its matrix', async ({ page }) => {
  await openExample(page, 'first');
  await page.keyboard.press('ArrowRight');
  await cell(page, 'Z[1].0.0').hover();
  await page.mouse.down();
  await page.mouse.move(400, 640, { steps: 4 });
  await page.mouse.up();
  const reason = page.locator('[data-region=shelf]').getByText('Computed from');
  await expect(reason).toBeVisible();
  const [text, matrix] = await Promise.all([reason.boundingBox(), cell(page, 'Z[1].0.0').boundingBox()]);
  expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThan(matrix?.y ?? 0);
  await page.keyboard.press('Escape');
  await expect(reason).toHaveCount(0);
  await expect(cell(page, 'Z[1].0.0')).toBeFocused();
});

test('Tab goes through the panels in their order', async ({ page }) => {
  await openExample(page, 'first');
  await page.keyboard.press('End');
  const regions: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const region = await page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? '');
    if (region !== '' && region !== regions.at(-1)) regions.push(region);
    if (region === 'timeline') break;
  }
  expect(regions.filter((region) => ['stage', 'derivation', 'shelf', 'timeline'].includes(region))).toEqual(['stage', 'derivation', 'shelf', 'timeline']);
});
