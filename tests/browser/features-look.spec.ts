/** The page of features at every width, in both languages and themes: nothing cut off, no text over text; and the rules of accessibility. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openFeatures } from './support/features-page';
import { layoutProblems } from './support/layout-check';

/** Three units that are turned, three classes in a plane, a number. */
const PAGES = ['#w=world-ring', '#w=world-three_gaussians', '#w=world-bimodal'];
const SIZES = [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const;

for (const [width, height] of SIZES) {
  for (const locale of ['en-US', 'ko-KR']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${width} ${locale} ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });

        test('nothing is cut off, and the rules hold', async ({ page }) => {
          test.setTimeout(240_000);
          const found: string[] = [];
          for (const address of PAGES) {
            await openFeatures(page, address);
            if (address === '#w=world-ring') await page.getByRole('button', { name: locale === 'ko-KR' ? '회전' : 'Rotate', exact: true }).click();
            const panel = page.getByRole('tabpanel');
            // One window after the other, down to the end.
            for (let more = true; more;) {
              await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
              for (const { kind, text, detail } of await page.evaluate(layoutProblems)) found.push(`${address}: ${kind} ${text} (${detail})`);
              more = await panel.evaluate((element) => {
                const before = element.scrollTop;
                element.scrollBy(0, element.clientHeight - 40);
                return element.scrollTop > before;
              });
            }
            const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
            found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${address} ${id}: ${target.join(' ')} ${failureSummary ?? ''}`)));
          }
          expect(found.slice(0, 40)).toEqual([]);
        });
      });
    }
  }
}
