/** The page of kernels at every width, in both languages and themes: nothing cut off, no text over text; and the rules of accessibility. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { layoutProblems } from './support/layout-check';
import { openKernels, openSection, SECTIONS } from './support/kernels-page';

/** A world of two classes; a number for y; one example and a sigmoid; six layers. */
const PAGES = ['#w=world-ring', '#w=world-sin', '#w=ex1-sigmoid-bce-2-2-1', '#w=ex4-vanishing-6-layer-sigmoid'];
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
            await openKernels(page, address);
            for (const section of SECTIONS) {
              await openSection(page, section);
              await expect(page.locator('[data-page=kernels] [data-figure]').first()).not.toHaveText('–');
              const panel = page.getByRole('tabpanel').first();
              // One window after the other, down to the end.
              for (let more = true; more;) {
                await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
                for (const { kind, text, detail } of await page.evaluate(layoutProblems)) found.push(`${address} ${section}: ${kind} ${text} (${detail})`);
                more = await panel.evaluate((element) => {
                  const before = element.scrollTop;
                  element.scrollBy(0, element.clientHeight - 40);
                  return element.scrollTop > before;
                });
              }
              // The rules look at the page as a whole: one address is enough for each part.
              if (address !== PAGES[0]) continue;
              const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
              found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${address} ${section} ${id}: ${target.join(' ')} ${failureSummary ?? ''}`)));
            }
          }
          expect(found.slice(0, 40)).toEqual([]);
        });
      });
    }
  }
}
