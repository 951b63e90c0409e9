/** The page of a run: what it shows is what training computes, at every epoch; it stops when it is asked, and nothing of an ended run is left. */

import { expect, test, type Page } from '@playwright/test';
import { trainFor } from '../../src/engine/trainer';
import { firstState, trainingSetup } from '../../src/engine/training';
import { norm } from '../../src/engine/training-record';
import { worldExample } from '../../src/store/world/suggested';
import { WORLD_IDS } from '../../src/worlds/world-of';
import { formatNumber } from '../../src/writers/number';
import { bar, chooseRun, openTrain, shownEpoch, slider, stepTable, trainAll, weights } from './support/train-page';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

/** The state of the ring's run after so many epochs, computed without the page. */
function ringAfter(epochs: number, batchSize: number | 'all' = 'all') {
  const experiment = worldExample('ring');
  const setup = trainingSetup(experiment, batchSize, 1);
  return trainFor(setup, firstState(experiment), [{ epoch: 0, update: 0, learningRate: experiment.learningRate }], epochs);
}

const nextFrame = (page: Page) => page.evaluate(() => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(resolve));
}));

test('200 epochs on the ring: what is shown is what training without the page computes, at the end and at any epoch', async ({ page }) => {
  await openTrain(page);
  await chooseRun(page, { epochs: 200 });
  await trainAll(page, 200);
  await expect(page.locator('[data-page=train] h2').first()).toHaveText('Decision boundary at epoch 200');

  for (const epoch of [200, 0, 50, 137]) {
    await slider(page).focus();
    await page.keyboard.press('Home');
    for (let at = 0; at + 10 <= epoch; at += 10) await page.keyboard.press('PageUp');
    for (let at = 0; at < epoch % 10; at++) await page.keyboard.press('ArrowRight');
    await expect(bar(page).locator('[data-slot=epoch]')).toHaveText(String(epoch));
    await nextFrame(page);
    const { parameters } = ringAfter(epoch);
    expect((await stepTable(page)).map(([weightNorm]) => weightNorm)).toEqual(parameters.map(({ W }) => formatNumber(norm(W), { decimals: 4 })));
    const expected = Object.fromEntries(parameters.flatMap(({ W }, l) => Array.from(W.data, (value, k) =>
      [`W[${l + 1}].${Math.floor(k / W.columns)}.${k % W.columns}`, formatNumber(value)])));
    expect(await weights(page)).toEqual(expected);
  }
  // 1 − R* of the ring (content spec, section 5.2).
  await expect(page.getByText('Best possible on average in this world: 92.7%.')).toBeVisible();
});

test('an update here and the U steps of Propagate are the same numbers', async ({ page }) => {
  await openTrain(page);
  await chooseRun(page, { batchSize: 32 });
  await bar(page).getByLabel('The step button makes').selectOption('one update');
  for (let update = 1; update <= 3; update++) {
    await bar(page).getByRole('button', { name: 'One update on' }).click();
    await expect(bar(page).locator('[data-slot=update]')).toHaveText(`, update ${update} of 8`);
  }
  await page.getByRole('button', { name: 'This step’s derivation' }).click();
  const updated = new Map<string, string>();
  for (let step = 0; step < 4; step++) {
    await nextFrame(page);
    const cells = await page.locator('[data-region=shelf] [data-ref^="Wnew"][role]').evaluateAll((all) => all.map((cell) => [(cell as HTMLElement).dataset['ref'] ?? '', cell.textContent ?? '']));
    for (const [reference, text] of cells) updated.set(reference, text);
    await page.keyboard.press('ArrowRight');
  }
  await page.getByRole('button', { name: 'Train', exact: true }).first().click();
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await bar(page).getByRole('button', { name: 'One update on' }).click();
  await expect(bar(page).locator('[data-slot=update]')).toHaveText(', update 4 of 8');
  await nextFrame(page);
  const after = await weights(page);
  expect(Object.fromEntries([...updated].map(([reference, text]) => [reference.replace('Wnew', 'W'), text]))).toEqual(after);
});

test('pause answers within a frame, and no epoch is shown after it', async ({ page }) => {
  await openTrain(page);
  await chooseRun(page, { epochs: 50_000 });
  await bar(page).getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => shownEpoch(page)).toBeGreaterThan(20);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const answer = await page.evaluate(() => new Promise<{ readonly name: string | null; readonly epoch: string | null }>((resolve) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', code: 'Space', bubbles: true, cancelable: true }));
    requestAnimationFrame(() => setTimeout(() => {
      const region = document.querySelector('[data-region="train bar"]');
      resolve({ name: region?.querySelector('.primary')?.textContent ?? null, epoch: region?.querySelector('[data-slot=epoch]')?.textContent ?? null });
    }));
  }));
  expect(answer.name).toBe('Train');
  await page.waitForTimeout(700);
  // What the worker had done before it heard of the pause is one report at most.
  expect(Math.abs((await shownEpoch(page)) - Number(answer.epoch))).toBeLessThan(200);
  const stood = await shownEpoch(page);
  await page.waitForTimeout(500);
  expect(await shownEpoch(page)).toBe(stood);
});

test('the learning rate changes while it runs, and the run goes on', async ({ page }) => {
  await openTrain(page);
  await chooseRun(page, { epochs: 50_000 });
  await bar(page).getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => shownEpoch(page)).toBeGreaterThan(5);
  await bar(page).getByRole('button', { name: 'Smaller learning rate' }).click();
  await expect(bar(page).getByLabel('Learning rate', { exact: true })).toHaveValue('0.5');
  const before = await shownEpoch(page);
  await expect.poll(() => shownEpoch(page)).toBeGreaterThan(before);
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('numbers that overflow stop the run, are named, and the last good epoch is a click away', async ({ page }) => {
  await openTrain(page);
  await chooseRun(page, { epochs: 40 });
  await trainAll(page, 40);
  await bar(page).getByLabel('Learning rate', { exact: true }).fill('1e308');
  await bar(page).getByRole('button', { name: 'Train', exact: true }).click();
  const box = page.getByRole('alert').filter({ hasText: 'The numbers overflowed at epoch' });
  await expect(box).toBeVisible({ timeout: 20_000 });
  await expect(box).toContainText('The learning rate 1e+308 is the likely cause.');
  await expect(box.locator('.katex')).toHaveCount(1);
  await bar(page).getByRole('button', { name: 'One epoch back' }).click();
  await box.getByRole('button', { name: /^Back to epoch/ }).click();
  const good = Number(/\d+$/.exec(await box.getByRole('button', { name: /^Back to epoch/ }).innerText())?.[0]);
  await expect(bar(page).locator('[data-slot=epoch]')).toHaveText(String(good));
  for (const text of Object.values(await weights(page))) expect(text).not.toMatch(/NaN|∞/);
});

test('20 worlds switched during training leave no worker behind, and nothing of an old run', async ({ page }) => {
  test.setTimeout(120_000);
  await openTrain(page);
  await chooseRun(page, { epochs: 50_000 });
  for (let k = 0; k < 20; k++) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Space');
    await expect.poll(() => shownEpoch(page), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(page.workers().length).toBe(1);
    const id = WORLD_IDS[k % WORLD_IDS.length];
    await page.evaluate((name) => {
      location.hash = `#w=world-${name}&page=train`;
    }, id);
    await expect(bar(page).locator('[data-slot=epoch]')).toHaveText('0');
  }
  await expect.poll(() => page.workers().length).toBe(0);
  await page.waitForTimeout(300);
  expect(await shownEpoch(page)).toBe(0);
});

test('an edit in Propagate during training ends the run, and that is said', async ({ page }) => {
  await openTrain(page);
  await chooseRun(page, { epochs: 50_000 });
  await bar(page).getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => shownEpoch(page)).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Propagate', exact: true }).click();
  const cell = page.locator('[data-cell][data-ref="W[1].0.0"]').first();
  await cell.focus();
  const before = await cell.textContent();
  await page.keyboard.press('0');
  await expect(cell).toHaveText(/0\.000/);
  expect(before).not.toBe('0.000');
  await expect.poll(() => page.workers().length).toBe(0);
  await page.getByRole('button', { name: 'Train', exact: true }).first().click();
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await expect(page.getByText('The data, the network or its weights were edited: that ended the run.')).toBeVisible();
  await expect(bar(page).locator('[data-slot=epoch]')).toHaveText('0');
});

test('a point moved by keys changes the map and keeps what was trained', async ({ page }) => {
  await openTrain(page);
  await chooseRun(page, { epochs: 60 });
  await trainAll(page, 60);
  const trained = await weights(page);
  const norms = await stepTable(page);
  const map = page.getByRole('slider', { name: 'Training points' });
  await map.focus();
  await page.keyboard.press('PageDown');
  await expect(map).toHaveAttribute('aria-valuetext', /^Point 1 at/);
  const before = await map.getAttribute('aria-valuetext');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(map).not.toHaveAttribute('aria-valuetext', before ?? '');
  await nextFrame(page);
  expect(await weights(page)).toEqual(trained);
  expect((await stepTable(page)).map(([, gradient]) => gradient)).not.toEqual(norms.map(([, gradient]) => gradient));
  await expect(page.getByText(/ended the run/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(map).toHaveAttribute('aria-valuetext', before ?? '');
});

test('everything by keys alone', async ({ page }) => {
  await openTrain(page);
  await page.keyboard.press('ArrowRight');
  await expect(bar(page).locator('[data-slot=epoch]')).toHaveText('1');
  await page.keyboard.press('ArrowRight');
  await expect(bar(page).locator('[data-slot=epoch]')).toHaveText('2');
  await page.keyboard.press('ArrowLeft');
  await expect(bar(page).locator('[data-slot=epoch]')).toHaveText('1');
  await page.keyboard.press('End');
  await expect(bar(page).locator('[data-slot=epoch]')).toHaveText('2');
  await page.keyboard.press('Home');
  await expect(bar(page).locator('[data-slot=epoch]')).toHaveText('0');
  await page.keyboard.press('Space');
  await expect.poll(() => shownEpoch(page)).toBeGreaterThan(2);
  await page.keyboard.press('Space');
  await expect(bar(page).getByRole('button', { name: 'Train', exact: true })).toBeVisible();
});
