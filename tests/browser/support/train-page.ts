/** Opens the page of a run, and reads what it shows. */

import { expect, type Page } from '@playwright/test';

export async function openTrain(page: Page, id = 'world-ring'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./#w=${id}&page=train`);
  await page.locator('[data-page=train] h2').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

export const bar = (page: Page) => page.locator('[data-region="train bar"]');
export const slider = (page: Page) => bar(page).getByRole('slider');

export async function shownEpoch(page: Page): Promise<number> {
  return Number(await bar(page).locator('[data-slot=epoch]').textContent());
}

/** Sets how many epochs a run has, and how many examples an update. */
export async function chooseRun(page: Page, { epochs, batchSize }: { readonly epochs?: number; readonly batchSize?: number }): Promise<void> {
  await bar(page).getByRole('button', { name: /^Batch and length/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Batch and length/ });
  if (epochs !== undefined) await dialog.getByLabel('Epochs to run').fill(String(epochs));
  if (batchSize !== undefined) {
    await dialog.getByLabel('a mini-batch').check();
    await dialog.getByLabel('Examples of a mini-batch').fill(String(batchSize));
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** Trains until the run is over. */
export async function trainAll(page: Page, epochs: number): Promise<void> {
  await bar(page).getByRole('button', { name: 'Train', exact: true }).click();
  await expect(bar(page).locator('[data-slot=epoch]')).toHaveText(String(epochs), { timeout: 60_000 });
  await expect(bar(page).getByRole('button', { name: 'Train', exact: true })).toBeVisible();
}

/** The numbers of the table of the step, row by row as they are written. */
export async function stepTable(page: Page): Promise<readonly (readonly string[])[]> {
  return page.locator('[data-page=train] tbody tr:has([data-slot^=layer])').evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('[data-slot]')].map((cell) => cell.textContent ?? '')));
}

/** Every weight that is shown as a number, by its reference. */
export async function weights(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.locator('[data-page=train] span[data-layer]').evaluateAll((cells) => Object.fromEntries(cells.map((cell) => {
    const { layer, row, column } = (cell as HTMLElement).dataset;
    return [`W[${layer}].${row}.${column}`, cell.textContent ?? ''];
  })));
}
