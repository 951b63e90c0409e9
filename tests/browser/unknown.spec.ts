/** The page on what a classifier does not know: the content spec's figures read off the screen, c(x) by the reader, and honest refusals. */

import { expect, test, type Page } from '@playwright/test';
import { addressOf } from './support/address';
import { builtIn } from './support/experiments';
import { chooseRun, trainAll } from './support/train-page';
import { withoutLaw, workedCheck } from './support/truth-page';
import { expectFigure, figure, openUnknown, ownData, probeAt, sixPoints } from './support/unknown-page';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

const row = (page: Page, name: string) => page.locator(`[data-page=unknown] [data-row="${name}"]`);
const cell = (page: Page, name: string, who: string) => row(page, name).locator(`[data-who="${who}"]`);
const logitsOf = (page: Page, name: string) => page.getByRole('group', { name: 'Logits of' }).getByRole('button', { name });

test('the worked checks on lda: joint, P(x), posterior, a missing feature, new priors', async ({ page }) => {
  await openUnknown(page, workedCheck());
  await expectFigure(page, 'truth.joint.0', '0.081052');
  await expectFigure(page, 'truth.joint.1', '0.057432');
  await expectFigure(page, 'truth.marginal', '0.138485');
  await expectFigure(page, 'truth.p.1', '0.414719');
  await probeAt(page, '0', '0.25');
  await expectFigure(page, 'truth.p.1', '0.400000');
  await probeAt(page, '0.5', '3');
  await expectFigure(page, 'truth.left.1', '0.644405');
  await expectFigure(page, 'truth.put.1', '0.655503');
  await expectFigure(page, 'truth.mean', '0.200');
  // The network can only guess: σ(1.5 · 0.5 + 0.2 x̄₂ − 0.3), x̄₂ of the training examples.
  const mean = await figure(page, 'net.mean');
  expect(Math.abs((await figure(page, 'net.put.1')) - 1 / (1 + Math.exp(-(0.45 + 0.2 * mean))))).toBeLessThan(1e-4);
  await expect(cell(page, 'missing', 'net')).toContainText('a guess');
  await page.getByRole('button', { name: 'To (0, 0)' }).click();
  await page.getByRole('slider', { name: 'weight of class 0' }).fill('0.1');
  await page.getByRole('slider', { name: 'weight of class 1' }).fill('0.9');
  await expectFigure(page, 'truth.new.1', '0.905356');
  await page.getByRole('button', { name: 'As trained' }).click();
  await expect(page.locator('[data-figure="fitted.new.1"]')).toHaveText((await page.locator('[data-figure="fitted.p.1"]').textContent()) ?? '');
});

test('certain about y and absurd as an x at (8, −6)', async ({ page }) => {
  await openUnknown(page, workedCheck());
  await page.getByRole('button', { name: 'To (8, −6)' }).click();
  await expectFigure(page, 'truth.p.1', /^0\.99999998/);
  await expectFigure(page, 'truth.logMarginal', /^−117\.003[45]/);
  await expect(page.getByText(/^The classifier is >0\.999 sure about y here, but the world almost never puts an x here\.$/)).toBeVisible();
  await expect(page.locator('[data-verdict]')).toHaveText('below: an outlier');
  await expect(cell(page, 'outlier', 'net')).toContainText('The largest probability is not one: 0.99997');
  await page.getByRole('button', { name: 'To (0, 0)' }).click();
  await expect(page.locator('[data-verdict]')).toHaveText('not below: no outlier');
  await expect(page.getByText(/^The classifier is /)).toHaveCount(0);
});

test('the fitted-Gaussian check on six points of one’s own', async ({ page }) => {
  await openUnknown(page, sixPoints());
  await probeAt(page, '3', '2.5');
  await expectFigure(page, 'fitted.p.1', '0.404416');
  await expectFigure(page, 'fitted.logMarginal', '−4.938045');
  await expectFigure(page, 'w1', '5.419355');
  await expectFigure(page, 'w2', '0.774194');
  await expectFigure(page, 'b', '−18.580645');
  await expectFigure(page, 'lda.logJoint', '−3.456258');
  await page.getByRole('group', { name: 'Fit', exact: true }).getByRole('button', { name: 'QDA' }).click();
  await expectFigure(page, 'fitted.p.1', '0.376214');
  await probeAt(page, '2', '3');
  await expectFigure(page, 'fitted.p.1', '0.009075');
  await expect(cell(page, 'posterior', 'truth')).toContainText('The law of these data is unknown');
  await expect(page.locator('[data-figure="lda.error"]')).toHaveCount(0);
});

test('logsumexp is ln P(x) in the generative model and moves by c; in the network nothing else moves', async ({ page }) => {
  await openUnknown(page, '#w=world-three_gaussians');
  await logitsOf(page, 'world').click();
  await expectFigure(page, 'sum', '−3.420446');
  await expectFigure(page, 'logP', '−3.420446');
  await expectFigure(page, 'sumc', '−0.420446');
  await probeAt(page, '0.3', '0.4');
  await page.getByRole('slider', { name: 'size a' }).fill('-1');
  await expectFigure(page, 'sum', '−3.195577');
  await expectFigure(page, 'sumc', '−4.195577');
  await probeAt(page, '-1', '-0.5');
  await page.getByRole('slider', { name: 'size a' }).fill('0.5');
  await expectFigure(page, 'sum', '−2.366151');
  await expectFigure(page, 'sumc', '−1.866151');
  await logitsOf(page, 'network').click();
  for (const kind of ['linear', 'wave', 'rough']) {
    await page.getByRole('group', { name: 'c(x)' }).getByRole('button', { name: kind }).click();
    for (const name of ['gapQ', 'gapD', 'gapMove']) {
      await expect.poll(() => figure(page, name)).toBeLessThan(1e-12);
    }
    await expect(page.locator('[data-figure="Jc"]')).toHaveText((await page.locator('[data-figure="J"]').textContent()) ?? '');
    expect(await figure(page, 'sizeD')).toBeGreaterThan(1e-3);
    await expect(page.locator('[data-figure="moved"]')).toHaveText(/ … /);
    const [before, after, c] = [await figure(page, 'sum'), await figure(page, 'sumc'), await figure(page, 'c')];
    expect(Math.abs(after - before - c)).toBeLessThan(2e-6);
    for (const k of [0, 1, 2]) expect(await figure(page, `qc.${k}`)).toBe(await figure(page, `q.${k}`));
  }
  await page.getByRole('checkbox', { name: 'Add c(x)' }).uncheck();
  await expectFigure(page, 'moved', '0.000000');
});

test('half the squared error of one sigmoid has no cost of two logits: the pass is refused with the reason', async ({ page }) => {
  await openUnknown(page, workedCheck('half_se'));
  await expect(page.getByText('half the squared error adds up over outputs')).toBeVisible();
  await expect(page.locator('[data-part=shift-training]')).toHaveCount(0);
  await expectFigure(page, 'sum', /^\d+\.\d{6}$/);
});

test('what was asked is still asked after a visit to another page', async ({ page }) => {
  await openUnknown(page, sixPoints());
  const qda = page.getByRole('group', { name: 'Fit', exact: true }).getByRole('button', { name: 'QDA' });
  await qda.click();
  await page.getByRole('slider', { name: 'weight of class 1' }).fill('0.9');
  await page.getByRole('slider', { name: 'size a' }).fill('-1.5');
  await page.getByRole('tab', { name: 'Kernels' }).click();
  await expect(page.locator('[data-page=unknown]')).toHaveCount(0);
  await page.getByRole('tab', { name: 'What it does not know' }).click();
  await expect(qda).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('slider', { name: 'weight of class 1' })).toHaveValue('0.9');
  await expect(page.getByRole('slider', { name: 'size a' })).toHaveValue('-1.5');
});

test('the network is hatched, with the reason, where a question needs P(x)', async ({ page }) => {
  await openUnknown(page, workedCheck());
  await expect(cell(page, 'marginal', 'net')).toContainText('Not defined.');
  await expect(cell(page, 'marginal', 'net').locator('[data-figure]')).toHaveCount(0);
  await expect(cell(page, 'sample', 'net')).toContainText('To draw a new x you need P(x); a classifier has none.');
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(page.locator('[data-first=fitted]')).toHaveText(/^the first: \(−?\d+\.\d{3}, −?\d+\.\d{3}\), y = [01]$/);
  await expect(page.getByRole('group', { name: 'P(x) of the world' })).toHaveAccessibleDescription(/100 drawn examples/);
  const first = await page.locator('[data-first=truth]').textContent();
  await page.getByRole('button', { name: 'Draw anew' }).click();
  await expect(page.locator('[data-first=truth]')).not.toHaveText(first ?? '');
  await page.getByRole('button', { name: 'Take away' }).click();
  await expect(page.locator('[data-first=truth]')).toHaveText('nothing drawn yet');
});

test('LDA on XOR is shown wrong with its numbers, and one undo brings the world back', async ({ page }) => {
  await openUnknown(page, workedCheck());
  await page.getByRole('button', { name: 'Show it fail: LDA on XOR' }).click();
  await expectFigure(page, 'truth.error', '0.044465');
  await expect.poll(() => figure(page, 'lda.error')).toBeGreaterThan(0.3);
  expect(await figure(page, 'lda.divergence')).toBeGreaterThan(0.3);
  expect(await figure(page, 'qda.error')).toBeLessThan(await figure(page, 'lda.error'));
  await expect(page.getByText(/^LDA has the wrong family here: its P̂\(x\) is 0\.\d{6} nats from P\(x\), and its error is 0\.\d{6} where the Bayes risk is 0\.044465\.$/)).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expectFigure(page, 'truth.p.1', '0.414719');
});

test('−ln P(x, y) in two parts adds up, for the example that is chosen', async ({ page }) => {
  await openUnknown(page, workedCheck());
  await page.getByRole('textbox', { name: 'example i' }).fill('7');
  const parts = page.locator('[data-part=why]');
  await expect(parts.locator('[data-figure=joint]').first()).toHaveText(/^\d+\.\d{6}$/);
  const read = async (name: string) => Number(await parts.locator(`[data-figure=${name}]`).first().textContent());
  expect(Math.abs((await read('joint')) - (await read('conditional')) - (await read('marginal')))).toBeLessThan(2e-6);
});

test('singular covariances, other features, no law of y, a number: each says what and why, and nothing is NaN', async ({ page }) => {
  const noNaN = () => expect(page.locator('[data-page=unknown]')).not.toContainText('NaN');
  await openUnknown(page, ownData([[0, 1, 5, 6], [0, 2, 5, 9]], [0, 0, 1, 1]));
  await expectFigure(page, 'fitted.p.1', /^\d\.\d/);
  await page.getByRole('group', { name: 'Fit', exact: true }).getByRole('button', { name: 'QDA' }).click();
  await expect(cell(page, 'posterior', 'fitted')).toContainText('The examples of class 0 lie on a line');
  await noNaN();
  await openUnknown(page, ownData([[0, 1, 2, 3], [7, 7, 7, 7]], [0, 1, 0, 1]));
  await expect(cell(page, 'posterior', 'fitted')).toContainText('the pooled covariance is singular');
  await noNaN();
  await openUnknown(page, ownData([[0, 1, 2, 3], [0, 1, 4, 9], [1, 0, 1, 0]], [0, 1, 0, 1]));
  await expect(cell(page, 'posterior', 'fitted')).toContainText('Laws are fitted here to two features; x has 3.');
  await expectFigure(page, 'net.p.1', /^0\.\d{6}$/);
  await expect.poll(() => figure(page, 'gapD')).toBeLessThan(1e-12);
  await noNaN();
  await openUnknown(page, withoutLaw());
  await expect(cell(page, 'posterior', 'net')).toContainText('The outputs need not be probabilities');
  await expectFigure(page, 'truth.p.1', /^0\.\d{6}$/);
  await noNaN();
  await openUnknown(page, '#w=world-bimodal');
  await expect(page.getByRole('heading', { name: 'y is a number here' })).toBeVisible();
  await expectFigure(page, 'density', '7.7e−22');
  await expectFigure(page, 'mean', '0.000000');
  await noNaN();
});

test('a typed probe that is no number says so and moves nothing; arrows on any map move all', async ({ page }) => {
  await openUnknown(page, workedCheck());
  await page.getByRole('textbox', { name: 'x₁' }).fill('abc');
  await expect(page.locator('[data-page=unknown]').getByRole('alert')).toHaveText('Type a number such as 0.5 or −6.');
  await expectFigure(page, 'truth.p.1', '0.414719');
  await page.getByRole('group', { name: 'P̂(x) of the fit' }).getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-figure="truth.p.1"]')).not.toHaveText('0.414719');
  await expect(page.getByRole('textbox', { name: 'x₁' })).not.toHaveValue('abc');
  await expect(page.getByRole('group', { name: 'Q(y|x) of the network' }).getByRole('slider')).toHaveAttribute('aria-valuetext', /^x is \(0\.\d{3}, 0\.000\); class 0 0\.\d{6}, class 1 0\.\d{6}$/);
});

test('while it trains the network’s answers follow; the fitted and the true ones stay', async ({ page }) => {
  await openUnknown(page, '#w=world-lda');
  await probeAt(page, '1', '1');
  const [net, fitted, truth] = [await figure(page, 'net.p.1'), await figure(page, 'fitted.p.1'), await figure(page, 'truth.p.1')];
  await chooseRun(page, { epochs: 100 });
  await trainAll(page, 100);
  await expect.poll(async () => Math.abs((await figure(page, 'net.p.1')) - net)).toBeGreaterThan(0.01);
  expect([await figure(page, 'fitted.p.1'), await figure(page, 'truth.p.1')]).toEqual([fitted, truth]);
});

test('a hand-made example alone: no class has two, and it says so', async ({ page }) => {
  const { optimizerState: _none, ...first } = builtIn('ex1-sigmoid-bce-2-2-1');
  await openUnknown(page, addressOf(first));
  await expect(cell(page, 'posterior', 'fitted')).toContainText('has no training example');
  await expectFigure(page, 'net.p.1', /^0\.\d{6}$/);
});
