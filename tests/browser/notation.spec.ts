/** Notation by keyboard: names, 1/m, route and input gradient change together with every number; the same line elsewhere. */

import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { Convention, Experiment, Route } from '../../src/engine/experiment';
import { parseReference } from '../../src/engine/quantity';
import { routeDifference } from '../../src/engine/route-difference';
import { computeTrace, passOf, valueOf } from '../../src/engine/trace';
import { formatNumber } from '../../src/writers/number';
import { quantityText } from '../../src/writers/quantity-text';
import { drop } from './support/drop';
import { builtIn } from './support/experiments';
import { layoutProblems } from './support/layout-check';
import { openExample } from './support/open';
import { shownNumbers } from './support/shown-numbers';

const current = (page: Page) => page.locator('[data-region=timeline] [data-step][aria-current=step]');
const derivation = (page: Page) => page.locator('[data-region=derivation]');
const notation = (page: Page) => page.getByRole('button', { name: 'Notation', exact: true });

async function stepTo(page: Page, stop: string): Promise<void> {
  for (let steps = 0; steps < 30 && await current(page).getAttribute('data-step') !== stop; steps++) await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('data-step', stop);
}

/** Every number with a reference is the trace's of this route and convention; returns how many there are. */
async function expectNumbers(page: Page, experiment: Experiment, route: Route, convention: Convention): Promise<number> {
  const trace = computeTrace({ ...passOf(experiment), route, convention });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const wrong: string[] = [];
  let read = 0;
  for (const { region, reference: name, text } of await shownNumbers(page)) {
    const reference = parseReference(name);
    if ((reference?.kind !== 'entry' && reference?.kind !== 'scalar') || text.startsWith('×')) continue;
    const value = valueOf(trace, reference);
    const isLabel = reference.key === 'Y' && text === String(value);
    read++;
    if (!isLabel && text !== quantityText(experiment.network, reference.key, value)) wrong.push(`${region} shows ${name} = ${text}`);
  }
  expect(wrong).toEqual([]);
  return read;
}

test('every choice of notation is made by keyboard, keeps the place, and the numbers are the trace’s', async ({ page }) => {
  const experiment = builtIn('ex1b-batch-of-3');
  await openExample(page, 'ex1b-batch-of-3');
  await stepTo(page, 'B2.dZ');
  await expect(derivation(page)).toContainText('1/m in dW, db');

  await notation(page).press('Enter');
  const choices = page.getByRole('dialog', { name: 'Notation' });
  await expect(choices.getByRole('button', { name: 'dW', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(choices.getByRole('button', { name: '∂J/∂W' })).toHaveAttribute('aria-pressed', 'true');
  await expect(derivation(page)).toContainText('1/m in ∂J/∂W, ∂J/∂b');
  await expect(page.locator('[data-region=shelf]')).toContainText('∂L/∂Z');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(derivation(page)).toContainText('1/m at the start of backward');
  await expect(page.locator('[data-region=shelf]')).toContainText('∂J/∂Z');
  let read = await expectNumbers(page, experiment, 'shortcut', 'autograd');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.locator('[data-step="B2.dA"]')).toHaveCount(1);
  const difference = routeDifference(experiment.network, computeTrace(passOf(experiment))) ?? NaN;
  await expect(derivation(page)).toContainText(`shortcut − full: max |difference| = ${formatNumber(difference, { decimals: 0 })}`);
  read += await expectNumbers(page, experiment, 'full', 'autograd');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(choices.getByRole('checkbox')).toBeChecked();
  await expect(page.locator('[data-step="B1.dAprev"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(choices).toBeHidden();
  await expect(notation(page)).toBeFocused();
  await expect(current(page)).toHaveAttribute('data-step', 'B2.dZ');

  for (const stop of ['B2.dW', 'B2.db', 'B2.dAprev', 'B1.dZ', 'B1.dAprev']) {
    await stepTo(page, stop);
    read += await expectNumbers(page, experiment, 'full', 'autograd');
  }
  await page.keyboard.press('Control+z');
  await expect(derivation(page)).toContainText('1/m at the start of backward');
  await openExample(page, 'first');
  await stepTo(page, 'B2.dZ');
  await expect(page.locator('[data-region=shelf]')).toContainText('∂J/∂z');
  console.info(`${read} numbers read in the reader's own notation`);
});

test('no shortcut is offered where it does not hold, and the reason is said', async ({ page }) => {
  const file = JSON.parse(await readFile(new URL('../../src/store/examples/first.json', import.meta.url), 'utf8')) as { network: { loss: string } };
  file.network.loss = 'half_se';
  await page.goto('./');
  await drop(page, JSON.stringify(file));
  await stepTo(page, 'B2.dZ');
  await expect(derivation(page)).toContainText('p − y is not the derivative of softmax');
  await expect(derivation(page)).not.toContainText('max |difference|');
  await notation(page).click();
  const group = page.getByRole('group', { name: 'Through the output' });
  await expect(group.getByRole('button')).toHaveText(['full chain']);
});

test('the same line in other notations opens over the page, is copied, and gives the focus back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'first');
  await stepTo(page, 'B2.dW');
  const button = page.getByRole('button', { name: 'Other notations' });
  await button.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What each weight does to the loss' });
  await expect(dialog).toBeInViewport({ ratio: 1 });
  const table = dialog.getByRole('table');
  await expect(table.getByRole('rowheader')).toHaveText(['deeplearning.ai', 'Nielsen', 'CS231n', 'NumPy', 'PyTorch, by hand', 'PyTorch autograd']);
  await page.getByRole('button', { name: 'Copy the line of NumPy' }).press('Enter');
  await expect(table.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('dW2 = dZ2 @ A1.T / m');
  await expect(current(page)).toHaveAttribute('data-step', 'B2.dW');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

for (const [width, height, locale, colorScheme] of [[1440, 900, 'en-US', 'light'], [390, 844, 'ko-KR', 'dark']] as const) {
  test.describe(`${width} ${locale} ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });

    test('partial names, the choices and the other notations are laid out and reached by all', async ({ page }) => {
      await page.addInitScript(() => localStorage.setItem('nablascope.settings', '{"gradientNames":"partial"}'));
      await openExample(page, 'ex1b-batch-of-3');
      for (const stop of ['B2.dZ', 'B2.dW', 'B1.dZ', 'U1.W']) {
        await stepTo(page, stop);
        expect(await page.evaluate(layoutProblems), stop).toEqual([]);
      }
      await derivation(page).locator('[aria-haspopup=dialog]:not([popovertarget])').click();
      // It stands over the page, so that only what is cut off counts.
      const cut = (await page.evaluate(layoutProblems)).filter(({ kind }) => kind !== 'overlap');
      expect(cut, 'other notations').toEqual([]);
      await page.keyboard.press('Escape');
      await stepTo(page, 'U2.b');
      await derivation(page).locator('[popovertarget]').first().click();
      await expect(page.locator('[popover]:popover-open')).toBeInViewport({ ratio: 1 });
      const { violations } = await new AxeBuilder({ page }).include('[data-region=derivation]')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
    });
  });
}
