/** What an edit changed, in a browser: the panel in place of the derivation, its numbers, its keys, and the way back. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { installFrameProbe, readProbe, resetProbe } from './support/frame-probe';
import { layoutProblems } from './support/layout-check';
import { openExample } from './support/open';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

const panel = (page: Page) => page.locator('[data-region=change]');
const cell = (page: Page, reference: string) => page.locator(`[data-region=shelf] [role=gridcell][data-ref="${reference}"]`);
const row = (page: Page, reference: string) => panel(page).locator(`tr[data-change="${reference}"]`);
const figure = (page: Page, name: string) => panel(page).locator(`[data-slot="${name}"]`);

/** Takes hold of W[1](1, 2) in the shelf of the first step and drags it from −0.900 to −0.350. */
async function drag(page: Page): Promise<void> {
  const box = await cell(page, 'W[1].0.1').boundingBox();
  if (!box) throw new Error('the cell is not on the shelf');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 6, y, { steps: 2 });
  await expect(panel(page)).toBeVisible();
  await page.mouse.move(x + 165, y, { steps: 6 });
  await expect(row(page, 'W[1].0.1').locator('[data-slot=after]')).toHaveText('−0.350');
}

/** The first example, all computed up to db[1], looked at from its first step. */
async function openComputed(page: Page): Promise<void> {
  await openExample(page, 'first');
  await page.locator('[data-region=timeline] [data-step="B1.db"]').click();
  await page.locator('[data-region=timeline] [data-step="F1.z"]').click();
}

test('a drag tells the numbers of picture 03, and React renders nothing while it goes on', async ({ page }) => {
  await installFrameProbe(page);
  await openComputed(page);
  const box = await cell(page, 'W[1].0.1').boundingBox();
  if (!box) throw new Error('the cell is not on the shelf');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 6, y, { steps: 2 });
  await expect(panel(page)).toBeVisible();
  await page.waitForTimeout(100);
  await resetProbe(page);
  for (let moved = 6; moved <= 165; moved += 3) {
    await page.mouse.move(x + moved, y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  expect((await readProbe(page)).commits, 'React commits during the drag').toBe(0);

  await expect(panel(page).getByText('Editing one weight')).toBeVisible();
  const shown = await panel(page).locator('tr[data-change]').evaluateAll((rows) => rows.filter((each) => !(each as HTMLElement).hidden).map((each) => [
    each.getAttribute('data-change'), ...['before', 'after', 'change'].map((name) => each.querySelector(`[data-slot=${name}]`)?.textContent),
  ]));
  // The numbers of the design's picture; the loss of one example is J.
  expect(shown).toEqual([
    ['W[1].0.1', '−0.900', '−0.350', '+0.550'],
    ['Z[1].0.0', '1.030', '0.755', '−0.275'],
    ['A[1].0.0', '0.774', '0.638', '−0.136'],
    ['Z[2].0.0', '1.204', '1.108', '−0.095'],
    ['Z[2].1.0', '−0.945', '−0.863', '+0.081'],
    ['A[2].0.0', '0.896', '0.878', '−0.018'],
    ['A[2].1.0', '0.104', '0.122', '+0.018'],
    ['Lo.0.0', '2.259', '2.102', '−0.157'],
    ['J', '2.259', '2.102', '−0.157'],
  ]);
  const through = await panel(page).locator('tr[data-change="Z[2].0.0"] [data-through]:not([hidden])').evaluateAll((all) => all.map((each) => each.getAttribute('data-through')));
  expect(through).toEqual(['A[1].0.0']);
  await expect(figure(page, 'predicted')).toHaveText('−0.1284');
  await expect(figure(page, 'actual')).toHaveText('−0.1566');
  await expect(figure(page, 'missed')).toHaveText('−0.0282');
  await expect(panel(page).getByText('this weight helps more than its gradient said')).toBeVisible();
  await expect(panel(page).locator('[data-cell="dW[1].0.0"]')).toHaveText('+0.541');
  await expect(panel(page).locator('[data-cell="dW[1].0.0"]')).toHaveAttribute('data-was', '+0.374');
  await expect(panel(page).locator('s').first()).toHaveText('−0.900');
  // Each step computes some numbers: 33 of the 37 up to db[1] follow from this weight.
  await expect(page.locator('[data-region=shelf]').getByText('33 of 37 computed numbers changed')).toBeVisible();
  expect(await page.evaluate(layoutProblems)).toEqual([]);
  await page.mouse.up();
});

test('Escape puts a drag back, Enter keeps it, and what is kept stays to be read until it is closed', async ({ page }) => {
  await openComputed(page);
  await drag(page);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator('[data-region=derivation]')).toBeVisible();
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.900');

  await drag(page);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('One weight was edited')).toBeVisible();
  await page.mouse.move(700, 500);
  await page.mouse.up();
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.350');
  await expect(cell(page, 'W[1].0.1')).toHaveAttribute('data-was', '−0.900');
  await page.mouse.move(2, 2);
  await page.locator('body').press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.350');
  await expect(cell(page, 'W[1].0.1')).not.toHaveAttribute('data-was', /./);
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.900');
});

test('a run of nudges is kept with Enter and put back with Escape', async ({ page }) => {
  await openComputed(page);
  await cell(page, 'W[1].0.1').focus();
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(panel(page).getByText('Editing one weight')).toBeVisible();
  await expect(row(page, 'W[1].0.1').locator('[data-slot=change]')).toHaveText('+0.020');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.900');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('One weight was edited')).toBeVisible();
  await page.keyboard.up('Shift');
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.890');
  await expect(cell(page, 'W[1].0.1')).toBeFocused();
});

test('a step leads on, and the buttons put back and close, leaving the focus in the derivation', async ({ page }) => {
  await openComputed(page);
  await drag(page);
  await page.mouse.up();
  await page.keyboard.press('ArrowRight');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator('[data-region=timeline] [aria-current=step]')).toHaveAttribute('data-step', 'F1.a');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+z');

  await drag(page);
  await page.mouse.up();
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('[data-region=derivation] h2')).toBeFocused();
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.350');
  await page.keyboard.press('Control+z');

  await drag(page);
  await page.mouse.up();
  await panel(page).getByRole('button', { name: 'Put back' }).click();
  await expect(page.locator('[data-region=derivation] h2')).toBeFocused();
  await expect(cell(page, 'W[1].0.1')).toHaveText('−0.900');
});

test('only what is computed is told, and a target has no gradient', async ({ page }) => {
  await openExample(page, 'first');
  await cell(page, 'W[1].0.1').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(panel(page).locator('tr[data-change]:visible')).toHaveCount(1);
  await expect(panel(page).getByText('Nothing that follows from it is computed yet')).toBeVisible();
  await expect(panel(page).getByText('J is not computed yet')).toBeVisible();
  await page.locator('[data-region=timeline] [data-step="C.J"]').click();
  await page.locator('[data-region=timeline] [data-step="start"]').click();
  await cell(page, 'W[1].0.1').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(panel(page).getByText('Its gradient is not computed yet')).toBeVisible();
  await cell(page, 'Y.0.0').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(panel(page).getByText('One target was edited')).toBeVisible();
  // The other target of the column gives way to it.
  await expect(row(page, 'Y.1.0').locator('[data-slot=after]')).toHaveText('0.990');
  await expect(panel(page).getByText('has no gradient in this pass')).toBeVisible();
});

test('has no accessibility violations, in any theme', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await openComputed(page);
    await cell(page, 'W[1].0.1').focus();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeVisible();
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).include('[data-region=change]').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`))).toEqual([]);
  }
});

for (const [width, height] of [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const) {
  for (const locale of ['en-US', 'ko-KR']) {
    test.describe(`${width} ${locale}`, () => {
      test.use({ viewport: { width, height }, locale });

      test('nothing is cut off or covered after an edit', async ({ page }) => {
        const found: string[] = [];
        for (const [id, reference] of [['first', 'W[1].0.1'], ['ex1b-batch-of-3', 'A[0].0.0'], ['ex4-vanishing-6-layer-sigmoid', 'W[1].0.0'], ['first', 'alpha']] as const) {
          await openExample(page, id);
          await page.keyboard.press('End');
          await page.keyboard.press('Home');
          if (width < 1180) await page.locator('[role=tab]').nth(1).click();
          await cell(page, reference).focus();
          await page.keyboard.type('-0.7');
          await page.keyboard.press('Enter');
          if (width < 1180) await page.locator('[role=tab]').first().click();
          await expect(panel(page)).toBeVisible();
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          found.push(...(await page.evaluate(layoutProblems)).map(({ kind, text, detail }) => `${id} ${reference}: ${kind} ${text} (${detail})`));
        }
        expect(found).toEqual([]);
      });
    });
  }
}
