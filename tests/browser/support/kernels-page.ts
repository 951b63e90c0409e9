/** Opens the page of kernels, and reads what it shows. */

import { expect, type Page } from '@playwright/test';
import type { Data } from '../../../src/engine/experiment';
import { dataOf } from '../../../src/worlds/sample';
import { addressOf } from './address';
import { builtIn } from './experiments';

export const SECTIONS = ['gram', 'products', 'machine', 'step', 'width'] as const;
export type Section = (typeof SECTIONS)[number];

export async function openKernels(page: Page, address: string, section: Section = 'gram'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${address}&page=kernels`);
  await page.locator('[data-page=kernels] h2').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await openSection(page, section);
}

export async function openSection(page: Page, section: Section): Promise<void> {
  await page.locator('[data-page=kernels] [role=tab]').nth(SECTIONS.indexOf(section)).click();
  await page.locator('[data-page=kernels] h2').first().waitFor();
}

/** The ring with so many examples, all to be trained on. */
export function ringOf(count: number): string {
  const data: Data | undefined = dataOf('ring', {}, { count, heldOut: 0, seed: 1, outputs: 'oneHot' });
  if (!data) throw new Error('the ring has no sample');
  const { optimizerState: _none, ...first } = builtIn('first');
  return addressOf({ ...first, title: 'ring', data, batch: [0, 1, 2, 3], view: { ...first.view, example: 0 } });
}

const place = (page: Page, name: string) => page.locator(`[data-page=kernels] [data-figure="${name}"]`).first();

/** Waits until a figure of the page is written, and expects it to be this. */
export async function expectFigure(page: Page, name: string, text: string | RegExp): Promise<void> {
  await expect(place(page, name)).toHaveText(text);
}

export async function figure(page: Page, name: string): Promise<number> {
  return Number(((await place(page, name).textContent()) ?? '').replaceAll('−', '-'));
}

export const matrixOf = (page: Page, name: 'Before training' | 'Now' | 'The target T') => page.getByRole('group', { name, exact: true }).getByRole('slider');
