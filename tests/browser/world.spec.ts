/** The page of the world in a browser: its figures as the spec has them, its keys, drags as one undo, bad tables, and how it looks. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { CLASS_WORLD_IDS } from '../../src/worlds/class-worlds';
import { WORLD_IDS } from '../../src/worlds/world-of';
import { layoutProblems } from './support/layout-check';

async function openWorld(page: Page, id: string): Promise<void> {
  // From another page, so that the address is read at start and not as a change.
  await page.goto('about:blank');
  await page.goto(`./#w=world-${id}&page=world`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

const figure = (page: Page, name: string): Locator => page.locator(`[data-figure="${name}"]`).last();
const map = (page: Page): Locator => page.getByRole('slider', { name: /^(Probe and examples|탐침과 샘플)/ });
const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo', exact: true });

/** The number with all its digits: hovering shows nine. */
async function exact(page: Page, name: string): Promise<number> {
  return Number((await figure(page, name).getAttribute('title'))?.replace('−', '-'));
}

/** Moves the probe by keys from (0, 0): so many steps, a hundredth of the map each, ten with Shift. */
async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

test.describe('at 1440', () => {
  test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

  test('lda has the figures of the spec at (0, 0), and where both classes are equally dense the posterior is the prior', async ({ page }) => {
    await openWorld(page, 'lda');
    await expect(figure(page, 'joint.0')).toHaveText('0.0811');
    expect(await exact(page, 'joint.0')).toBeCloseTo(0.081052, 6);
    expect(await exact(page, 'joint.1')).toBeCloseTo(0.057432, 6);
    expect(await exact(page, 'marginal')).toBeCloseTo(0.138485, 6);
    await expect(figure(page, 'posterior.1')).toHaveText('0.415');
    expect(await exact(page, 'posterior.1')).toBeCloseTo(0.414719, 6);
    await expect(figure(page, 'risk')).toHaveText('0.1531');
    expect(await exact(page, 'risk')).toBeCloseTo(0.153077, 6);
    expect(Math.abs((await exact(page, 'entropy')) - 0.345916)).toBeLessThan(2e-4);
    await expect(page.getByText('No model can do better than the Bayes risk 0.1531.')).toBeVisible();
    // Along the line x1 = 0 up to where the likelihoods cross, at x2 = 0.25.
    await map(page).focus();
    const likelihoods = async () => (await exact(page, 'likelihood.0')) - (await exact(page, 'likelihood.1'));
    expect(await likelihoods()).toBeLessThan(0);
    await press(page, 'ArrowUp', 3);
    await expect.poll(likelihoods).toBeLessThan(0);
    await press(page, 'ArrowUp', 1);
    await expect.poll(likelihoods).toBeGreaterThan(0);
  });

  test('every world’s page is whole, without scrolling', async ({ page }) => {
    for (const id of WORLD_IDS) {
      await openWorld(page, id);
      const { shown, whole } = await page.getByRole('tabpanel').evaluate(({ clientHeight, scrollHeight }) => ({ shown: clientHeight, whole: scrollHeight }));
      expect(whole, id).toBeLessThanOrEqual(shown);
    }
  });

  for (const [id, risk] of [['qda_core_ring', 0.182168], ['xor_mixture', 0.044465], ['three_gaussians', 0.05704], ['ring', 0.073024]] as const) {
    test(`the Bayes risk of ${id} is ${risk}`, async ({ page }) => {
      await openWorld(page, id);
      await expect(figure(page, 'risk')).not.toBeEmpty();
      expect(Math.abs((await exact(page, 'risk')) - risk)).toBeLessThan(2e-4);
    });
  }

  test('the mean of two values never occurs', async ({ page }) => {
    await openWorld(page, 'bimodal');
    await expect(figure(page, 'densityAtMean')).toHaveText('7.7e−22');
    await expect(figure(page, 'variance')).toHaveText('1.0100');
    await expect(page.getByText('The mean is a value that never occurs.', { exact: true })).toBeVisible();
    await openWorld(page, 'heteroscedastic');
    await expect(figure(page, 'risk')).toHaveText('0.0819');
  });

  test('another P(x) leaves map and posterior, and moves every average; all of the drag is one undo', async ({ page }) => {
    await openWorld(page, 'lda');
    await map(page).focus();
    await press(page, 'Shift+ArrowRight', 1);
    await expect(figure(page, 'x1')).toHaveText('0.800');
    const pixels = () => page.locator('canvas[data-part="field"]').first().evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const [posterior, field, risk] = [await exact(page, 'posterior.1'), await pixels(), await exact(page, 'risk')];
    const slider = page.getByRole('slider', { name: 'Share of a uniform P(x)' });
    const box = await slider.boundingBox();
    if (!box) throw new Error('no slider');
    await page.mouse.move(box.x + 8, box.y + box.height / 2);
    await page.mouse.down();
    for (let part = 1; part <= 5; part++) await page.mouse.move(box.x + 8 + (part * box.width) / 8, box.y + box.height / 2);
    await page.mouse.up();
    await expect.poll(() => exact(page, 'risk')).not.toBe(risk);
    expect(await exact(page, 'posterior.1')).toBe(posterior);
    expect(await pixels()).toBe(field);
    await undo(page).click();
    await expect.poll(() => exact(page, 'risk')).toBe(risk);
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  });

  test('an example is dragged: the numbers follow, it is said to be changed by hand, and one undo brings it back', async ({ page }) => {
    await openWorld(page, 'lda');
    await map(page).focus();
    await page.keyboard.press('n');
    const ring = await page.locator('[data-part="chosen"] circle[data-part="ring"]').boundingBox();
    if (!ring) throw new Error('no example is chosen');
    // The ring is drawn in the frame that writes the numbers of the example.
    const before = [await exact(page, 'x1'), await exact(page, 'x2')];
    await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2);
    await page.mouse.down();
    await page.mouse.move(ring.x + 60, ring.y + 20, { steps: 6 });
    await page.mouse.up();
    await expect(page.getByText('1 example was changed by hand: it is no longer what the seed gives.')).toBeVisible();
    expect(await exact(page, 'x1')).toBeGreaterThan(before[0]);
    await undo(page).click();
    await expect(page.getByText('was changed by hand')).toBeHidden();
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  });

  test('all by keys: a world, a map, a class, an example, its place, and into the pass and back', async ({ page }) => {
    await openWorld(page, 'lda');
    await page.getByRole('toolbar', { name: 'Choose a world' }).getByRole('button', { name: 'Two Gaussians, one covariance' }).focus();
    await press(page, 'ArrowDown', 4);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'A disc in a ring' })).toBeVisible();
    await page.getByRole('group', { name: 'What the map shows' }).getByRole('button', { name: 'P(x, y)' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByText('Joint: how often the world draws an x here together with class 1')).toBeVisible();
    await page.getByRole('group', { name: 'of class' }).getByRole('button', { name: '0' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('together with class 0')).toBeVisible();
    await map(page).focus();
    await page.keyboard.press('n');
    await expect(map(page)).toHaveAttribute('aria-valuetext', /^example 1, class/);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('1 example was changed by hand')).toBeVisible();
    await page.getByRole('button', { name: 'Open example 1 in Propagate' }).press('Enter');
    await expect(page.locator('[data-region=stage]')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'A disc in a ring' })).toBeVisible();
  });

  test('priors, noise and the sample: bad numbers cannot be entered and are explained', async ({ page }) => {
    await openWorld(page, 'xor_mixture');
    const count = page.getByRole('textbox', { name: 'To train on' });
    await count.fill('3');
    await expect(page.getByRole('alert').getByText('To train on is a whole number from 10 to 2,000.')).toBeVisible();
    await expect(page.getByText('360 examples')).toBeVisible();
    await count.fill('50');
    await expect(page.getByText('170 examples')).toBeVisible();
    await page.getByRole('button', { name: 'Draw new samples' }).click();
    await expect(page.getByRole('textbox', { name: 'Seed' })).toHaveValue('2');
    await page.getByRole('slider', { name: 'Noise' }).focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('slider', { name: 'Noise' })).toHaveAttribute('aria-valuetext', '3.000');
  });

  test('the suggested network is one button and one undo', async ({ page }) => {
    await page.goto('./#w=first&page=world');
    await page.getByRole('toolbar', { name: 'Choose a world' }).getByRole('button', { name: 'Two moons' }).click();
    await page.getByRole('button', { name: /^Use 2–6–2/ }).click();
    await expect(page.locator('header').first()).toContainText('2–6–2');
    await undo(page).click();
    await expect(page.locator('header').first()).toContainText('2–3–2');
    await expect(page.getByRole('heading', { name: 'Two moons' })).toBeVisible();
  });

  /** What the dialog of the data says of a table, or that it was taken up. */
  async function bring(page: Page, name: string, text: string): Promise<Locator> {
    await page.goto('about:blank');
    await page.goto('./#w=world-lda&page=world');
    await page.getByRole('button', { name: 'Data', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Open CSV or TSV…' }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    return dialog;
  }

  async function take(page: Page, dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: /^(Use these examples|Change the network and use them)$/ }).click();
    await expect(dialog.getByRole('heading', { name: 'Data' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { name: 'The law is unknown' })).toBeVisible();
  }

  const rows = (count: number, row: (r: number) => readonly (string | number)[]) => Array.from({ length: count }, (_, r) => row(r).join(',')).join('\n');

  test('tables of every kind: a clear message, or examples without a law', async ({ page }) => {
    test.setTimeout(120_000);
    const text = await bring(page, 'text.csv', 'a,b,kind\n1,2,x\ntwo,3,y\n4,5,x\n');
    await expect(text.getByText('Row 3, column 1 (a): “two” is not a number.')).toBeVisible();
    const gaps = await bring(page, 'gaps.csv', 'a,b,kind\n1,,x\n2,3,y\n4,5,x\n');
    await expect(gaps.getByText(/^Row 2, column 2 \(b\)/)).toBeVisible();
    const one = await bring(page, 'one.csv', 'a,b,kind\n1,2,x\n2,3,x\n');
    await expect(one.getByRole('button', { name: /use th/i })).toBeDisabled();
    await expect(one.getByText(/class/i).first()).toBeVisible();

    await take(page, await bring(page, 'constant.csv', 'a,b,kind\n1,7,x\n2,7,y\n3,7,x\n'));
    await expect(page.getByRole('img', { name: 'The examples' }).locator('[data-part="dots"] path').first()).toBeVisible();

    await take(page, await bring(page, 'wide.csv', `${[...Array.from({ length: 50 }, (_, c) => `f${c}`), 'kind'].join(',')}\n${rows(20, (r) => [...Array.from({ length: 50 }, (_, c) => r * c), r % 2 === 0 ? 'x' : 'y'])}\n`));
    await expect(page.getByText('features: 50').first()).toBeVisible();
    await page.getByRole('combobox', { name: 'up' }).selectOption('f49');
    await expect(page.getByText('Across: f0; up: f49.')).toBeVisible();
    expect(await page.evaluate(layoutProblems)).toEqual([]);
  });

  test('a million rows are taken up, and so many of them drawn as can be told apart', async ({ page }) => {
    test.setTimeout(240_000);
    const dialog = await bring(page, 'million.csv', `a,b,kind\n${rows(1_000_000, (r) => [r % 997, r % 991, r % 2])}\n`);
    await expect(dialog.getByRole('button', { name: /^(Use these examples|Change the network and use them)$/ })).toBeEnabled({ timeout: 90_000 });
    await take(page, dialog);
    await expect(page.getByText('To train on: 1,000,000').first()).toBeVisible();
    await expect(page.getByText('Only the first 2,000 examples are drawn.')).toBeVisible();
  });

  test('a table has no law: it says so, and shows the examples', async ({ page }) => {
    await page.goto('./#w=first&page=world');
    await expect(page.getByRole('heading', { name: 'The law is unknown' })).toBeVisible();
    await expect(page.getByRole('img', { name: 'The examples' })).toBeVisible();
    await page.getByRole('button', { name: 'Open Data' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

for (const [width, height] of [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const) {
  for (const locale of ['en-US', 'ko-KR']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${width} ${locale} ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });

        test('every world: nothing cut off, no text over text, no rule of accessibility broken', async ({ page }) => {
          test.setTimeout(240_000);
          const found: string[] = [];
          for (const id of [...WORLD_IDS, 'none']) {
            if (id === 'none') await page.goto('./#w=ex2-softmax-ce-2-3-2&page=world');
            else await openWorld(page, id);
            await page.locator('[data-part="axes"] text').first().waitFor();
            const panel = page.getByRole('tabpanel').first();
            for (const down of [0, 1e6]) {
              await panel.evaluate((element, top) => element.scrollTo({ top }), down);
              const problems = await page.evaluate(layoutProblems);
              found.push(...problems.map(({ kind, text, detail }) => `${id}: ${kind} ${text} (${detail})`));
            }
            if (id === CLASS_WORLD_IDS[0] || id === 'bimodal' || id === 'none') {
              const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
              found.push(...violations.flatMap((each) => each.nodes.map(({ target, failureSummary }) => `${id}: ${each.id}: ${target.join(' ')} ${failureSummary ?? ''}`)));
            }
          }
          expect(found.slice(0, 30)).toEqual([]);
        });
      });
    }
  }
}
