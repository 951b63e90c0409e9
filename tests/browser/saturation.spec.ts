/** A saturated output on the full route: the reader is told that ∞ × 0 has no value, and can take the shortcut. */

import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { drop } from './support/drop';

const example = new URL('../../src/store/examples/ex1-sigmoid-bce-2-2-1.json', import.meta.url);

test('∞ × 0 leads to the shortcut', async ({ page }) => {
  const experiment = JSON.parse(await readFile(example, 'utf8')) as {
    network: { parameters: { b: number[] }[] }; data: { Y: number[][] }; view?: object;
  };
  experiment.network.parameters[1].b = [-800];
  experiment.data.Y = [[1]];
  experiment.view = { step: 'B2.dZ', route: 'full' };
  await page.goto('./');
  await drop(page, JSON.stringify(experiment));

  const button = page.getByRole('button', { name: '∞ × 0: use the shortcut' });
  await expect(button).toBeInViewport();
  await button.click();
  await expect(button).toHaveCount(0);
  await expect(page.locator('[data-region=derivation]')).not.toContainText('NaN');
  await expect(page.locator('[data-region=derivation]')).toContainText('a − y');
});
