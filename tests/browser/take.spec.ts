/** What is heard and taken away, in a browser: a line's menu, the mathematics behind a formula, the live region, the document of a pass. */

import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openExample } from './support/open';

const rung = (page: Page) => page.locator('[data-rung]').first();
const button = (page: Page) => rung(page).getByRole('button', { name: 'Copy this line' });
const said = (page: Page) => rung(page).getByRole('status');

/** At B2.dW, with the whole layer in view. */
async function openAtWeights(page: Page): Promise<void> {
  await openExample(page, 'first');
  await page.locator('[data-step="B2.dW"]').click();
  await expect(rung(page)).toHaveAttribute('data-rung', /^dW\//);
}

async function choose(page: Page, name: string): Promise<void> {
  await button(page).click();
  await page.getByRole('menuitem', { name }).click();
}

function numbersIn(text: string): string[] {
  return text.match(/[−+]?\d+\.\d+(?:e[−+]\d+)?/g) ?? [];
}

/** The numbers of a line's formula as they are seen, row by row. */
function seenNumbers(line: Locator): Promise<string[]> {
  return line.locator('[data-kind=numbers] [data-slot]').evaluateAll((slots) => slots
    // On the page an array stands column by column.
    .sort((one, other) => Number(one.getAttribute('data-slot')) - Number(other.getAttribute('data-slot')))
    .map((slot) => (slot.textContent ?? '').replace(/[()\s\u200b\u00a0]/g, ''))
    .filter((text) => /\d/.test(text)));
}

test('a line is copied as text and as LaTeX with the numbers that are seen', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtWeights(page);
  const seen = await seenNumbers(rung(page));
  expect(seen.length).toBeGreaterThan(5);
  await choose(page, 'As text');
  await expect(said(page)).toHaveText('Copied');
  await expect(button(page)).toBeFocused();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('dW[2] = ');
  expect(numbersIn(text)).toEqual(seen);

  await choose(page, 'As LaTeX');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('\\begin{align*}');
  const tex = await page.evaluate(() => navigator.clipboard.readText());
  expect(numbersIn(tex.replaceAll('-', '−'))).toEqual(seen);
});

test('a line is drawn as a picture of three dots a pixel, without what the pointer is on', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtWeights(page);
  await rung(page).locator('[data-kind=symbols] [data-ref]').first().hover();
  await button(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Copied', { timeout: 20_000 });
  const picture = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap(await item.getType('image/png'));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const data = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] < 80) dark++;
    return { width: bitmap.width, dark: dark / (data.length / 4), corner: Array.from(data.slice(0, 3)) };
  });
  const formulas = await rung(page).locator('[data-kind=numbers] [data-slot]').evaluateAll((slots) =>
    Math.max(...slots.map((slot) => slot.getBoundingClientRect().right)) - Math.min(...slots.map((slot) => slot.getBoundingClientRect().left)));
  expect(picture.width).toBeGreaterThan(3 * formulas);
  expect(picture.dark).toBeGreaterThan(0.005);
  expect(picture.corner).toEqual(await page.evaluate(() => (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number)));
  await expect(page.locator('[data-rung] > * > [style*="max-content"]')).toHaveCount(0);
});

test('a line that may not be copied becomes a file, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openAtWeights(page);
  const [file] = await Promise.all([page.waitForEvent('download'), choose(page, 'As text')]);
  expect(file.suggestedFilename()).toMatch(/^dW-dw\.\d\.txt$/);
  expect(await readFile(await file.path(), 'utf8')).toContain('dW[2] = ');
  await expect(said(page)).toContainText('Saved as a file');
});

test('the menu of a line belongs to the keyboard, and Escape leaves it', async ({ page }) => {
  await openAtWeights(page);
  await button(page).focus();
  await expect(button(page)).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'As LaTeX' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Read aloud' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page)).toBeFocused();
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('after an edit by keys the mathematics that is heard holds the numbers that are seen', async ({ page }) => {
  await openAtWeights(page);
  const before = await seenNumbers(rung(page));
  await page.locator('[data-region=stage] [data-ref="W[2].0.0"]').first().focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => seenNumbers(rung(page))).not.toEqual(before);
  await expect(async () => {
    const heard = await rung(page).locator('[data-kind=numbers] .visually-hidden math').evaluateAll((maths) =>
      maths.map((math) => {
        const copy = math.cloneNode(true) as Element;
        for (const cell of copy.querySelectorAll('mtd')) cell.append(' ');
        return copy.textContent ?? '';
      }).join(' '));
    expect(numbersIn(heard.replaceAll('-', '−'))).toEqual(await seenNumbers(rung(page)));
  }).toPass({ timeout: 5000 });
});

test('what is asked to be read while the voices are looked for is not read once its line is gone or it is taken back', async ({ page }) => {
  await page.addInitScript(() => {
    const read: string[] = [];
    let voices: { lang: string }[] = [];
    class Utterance extends EventTarget {
      constructor(readonly text: string) {
        super();
      }
    }
    const device = Object.assign(new EventTarget(), { getVoices: () => voices, cancel: () => undefined, speak: ({ text }: Utterance) => read.push(text) });
    Object.defineProperty(window, 'speechSynthesis', { value: device });
    const findVoices = (found: { lang: string }[]) => {
      voices = found;
      device.dispatchEvent(new Event('voiceschanged'));
    };
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, read, findVoices });
  });
  await openAtWeights(page);
  const device = await page.evaluateHandle(() => window as unknown as { read: string[]; findVoices: (found: { lang: string }[]) => void });
  const findVoices = async (...found: { lang: string }[]) => {
    await device.evaluate(({ findVoices: find }, voices) => find(voices), found);
    await page.waitForTimeout(100);
    return device.evaluate(({ read }) => read);
  };
  await choose(page, 'Read aloud');
  await choose(page, 'Stop reading');
  expect(await findVoices({ lang: 'en-US' })).toEqual([]);

  await findVoices();
  await choose(page, 'Read aloud');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(rung(page)).not.toHaveAttribute('data-rung', /^dW\//);
  expect(await findVoices({ lang: 'en-US' })).toEqual([]);

  await choose(page, 'Read aloud');
  expect(await findVoices({ lang: 'en-US' })).toHaveLength(1);
});

for (const stride of ['pass', 'layer', 'operation', 'scalar']) {
  test(`by ${stride}, each step is said once`, async ({ page }) => {
    await openExample(page, 'first');
    await page.locator('[data-region=timeline] select').first().selectOption(stride);
    await page.evaluate(() => {
      const sentences: string[] = [];
      const region = document.querySelector('[data-region=timeline] [role=status]');
      if (region) new MutationObserver(() => sentences.push(region.textContent ?? '')).observe(region, { childList: true, characterData: true, subtree: true });
      Object.assign(window, { sentences });
    });
    await page.locator('body').click({ position: { x: 4, y: 4 } });
    for (let step = 1; step <= 3; step++) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(450);
      const sentences = await page.evaluate(() => (window as unknown as { sentences: string[] }).sentences);
      expect(sentences).toHaveLength(step);
      expect(new Set(sentences).size).toBe(step);
      expect(sentences[step - 1]).toMatch(/\d\.\d{3}/);
    }
  });
}

test('the pass is saved as a LaTeX document in the reader\'s language', async ({ page }) => {
  await openExample(page, 'first');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: /^Take with you/ }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download: LaTeX document' }).click()]);
  expect(file.suggestedFilename()).toBe('first-example-pass.tex');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toMatch(/^\\documentclass[^]*\\end\{document\}\n$/);
  expect(text).toContain('dW^{[2]} &\\approx \\begin{bmatrix}+0.693&-0.628&+0.585\\\\-0.693&+0.628&-0.585\\end{bmatrix}');
});
