/** The page of the truth at every width, in both languages and themes: nothing cut off, no text over text; and the rules of accessibility. */

import { expect, test } from '@playwright/test';
import { brokenRules, cutOff, SIZES } from './support/look';
import { openTruth, ownTable, withoutLaw, workedCheck } from './support/truth-page';

/** Two classes at one sigmoid, three classes, a number, no law of the world with two features and with six, and none of the model. */
const PAGES = ['worked', 'without law', 'own table', '#w=world-three_gaussians', '#w=world-bimodal', '#w=first'];

for (const [width, height] of SIZES) {
  for (const locale of ['en-US', 'ko-KR']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${width} ${locale} ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });

        test('nothing is cut off, and the rules hold', async ({ page }) => {
          test.setTimeout(240_000);
          const found: string[] = [];
          for (const address of PAGES) {
            await openTruth(page, address === 'worked' ? workedCheck() : address === 'without law' ? withoutLaw() : address === 'own table' ? ownTable() : address);
            await expect(page.locator('[data-page=truth] [data-figure]').first()).not.toBeEmpty();
            const panel = page.getByRole('tabpanel');
            // One window after the other, down to the end.
            for (let more = true; more;) {
              found.push(...(await cutOff(page)).map((problem) => `${address}: ${problem}`));
              more = await panel.evaluate((element) => {
                const before = element.scrollTop;
                element.scrollBy(0, element.clientHeight - 40);
                return element.scrollTop > before;
              });
            }
            found.push(...(await brokenRules(page)).map((problem) => `${address} ${problem}`));
          }
          expect(found.slice(0, 40)).toEqual([]);
        });
      });
    }
  }
}
