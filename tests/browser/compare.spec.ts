/** The history and the pinned state in a browser: names, jumps, keys, and every quantity of A beside now. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { layoutProblems } from './support/layout-check';
import { openExample } from './support/open';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

const cell = (page: Page, reference: string) => page.locator(`[data-region=shelf] [role=gridcell][data-ref="${reference}"]`);
const historyList = (page: Page) => page.getByRole('dialog', { name: /^(History|편집 기록)$/ });
const comparison = (page: Page) => page.getByRole('dialog', { name: /^(Compare with A|A와 비교)$/ });

async function type(page: Page, reference: string, text: string): Promise<void> {
  await cell(page, reference).dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function openHistory(page: Page): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  if (width < 820) await page.getByRole('button', { name: /^(Menu|메뉴)$/ }).click();
  await (width < 820 ? page.getByRole('dialog') : page).getByRole('button', { name: /^(History|편집 기록)$/ }).click();
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include('dialog[open]').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}

/** The problems of the open dialog: what lies under it is not looked at. */
async function dialogProblems(page: Page): Promise<string[]> {
  const show = (under: string, over: string) => page.evaluate(([hidden, shown]) => {
    document.body.style.visibility = hidden;
    document.querySelector<HTMLElement>('dialog[open]')?.style.setProperty('visibility', shown);
  }, [under, over]);
  await show('hidden', 'visible');
  const found = await page.evaluate(layoutProblems);
  await show('', '');
  return found.map(({ kind, text, detail }) => `${kind} ${text} (${detail})`);
}

/** The first example with three edits. */
async function edited(page: Page): Promise<void> {
  await openExample(page, 'first');
  await type(page, 'W[1].0.1', '-0.35');
  await type(page, 'A[0].0.0', '1.5');
  await type(page, 'alpha', '0.25');
}

test('the history names the edits, and leads to any of them and back', async ({ page }) => {
  await edited(page);
  await openHistory(page);
  const rows = historyList(page).getByRole('listitem');
  await expect(rows).toHaveCount(4);
  const go = (place: number) => historyList(page).locator(`[data-place="${place}"] button`).first();
  await expect(go(3)).toHaveAccessibleName('learning rate from 0.500 to 0.250, now');
  await expect(go(2)).toHaveAccessibleName('x unit 1 from 0.800 to 1.500');
  await expect(go(1)).toHaveAccessibleName('W[1] row 1 column 2 from −0.900 to −0.350');
  await expect(go(0)).toHaveAccessibleName('Where it began');
  await expect(go(3)).toBeFocused();
  expect(await violations(page)).toEqual([]);

  await go(1).click();
  await expect(historyList(page).locator('[aria-current]')).toHaveAttribute('data-place', '1');
  await expect(go(3)).toHaveAccessibleName('learning rate from 0.500 to 0.250, undone');
  await expect(cell(page, 'A[0].0.0')).toHaveText('0.800');
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.350');
  expect(await violations(page)).toEqual([]);

  // By the keyboard: up is later.
  await page.keyboard.press('Home');
  await expect(go(3)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell(page, 'alpha')).toHaveText('0.250');
  await page.keyboard.press('End');
  await expect(go(0)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.900');
  await page.keyboard.press('ArrowUp');
  await expect(go(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(historyList(page).locator('[data-place="1"] [data-pin]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(historyList(page)).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.350');
});

test('a state of the history is pinned, compared with now, gone to, and opened again', async ({ page }) => {
  await edited(page);
  await page.keyboard.press('Escape');
  await page.locator('[data-region=timeline] [data-step="U2.b"]').click();
  await openHistory(page);
  await historyList(page).getByRole('button', { name: 'Pin as A: Where it began' }).click();
  await expect(historyList(page).getByRole('status')).toHaveText('This state is A.');
  await historyList(page).getByRole('button', { name: 'Compare with A' }).click();
  await expect(comparison(page).getByText('2.2588')).toBeVisible();
  const quantity = (key: string) => comparison(page).locator(`[data-quantity="${key}"]`);
  // One weight moved by 0.55, one input by 0.7.
  await expect(quantity('W[1]').getByRole('cell').nth(0)).toHaveText('0.5500');
  await expect(quantity('W[1]').getByRole('cell').nth(1)).toHaveText('1 of 6');
  await expect(quantity('A[0]').getByRole('cell').nth(0)).toHaveText('0.7000');
  await expect(quantity('W[2]')).toContainText('the same');
  await expect(comparison(page).getByText('not computed yet')).toHaveCount(0);
  await quantity('Z[1]').getByRole('button', { name: 'Show z layer 1 entry by entry' }).click();
  // z₁ = 0.6 · 1.5 − 0.35 · −0.5 + 0.1.
  await expect(comparison(page).getByRole('row', { name: 'Go to z[1] unit 1 1.030 1.175 +0.145', exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await dialogProblems(page)).toEqual([]);
  await comparison(page).getByRole('button', { name: 'Go to z[1] unit 2' }).first().click();
  await expect(comparison(page)).toHaveCount(0);
  await expect(page.locator('[data-region=timeline] [aria-current=step]')).toHaveAttribute('data-step', 'F1.z');
  await expect(page.locator('[data-region=derivation] h2')).toBeFocused();

  await openHistory(page);
  await historyList(page).getByRole('button', { name: 'Compare with A' }).click();
  await comparison(page).getByRole('button', { name: 'Back to A' }).click();
  await expect(comparison(page).getByText('A is this state')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.locator('[data-region=timeline] [data-step="F1.z"]').click();
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.350');
});

test('another network says which quantities have no partner', async ({ page }) => {
  await openExample(page, 'first');
  await openHistory(page);
  await historyList(page).getByRole('button', { name: 'Compare with A' }).click();
  await comparison(page).getByRole('button', { name: 'Pin this state as A' }).click();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '#w=ex4-vanishing-6-layer-sigmoid';
  });
  await expect(page).toHaveTitle(/six sigmoid layers/);
  await openHistory(page);
  await historyList(page).getByRole('button', { name: 'Compare with A' }).click();
  await expect(comparison(page).getByText('only now').first()).toBeVisible();
  await expect(comparison(page).getByText(/in A, .* now: no partner/).first()).toBeVisible();
});

for (const [width, height] of [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const) {
  for (const locale of ['en-US', 'ko-KR']) {
    test.describe(`${width} ${locale}`, () => {
      test.use({ viewport: { width, height }, locale });

      test('nothing is cut off or covered in either dialog', async ({ page }) => {
        await openExample(page, 'first');
        if (width < 1180) await page.locator('[role=tab]').nth(1).click();
        await type(page, 'W[1].0.1', '-0.35');
        await type(page, 'A[0].0.0', '1.5');
        await page.locator('[data-region=timeline] [data-step="U2.b"]').click();
        await openHistory(page);
        await historyList(page).locator('[data-place="0"] [data-pin]').click();
        expect(await dialogProblems(page)).toEqual([]);
        await historyList(page).getByRole('button', { name: /^(Compare with A|A와 비교)$/ }).click();
        await comparison(page).locator('[aria-expanded]').first().click();
        expect(await dialogProblems(page)).toEqual([]);
      });
    });
  }
}
