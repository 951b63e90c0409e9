/** Opens the page on what a classifier does not know, and reads what it shows. */

import { expect, type Page } from '@playwright/test';
import { fromRows } from '../../../src/engine/matrix';
import { worldChecks } from '../../golden/world-checks';
import { addressOf } from './address';
import { builtIn } from './experiments';

export async function openUnknown(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${address}&page=unknown`);
  await page.locator('[data-page=unknown] h2').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** The six points of the content spec's fitted-Gaussian check as somebody's own data, with one sigmoid over them. */
export function sixPoints(): string {
  const { X, y } = worldChecks.worlds.gaussian_fit_ML;
  return ownData(X, y);
}

/** Data without a law: two classes, any number of features. */
export function ownData(X: readonly (readonly number[])[], y: readonly number[]): string {
  const { optimizerState: _none, ...first } = builtIn('first');
  return addressOf({
    ...first,
    title: 'own data',
    network: {
      widths: [X.length, 1], activations: ['sigmoid'], loss: 'bce',
      parameters: [{ W: fromRows([X.map((_, i) => 1 - i / 2)]), b: fromRows([[-3]]) }],
    },
    data: { X: fromRows(X), Y: fromRows([y]), classes: ['1'] },
    batch: y.map((_, e) => e),
    view: { ...first.view, example: 0 },
  });
}

/** Puts the probe at a point. */
export async function probeAt(page: Page, x1: string, x2: string): Promise<void> {
  await page.getByRole('textbox', { name: 'x₁' }).fill(x1);
  await page.getByRole('textbox', { name: 'x₂' }).fill(x2);
  // The numbers of a place are written in the frames after it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits until a figure of the page is written, and expects it to be this. */
export async function expectFigure(page: Page, name: string, text: string | RegExp): Promise<void> {
  await expect(page.locator(`[data-page=unknown] [data-figure="${name}"]`).first()).toHaveText(text);
}

export async function figure(page: Page, name: string): Promise<number> {
  const text = await page.locator(`[data-page=unknown] [data-figure="${name}"]`).first().textContent();
  return Number((text ?? '').replaceAll('−', '-'));
}
