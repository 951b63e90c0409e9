/** From a gradient to its own explanation and back: walking the links from the update to the loss is backpropagation. */

import { expect, test, type Page } from '@playwright/test';
import { openExample } from './support/open';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

const stop = (page: Page) => page.locator('[data-region=timeline] [data-step][aria-current=step]');
const title = (page: Page) => page.locator('[data-region=derivation] h2');
const trail = (page: Page) => page.getByRole('navigation', { name: 'The way here' });
const terms = (page: Page) => page.getByRole('toolbar', { name: 'Terms of the formula' });
/** The first link to this quantity at the active level. */
const link = (page: Page, quantity: string) => page.locator(`[data-region=derivation] [data-active] [data-link][data-ref^="${quantity}"]`).first();

async function standAt(page: Page, id: string): Promise<void> {
  await page.keyboard.press('End');
  await page.locator(`[data-region=timeline] [data-step="${id}"]`).click();
  await expect(stop(page)).toHaveAttribute('data-step', id);
}

/** From which stop which link leads to which stop. */
const WALK = [
  ['U1.W', 'dW[1]', 'B1.dW'],
  ['B1.dW', 'dZ[1]', 'B1.dZ'],
  ['B1.dZ', 'dA[1]', 'B2.dAprev'],
  ['B2.dAprev', 'dZ[2]', 'B2.dZ'],
] as const;

test('the links lead from the update to the loss, and the trail all the way back', async ({ page }) => {
  await openExample(page, 'first');
  await standAt(page, 'U1.W');
  for (const [from, quantity, to] of WALK) {
    await expect(stop(page)).toHaveAttribute('data-step', from);
    await link(page, quantity).click();
    await expect(stop(page)).toHaveAttribute('data-step', to);
    await expect(title(page)).toBeFocused();
  }
  // p − y: what the loss alone has made.
  await expect(title(page)).toContainText('p − y');
  await expect(link(page, '')).toHaveCount(0);
  await trail(page).getByRole('button', { name: 'On to the loss' }).click();
  await expect(stop(page)).toHaveAttribute('data-step', 'C.J');
  // All of it stays computed.
  await expect(page.locator('[data-step="U2.b"]')).toHaveAttribute('data-reached', '');
  await expect(trail(page).getByRole('listitem')).toHaveCount(WALK.length);

  await page.keyboard.press('Backspace');
  for (const [from, quantity] of WALK.toReversed()) {
    await expect(stop(page)).not.toHaveAttribute('data-step', from);
    await page.keyboard.press('Backspace');
    await expect(stop(page)).toHaveAttribute('data-step', from);
    await expect(terms(page).locator(`[data-points-to^="${quantity}"]:focus`)).toHaveCount(1);
  }
  await expect(trail(page)).toHaveCount(0);
});

test('a link opens its step with its own entry, and back opens what was selected', async ({ page }) => {
  await openExample(page, 'first');
  await standAt(page, 'U1.W');
  await page.locator('[data-region=shelf] [data-ref="Wnew[1].1.0"]').click();
  await page.locator('[data-region=derivation] [data-level=scalar] [data-link][data-ref="dW[1].1.0"]').click();
  await expect(stop(page)).toHaveAttribute('data-step', 'B1.dW');
  await expect(page.locator('[data-region=shelf] [data-ref="dW[1].1.0"]')).toHaveAttribute('data-selected', '');
  await expect(trail(page).getByRole('button')).toContainText('new W[1] row 2 column 1');
  await trail(page).getByRole('button').click();
  await expect(stop(page)).toHaveAttribute('data-step', 'U1.W');
  await expect(page.locator('[data-region=shelf] [data-ref="Wnew[1].1.0"]')).toHaveAttribute('data-selected', '');
});

test('the keyboard follows links from the terms, and Escape goes out', async ({ page }) => {
  await openExample(page, 'first');
  await standAt(page, 'B1.dZ');
  await terms(page).getByRole('button', { name: /^da\[1\].*how it was computed$/ }).first().focus();
  await page.keyboard.press('Enter');
  await expect(stop(page)).toHaveAttribute('data-step', 'B2.dAprev');
  await expect(title(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(stop(page)).toHaveAttribute('data-step', 'B1.dZ');
  await expect(terms(page).locator('[data-points-to^="dA[1]"]:focus')).toHaveCount(1);
});

test('who goes on alone leaves the trail; what is not computed is no link', async ({ page }) => {
  await openExample(page, 'first');
  await standAt(page, 'B2.dW');
  await link(page, 'dZ[2]').click();
  await expect(trail(page)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(trail(page)).toHaveCount(0);

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-region=derivation] [data-link]')).toHaveCount(0);
});

test('forward terms are selected, not followed', async ({ page }) => {
  await openExample(page, 'first');
  await standAt(page, 'B2.dW');
  await page.locator('[data-region=derivation] [data-level=scalar] [data-ref="A[1].0.0"]').first().click();
  await expect(stop(page)).toHaveAttribute('data-step', 'B2.dW');
  await expect(page.locator('[data-region=derivation] [data-level=scalar] [data-ref="A[1].0.0"]').first()).toHaveAttribute('data-selected', '');
});

test('indices are scrubbed by keys, buttons and the wheel, and everything follows', async ({ page }) => {
  await openExample(page, 'ex1b-batch-of-3');
  await standAt(page, 'B1.dW');
  const spin = (letter: string) => page.getByRole('spinbutton', { name: new RegExp(`^Index ${letter}`) });
  const selected = page.locator('[data-region=shelf] [data-selected]');
  await spin('i').press('ArrowUp');
  await expect(spin('i')).toHaveAttribute('aria-valuetext', 'unit 2 of 2');
  await expect(selected).toHaveAttribute('data-ref', 'dW[1].1.0');
  await spin('i').press('ArrowUp');
  await expect(spin('i')).toHaveAttribute('aria-valuenow', '2');
  await page.getByRole('button', { name: 'Index j, input feature: One more' }).click();
  await expect(selected).toHaveAttribute('data-ref', 'dW[1].1.1');
  await expect(page.locator('[data-region=derivation] [data-level=scalar] [data-ref="A[0].1.0"]').first()).toBeVisible();

  await spin('e').hover();
  await page.mouse.wheel(0, 100);
  await expect(spin('e')).toHaveAttribute('aria-valuetext', 'example 2 of 3');
  await expect(page.locator('[data-region=stage] select')).toHaveValue('1');
  await spin('e').press('End');
  await expect(spin('e')).toHaveAttribute('aria-valuenow', '3');
  await expect(stop(page)).toHaveAttribute('data-step', 'B1.dW');
});

test('at scalar stride index e changes the example that is looked at, also where what is written is of no example', async ({ page }) => {
  await openExample(page, 'ex1b-batch-of-3');
  await standAt(page, 'B1.dW');
  await page.locator('[data-region=timeline] select').first().selectOption('scalar');
  await expect(stop(page)).toHaveAttribute('data-step', 'B1.dW');
  const e = page.getByRole('spinbutton', { name: /^Index e/ });
  await e.press('ArrowUp');
  await expect(e).toHaveAttribute('aria-valuetext', 'example 2 of 3');
  await expect(page.locator('[data-region=stage] select')).toHaveValue('1');
  await expect(stop(page)).toHaveAttribute('data-step', 'B1.dW');
});
