/** The dialog in which everything is taken away: each file is what it says, a picture is the screen, and it can be used by all. */

import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { computeTrace, matrixOf, passOf } from '../../src/engine/trace';
import { layerKey } from '../../src/engine/quantity';
import { readExperiment } from '../../src/store/read/read-experiment';
import { builtIn } from './support/experiments';
import { layoutProblems } from './support/layout-check';
import { openExample } from './support/open';

const ID = 'ex1b-batch-of-3';

async function openDialog(page: Page, id = ID): Promise<void> {
  await openExample(page, id);
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Take with you/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** How two pictures of the same size differ: the part of the dots that are not nearly the same. */
function difference(page: Page, one: Buffer, other: Buffer) {
  return page.evaluate(async (addresses) => {
    const pictures = await Promise.all(addresses.map(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      pen?.drawImage(image, 0, 0);
      return { width: image.width, height: image.height, data: pen?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray() };
    }));
    const [a, b] = pictures;
    let apart = 0;
    for (let k = 0; k < a.data.length; k++) if (Math.abs(a.data[k] - b.data[k]) > 48) apart++;
    return { sizes: pictures.map(({ width, height }) => [width, height]), apart: apart / a.data.length };
  }, [one, other].map((bytes) => `data:image/png;base64,${bytes.toString('base64')}`));
}

test('each text is downloaded under its name, and copied the same', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDialog(page);
  const { title } = builtIn(ID);
  const begins: Readonly<Record<string, RegExp>> = {
    Experiment: /^\{\n {2}"nablascope": 1/, Trace: /^\{\n {2}"nablascopeTrace": 1/, 'NumPy script': /import numpy as np/,
    'PyTorch script': /import torch/, 'LaTeX document': /^\\documentclass/,
  };
  for (const [name, begin] of Object.entries(begins)) {
    const { bytes } = await downloaded(page, `Download: ${name}`);
    const text = bytes.toString('utf8');
    expect(text, name).toMatch(begin);
    await page.getByRole('button', { name: `Copy: ${name}` }).click();
    await expect(page.getByRole('region', { name }).getByRole('status'), name).toHaveText('Copied');
    expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n'), name).toBe(text);
    if (name === 'Experiment') expect(readExperiment(text)).toMatchObject({ ok: true, experiment: { title } });
  }
});

test('a matrix as CSV equals the trace to the last bit, with names or without', async ({ page }) => {
  await openDialog(page);
  const trace = computeTrace(passOf(builtIn(ID)));
  for (const key of [layerKey('dZ', 1), layerKey('W', 2), 'Lo'] as const) {
    await page.getByRole('combobox', { name: 'Matrix' }).selectOption(key);
    const { columns, data } = matrixOf(trace.values, key);
    await page.getByRole('checkbox', { name: 'Names of rows and columns' }).uncheck();
    const plain = await downloaded(page, 'Download: One matrix as CSV');
    const rows = plain.bytes.toString('utf8').trimEnd().split('\r\n').map((line) => line.split(',').map(Number));
    expect(rows[0].length).toBe(columns);
    expect(rows.flat().every((value, k) => Object.is(value, data[k])) && rows.flat().length === data.length, key).toBe(true);

    await page.getByRole('checkbox', { name: 'Names of rows and columns' }).check();
    const named = await downloaded(page, 'Download: One matrix as CSV');
    const [head, first] = named.bytes.toString('utf8').split('\r\n').map((line) => line.split(','));
    expect(head[0]).toBe(key);
    expect(head.length).toBe(columns + 1);
    expect(Number(first[1])).toBe(data[0]);
  }
});

test('a preview is the beginning of the file, and is reached by the keyboard', async ({ page }) => {
  await openDialog(page);
  await page.getByText('Preview', { exact: true }).nth(2).focus();
  await page.keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: 'Preview: NumPy script' });
  const { bytes } = await downloaded(page, 'Download: NumPy script');
  expect(bytes.toString('utf8').startsWith(await text.inputValue())).toBe(true);
  await page.getByText('Preview', { exact: true }).nth(2).focus();
  await page.keyboard.press('Tab');
  await expect(text).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, deviceScaleFactor: 2 });

    test('the picture is the stage as it is seen, in this theme and the other', async ({ page }) => {
      await openExample(page, 'ex2-softmax-ce-2-3-2');
      for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
      const stage = page.locator('[data-region=stage] svg.graph');
      const screen = async () => {
        // Without the colours of a moment ago.
        await page.waitForTimeout(400);
        return stage.screenshot();
      };
      await page.getByRole('button', { name: 'File', exact: true }).click();
      await page.getByRole('menuitem', { name: /^Take with you/ }).click();
      const own = await downloaded(page, 'PNG 2×');
      const otherTheme = colorScheme === 'light' ? 'Dark' : 'Light';
      await page.getByRole('dialog').getByRole('button', { name: otherTheme }).click();
      const other = await downloaded(page, 'PNG 2×');
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await page.keyboard.press('Escape');

      const same = await difference(page, own.bytes, await screen());
      expect(same.sizes[0]).toEqual(same.sizes[1]);
      await page.getByRole('button', { name: `${otherTheme} theme` }).click();
      const turned = await difference(page, other.bytes, await screen());
      console.info(`${colorScheme}: ${(same.apart * 100).toFixed(3)} % of the dots differ from the screen, ${(turned.apart * 100).toFixed(3)} % in the other theme`);
      expect(same.apart).toBeLessThan(0.002);
      expect(turned.apart).toBeLessThan(0.002);
      // The comparison sees a difference where there is one.
      expect((await difference(page, own.bytes, other.bytes)).apart).toBeGreaterThan(0.5);
    });
  });
}

test('the picture is whole where the stage has to scroll, as fine as is asked', async ({ page }) => {
  await openDialog(page, 'ex4-vanishing-6-layer-sigmoid');
  const [width, height, room] = await page.locator('[data-region=stage] svg.graph').evaluate((svg) => (
    [svg.clientWidth, svg.clientHeight, svg.parentElement?.clientWidth ?? 0]));
  expect(width).toBeGreaterThan(room);
  for (const times of [2, 3]) {
    const { bytes } = await downloaded(page, `PNG ${times}×`);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width * times, height * times]);
  }
});

test('the SVG stands alone: it parses, holds its typefaces, and asks for nothing', async ({ page }) => {
  await openDialog(page);
  const { bytes } = await downloaded(page, 'SVG:');
  const found = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    const elements = [...picture.querySelectorAll('*')];
    return {
      root: picture.documentElement.localName,
      names: [...new Set(elements.map(({ localName }) => localName))],
      attributes: elements.flatMap((element) => element.getAttributeNames()),
      addresses: [...text.matchAll(/url\("?(.{0,22})/g)].map(([, address]) => address),
      texts: elements.filter(({ localName }) => localName === 'text').map(({ textContent }) => textContent),
    };
  }, bytes.toString('utf8'));
  expect(found.root).toBe('svg');
  expect(found.names).not.toContain('foreignObject');
  expect(found.attributes.filter((name) => /^(on|data-|aria-|class|href)/.test(name))).toEqual([]);
  expect(found.addresses.length).toBeGreaterThan(2);
  expect(new Set(found.addresses)).toEqual(new Set(['data:font/woff2;base64']));
  expect(found.texts.length).toBeGreaterThan(20);
});

test('what may not be copied becomes a file, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openDialog(page);
  const { bytes } = await downloaded(page, 'Copy: the picture as PNG');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  await expect(page.getByRole('region', { name: 'Picture of the network' }).getByRole('status')).toContainText('Saved as a file');
});

for (const [width, height] of [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const) {
  for (const [locale, colorScheme] of [['en-US', 'light'], ['ko-KR', 'dark']] as const) {
    test.describe(`${width} ${locale} ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, locale, colorScheme });

      test('the dialog is in order and accessible, opened previews too', async ({ page }) => {
        await openExample(page, ID);
        const menu = locale === 'ko-KR' ? (width < 600 ? '메뉴' : '파일') : width < 600 ? 'Menu' : 'File';
        await page.getByRole('button', { name: menu, exact: true }).click();
        await page.getByRole(width < 600 ? 'button' : 'menuitem', { name: locale === 'ko-KR' ? /^내보내기/ : /^Take with you/ }).click();
        const dialog = page.getByRole('dialog');
        await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
        await dialog.locator('summary').first().click();
        await dialog.locator('summary').last().click();
        // What lies behind an open dialog is covered by it.
        await page.evaluate(() => {
          for (const behind of document.querySelectorAll<HTMLElement>('header, main, [data-region=timeline]')) behind.style.visibility = 'hidden';
        });
        expect(await page.evaluate(layoutProblems)).toEqual([]);
        const { violations } = await new AxeBuilder({ page }).include('dialog').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
      });
    });
  }
}
