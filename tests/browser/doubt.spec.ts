/** Doubting a gradient in a browser: its tabs, the classic mistakes, and the check of every entry. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { drop } from './support/drop';
import { installFrameProbe, readProbe, resetProbe } from './support/frame-probe';
import { layoutProblems } from './support/layout-check';
import { openExample } from './support/open';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

async function openAt(page: Page, id: string, step: string): Promise<void> {
  await openExample(page, id);
  await page.keyboard.press('End');
  await page.locator(`[data-region=timeline] [data-step="${step}"]`).click();
}

async function violations(page: Page, part: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include(part).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}

test('the tabs of a gradient move with the arrows and stay while stepping', async ({ page }) => {
  await openAt(page, 'first', 'B2.dW');
  const inspector = page.locator('[data-region=inspector]');
  const current = page.locator('[data-region=timeline] [aria-current=step]');
  await inspector.getByRole('tab', { name: 'Slope' }).focus();
  await page.keyboard.press('End');
  await expect(inspector.getByRole('tab', { name: 'Mistakes' })).toBeFocused();
  await expect(inspector.getByRole('tab', { name: 'Mistakes' })).toHaveAttribute('aria-selected', 'true');
  await expect(current).toHaveAttribute('data-step', 'B2.dW');
  await expect(inspector.getByRole('tabpanel', { name: 'Mistakes' })).toBeVisible();
  await page.locator('[data-region=timeline] [data-step="B1.dZ"]').click();
  await expect(inspector.getByRole('tab', { name: 'Mistakes' })).toHaveAttribute('aria-selected', 'true');
  await inspector.getByRole('tab', { name: 'Mistakes' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(inspector.getByRole('tab', { name: 'Slope' })).toBeFocused();
});

test('updating first gives 0.000365 for 0.000439, and follows a drag without React', async ({ page }) => {
  await installFrameProbe(page);
  await openAt(page, 'mazur', 'B1.dW');
  const inspector = page.locator('[data-region=inspector]');
  await inspector.getByRole('tab', { name: 'Mistakes' }).click();
  const row = (name: string) => inspector.getByRole('row').filter({ hasText: name });
  await expect(row('Backpropagation').getByRole('cell').first()).toHaveText('+0.000439');
  await expect(row('Central difference').getByRole('cell').first()).toHaveText('+0.000439');
  await expect(row('Updated first').getByRole('cell').first()).toHaveText('+0.000365');
  expect(await violations(page, '[data-region=inspector]')).toEqual([]);

  const box = await page.locator('[data-region=shelf] [data-ref="A[0].0.0"]').first().boundingBox();
  if (!box) throw new Error('the input is not on the shelf');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 12, box.y + box.height / 2, { steps: 3 });
  await page.waitForTimeout(100);
  await resetProbe(page);
  for (let moved = 15; moved <= 60; moved += 3) {
    await page.mouse.move(box.x + box.width / 2 + moved, box.y + box.height / 2);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  expect((await readProbe(page)).commits, 'React commits during the drag').toBe(0);
  await expect(row('Updated first').getByRole('cell').first()).not.toHaveText('+0.000365');
  await page.mouse.up();
});

test('check all finds every entry in agreement and leads to one of them', async ({ page }) => {
  await openAt(page, 'first', 'B2.dW');
  await page.getByRole('button', { name: 'Check all' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check every gradient' });
  await expect(dialog.getByRole('status')).toHaveText('25 entries: all agree.');
  await expect(dialog.getByRole('row')).toHaveCount(8);
  expect(await violations(page, 'dialog')).toEqual([]);
  await dialog.getByRole('row').nth(6).getByRole('button', { name: /^Go to dW/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-region=timeline] [aria-current=step]')).toHaveAttribute('data-step', 'B1.dW');
  await expect(page.locator('[data-region=inspector]').getByRole('tab', { name: 'Slope' })).toBeFocused();
});

/** A network of 784-128-64-10 with four examples; its numbers come from a sine. */
function largeExperiment(): string {
  let k = 0;
  const rows = (height: number, width: number, scale: number) => Array.from({ length: height }, () =>
    Array.from({ length: width }, () => Number((scale * Math.sin(++k * 12.9898)).toFixed(5))));
  const widths = [784, 128, 64, 10];
  return JSON.stringify({
    nablascope: 1,
    title: 'large',
    network: {
      widths,
      activations: ['tanh', 'tanh', 'softmax'],
      loss: 'ce',
      parameters: widths.slice(1).map((width, index) => ({ W: rows(width, widths[index], 1 / Math.sqrt(widths[index])), b: rows(1, width, 0.1)[0] })),
    },
    data: { X: rows(784, 4, 1), Y: Array.from({ length: 10 }, (_, i) => [0, 1, 2, 3].map((e) => (i === e ? 1 : 0))) },
    learningRate: 0.1,
    view: { step: 'B3.db' },
  });
}

test('a large network tells its time, checks a sample, can be given up, and stops for other numbers', async ({ page }) => {
  test.setTimeout(60_000);
  await openExample(page, 'first');
  await drop(page, largeExperiment());
  await expect(page).toHaveTitle(/large/);
  await page.getByRole('button', { name: 'Check all' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check every gradient' });
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await expect(dialog).toContainText(/of 110,[0-9]{3} entries/);
  await expect(dialog).toContainText(/a second, about \d+ (s|min) to go/);
  await dialog.getByRole('button', { name: 'Check 1,000 chosen at random instead' }).click();
  await expect(dialog.getByRole('status')).toHaveText('1,000 entries: all agree.', { timeout: 20_000 });
  await expect(dialog).toContainText(/Only a sample: 1,000 of 110,[0-9]{3} entries/);
  await dialog.getByRole('button', { name: 'Check every entry' }).click();
  await expect(dialog).toContainText(/a second/);
  const current = page.locator('[data-region=timeline] [aria-current=step]');
  const step = await current.getAttribute('data-step') ?? '';
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  // Its button is gone, the focus is not: the page under the dialog hears no key.
  await expect(dialog.getByRole('heading', { name: 'Check every gradient' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await dialog.getByRole('status').click();
  await page.keyboard.press('ArrowLeft');
  await expect(current).toHaveAttribute('data-step', step);
  await expect(dialog.getByRole('status')).toContainText(/Stopped after [0-9,]+ of 110,[0-9]{3} entries/);
  await dialog.getByRole('button', { name: 'Check again' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#w=first';
  });
  await expect(dialog.getByRole('status')).toHaveText('The numbers changed after the check began, so what it found no longer holds.');
  await expect(dialog.getByRole('table')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Check again' }).click();
  await expect(dialog.getByRole('status')).toHaveText('25 entries: all agree.');
  await dialog.getByRole('status').click();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

for (const [width, height, locale] of [[1440, 900, 'en-US'], [1024, 768, 'ko-KR'], [390, 844, 'ko-KR'], [390, 844, 'en-US']] as const) {
  test.describe(`${width} ${locale}`, () => {
    test.use({ viewport: { width, height }, locale });

    test('no text is cut off or over another in any tab, nor in the check of every entry', async ({ page }) => {
      const found: string[] = [];
      const look = async (where: string) => found.push(...(await page.evaluate(layoutProblems)).map(({ kind, text, detail }) => `${where}: ${kind} ${text} (${detail})`));
      for (const id of ['first', 'ex1b-batch-of-3', 'ex5a-xor-exact-relu']) {
        await openExample(page, id);
        await page.keyboard.press('End');
        for (let back = 0; back < 5; back++) await page.keyboard.press('ArrowLeft');
        if (width < 1200) await page.locator('main [role=tab]').nth(2).click();
        const inspector = page.locator('[data-region=inspector]');
        for (let step = 0; step < 4; step++) {
          for (const tab of await inspector.getByRole('tab').all()) {
            await tab.click();
            await look(`${id} ${step} ${await tab.textContent() ?? ''}`);
          }
          // A tab keeps the arrows to itself.
          await inspector.getByRole('tab', { selected: true }).blur();
          await page.keyboard.press('ArrowLeft');
        }
        await inspector.getByRole('tab').first().click();
        await inspector.getByRole('button', { name: /^(Check all|모두 확인)$/ }).click();
        await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
        expect(await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
      }
      expect(found).toEqual([]);
    });
  });
}
