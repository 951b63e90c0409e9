/** Losing nothing, in a real browser: reloads, two tabs, a killed tab, a full or forbidden storage, damaged records. */

import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import fc from 'fast-check';
import { readExperiment } from '../../src/store/read/read-experiment';
import { writeExperiment } from '../../src/writers/experiment-json';
import { anyExperiment } from '../property/files/random-experiment';
import { drop } from './support/drop';
import { layoutProblems } from './support/layout-check';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

const WEIGHT = 'W[1].0.1';
/** Longer than a change waits before it is written. */
const WRITTEN = 1200;
/** A duplicated tab knows only after this that it is one. */
const SETTLED = 2500;

const cell = (page: Page) => page.locator(`[data-region=shelf] [role=gridcell][data-ref="${WEIGHT}"]`);
const stop = (page: Page) => page.locator('[data-region=timeline] [data-step][aria-current=step]');
const notice = (page: Page, title: string) => page.locator('[role=alert], [role=status]').filter({ hasText: title });
const NOT_KEPT = 'Changes are not being kept';
const AGAIN = 'Where you left off';

async function openAt(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await stop(page).waitFor();
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await stop(page).waitFor();
}

/** Sets W(1, 2) of the first layer by typing. The cell stands on the shelf at start and at the first step. */
async function typeWeight(page: Page, text: string): Promise<void> {
  await cell(page).dblclick();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function openRecent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Recent…' }).click();
  await expect(page.getByRole('dialog', { name: 'Recent experiments' })).toBeVisible();
}

const rows = (page: Page) => page.getByRole('dialog').getByRole('listitem');

test('a damaged link says so plainly and offers what was worked on last', async ({ page, context }) => {
  await openAt(page);
  await typeWeight(page, '0.123');
  await page.waitForTimeout(WRITTEN);
  await page.close();
  const other = await context.newPage();
  await openAt(other, './#d=broken');
  const problem = notice(other, 'This could not be opened');
  await expect(problem).toContainText('The link is damaged');
  await expect(problem).not.toContainText('#d');
  await problem.getByRole('button', { name: 'Open where you left off: “first example”' }).click();
  await expect(cell(other)).toHaveText('0.123');
  await expect(problem).toHaveCount(0);
  expect(new URL(other.url()).hash).toBe('');
});

async function saved(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Save experiment' }).click();
  return readFile(await (await download).path(), 'utf8');
}

function withoutView(text: string) {
  const read = readExperiment(text);
  if (!read.ok) throw new Error(read.problem.kind);
  return { ...read.experiment, view: undefined };
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}

test('a reload at any moment shows the same: numbers, step, selection', async ({ page }) => {
  await openAt(page);
  await typeWeight(page, '-0.35');
  await expect(cell(page)).toHaveText('−0.350');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  // At once: what is not written yet is written while the page goes.
  await reload(page);
  await expect(cell(page)).toHaveText('−0.350');
  await expect(stop(page)).toHaveAttribute('data-step', 'F1.z');
  await expect(notice(page, AGAIN)).toHaveCount(0);
  await typeWeight(page, '9');
  await page.waitForTimeout(WRITTEN);
  await reload(page);
  await expect(cell(page)).toHaveText('9.000');
  await openRecent(page);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('open here');
});

test('a page on which nothing was done leaves nothing', async ({ page }) => {
  await openAt(page);
  await page.waitForTimeout(WRITTEN);
  await openRecent(page);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nothing yet.');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a link survives a reload with what was edited, and followed anew shows what it says', async ({ page }) => {
  await openAt(page, './#w=ex1b-batch-of-3');
  await typeWeight(page, '3');
  await reload(page);
  await expect(cell(page)).toHaveText('3.000');
  await page.goto('about:blank');
  await openAt(page, './#w=ex1b-batch-of-3');
  await expect(cell(page)).not.toHaveText('3.000');
  await openRecent(page);
  await rows(page).getByRole('button').first().click();
  await expect(cell(page)).toHaveText('3.000');
  await reload(page);
  await expect(cell(page)).toHaveText('3.000');
});

test('the address of an example that was opened by the menu keeps the edits made after it', async ({ page }) => {
  await openAt(page);
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: 'Mazur' }).click();
  expect(new URL(page.url()).hash).toBe('#w=mazur');
  await typeWeight(page, '4');
  await reload(page);
  await expect(cell(page)).toHaveText('4.000');
});

test('random experiments come back from the browser\'s storage to the last bit', async ({ page }) => {
  const experiments = fc.sample(anyExperiment, { numRuns: 12, seed: 4 })
    .map((each) => ({ ...each, view: { ...each.view, iteration: Math.min(each.view.iteration, 2) } }));
  expect(experiments.some((each) => writeExperiment(each).includes('-0,'))).toBe(true);
  await openAt(page);
  for (const experiment of experiments) {
    await drop(page, writeExperiment(experiment));
    const shown = await saved(page);
    // What is shown is what was dropped, but for the example, which follows the step.
    expect(withoutView(shown)).toStrictEqual(withoutView(writeExperiment(experiment)));
    await page.goto('about:blank');
    await openAt(page);
    expect(await saved(page)).toBe(shown);
  }
});

test('two tabs do not overwrite each other, and a duplicated tab goes on by itself', async ({ page }) => {
  await openAt(page);
  await typeWeight(page, '1');
  await page.waitForTimeout(WRITTEN);
  // A window that a page opens begins with a copy of what its tab remembers.
  const opening = page.waitForEvent('popup');
  await page.evaluate(() => void window.open('./'));
  const twin = await opening;
  await stop(twin).waitFor();
  await expect(cell(twin)).toHaveText('1.000');
  await typeWeight(twin, '2');
  await typeWeight(page, '3');
  await page.waitForTimeout(SETTLED);
  await reload(twin);
  await reload(page);
  await expect(cell(twin)).toHaveText('2.000');
  await expect(cell(page)).toHaveText('3.000');
  await openRecent(page);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).filter({ hasText: 'open in another tab' })).toHaveCount(1);
  // What another tab has cannot be deleted here.
  await expect(page.getByRole('button', { name: /^Delete/ })).toHaveCount(0);
});

test('a new tab opens a copy of the last one worked on, says so, and can start fresh', async ({ page, context }) => {
  await openAt(page);
  await typeWeight(page, '1');
  await page.close();
  const next = await context.newPage();
  await openAt(next);
  await expect(cell(next)).toHaveText('1.000');
  await expect(notice(next, AGAIN)).toContainText('A copy of “first example”, last changed now.');
  expect(await violations(next)).toEqual([]);
  await next.getByRole('button', { name: 'Start fresh' }).click();
  await expect(cell(next)).toHaveText('−0.900');
  await expect(notice(next, AGAIN)).toHaveCount(0);
  await next.getByRole('button', { name: 'Undo' }).click();
  await expect(cell(next)).toHaveText('1.000');
});

async function crash(page: Page, context: BrowserContext): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => {});
  await crashed;
}

test('a tab that was killed has lost nothing', async ({ page, context }) => {
  await openAt(page);
  await typeWeight(page, '6');
  await page.waitForTimeout(WRITTEN);
  await crash(page, context);
  const next = await context.newPage();
  await openAt(next);
  await expect(cell(next)).toHaveText('6.000');
  await openRecent(next);
  await expect(rows(next)).toHaveCount(1);
});

test('a half typed number is all that is lost', async ({ page }) => {
  await openAt(page);
  await typeWeight(page, '6');
  await cell(page).dblclick();
  await page.keyboard.type('12');
  await reload(page);
  await expect(cell(page)).toHaveText('6.000');
});

/** An experiment whose numbers take 8 MB in the browser. */
function largeExperiment(): string {
  const zeros = (count: number) => `[${Array.from({ length: count }, () => 0).join(',')}]`;
  const rows = (count: number, columns: number) => `[${Array.from({ length: count }, () => zeros(columns)).join(',')}]`;
  return `{ "nablascope": 1, "title": "large", "learningRate": 0.1, "batch": [0],
    "network": { "widths": [1000, 3, 2], "activations": ["tanh", "sigmoid"], "loss": "bce", "parameters": [
      { "W": ${rows(3, 1000)}, "b": [0, 0, 0] }, { "W": ${rows(2, 3)}, "b": [0, 0] } ] },
    "data": { "X": ${rows(1000, 1000)}, "Y": ${rows(2, 1000)} } }`;
}

test('a full storage is told once, keeps what it had, and goes on when there is room', async ({ page, context, baseURL }) => {
  const session = await context.newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await openAt(page);
  await typeWeight(page, '1');
  await page.waitForTimeout(WRITTEN);
  await drop(page, largeExperiment());
  await typeWeight(page, '2');
  await expect(notice(page, NOT_KEPT)).toContainText('The browser’s storage is full');
  expect(await violations(page)).toEqual([]);
  await notice(page, NOT_KEPT).getByRole('button', { name: 'Recent…' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('first example');
  await page.keyboard.press('Escape');
  await notice(page, NOT_KEPT).getByRole('button', { name: 'Dismiss' }).click();
  await typeWeight(page, '3');
  await page.waitForTimeout(WRITTEN);
  await expect(notice(page, NOT_KEPT)).toHaveCount(0);

  // Who leaves now is asked first.
  const asked = page.waitForEvent('dialog');
  void page.evaluate(() => location.reload()).catch(() => {});
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  // The browser looks anew how much room there is after a while; until then the app tries again and again.
  await page.waitForTimeout(30_000);
  await reload(page);
  await expect(cell(page)).toHaveText('3.000');
  await expect(page.locator('header').first()).toContainText('1000–3–2');
});

for (const [name, plant] of [
  ['missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  ['forbidden', () => {
    for (const storage of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, storage, { get: () => { throw new DOMException('no', 'SecurityError'); } });
    }
  }],
] as const) {
  test(`a storage that is ${name} is told when there is something to lose, and a file is the way out`, async ({ page }) => {
    await page.addInitScript(plant);
    await openAt(page);
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(WRITTEN);
    await expect(notice(page, NOT_KEPT)).toHaveCount(0);
    await typeWeight(page, '2');
    await expect(notice(page, NOT_KEPT)).toContainText('This browser lets the page keep nothing');
    const download = page.waitForEvent('download');
    await notice(page, NOT_KEPT).getByRole('button', { name: 'Save as a file' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('[0.6, 2]');
  });
}

test('a damaged record is told, stays as it is, and can be saved', async ({ page }) => {
  await openAt(page);
  await typeWeight(page, '2');
  await page.waitForTimeout(WRITTEN);
  await page.evaluate(() => new Promise<void>((resolve) => {
    indexedDB.open('nablascope').addEventListener('success', ({ target }) => {
      const contents = (target as IDBOpenDBRequest).result.transaction('contents', 'readwrite').objectStore('contents');
      contents.openCursor().addEventListener('success', (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
        cursor?.update({ ...cursor.value as object, learningRate: 'fast' });
      });
      contents.transaction.addEventListener('complete', () => resolve());
    });
  }));
  await page.goto('about:blank');
  await openAt(page);
  await expect(cell(page)).toHaveText('−0.900');
  const told = notice(page, 'What was kept here is damaged');
  await expect(told).toContainText('learningRate');
  const download = page.waitForEvent('download');
  await told.getByRole('button', { name: 'Save what is left' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('[0.6, 2]');
  expect(text).toContain('"learningRate": "fast"');
});

test('recent experiments are deleted one by one or all, put back, and the focus stays in the list', async ({ page }) => {
  await openAt(page);
  for (const [index, value] of ['1', '2', '3'].entries()) {
    if (index > 0) {
      await page.getByRole('button', { name: 'Examples' }).click();
      await page.getByRole('menuitem').nth(index === 1 ? 1 : 0).click();
    }
    await typeWeight(page, value);
    await page.waitForTimeout(WRITTEN);
  }
  await openRecent(page);
  await expect(rows(page)).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Delete “/ }).first().click();
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'Recent experiments' })).toBeFocused();
  await page.getByRole('button', { name: 'Put back', exact: true }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Delete all that are not open' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Deleted 2 experiments.');
});

test('a page that fails says so, saves the experiment, and opens again', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Intl, 'RelativeTimeFormat', { value: class { constructor() { throw new Error('planted'); } } });
  });
  await openAt(page);
  await typeWeight(page, '2');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Recent…' }).click();
  const told = page.getByRole('alert').filter({ hasText: 'Something went wrong in this page' });
  await expect(told).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await told.getByRole('button', { name: 'Save as a file' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('[0.6, 2]');
  await told.getByRole('button', { name: 'Open the first example' }).click();
  await expect(cell(page)).toHaveText('−0.900');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cell(page)).toHaveText('2.000');
});

for (const [width, height] of [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const) {
  for (const locale of ['en-US', 'ko-KR']) {
    test.describe(`${width} ${locale}`, () => {
      test.use({ viewport: { width, height }, locale, colorScheme: width === 1024 || width === 390 ? 'dark' : 'light' });

      test('the notices and the list are whole', async ({ page }) => {
        await openAt(page);
        await page.keyboard.press('ArrowRight');
        await page.waitForTimeout(WRITTEN);
        await page.evaluate(() => sessionStorage.clear());
        await page.goto('about:blank');
        await openAt(page);
        const told = page.locator('[role=status] [data-tone=quiet]');
        await expect(told).toBeVisible();
        // It lies over the page: only what is cut off counts.
        const cut = async () => (await page.evaluate(layoutProblems)).filter(({ kind }) => kind !== 'overlap');
        expect(await cut()).toEqual([]);
        expect(await violations(page)).toEqual([]);
        await told.getByRole('button').last().click();
        await expect(told).toHaveCount(0);

        // A drop that is changed stands in the list, under a title that is too long for it.
        await drop(page, JSON.stringify({ ...JSON.parse(await readFile('src/store/examples/first.json', 'utf8')) as object, title: 'a title '.repeat(30) }));
        await page.locator('[data-region=stage] [data-ref="W[1].0.1"]').first().focus();
        await page.keyboard.press('Shift+ArrowUp');
        await page.waitForTimeout(WRITTEN);
        const isPhone = width < 600;
        await page.getByRole('button', { name: isPhone ? /^(Menu|메뉴)$/ : /^(File|파일)$/ }).click();
        await page.getByRole(isPhone ? 'button' : 'menuitem', { name: /^(Recent…|최근 실험…)$/ }).click();
        await expect(rows(page)).toHaveCount(1);
        // Its title ends in an ellipsis.
        expect((await cut()).filter(({ text }) => !text.startsWith('a title'))).toEqual([]);
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}
