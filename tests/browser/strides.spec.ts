/** The four strides in a browser: every number of a pass one at a time, blocks at once, and a change of stride in the middle. */

import { expect, test, type Page } from '@playwright/test';
import { fromRows, column } from '../../src/engine/matrix';
import { defaultView, type Experiment, type Stride } from '../../src/engine/experiment';
import { isPerExample, referenceText, type Reference } from '../../src/engine/quantity';
import { mainOutput, nextProgress, scalarCount, schedule, type Progress } from '../../src/engine/schedule';
import { lastWritten } from '../../src/engine/stride-place';
import { computeTrace, passOf, valueOf } from '../../src/engine/trace';
import { writeExperiment } from '../../src/writers/experiment-json';
import { quantityText } from '../../src/writers/quantity-text';
import { drop } from './support/drop';
import { builtIn } from './support/experiments';
import { openExample } from './support/open';
import { shownNumbers } from './support/shown-numbers';

const timeline = (page: Page) => page.locator('[data-region=timeline]');
const current = (page: Page) => timeline(page).locator('[data-step][aria-current=step]');
const slider = (page: Page) => timeline(page).getByRole('slider');
const painted = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function choose(page: Page, stride: Stride): Promise<void> {
  const select = timeline(page).locator(`select:has(option[value=${stride}])`);
  await select.selectOption(stride);
  await select.blur();
}

for (const [id, total] of [['first', 54], ['ex1b-batch-of-3', 55]] as const) {
  test(`${id} at scalar stride: ${total} numbers, each shown when it is computed and not before`, async ({ page }) => {
    const experiment = builtIn(id);
    const { network, batch, view } = experiment;
    const plan = schedule(network, view);
    const trace = computeTrace(passOf(experiment));
    await openExample(page, id);
    await choose(page, 'scalar');

    let count = 0;
    const seen = { shelf: 0, derivation: 0, stage: 0 };
    let at: Progress | undefined = { steps: 0, entries: 0 };
    while ((at = nextProgress(network, batch.length, plan, 'scalar', at))) {
      count++;
      await page.keyboard.press('ArrowRight');
      await painted(page);
      const number = lastWritten(network, batch, plan, at);
      if (!number) throw new Error('nothing was written');
      const step = plan.steps[at.entries > 0 ? at.steps : at.steps - 1];
      await expect(current(page)).toHaveAttribute('data-step', step.id);
      await expect(timeline(page)).toContainText(new RegExp(`${count} / ${total}`));

      const shown = await shownNumbers(page);
      const regionsOf = (reference: Reference) => shown.filter((each) => each.reference === referenceText(reference));
      const expected = quantityText(network, number.key, valueOf(trace, number));
      for (const { region, text } of regionsOf(number)) expect(text, `${referenceText(number)} in ${region}`).toBe(expected);
      const regions = new Set(regionsOf(number).map(({ region }) => region));
      expect(regions, `${referenceText(number)} is shown`).toContain('shelf');
      for (const region of ['shelf', 'derivation', 'stage'] as const) if (regions.has(region)) seen[region]++;
      const after = nextProgress(network, batch.length, plan, 'scalar', at);
      const next = after && lastWritten(network, batch, plan, after);
      if (next) expect(regionsOf(next), `${referenceText(next)} is not computed yet`).toEqual([]);

      const all = scalarCount(network, batch.length, step);
      if (all === 1) await expect(slider(page)).toHaveCount(0);
      else {
        await expect(slider(page)).toHaveAttribute('aria-valuemax', String(all));
        await expect(slider(page)).toHaveAttribute('aria-valuenow', String(at.entries > 0 ? at.entries : all));
      }
      // The example that is shown is that of the number.
      if (batch.length > 1 && number.kind === 'entry' && isPerExample(number.key)) {
        await expect(page.locator('[data-region=stage] select')).toHaveValue(String(number.column));
      }
    }
    expect(count).toBe(total);
    console.info(`${id}: ${count} scalar steps, the new number seen ${JSON.stringify(seen)}`);
    expect(seen.derivation).toBeGreaterThan(count / 2);
    await page.keyboard.press('ArrowRight');
    await expect(current(page)).toHaveAttribute('data-step', 'start');
    await expect(timeline(page)).toContainText('after 1 update');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(timeline(page)).toContainText(`${total - 1} / ${total}`);
  });
}

test('one entry lights what it reads, and the row that it fills', async ({ page }) => {
  await openExample(page, 'first');
  await choose(page, 'scalar');
  for (let k = 0; k < 18; k++) await page.keyboard.press('ArrowRight');
  await painted(page);
  const framed = (frame: string) => page.evaluate((name) => {
    const element = document.querySelector<HTMLElement>(`[data-region=shelf] ${name}`);
    return element && !element.hidden ? `${element.style.gridRow} and ${element.style.gridColumn}` : 'none';
  }, frame);
  expect(await framed('[data-frame="dW[2]"]')).toBe('2 / 3 and 1 / 2');
  expect(await framed('[data-row-frame="dW[2]"]')).toBe('2 / 3 and 1 / 4');
  expect(await framed('[data-frame="dZ[2]"]')).toBe('2 / 3 and 1 / 2');
  expect(await framed('[data-frame="A[1]"]')).toBe('1 / 2 and 1 / 2');
  expect(await framed('[data-row-frame="dZ[2]"]')).toBe('none');
  await choose(page, 'operation');
  await page.keyboard.press('ArrowRight');
  await painted(page);
  expect(await framed('[data-row-frame="dW[2]"]')).toBe('none');
});

test('a pass and a layer at once: fewer stops stand out, and all are within reach', async ({ page }) => {
  await openExample(page, 'first');
  const ends = () => timeline(page).locator('[data-step]:not([data-passed])').evaluateAll((stops) => stops.map((stop) => stop.getAttribute('data-step')));
  const walk = async () => {
    const seen = [];
    for (let k = 0; k < 10; k++) {
      await page.keyboard.press('ArrowRight');
      const stop = await current(page).getAttribute('data-step');
      if (stop === 'start') break;
      seen.push(stop);
    }
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');
    return seen;
  };
  await choose(page, 'pass');
  expect(await walk()).toEqual(['F2.a', 'C.J', 'B1.db', 'U2.b']);
  expect(await ends()).toEqual(['start', 'F2.a', 'C.J', 'B1.db', 'U2.b']);
  await choose(page, 'layer');
  expect(await walk()).toEqual(['F1.a', 'F2.a', 'C.J', 'B2.dAprev', 'B1.db', 'U2.b']);

  await timeline(page).locator('[data-step="B2.dW"]').click();
  await expect(timeline(page)).toContainText('Step 4 / 6');
  await expect(timeline(page)).toContainText('Backward, layer 2 · 2 of 4');
  await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('data-step', 'B2.dAprev');
  await expect(timeline(page).getByRole('status')).toContainText('Backward, layer 2. The error goes back');
  await page.keyboard.press('ArrowLeft');
  await expect(current(page)).toHaveAttribute('data-step', 'C.J');
});

test('a change of stride keeps the place, to the entry', async ({ page }) => {
  await openExample(page, 'first');
  await choose(page, 'scalar');
  for (let k = 0; k < 18; k++) await page.keyboard.press('ArrowRight');
  await expect(timeline(page)).toContainText('entry 4 of 6');
  await choose(page, 'layer');
  await expect(current(page)).toHaveAttribute('data-step', 'B2.dW');
  await expect(timeline(page)).toContainText('Backward, layer 2 · 2 of 4');
  await choose(page, 'operation');
  await expect(timeline(page)).toContainText('entry 4 of 6');
  await choose(page, 'scalar');
  await expect(timeline(page)).toContainText('18 / 54');
  await choose(page, 'layer');
  await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('data-step', 'B2.dAprev');
});

test('the entries are a slider, by keys and by pointer', async ({ page }) => {
  await openExample(page, 'first');
  await choose(page, 'scalar');
  await timeline(page).locator('[data-step="B2.dW"]').click();
  const value = () => slider(page).getAttribute('aria-valuenow');
  await slider(page).focus();
  await page.keyboard.press('Home');
  expect(await value()).toBe('1');
  await page.keyboard.press('ArrowLeft');
  expect(await value()).toBe('1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  expect(await value()).toBe('3');
  await page.keyboard.press('End');
  expect(await value()).toBe('6');
  await page.keyboard.press('ArrowDown');
  await expect(slider(page)).toHaveAccessibleName('Entries of dW[2]');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'dW[2] row 2 column 2, entry 5 of 6');
  await expect(slider(page)).toBeFocused();

  const box = await slider(page).boundingBox();
  if (!box) throw new Error('the slider is not drawn');
  expect(box.height).toBeGreaterThanOrEqual(24);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 12, y);
  await page.mouse.down();
  expect(await value()).toBe('1');
  const passed = new Set<string | null>();
  for (let x = box.x + 12; x <= box.x + box.width + 40; x += 6) {
    await page.mouse.move(x, y);
    passed.add(await value());
  }
  await page.mouse.up();
  expect([...passed]).toEqual(['1', '2', '3', '4', '5', '6']);
  await expect(current(page)).toHaveAttribute('data-step', 'B2.dW');
});

test('100,352 entries are one line with a thumb', async ({ page }) => {
  const shape = { widths: [784, 128, 1], activations: ['tanh', 'identity'], loss: 'mse' } as const;
  const wave = (rows: number, columns: number) => fromRows(Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => ((i * 7 + j * 3) % 11 - 5) / 100)));
  const large: Experiment = {
    title: 'large', network: { ...shape, parameters: [{ W: wave(128, 784), b: wave(128, 1) }, { W: wave(1, 128), b: wave(1, 1) }] },
    data: { X: wave(784, 1), Y: column([0.5]) }, batch: [0], learningRate: 0.1, optimizer: { name: 'gd', weightDecay: 0 }, view: defaultView(shape, [0]),
  };
  const plan = schedule(shape, large.view);
  await page.goto('./');
  await drop(page, writeExperiment({ ...large, view: { ...large.view, stride: 'scalar', step: 'B1.dW', computed: 'B1.dW' } }));
  await expect(slider(page)).toHaveAttribute('aria-valuemax', '100352');
  expect(scalarCount(shape, 1, plan.steps[plan.indexOf.get('B1.dW') ?? 0])).toBe(100_352);
  expect(mainOutput(plan.steps[plan.indexOf.get('B1.dW') ?? 0])).toBe('dW[1]');
  await expect(slider(page).locator('circle')).toHaveCount(1);
  await slider(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'dW[1] row 128 column 783, entry 100,351 of 100,352');
  const box = await slider(page).boundingBox();
  if (!box) throw new Error('the slider is not drawn');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const value = Number(await slider(page).getAttribute('aria-valuenow'));
  expect(Math.abs(value - 50_176)).toBeLessThan(500);
});

test('the button that goes on is called what it does at each stride, and what is seen on it', async ({ page }) => {
  await openExample(page, 'first');
  const button = page.locator('[data-region=derivation] #next-button');
  for (const [stride, sentence] of [
    ['pass', 'Next, to the end of “Forward”. Forward'],
    ['layer', 'Next, to the end of “Forward, layer 1”. Forward, layer 1'],
    ['scalar', /^Next, entry 1 of 3\. .*z/],
    ['operation', /^Next, the hidden layer weighs and adds its inputs\. .*z/],
  ] as const) {
    await choose(page, stride);
    await expect(button).toHaveAccessibleName(sentence);
  }
});
