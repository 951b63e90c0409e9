/** The page of what a classifier does not know at every width, in both languages and themes: nothing cut off, no text over text; and the rules of accessibility. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { layoutProblems } from './support/layout-check';
import { workedCheck, withoutLaw } from './support/truth-page';
import { openUnknown, ownData } from './support/unknown-page';

/** Two classes and three, no law of y, own data of three features without a fit, a number. */
const PAGES = [
  workedCheck(), '#w=world-three_gaussians', withoutLaw(), ownData([[0, 1, 2, 3], [0, 1, 4, 9], [1, 0, 1, 0]], [0, 1, 0, 1]), '#w=world-bimodal',
];
const SIZES = [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const;

for (const [width, height] of SIZES) {
  for (const locale of ['en-US', 'ko-KR']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${width} ${locale} ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });

        test('nothing is cut off, and the rules hold', async ({ page }) => {
          test.setTimeout(240_000);
          const found: string[] = [];
          for (const [index, address] of PAGES.entries()) {
            await openUnknown(page, address);
            await expect(page.locator('[data-page=unknown] [data-figure]').first()).not.toBeEmpty();
            const panel = page.getByRole('tabpanel');
            // One window after the other, down to the end.
            for (let more = true; more;) {
              await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
              for (const { kind, text, detail } of await page.evaluate(layoutProblems)) found.push(`${index}: ${kind} ${text} (${detail})`);
              more = await panel.evaluate((element) => {
                const before = element.scrollTop;
                element.scrollBy(0, element.clientHeight - 40);
                return element.scrollTop > before;
              });
            }
            const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
            found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${index} ${id}: ${target.join(' ')} ${failureSummary ?? ''}`)));
          }
          expect(found.slice(0, 40)).toEqual([]);
        });
      });
    }
  }
}
