/** Opens the page on which the model is held against the truth, and reads what it shows. */

import { expect, type Page } from '@playwright/test';
import { fromRows } from '../../../src/engine/matrix';
import { dataOf } from '../../../src/worlds/sample';
import { addressOf } from './address';
import { builtIn } from './experiments';

export async function openTruth(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${address}&page=truth`);
  await page.locator('[data-page=truth] h2').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** The worked check of the content spec: lda with z = 1.5 x₁ + 0.2 x₂ − 0.3 at one sigmoid. */
export function workedCheck(loss: 'bce' | 'half_se' = 'bce'): string {
  const data = dataOf('lda', {}, { count: 240, heldOut: 120, seed: 1, outputs: 'one' });
  if (!data) throw new Error('lda has no sample');
  const { optimizerState: _none, ...first } = builtIn('first');
  return addressOf({
    ...first,
    title: 'worked check',
    network: { widths: [2, 1], activations: ['sigmoid'], loss, parameters: [{ W: fromRows([[1.5, 0.2]]), b: fromRows([[-0.3]]) }] },
    data,
    batch: [0, 1, 2, 3],
    view: { ...first.view, route: loss === 'bce' ? first.view.route : 'full', example: 0 },
  });
}

/** A table of two named features and two classes whose law nobody knows. */
export function ownTable(): string {
  const data = dataOf('lda', {}, { count: 80, heldOut: 0, seed: 1, outputs: 'one' });
  if (!data) throw new Error('lda has no sample');
  const { optimizerState: _none, ...first } = builtIn('first');
  return addressOf({
    ...first,
    title: 'own table',
    network: { widths: [2, 1], activations: ['sigmoid'], loss: 'bce', parameters: [{ W: fromRows([[1.5, 0.2]]), b: fromRows([[-0.3]]) }] },
    data: { X: data.X, Y: data.Y, features: ['height (cm)', 'weight'] },
    batch: [0, 1, 2, 3],
    view: { ...first.view, example: 0 },
  });
}

/** The XOR world with two outputs as they are and half the squared error: x₁ + x₂ > 0 names class 0, which is no probability. */
export function withoutLaw(): string {
  const data = dataOf('xor_mixture', {}, { count: 120, heldOut: 60, seed: 1, outputs: 'oneHot' });
  if (!data) throw new Error('xor_mixture has no sample');
  const { optimizerState: _none, ...first } = builtIn('first');
  return addressOf({
    ...first,
    title: 'no law',
    network: { widths: [2, 2], activations: ['identity'], loss: 'half_se', parameters: [{ W: fromRows([[1, 1], [0, 0]]), b: fromRows([[0], [0]]) }] },
    data,
    batch: [0, 1, 2, 3],
    view: { ...first.view, example: 0, route: 'full' },
  });
}

/** Waits until a figure of the page is written, and expects it to be this. */
export async function expectFigure(page: Page, name: string, text: string | RegExp): Promise<void> {
  await expect(page.locator(`[data-page=truth] [data-figure="${name}"]`).first()).toHaveText(text);
}

export async function figure(page: Page, name: string): Promise<number> {
  const text = await page.locator(`[data-page=truth] [data-figure="${name}"]`).first().textContent();
  return Number((text ?? '').replaceAll('−', '-'));
}

export const map = (page: Page, name: string) => page.getByRole('group', { name, exact: true }).getByRole('slider');
