/** How sharing looks at four widths, in both languages and themes: the dialog, a covered answer, what is left where regions are hidden, a frame. */

import { expect, test, type Page } from '@playwright/test';
import { brokenRules, cutOff } from './support/look';

const SIZES = [[1440, 900, 'light'], [1024, 768, 'dark'], [768, 1024, 'light'], [390, 844, 'dark']] as const;

async function problems(page: Page, within?: string): Promise<string[]> {
  return [...await cutOff(page), ...await brokenRules(page, within)];
}

/** Opens a page of these flags at an example's stop. */
async function openAt(page: Page, flags: string, keys: readonly string[] = []): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./#w=first&${flags}`);
  await page.locator('#root > *').waitFor();
  for (const key of keys) await page.keyboard.press(key);
}

for (const [width, height, theme] of SIZES) {
  for (const lang of ['en', 'ko'] as const) {
    test.describe(`${width} ${lang} ${theme}`, () => {
      test.use({ viewport: { width, height }, reducedMotion: 'reduce' });
      const base = `lang=${lang}&theme=${theme}`;

      test('the dialog, folded out and with a wrong origin', async ({ page }) => {
        await openAt(page, base);
        const menu = page.getByRole('button', { name: lang === 'ko' ? (width < 600 ? '메뉴' : '파일') : width < 600 ? 'Menu' : 'File', exact: true });
        await menu.click();
        await page.locator('dialog[open], [popover]:popover-open').getByText(lang === 'ko' ? '공유…' : 'Share…').click();
        const dialog = page.getByRole('dialog', { name: lang === 'ko' ? '공유' : 'Share', exact: true });
        await dialog.locator('summary').click();
        const fields = dialog.locator('details input');
        await fields.nth(0).fill('70');
        await fields.nth(1).fill('example.org/course');
        await expect(fields.nth(1)).toHaveAttribute('aria-invalid', 'true');
        // What lies under it is not looked at.
        await page.evaluate(() => {
          document.body.style.visibility = 'hidden';
          document.querySelector<HTMLElement>('dialog[open]')?.style.setProperty('visibility', 'visible');
        });
        expect(await problems(page, 'dialog[open]')).toEqual([]);
        await dialog.evaluate((element) => element.scrollTo(0, element.scrollHeight));
        expect(await problems(page, 'dialog[open]')).toEqual([]);
        expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      });

      test('a covered answer, hidden regions, a frame', async ({ page }) => {
        test.setTimeout(180_000);
        for (const flags of [
          'hide=answers', 'hide=topbar,timeline', 'hide=stage', 'hide=shelf', 'hide=stage,shelf', 'hide=derivation,inspector',
          'hide=derivation,shelf,inspector', 'hide=edit,file,examples', 'hide=answers,shelf&embed',
        ]) {
          await openAt(page, `${base}&${flags}`, ['End']);
          // The rules walk every node, and learn nothing new from one region less.
          expect(await (/answers|topbar/.test(flags) ? problems(page) : cutOff(page)), flags).toEqual([]);
          const hidden = /hide=([^&]*)/.exec(flags)?.[1].split(',') ?? [];
          for (const region of ['stage', 'timeline'].filter((each) => !hidden.includes(each))) await expect(page.locator(`[data-region=${region}]`), flags).toBeInViewport();
        }
      });
    });
  }
}
