/** Accessibility rules in the states of the view: every kind of step, both themes, menus, dialogs, errors, editing. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openExample } from './support/open';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}

/** Stops that differ in kind, by how many steps from start. */
const STEPS = [0, 1, 6, 8, 11, 14, 17];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height, locale] of [[1440, 900, 'en-US'], [1024, 768, 'ko-KR'], [390, 844, 'ko-KR']] as const) {
    test.describe(`${width} ${locale} ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });

      for (const id of ['first', 'ex1b-batch-of-3', 'ex4-vanishing-6-layer-sigmoid']) {
        test(`steps of ${id}`, async ({ page }) => {
          // The rules walk every node, formulas included.
          test.setTimeout(240_000);
          await openExample(page, id);
          let at = 0;
          for (const step of STEPS) {
            for (; at < step; at++) await page.keyboard.press('ArrowRight');
            expect(await violations(page), `after ${step} steps`).toEqual([]);
          }
          await page.keyboard.press('g');
          expect(await violations(page), 'edges as gradients').toEqual([]);
        });
      }

      test('help, and a file that does not open', async ({ page }) => {
        await page.goto('./#w=nowhere');
        await expect(page.getByRole('alert')).toBeVisible();
        expect(await violations(page), 'a problem').toEqual([]);
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await violations(page), 'help').toEqual([]);
      });
    });
  }
}
