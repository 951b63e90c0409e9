/** Opens the page of features, and reads what it shows. */

import { expect, type Locator, type Page } from '@playwright/test';

export async function openFeatures(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${address}&page=features`);
  await page.locator('[data-page=features] [data-figure="probe.x.0"]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await twoFrames(page);
}

export const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

export const MAPS = { input: 'Input space', features: 'Feature space' } as const;
export const map = (page: Page, name: keyof typeof MAPS): Locator => page.getByRole('group', { name: MAPS[name], exact: true });
/** The tab stop of a map. */
export const keys = (page: Page, name: keyof typeof MAPS): Locator => map(page, name).getByRole('slider');

export const figureOf = (page: Page, name: string): Locator => page.locator(`[data-page=features] [data-figure="${name}"]`).first();

export async function figure(page: Page, name: string): Promise<number> {
  return Number((await figureOf(page, name).textContent() ?? '').replaceAll('−', '-'));
}

/** Makes this example, counted from 1, the first or the second of the pair. */
export async function choose(page: Page, which: 'i' | 'j', e: number): Promise<void> {
  await page.getByLabel(`Example ${which}`).fill(String(e));
  await page.keyboard.press('Tab');
}

export async function expectVector(page: Page, of: 'probe' | 'i' | 'j', name: 'x' | 'phi', values: readonly string[]): Promise<void> {
  for (const [row, text] of values.entries()) await expect(figureOf(page, `${of}.${name}.${row}`)).toHaveText(text);
}
