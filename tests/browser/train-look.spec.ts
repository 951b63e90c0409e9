/** The page of a run at every width, in both languages and themes: nothing cut off, no text over text; and the rules of accessibility. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { layoutProblems } from './support/layout-check';
import { openTrain, slider } from './support/train-page';

/** A ring, three classes, one input, six inputs that are no world, and a network too large for numbers. */
const EXAMPLES = ['world-ring', 'world-three_gaussians', 'world-sin', 'first', 'ex4-vanishing-6-layer-sigmoid'];
const SIZES = [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const;

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}

/** Before a run, in the midst of one, and scrolled to its end. */
async function check(page: Page, name: string, found: string[]): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  for (const { kind, text, detail } of await page.evaluate(layoutProblems)) found.push(`${name}: ${kind} ${text} (${detail})`);
}

for (const [width, height] of SIZES) {
  for (const locale of ['en-US', 'ko-KR']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${width} ${locale} ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });

        test('nothing is cut off, and the rules hold', async ({ page }) => {
          test.setTimeout(240_000);
          const found: string[] = [];
          for (const id of EXAMPLES) {
            await openTrain(page, id);
            await check(page, `${id} before`, found);
            for (let k = 0; k < 4; k++) {
              await page.keyboard.press('ArrowRight');
              await expect(slider(page)).toHaveAttribute('aria-valuenow', String(k + 1));
            }
            await page.keyboard.press('ArrowLeft');
            await check(page, `${id} at epoch 3`, found);
            await page.getByRole('tabpanel').evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
            await check(page, `${id} at the end`, found);
            if (id === 'world-ring') found.push(...await violations(page));
          }
          expect(found.slice(0, 40)).toEqual([]);
        });
      });
    }
  }
}

test.describe('what goes wrong', () => {
  test.use({ locale: 'en-US', viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' });

  test('an overflow is told where nothing else is covered', async ({ page }) => {
    await openTrain(page);
    await page.locator('[data-region="train bar"]').getByLabel('Learning rate', { exact: true }).fill('1e308');
    await page.locator('[data-region="train bar"]').getByRole('button', { name: 'Train', exact: true }).click();
    await expect(page.getByText('The numbers overflowed at epoch')).toBeVisible();
    const found: string[] = [];
    await check(page, 'overflow', found);
    expect([...found, ...await violations(page)]).toEqual([]);
  });
});
