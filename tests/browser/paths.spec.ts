/** The paths of a gradient: listed, drawn on the stage, followed by pointer and keyboard, and right during a drag. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { drop } from './support/drop';
import { builtIn } from './support/experiments';
import { installFrameProbe, readProbe, resetProbe } from './support/frame-probe';
import { layoutProblems } from './support/layout-check';
import { writeExperiment } from '../../src/writers/experiment-json';

/** Opens an example where the gradient of its input is computed, with one number selected, on the tab of its paths. */
async function openPaths(page: Page, id: string, select: string): Promise<Locator> {
  const experiment = builtIn(id);
  const view = { ...experiment.view, step: 'B1.dAprev', computed: 'B1.dAprev', inputGradient: true, select };
  await page.goto('./');
  await drop(page, writeExperiment({ ...experiment, view }));
  const details = page.locator('main > div > [role=tablist] > [role=tab]');
  if (await details.count() > 0) await details.last().click();
  const inspector = page.locator('[data-region=inspector]');
  await inspector.getByRole('tab', { name: /^(Paths|경로)$/ }).click();
  // What lies under the pointer now is a path.
  await page.mouse.move(2, 2);
  return inspector;
}

const drawn = (page: Page, emphasis = '') => page.locator(`svg.graph .drawn-path${emphasis}`);
const number = (text: string) => Number(text.replaceAll('−', '-').replace('+', ''));

test.describe('on a wide screen', () => {
  test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

  test('six paths lead from x1; pointer, keys and Escape bring one out and let it go', async ({ page }) => {
    const inspector = await openPaths(page, 'first', 'dA[0].0.0');
    await expect(inspector).toContainText('6 paths lead from here to the loss');
    const paths = inspector.getByRole('list').getByRole('button');
    await expect(paths).toHaveCount(6);
    await expect(drawn(page)).toHaveCount(4);
    await expect(drawn(page, '.even')).toHaveCount(4);

    await paths.nth(1).hover();
    await expect(drawn(page, '.strong')).toHaveClass(/look1/);
    await expect(drawn(page, '.dim')).toHaveCount(3);
    await page.mouse.move(2, 2);
    await expect(drawn(page, '.even')).toHaveCount(4);

    // The sixth is drawn in place of the fourth, with its own number.
    await paths.nth(5).focus();
    await expect(page.locator('svg.graph .path-number tspan.strong').first()).toHaveText('6');
    await page.keyboard.press('Enter');
    await expect(paths.nth(5)).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect(paths.nth(5)).toHaveAttribute('aria-pressed', 'false');
    await expect(drawn(page, '.even')).toHaveCount(4);
    await expect(inspector.getByRole('tab', { name: 'Paths' })).toBeVisible();

    await inspector.getByRole('tab', { name: 'Slope' }).click();
    await expect(drawn(page)).toHaveCount(0);
  });

  test('a drag changes the products and renders nothing; they add up all along', async ({ page }) => {
    await installFrameProbe(page);
    const inspector = await openPaths(page, 'first', 'dA[0].0.0');
    const products = inspector.locator('[data-slot$=" product"]');
    const sum = inspector.locator('[data-slot=sum]');
    const first = await products.first().textContent();

    const cell = page.locator('[data-region=shelf] [data-ref="W[1].0.0"]').first();
    const box = await cell.boundingBox();
    if (!box) throw new Error('the cell is not there');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 8, box.y + box.height / 2, { steps: 2 });
    await page.waitForTimeout(100);
    await resetProbe(page);
    for (let moved = 12; moved <= 60; moved += 6) {
      await page.mouse.move(box.x + box.width / 2 + moved, box.y + box.height / 2);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const parts = (await products.allTextContents()).map(number);
      // Seven numbers rounded to three decimals.
      expect(Math.abs(parts.reduce((total, part) => total + part) - number(await sum.innerText()))).toBeLessThan(0.0036);
    }
    expect((await readProbe(page)).commits, 'React commits during the drag').toBe(0);
    await page.mouse.up();
    expect(await products.allTextContents()).not.toContain(first);
  });

  test('more paths come as the button says; with the last of them the focus goes to the first new one', async ({ page }) => {
    const inspector = await openPaths(page, 'ex4-vanishing-6-layer-sigmoid', 'dA[0].0.0');
    const paths = inspector.getByRole('list').getByRole('button');
    const more = inspector.getByRole('button', { name: /^Show \d+ more$/ });
    let shown = await paths.count();
    let last = 0;
    while (await more.count() > 0) {
      const promised = Number((await more.innerText()).replace(/\D/g, ''));
      last = shown;
      await more.press('Enter');
      await expect(paths).toHaveCount(shown + promised);
      shown += promised;
    }
    expect(last).toBeGreaterThan(0);
    await expect(paths.nth(last)).toBeFocused();
    // A passing pointer leaves the keyboard's path.
    await paths.nth(last + 1).hover();
    await page.mouse.move(2, 2);
    await expect(page.locator('svg.graph .path-number tspan.strong').first()).toHaveText(String(last + 1));
  });

  test('the depth chart counts any number of layers', async ({ page }) => {
    const inspector = await openPaths(page, 'first', 'dA[0].0.0');
    const slider = inspector.getByRole('slider', { name: 'Layers' });
    await expect(slider).toHaveAttribute('aria-valuetext', /^2 layers: 6 paths/);
    await slider.focus();
    await page.keyboard.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', /^20 layers: 2\.32e\+9 paths/);
  });
});

for (const [width, height, locale, colorScheme] of [[1440, 900, 'en-US', 'light'], [1024, 768, 'ko-KR', 'dark'], [768, 1024, 'en-US', 'dark'], [390, 844, 'ko-KR', 'light']] as const) {
  test.describe(`${width} ${locale} ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });

    test('nothing is cut off, and the rules of accessibility hold', async ({ page }) => {
      for (const [id, select] of [['first', 'dA[0].0.0'], ['ex1b-batch-of-3', 'dW[1].1.0'], ['ex4-vanishing-6-layer-sigmoid', 'dA[0].1.0']] as const) {
        const inspector = await openPaths(page, id, select);
        await inspector.getByRole('list').getByRole('button').first().focus();
        await page.evaluate(() => document.fonts.ready);
        expect(await page.evaluate(layoutProblems), id).toEqual([]);
        const { violations } = await new AxeBuilder({ page }).include('[data-region=inspector]').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect(violations.flatMap(({ id: rule, nodes }) => nodes.map(({ target, failureSummary }) => `${rule} ${target.join(' ')} ${failureSummary ?? ''}`)), id).toEqual([]);
      }
    });
  });
}
