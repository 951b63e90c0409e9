/** Opening and saving in a browser: menus, file dialog, dropping, addresses, and what is said when it goes wrong. */

import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { drop } from './support/drop';

const network = (page: Page) => page.locator('header').first();
const notice = (page: Page) => page.getByRole('alert');

async function chooseFile(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Open…' }).click();
  await (await chooser).setFiles({ name: 'chosen.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('the examples are a menu for the keyboard, and undo brings the old experiment back', async ({ page }) => {
  await page.goto('./');
  const examples = page.getByRole('button', { name: 'Examples' });
  await examples.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(examples).toBeFocused();
  await page.keyboard.press('Enter');
  // The last of the worlds, which follow the networks.
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(network(page)).toContainText('1–4–1 tanh, identity, half squared error');
  expect(new URL(page.url()).hash).toBe('#w=world-bimodal');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(network(page)).toContainText('2–3–2 tanh, softmax, cross-entropy');
});

test('what is saved can be chosen or dropped, and is the same again', async ({ page }) => {
  await page.goto('./#w=mazur');
  await page.keyboard.press('ArrowRight');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Save experiment' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.nablascope\.json$/);
  const text = await readFile(await saved.path(), 'utf8');

  await page.goto('./');
  await chooseFile(page, text);
  await expect(network(page)).toContainText('2–2–2');
  await expect(page.locator('[aria-current=step]')).toHaveAttribute('data-step', 'F1.z');

  await page.goto('./#w=first');
  await expect(network(page)).toContainText('2–3–2');
  await drop(page, text, 'dragover');
  await expect(page.getByText('Drop an experiment file to open it')).toBeVisible();
  await drop(page, text);
  await expect(network(page)).toContainText('2–2–2');
  await expect(page.getByText('Drop an experiment file to open it')).toHaveCount(0);
});

test('a wrong file is named, the open experiment stays, and Escape dismisses the notice', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('ArrowRight');
  await chooseFile(page, '{"nablascope": 1, "title": 3}');
  await expect(notice(page)).toContainText('missing');
  await expect(page.locator('[aria-current=step]')).toHaveAttribute('data-step', 'F1.z');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ko');
  await expect(notice(page)).toContainText('없습니다');
  await page.locator('[aria-current=step]').focus();
  await page.keyboard.press('Escape');
  await expect(notice(page)).toBeEmpty();
});

for (const address of ['#d=xyz', '#w=nothing', '#elsewhere']) {
  test(`the address ${address} opens the first example and says so; a right one mends it`, async ({ page }) => {
    await page.goto(`./${address}`);
    await expect(network(page)).toContainText('2–3–2');
    await expect(notice(page)).not.toBeEmpty();
    await page.evaluate(() => {
      location.hash = '#w=mazur';
    });
    await expect(network(page)).toContainText('2–2–2');
    await expect(notice(page)).toBeEmpty();
  });
}

test('a phone has it all in one menu', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Menu' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Speed').selectOption('2');
  await sheet.getByRole('button', { name: /^Mazur/ }).click();
  await expect(sheet).toHaveCount(0);
  await page.getByRole('button', { name: 'One step on' }).click();
  await expect(page.locator('[aria-current=step]')).toHaveAttribute('data-step', 'F1.z');
});
