/** The page of kernels: its figures read off the screen, the pick by keys and by pointer, and a matrix of 500 points in time. */

import { expect, test, type Page } from '@playwright/test';
import { expectFigure, figure, matrixOf, openKernels, openSection, ringOf } from './support/kernels-page';
import { onReference, REFERENCE, timeOfPiece } from './support/fixed-piece';
import { scriptClock } from './support/script-clock';
import { chooseRun, trainAll } from './support/train-page';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

const chooseKernel = (page: Page, name: string) => page.getByRole('group', { name: 'Kernel', exact: true }).getByRole('button', { name, exact: true }).click();

async function choosePair(page: Page, i: number, j: number): Promise<void> {
  await page.getByRole('textbox', { name: 'i', exact: true }).fill(String(i));
  await page.getByRole('textbox', { name: 'j', exact: true }).fill(String(j));
}

test('XOR, trained: CKA 0.011961 before and 0.411788 after, and the entries of the features’ matrix', async ({ page }) => {
  await openKernels(page, '#w=ex5b-xor-tanh-bce');
  await expectFigure(page, 'cka.features.now', '0.011961');
  await expectFigure(page, 'cka.input.now', '0.000000');
  await expect(page.getByText('Before and now are the same')).toBeVisible();
  await choosePair(page, 1, 4);
  await expectFigure(page, 'entry', '−0.018');
  await chooseRun(page, { epochs: 3000 });
  await trainAll(page, 3000);
  await expectFigure(page, 'cka.features.now', '0.411788');
  await expectFigure(page, 'cka.features.before', '0.011961');
  await expectFigure(page, 'accuracy.now', '100.0%');
  await expectFigure(page, 'entry', '1.811');
  await expectFigure(page, 'distance', '2.7e−4');
  await expect(page.getByRole('group', { name: 'Now', exact: true })).toHaveAccessibleDescription(/0\.411788.*100\.0%/);
  await expect(page.getByRole('group', { name: 'Before training', exact: true })).toHaveAccessibleDescription(/0\.011961/);
});

test('the caveat is computed: 0.097590 separates, 0.430457 is stuck, 0.411788 succeeds', async ({ page }) => {
  await openKernels(page, '#w=ex5a-xor-exact-relu');
  await expectFigure(page, 'xor.exact.cka', '0.097590');
  await expectFigure(page, 'xor.solved.cka', '0.411788');
  await expectFigure(page, 'xor.stuck.cka', '0.430457');
  await expectFigure(page, 'xor.exact.accuracy', '100.0%');
  await expectFigure(page, 'cka.features.now', '0.097590');
  await expect(page.getByText(/only 0\.097590.*0\.430457.*0\.411788/)).toBeVisible();
  // gram_phi and squared_distance_phi of the worked checks.
  await choosePair(page, 1, 4);
  await expectFigure(page, 'distance', '5.000');
  await choosePair(page, 2, 4);
  await expectFigure(page, 'entry', '2.000');
  await expect(page.locator('[data-page=kernels] dl dd').first()).toHaveText('2');
  await chooseKernel(page, 'from x');
  await expectFigure(page, 'entry', '1.000');
});

test('RBF, cosine and σ: the numbers of the picked entry follow', async ({ page }) => {
  await openKernels(page, '#w=ex5a-xor-exact-relu');
  await choosePair(page, 2, 4);
  await page.getByRole('button', { name: 'cosine' }).click();
  // (1, 0)·(2, 1) = 2 over √1 √5.
  await expectFigure(page, 'cosine', '0.894');
  await chooseKernel(page, 'RBF');
  await page.getByRole('slider', { name: 'σ of RBF' }).fill('0');
  await expectFigure(page, 'sigma', '1.000');
  // ‖(0, 1) − (1, 1)‖² = 1, e^(−1/2).
  await expectFigure(page, 'squared', '1.000');
  await expectFigure(page, 'entry', '0.607');
});

test('keys and clicks pick the pair of the whole app', async ({ page }) => {
  await openKernels(page, '#w=world-ring');
  await expectFigure(page, 'cka.features.now', /^\d\.\d{6}$/);
  const surface = matrixOf(page, 'Now');
  await surface.focus();
  const before = await surface.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(surface).not.toHaveAttribute('aria-valuetext', before ?? '');
  await expect(matrixOf(page, 'Before training')).toHaveAttribute('aria-valuetext', (await surface.getAttribute('aria-valuetext')) ?? '');
  const box = await surface.boundingBox();
  if (!box) throw new Error('the matrix has no box');
  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.75);
  // A row of class 1, a column of class 0.
  await expect(surface).toHaveAttribute('aria-valuetext', /^i = \d+ of class 1, j = \d+ of class 0, K = −?\d+\.\d{3}$/);
  const i = await page.getByRole('textbox', { name: 'i', exact: true }).inputValue();
  await openSection(page, 'products');
  await expect(page.getByRole('textbox', { name: 'i', exact: true })).toHaveValue(i);
});

test('five inner products of ex1b, and the way to Propagate', async ({ page }) => {
  await openKernels(page, '#w=ex1b-batch-of-3', 'products');
  await choosePair(page, 1, 2);
  await expectFigure(page, 'forward.inner', '−0.100000');
  await expectFigure(page, 'forward.value', '0.100000');
  await expectFigure(page, 'kernel.value', '0.614905');
  await page.getByLabel('unit j below').selectOption('2');
  await expectFigure(page, 'gradient.value', '−0.053700');
  await page.getByLabel('layer l').selectOption('2');
  await page.getByLabel('unit j below').selectOption('1');
  await expectFigure(page, 'backward.value', '−0.549648');
  // −α ‖∇J‖², α = 0.5.
  expect(Math.abs((await figure(page, 'change.value')) / -0.5 - 0.018887664805652363)).toBeLessThan(2e-6);
  await expect(page.getByText('A kernel', { exact: true })).toHaveCount(1);
  await expect(page.getByText('No kernel', { exact: true })).toHaveCount(4);
  await page.getByRole('region', { name: /^Gradient over a batch/ }).getByRole('button', { name: 'Show in Propagate' }).click();
  await expect(page.locator('[data-region=shelf] [data-ref="dW[2].0.0"][data-selected]').first()).toBeVisible();
});

test('frozen features: primal and dual both 0.114373 after 50 steps', async ({ page }) => {
  await openKernels(page, '#w=ex5b-xor-tanh-bce', 'machine');
  await page.getByLabel('x₁ of the probe').fill('0.3');
  await page.getByLabel('x₂ of the probe').fill('0.8');
  await expectFigure(page, 'primal', '0.114373');
  await expectFigure(page, 'dual', '0.114373');
  await expectFigure(page, 'C.0', '(−3.026)');
  await expectFigure(page, 'w.0', '0.276');
  expect(await figure(page, 'difference')).toBeLessThan(1e-12);
  await page.getByRole('button', { name: 'Back to 0' }).click();
  await expectFigure(page, 'primal', '0.000000');
  await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.locator('[data-slot=steps]')).toHaveText('1');
  await expect(page.getByText('A deep net is a kernel machine whose kernel is being learned.')).toBeVisible();
});

test('one step of ex1: 0.006315105 against 0.006314899, and Θ = 0.047916 + 1.330762 = 1.378677', async ({ page }) => {
  await openKernels(page, '#w=ex1-sigmoid-bce-2-2-1', 'step');
  await page.getByLabel('x₁ of the probe').fill('-1.5');
  await page.getByLabel('x₂ of the probe').fill('0.5');
  await expectFigure(page, 'actual.0', '+0.006315105');
  await expectFigure(page, 'predicted.0', '+0.006314899');
  await expectFigure(page, 'error.0', '2.05e−7');
  await expectFigure(page, 'error.1', '2.05e−9');
  await expectFigure(page, 'term.1', '0.047916');
  await expectFigure(page, 'term.2', '1.330762');
  await expectFigure(page, 'theta', '1.378677');
  await page.getByRole('slider', { name: 'Learning rate α of the step' }).fill('-1');
  await expectFigure(page, 'actual.0', '+0.063169588');
  await expectFigure(page, 'predicted.0', '+0.063148993');
});

test('wide random ReLU networks lie on the closed form', async ({ page }) => {
  await openKernels(page, '#w=first', 'width');
  for (const [degrees, closed] of [[0, '0.500000'], [60, '0.304499'], [90, '0.159155'], [180, '0.000000']] as const) await expectFigure(page, `closed.${degrees}`, closed);
  for (const width of ['1', '10', '100', '1,000']) {
    await page.getByRole('group', { name: 'Units of the hidden layer' }).getByRole('button', { name: width, exact: true }).click();
    await expect(page.getByText('200 of 200 networks')).toBeVisible();
    const [mean, error] = ((await page.locator('[data-figure="estimate.60"]').textContent()) ?? '').split(' ± ').map(Number);
    expect(Math.abs(mean - 0.304499)).toBeLessThan(5 * Math.max(error, 1e-4));
  }
});

test('numbers for y: no classes are claimed', async ({ page }) => {
  await openKernels(page, '#w=world-sin');
  await expect(page.getByText(/y is a number, so there are no classes/)).toBeVisible();
  await expectFigure(page, 'accuracy.now', '–');
  await expectFigure(page, 'cka.features.now', /^\d\.\d{6}$/);
});

test('what is chosen in a part stays, and its numbers are written at rest', async ({ page }) => {
  await openKernels(page, '#w=ex5a-xor-exact-relu', 'step');
  const rate = page.getByRole('slider', { name: 'Learning rate α of the step' });
  await rate.fill('-1');
  await expectFigure(page, 'rate.0', '0.1000');
  await page.getByRole('button', { name: 'example i', exact: true }).click();
  await expectFigure(page, 'rate.0', '0.1000');
  await openSection(page, 'machine');
  await page.getByRole('button', { name: 'Back to 0' }).click();
  await expect(page.getByRole('button', { name: 'example i', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await openSection(page, 'gram');
  await choosePair(page, 2, 4);
  await expectFigure(page, 'xor.stuck.cka', '0.430457');
  await page.getByRole('button', { name: 'cosine' }).click();
  await expectFigure(page, 'cosine', '0.894');
  // Its diagonal is 1, and the other matrices say their own entries.
  await expect(matrixOf(page, 'Now')).toHaveAttribute('aria-valuetext', /K = 0\.894$/);
  await expect(matrixOf(page, 'The target T')).toHaveAttribute('aria-valuetext', /K = −1\.000$/);
  await chooseKernel(page, 'RBF');
  // The median of the distances 1, 1, 1, 1, √2, √2.
  await expectFigure(page, 'sigma', '1.000');
  await expect(page.getByRole('slider', { name: 'σ of RBF' })).toHaveAttribute('aria-valuetext', '1.000');
  await openSection(page, 'machine');
  await expect(page.locator('[data-slot=steps]')).toHaveText('0');
  await openSection(page, 'step');
  await expectFigure(page, 'rate.0', '0.1000');
});

test('a number that no example has stays in its field with the reason, and changes nothing', async ({ page }) => {
  await openKernels(page, '#w=ex5a-xor-exact-relu');
  await choosePair(page, 1, 4);
  const field = page.getByRole('textbox', { name: 'j', exact: true });
  await field.fill('');
  await expect(field).toHaveValue('');
  await field.fill('9');
  await expect(page.locator('[data-page=kernels]').getByRole('alert')).toHaveText('A whole number from 1 to 4, but not that of i.');
  await expectFigure(page, 'distance', '5.000');
  await field.fill('3');
  await expect(page.locator('[data-page=kernels]').getByRole('alert')).toHaveCount(0);
});

test('a Gram matrix of 500 points, each kernel, drawn in under 100 ms of script', async ({ page }) => {
  await openKernels(page, ringOf(500));
  await expectFigure(page, 'xor.stuck.cka', '0.430457');
  const clock = await scriptClock(page);
  const took = async (what: string, act: () => Promise<void>) => {
    const pieces = [await timeOfPiece(page, clock), await timeOfPiece(page, clock), await timeOfPiece(page, clock)];
    const before = await clock();
    await act();
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 800)));
    const time = (await clock()) - before;
    const judged = onReference(time, pieces);
    console.info(`500 × 500, ${what}: ${time.toFixed(1)} ms of script, drawing and all; ${judged.toFixed(1)} ms where the fixed piece takes ${REFERENCE}`);
    return judged;
  };
  for (const name of ['from x', 'RBF', 'NTK', 'from φ(x)']) expect(await took(`${name} chosen`, () => chooseKernel(page, name))).toBeLessThan(100);
  // Computed anew: of a changed width, and with changed weights, where those of φ(x) and of the tangents are due together.
  await chooseKernel(page, 'RBF');
  expect(await took('RBF of another σ', () => page.getByRole('slider', { name: 'σ of RBF' }).fill('0.3'))).toBeLessThan(100);
  await chooseKernel(page, 'NTK');
  const step = await took('from φ(x) and NTK with other weights', () => page.getByRole('button', { name: /^One (update|epoch) on/ }).click());
  expect(step / 2).toBeLessThan(100);
});
