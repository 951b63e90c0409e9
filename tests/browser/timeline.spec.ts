/** The timeline in a browser: scrubbing, focus that goes along, keys that stay out of the way, and deep networks. */

import { expect, test, type Locator, type Page } from '@playwright/test';
import { fromRows, column } from '../../src/engine/matrix';
import { defaultView, type Experiment } from '../../src/engine/experiment';
import { writeExperiment } from '../../src/writers/experiment-json';
import { drop } from './support/drop';

const current = (page: Page) => page.locator('[data-region=timeline] [aria-current=step]');
const stop = (page: Page, id: string) => page.locator(`[data-step="${id}"]`);

async function centre(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('it is not drawn');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** `depth` layers of two units each. */
function deepNetwork(depth: number): Experiment {
  const shape = { widths: Array<number>(depth + 1).fill(2), activations: Array<'tanh'>(depth).fill('tanh'), loss: 'mse' } as const;
  const parameters = Array.from({ length: depth }, () => ({ W: fromRows([[0.9, -0.2], [0.3, 0.8]]), b: column([0.1, -0.1]) }));
  return {
    title: 'deep', network: { ...shape, parameters }, data: { X: column([0.5, -0.3]), Y: column([0.2, 0.1]) },
    batch: [0], learningRate: 0.1, optimizer: { name: 'gd', weightDecay: 0 }, view: defaultView(shape, [0]),
  };
}

test('a drag passes every stop of an arm and turns onto the other; what it has reached stays computed', async ({ page }) => {
  await page.goto('./');
  const [from, to] = [await centre(stop(page, 'start')), await centre(stop(page, 'F2.a'))];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const seen = new Set<string | null>();
  for (let x = from.x; x <= to.x; x += 8) {
    await page.mouse.move(x, from.y);
    seen.add(await current(page).getAttribute('data-step'));
  }
  expect([...seen]).toEqual(['start', 'F1.z', 'F1.a', 'F2.z', 'F2.a']);
  const below = await centre(stop(page, 'B2.dW'));
  await page.mouse.move(below.x, below.y);
  await expect(current(page)).toHaveAttribute('data-step', 'B2.dW');
  await page.mouse.move(from.x, from.y);
  await page.mouse.up();
  await expect(current(page)).toHaveAttribute('data-step', 'start');
  await expect(stop(page, 'B2.dW')).toHaveAccessibleName('Layer 2: dW, gradient of the weights, done');
  await expect(stop(page, 'B2.db')).toHaveAccessibleName('Layer 2: db, gradient of the biases, not yet');
});

test('the stops are one tab stop, and the focus goes along with the keys', async ({ page }) => {
  await page.goto('./');
  await stop(page, 'C.J').click();
  await expect(stop(page, 'C.J')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(stop(page, 'B2.dZ')).toBeFocused();
  await expect(page.locator('[data-step][tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-step]:focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(stop(page, 'B2.dZ')).toBeFocused();
});

test('each step is said once, when the reader rests on it', async ({ page }) => {
  await page.goto('./');
  const said = page.locator('[data-region=timeline] [role=status]');
  await expect(said).toHaveText('');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('0.774, −0.701, 0.653');
});

test('keys stay out of fields and dialogs, and single keys can be switched off', async ({ page }) => {
  await page.goto('./');
  const theme = () => page.locator('html').getAttribute('data-theme');
  const before = await theme();
  await page.getByLabel('Speed').focus();
  await page.keyboard.press('t');
  expect(await theme()).toBe(before);
  await page.getByLabel('Speed').blur();
  await page.keyboard.press('t');
  expect(await theme()).not.toBe(before);

  const help = page.getByRole('button', { name: 'Help' });
  await help.click();
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('data-step', 'start');
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(help).toBeFocused();
  await page.keyboard.press('t');
  expect(await theme()).not.toBe(before);
  await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('data-step', 'F1.z');
});

test('a control that has the focus keeps Space', async ({ page }) => {
  await page.goto('./');
  const play = page.locator('[aria-keyshortcuts=Space]');
  await page.getByRole('button', { name: 'One step on' }).focus();
  await page.keyboard.press('Space');
  await expect(current(page)).toHaveAttribute('data-step', 'F1.z');
  await expect(play).toHaveAccessibleName('Play');
  // The current stop has nothing to do with it.
  await stop(page, 'F1.z').focus();
  await page.keyboard.press('Space');
  await expect(play).toHaveAccessibleName('Pause');
});

test.describe('50 layers', () => {
  test('draw few of 402 stops, and all are within reach of keys, bands and a drag', async ({ page }) => {
    await page.goto('./');
    await drop(page, writeExperiment(deepNetwork(50)));
    await expect(page.locator('[data-region=timeline]')).toContainText('/ 402');
    expect(await page.locator('[data-step]').count()).toBeLessThan(16);
    await page.keyboard.press('End');
    await expect(current(page)).toHaveAttribute('data-step', 'U50.b');
    await page.getByRole('button', { name: 'Forward, layer 30' }).dispatchEvent('click');
    await expect(current(page)).toHaveAttribute('data-step', 'F30.z');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(current(page)).toHaveAttribute('data-step', 'F31.z');

    const from = await centre(stop(page, 'F31.z'));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 200, from.y, { steps: 10 });
    const during = await current(page).getAttribute('data-step');
    expect(during).toMatch(/^F[34]\d\.[za]$/);
    await page.mouse.up();
    await expect(current(page)).toHaveAttribute('data-step', during ?? '');
  });
});
