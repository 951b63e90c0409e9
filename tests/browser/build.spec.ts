/** Building a network: by the keyboard alone, on the stage, with what is refused; the focus, the layout and the accessibility of the builder. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { layoutProblems } from './support/layout-check';
import { openExample } from './support/open';

const dialog = (page: Page) => page.getByRole('dialog', { name: /Edit network|신경망 편집/ });
const network = (page: Page) => page.locator('header p b').first();
const field = (page: Page, name: string) => dialog(page).getByRole('textbox', { name });
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });

/** Goes on with Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent;
    });
    if (focused === name) return;
  }
  throw new Error(`Tab does not come to ${name}`);
}

/** All numbers of the experiment that the page shows at the start. */
const numbers = (page: Page) => page.locator('[data-region=shelf]').innerText();

async function openBuilder(page: Page): Promise<void> {
  // On narrow pages it stands in a menu, in another in the sheet; what is asked for is the same.
  await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('header button, header [role=menuitem]')];
    all.find(({ textContent }) => textContent === 'Edit network' || textContent === '신경망 편집')?.click();
  });
  await expect(dialog(page)).toBeVisible();
}

test.describe('on a wide page', () => {
  test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

  test('a 2-3-2 becomes a 3-5-4-3 with ReLU by the keyboard alone, and undo brings all of it back', async ({ page }) => {
    await openExample(page, 'first');
    const before = await numbers(page);
    await tabTo(page, 'Edit network');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();

    await tabTo(page, 'Units of Input');
    await page.keyboard.type('3');
    await tabTo(page, 'Units of Hidden layer 1');
    await page.keyboard.type('5');
    await tabTo(page, 'Activation of Hidden layer 1');
    await page.keyboard.type('ReLU');
    await tabTo(page, 'Add a layer after Hidden layer 1');
    await page.keyboard.press('Enter');
    await expect(field(page, 'Units of Hidden layer 2')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await tabTo(page, 'Units of Output layer 3');
    await page.keyboard.type('3');
    await expect(dialog(page).getByRole('status')).toHaveText('Output layer 3: 3 units. Every example has 1 target more, 0 so far.');
    await expect(network(page)).toHaveText('3–5–4–3');
    await expect(page.locator('header p span').first()).toHaveText('ReLU, softmax, cross-entropy');
    await expect(page.locator('[data-region=stage] [data-unit="2.3"]')).toBeVisible();

    // Two widths typed, a function, a layer, two presses of an arrow, a width typed.
    for (let undos = 0; undos < 7; undos++) {
      await expect(button(page, 'Undo')).not.toHaveAttribute('aria-disabled', 'true');
      await page.keyboard.press('Control+z');
    }
    await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
    await expect(network(page)).toHaveText('2–3–2');
    expect(await numbers(page)).toBe(before);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Edit network' })).toBeFocused();
  });

  test('the weights survive where shapes allow, and begin again from the same start', async ({ page }) => {
    await openExample(page, 'first');
    await openBuilder(page);
    await field(page, 'Units of Hidden layer 1').fill('4');
    await expect(page.locator('[data-region=shelf] [data-ref="W[1].2.0"]')).toHaveText('1.100');
    // Numbers are painted in the frame after the edit.
    await field(page, 'Seed').fill('7');
    await expect.poll(() => numbers(page)).not.toContain('1.100');
    const drawn = await numbers(page);
    await button(page, 'New seed').click();
    await expect(field(page, 'Seed')).toHaveValue('8');
    await expect.poll(() => numbers(page)).not.toBe(drawn);
    await field(page, 'Seed').fill('7');
    await expect.poll(() => numbers(page)).toBe(drawn);
    await button(page, 'Again from the same start').click();
    await expect.poll(() => numbers(page)).toBe(drawn);
  });

  test('a loss and an output that do not go together change together, and the reason stands beside them', async ({ page }) => {
    await openExample(page, 'first');
    await openBuilder(page);
    await expect(dialog(page).getByText('The loss cross-entropy goes with softmax outputs only.')).toBeVisible();
    const loss = dialog(page).getByLabel('Loss');
    await expect(loss.locator('option:disabled')).toHaveText(['binary cross-entropy (needs sigmoid outputs)']);
    await expect(dialog(page).getByLabel('Activation of Hidden layer 1').locator('option:disabled')).toHaveText(['softmax (output layer only)']);
    await loss.selectOption('bce');
    await expect(dialog(page).getByLabel('Activation of Output layer 2')).toHaveValue('sigmoid');
    await dialog(page).getByLabel('Activation of Output layer 2').selectOption('identity');
    await expect(loss).toHaveValue('half_se');
    await expect(dialog(page).getByRole('status')).toHaveText('Loss: half squared error; output: identity.');
  });

  test('what cannot be is told at its field, changes nothing and is kept to be mended', async ({ page }) => {
    await openExample(page, 'first');
    await openBuilder(page);
    const units = field(page, 'Units of Hidden layer 1');
    for (const wrong of ['0', '1025', '2.5', 'many', '']) {
      await units.fill(wrong);
      await expect(units).toHaveAttribute('aria-invalid', 'true');
      await expect(units).toHaveAccessibleDescription('Type a whole number from 1 to 1,024.');
      await expect(network(page)).toHaveText('2–3–2');
    }
    await units.fill('1025');
    await field(page, 'Seed').focus();
    await expect(units).toHaveValue('1025');
    await units.press('Escape');
    await expect(units).toHaveValue('3');
    await expect(dialog(page)).toBeVisible();
    await field(page, 'Seed').fill('-1');
    await expect(field(page, 'Seed')).toHaveAccessibleDescription('Type a whole number from 0 to 9007199254740991.');
  });

  test('the focus follows a layer that moves, and stays in the list when one goes', async ({ page }) => {
    await openExample(page, 'first');
    await openBuilder(page);
    await button(page, 'Add a layer after Hidden layer 1').click();
    await field(page, 'Units of Hidden layer 2').fill('6');
    await button(page, 'Move Hidden layer 2 towards the input').click();
    await expect(button(page, 'Move Hidden layer 1 towards the input')).toBeFocused();
    await expect(network(page)).toHaveText('2–6–3–2');
    await button(page, 'Move Hidden layer 1 towards the output').click();
    await expect(button(page, 'Move Hidden layer 2 towards the output')).toBeFocused();
    await button(page, 'Remove Hidden layer 1').click();
    await expect(button(page, 'Remove Hidden layer 1')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field(page, 'Units of Output layer 1')).toBeFocused();
    await expect(network(page)).toHaveText('2–2');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  });

  test('units and layers come and go on the stage, by the pointer and by keys', async ({ page }) => {
    await openExample(page, 'first');
    const stage = page.locator('[data-region=stage]');
    const tools = stage.getByRole('toolbar');
    await tools.getByRole('button', { name: 'One unit more in Hidden layer 1' }).click();
    await expect(network(page)).toHaveText('2–4–2');
    await tools.getByRole('button', { name: 'Add a layer after Hidden layer 1' }).click();
    await expect(network(page)).toHaveText('2–4–2–2');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(network(page)).toHaveText('2–3–2');

    await tools.getByRole('button', { name: 'Change Input' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(tools.getByRole('button', { name: 'Hidden layer 1', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(network(page)).toHaveText('2–2–2');
    await expect(tools.getByRole('button', { name: 'Hidden layer 1', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(network(page)).toHaveText('2–2');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  test('the place of the reader stays, and numbers that were computed stay to be seen', async ({ page }) => {
    await openExample(page, 'first');
    for (let steps = 0; steps < 6; steps++) await page.keyboard.press('ArrowRight');
    await expect(page.locator('[aria-current=step]')).toHaveAttribute('data-step', 'C.J');
    await openBuilder(page);
    await button(page, 'One unit more in Hidden layer 1').click();
    await expect(page.locator('[aria-current=step]')).toHaveAttribute('data-step', 'C.J');
  });
});

const SIZES = [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const;

for (const [width, height] of SIZES) {
  for (const locale of ['en-US', 'ko-KR']) {
    test(`nothing is cut off or overlaps, and the rules of accessibility hold: ${width} ${locale}`, async ({ page, browser }) => {
      await page.close();
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });
        const own = await context.newPage();
        await openExample(own, 'first');
        await openBuilder(own);
        const check = async (state: string) => {
          // Behind a dialog the page is inert, and covered on purpose.
          await own.evaluate(() => {
            for (const part of document.querySelectorAll<HTMLElement>('#root > div > :not(dialog)')) part.style.visibility = 'hidden';
          });
          expect(await own.evaluate(layoutProblems), state).toEqual([]);
          const { violations } = await new AxeBuilder({ page: own }).include('dialog').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), state).toEqual([]);
        };
        await check('as it opens');
        await dialog(own).locator('[data-layer="1"] input').fill('9999');
        await dialog(own).locator('fieldset select').last().selectOption('constant');
        await dialog(own).locator('fieldset select').last().scrollIntoViewIfNeeded();
        await check('with an error and a rule that has a number');
        await context.close();
      }
    });
  }
}
