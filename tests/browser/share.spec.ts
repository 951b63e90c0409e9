/** Sharing in a browser: the copied address opens the same screen elsewhere, what is hidden stays hidden, and no covered answer can be read. */

import { expect, test, type Page } from '@playwright/test';
import { computeTrace, passOf } from '../../src/engine/trace';
import { readExperiment } from '../../src/store/read/read-experiment';
import { formatNumber, formatExact } from '../../src/writers/number';
import { addressOf, readFrom } from './support/address';
import { builtIn } from './support/experiments';
import { openExample } from './support/open';
import { shownNumbers, type ShownNumber } from './support/shown-numbers';

const dialog = (page: Page) => page.getByRole('dialog');

async function openShare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Share…' }).click();
  await expect(dialog(page)).toBeVisible();
}

const sorted = (numbers: readonly ShownNumber[]) => numbers.map(({ region, reference, text }) => `${region} ${reference} ${text}`).sort();

/** All that stands on the page, line by line; what was pointed at last is drawn over the rest, so the order of lines tells nothing. */
async function seenText(page: Page): Promise<readonly string[]> {
  return (await page.locator('main').innerText()).split('\n').sort();
}

test('the copied address opens the same screen in another browser', async ({ page, context, browser, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'ex1b-batch-of-3');
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('1');
  const cell = page.locator('[data-region=shelf] [role=gridcell]').first();
  await cell.click();
  const selected = await cell.getAttribute('data-ref');
  await openShare(page);
  await dialog(page).getByRole('button', { name: 'Copy address' }).click();
  await expect(dialog(page).getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(await dialog(page).getByRole('textbox', { name: 'Address' }).inputValue()).toBe(address);
  await page.keyboard.press('Escape');
  const [numbers, text] = [await shownNumbers(page), await seenText(page)];

  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await other.goto(address);
  await other.evaluate(() => document.fonts.ready);
  await expect(other.locator('[data-region=timeline] [aria-current=step]')).toHaveAttribute('data-step', await page.locator('[data-region=timeline] [aria-current=step]').getAttribute('data-step') ?? '');
  await expect.poll(async () => sorted(await shownNumbers(other))).toEqual(sorted(numbers));
  expect(numbers.length).toBeGreaterThan(20);
  await expect.poll(() => seenText(other)).toEqual(text);

  const { experiment } = readFrom(address);
  expect(experiment.view).toMatchObject({ level: 'scalar', select: selected });
  expect(experiment.network).toStrictEqual(builtIn('ex1b-batch-of-3').network);
  await other.context().close();
});

test('an address of −0 and of neighbouring floats keeps them through a page', async ({ page }) => {
  const first = builtIn('first');
  const parameters = first.network.parameters.map(({ W, b }, layer) => (layer > 0 ? { W, b } : { W: { ...W, data: W.data.map((w, k) => (k === 0 ? -0 : k === 1 ? 0.1 + 0.2 : w)) }, b }));
  const experiment = { ...first, network: { ...first.network, parameters } };
  await page.goto(`./${addressOf(experiment)}`);
  await openShare(page);
  const address = await dialog(page).getByRole('textbox', { name: 'Address' }).inputValue();
  expect(readFrom(address)).toStrictEqual({ experiment, flags: '' });
});

test('what is hidden is not there, through a reload, an edit and another example', async ({ page }) => {
  await page.goto('./#w=first');
  await openShare(page);
  for (const name of ['Matrices', 'Inspector', 'File menu']) await dialog(page).getByRole('checkbox', { name }).check();
  await dialog(page).getByRole('checkbox', { name: 'Dark theme' }).or(dialog(page).getByRole('checkbox', { name: 'Light theme' })).check();
  const address = await dialog(page).getByRole('textbox', { name: 'Address' }).inputValue();
  expect(address).toMatch(/&hide=file,shelf,inspector&theme=(light|dark)$/);
  await page.goto('about:blank');
  await page.goto(address);
  const hidden = async () => {
    await expect(page.locator('[data-region=stage]')).toBeVisible();
    for (const region of ['shelf', 'inspector']) await expect(page.locator(`[data-region=${region}]`)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'File' })).toHaveCount(0);
  };
  await hidden();
  await page.reload();
  await hidden();
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: 'Mazur' }).click();
  await hidden();
  expect(new URL(page.url()).hash).toMatch(/^#w=mazur&hide=/);
  await page.reload();
  await hidden();
});

test('unknown flags are left out and told once', async ({ page }) => {
  await page.goto('./#w=mazur&hide=shelf,nonsense&zoom=3');
  await expect(page.getByRole('alert')).toContainText('hide=nonsense, zoom=3');
  await expect(page.locator('[data-region=shelf]')).toHaveCount(0);
});

test('a locked page changes no number, and says why', async ({ page }) => {
  await page.goto('./#w=first&hide=edit');
  const numbers = async () => (await shownNumbers(page)).filter(({ region }) => region === 'shelf');
  await page.locator('[data-region=timeline] [aria-current=step]').waitFor();
  const before = await numbers();
  expect(before.length).toBeGreaterThan(10);
  const cell = page.locator('[data-region=shelf] [role=gridcell][data-ref="W[1].0.0"]');
  await cell.dblclick();
  await expect(page.getByText('Whoever shared this page keeps its numbers as they are.')).toBeVisible();
  await page.keyboard.press('Escape');
  await cell.press('Shift+ArrowUp');
  await page.keyboard.press('Escape');
  const { x = 0, y = 0 } = (await cell.boundingBox()) ?? {};
  await page.mouse.move(x + 10, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 10, { steps: 4 });
  await page.mouse.up();
  expect(await numbers()).toEqual(before);
  for (const name of ['Edit network', 'Data', 'Undo']) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
});

test('an experiment too large for an address offers its file', async ({ page }) => {
  const widths = [600, 200];
  const random = (count: number) => Float64Array.from({ length: count }, (_, k) => Math.sin(k * k + 0.1));
  const first = builtIn('first');
  const text = JSON.stringify({
    nablascope: 1, title: 'large', learningRate: 0.1,
    network: { widths, activations: ['tanh'], loss: 'mse', parameters: [{ W: Array.from({ length: 200 }, (_, i) => [...random(600)].map((w) => w * (i + 1))), b: [...random(200)] }] },
    data: { X: [...random(600)].map((x) => [x]), Y: [...random(200)].map((y) => [y]) },
  });
  expect(first.network.widths).not.toEqual(widths);
  await page.goto('./');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Open…' }).click();
  await (await chooser).setFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page).toHaveTitle(/large/);
  await openShare(page);
  await expect(dialog(page).getByText('too large for an address')).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Save experiment file' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
  const saved = readExperiment(Buffer.concat(chunks).toString());
  expect(saved.ok && saved.experiment.network.parameters).toStrictEqual(((read) => read.ok && read.experiment.network.parameters)(readExperiment(text)));
});

/** Every way in which the first example's covered numbers could be written, where no open number is written so. */
function coveredTexts(): readonly string[] {
  const { values } = computeTrace(passOf(builtIn('first')));
  const written = (isAnswer: boolean) => [...values].flatMap(([key, { data }]) => {
    const isBackward = /^(d[WbZA]|gp|Wnew|bnew)/.test(key);
    return isBackward === isAnswer ? [...data].flatMap((value) => [formatNumber(value), formatExact(value)].map((text) => text.replace(/^[+−-]/, ''))) : [];
  });
  const open = new Set(written(false));
  return [...new Set(written(true))].filter((text) => text.replace(/\D/g, '').replace(/^0+/, '').length > 2 && ![...open].some((each) => each.includes(text)));
}

test('no covered answer stands anywhere on the page until it is asked for', async ({ page }) => {
  const covered = coveredTexts();
  expect(covered.length).toBeGreaterThan(20);
  await page.goto('./#w=first&hide=answers');
  await page.locator('[data-region=timeline] [aria-current=step]').waitFor();
  /** All of the document: texts, names, tooltips, MathML, what is announced. */
  const leaks = async () => {
    await page.waitForTimeout(250);
    const html = await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll('textarea, input')].map((field) => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '')).join(' '));
    return covered.filter((text) => new RegExp(`(?<![\\d.])${text.replace('.', '\\.')}(?!\\d)`).test(html));
  };
  const walk = ['End', '1', '2', '3', 'g', 'g', 'ArrowRight', 'ArrowLeft'];
  for (const key of walk) {
    await page.keyboard.press(key);
    expect(await leaks(), key).toEqual([]);
  }
  // Each weight, bias and unit is pointed at and chosen.
  for (const reference of ['W[2].0.1', 'b[1].0.0', 'Z[2].0.0', 'A[1].2.0', 'J']) {
    await page.evaluate((text) => document.querySelector(`[data-region=stage] [data-ref="${text}"]`)?.dispatchEvent(new MouseEvent('click', { bubbles: true })), reference);
    expect(await leaks(), reference).toEqual([]);
  }
  for (const stride of ['a pass', 'a layer', 'a number']) {
    await page.getByLabel('One step is').selectOption({ label: stride });
    await page.keyboard.press('End');
    expect(await leaks(), stride).toEqual([]);
  }
  // An edit tells what changed and by how much, but not of what is covered.
  await page.keyboard.press('Home');
  const cell = page.locator('[data-region=shelf] [role=gridcell][data-ref="W[1].0.0"]');
  await cell.press('Shift+ArrowUp');
  await expect(cell).toHaveText('0.610');
  expect(await leaks(), 'an edit').toEqual([]);
  await page.keyboard.press('Control+z');
  expect(await leaks(), 'an edit undone').toEqual([]);
  for (const name of ['Take with you…', 'Save trace', /^LaTeX/]) await expect(page.getByRole('menuitem', { name, includeHidden: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Check my numbers', exact: true })).toHaveCount(0);

  // Asked for, they come one step at a time; the focus stays with the question.
  await page.goto('about:blank');
  await page.goto('./#w=first&hide=answers');
  await page.locator('[data-region=timeline] [data-step="U2.b"]').click();
  const reveal = page.getByRole('button', { name: 'Reveal' });
  await expect(reveal).toBeFocused();
  expect(await leaks()).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-region=timeline] [aria-current=step]')).toHaveAttribute('data-step', 'B2.dZ');
  await page.keyboard.press('Enter');
  // What was searched for is found once it is there.
  expect((await leaks()).length).toBeGreaterThan(3);
  for (let step = 0; step < 9; step++) await reveal.click();
  await expect(reveal).toHaveCount(0);
  await expect(page.locator('[data-region=timeline] [aria-current=step]')).toBeFocused();
  await expect(page.locator('[data-region=timeline] [aria-current=step]')).toHaveAttribute('data-step', 'U2.b');
});
