/** Checking one's own numbers in a browser: the verdict and the mistake, going there, mending, files, the keyboard, both languages. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { layoutProblems } from './support/layout-check';
import { openExample } from './support/open';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

/** Printed by NumPy of the batch of 3, by a program that leaves out g′ in layer 1. */
const dZ1 = 'dZ1 = [[-0.54964849  0.68051884 -0.51117972]\n [ 0.32062829 -0.39696933  0.29818817]]';
const rest = 'dW1 = [[ 0.0723737  -0.22478934]\n [-0.04221799  0.13112711]]\ndb1 = [[-0.12676979]\n [ 0.07394904]]';
const right = 'dZ2 = [[-0.45804041  0.56709904 -0.4259831 ]]\ndW2 = [[-0.03747475 -0.04751184]]\ndb2 = [[-0.10564149]]\ncost = 0.6683021940509786';
const missingSlope = [right, dZ1, rest].join('\n');

const name = /^(Check my numbers|내 숫자 확인)$/;
const dialog = (page: Page) => page.getByRole('dialog', { name });
const field = (page: Page) => dialog(page).getByRole('textbox', { name: /^(Your numbers|내 숫자)$/ });
const verdict = (page: Page) => dialog(page).getByRole('status');

async function openDialog(page: Page): Promise<void> {
  const ways = [page.locator('header').getByRole('button', { name }), page.getByRole('button', { name: /^(Network|신경망)$/ }), page.getByRole('button', { name: /^(Menu|메뉴)$/ })];
  for (const way of ways) {
    if (!(await way.isVisible())) continue;
    await way.click();
    break;
  }
  for (const item of [page.getByRole('menuitem', { name }), page.getByRole('dialog').getByRole('button', { name })]) if (await item.isVisible()) await item.click();
  await expect(dialog(page)).toBeVisible();
}

async function dropFile(page: Page, label: string, bytes: readonly number[]): Promise<void> {
  await field(page).evaluate((place, [fileName, numbers]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(numbers)], fileName));
    place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, [label, bytes] as const);
}

test('wrong numbers are traced to their mistake, their entry is gone to, and mended they agree', async ({ page }) => {
  await openExample(page, 'ex1b-batch-of-3');
  await openDialog(page);
  await expect(field(page)).toBeFocused();
  await expect(dialog(page).getByText('Nothing to compare yet')).toBeVisible();
  await field(page).fill(missingSlope);
  await expect(verdict(page)).toContainText('First wrong: dZ[1], 6 of 6 entries.');
  await expect(verdict(page)).toContainText('Furthest off is dz[1] unit 1 example 2: you have +0.681, here it is +0.170, a difference of +0.511.');
  await expect(verdict(page).getByRole('listitem')).toHaveText(/A missing slope.*g′\(z\) was left out/);
  await expect(verdict(page)).toContainText('The 2 other wrong quantities follow from this one.');
  const found = (key: string) => dialog(page).locator(`[data-quantity="${key}"]`);
  for (const key of ['J', 'dZ[2]', 'dW[2]', 'db[2]']) await expect(found(key)).toContainText('agrees');
  await expect(found('dZ[1]')).toContainText('first wrong');
  for (const key of ['dW[1]', 'db[1]']) await expect(found(key)).toContainText('follows from it');
  await expect(dialog(page).getByRole('table', { name: 'Wrong entries of dZ[1]' }).getByRole('row')).toHaveCount(7);

  await verdict(page).getByRole('button', { name: 'Go to dz[1] unit 1 example 2' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('[data-region=timeline] [aria-current=step]')).toHaveAttribute('data-step', 'B1.dZ');
  await expect(page.locator('[data-region=derivation] h2')).toBeFocused();
  await expect(page.locator('[data-region=shelf] [data-ref="dZ[1].0.1"]').first()).toHaveText('+0.170');

  // What was pasted is still there.
  await openDialog(page);
  await expect(field(page)).toHaveValue(missingSlope);
  await field(page).fill(right);
  await expect(verdict(page)).toHaveText('All 4 quantities agree.');
  await dialog(page).getByRole('button', { name: 'Clear' }).click();
  await expect(dialog(page).getByText('Nothing to compare yet')).toBeVisible();
});

test('a mistake that begins before what was given is gone to where it begins', async ({ page }) => {
  await openExample(page, 'ex1b-batch-of-3');
  await openDialog(page);
  await field(page).fill([right, rest].join('\n'));
  await expect(verdict(page)).toContainText('First wrong: dW[1], 4 of 4 entries.');
  await expect(verdict(page)).toContainText('It begins in dZ[1].');
  await verdict(page).getByRole('button', { name: 'Go to dZ[1]', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('[data-region=timeline] [aria-current=step]')).toHaveAttribute('data-step', 'B1.dZ');
});

test('numbers with a mistake can be tried in every example', async ({ page }) => {
  for (const id of ['first', 'ex5a-xor-exact-relu', 'ex4-vanishing-6-layer-sigmoid']) {
    await openExample(page, id);
    await openDialog(page);
    await dialog(page).getByRole('button', { name: 'Try with numbers that hold a mistake' }).click();
    await expect(verdict(page)).toContainText('First wrong');
    await expect(verdict(page).getByRole('listitem').first()).toBeVisible();
  }
});

test('what has no name is chosen by hand, and how it is read can be said', async ({ page }) => {
  await openExample(page, 'ex1b-batch-of-3');
  await openDialog(page);
  await field(page).fill('[[-0.03747475, -0.04751184]]\ndW1 = [[1, 2], [3]]\nJ = 0.6693');
  await expect(dialog(page).getByRole('alert')).toContainText('Line 2: rows of different lengths, 2 in the first and 1 in this one.');
  await expect(verdict(page)).toContainText('First wrong: cost J');
  await expect(verdict(page)).toContainText('1 array has no quantity yet');
  await dialog(page).getByRole('combobox', { name: 'no name, line 1: taken for' }).selectOption('dW[2]');
  await dialog(page).getByRole('combobox', { name: 'Tolerance' }).selectOption('1e−3');
  await expect(verdict(page)).toHaveText('All 2 quantities agree.');
  await field(page).fill('dW1 = [[1, 2, 3]]');
  await expect(dialog(page).getByText('dW[1] is 2×2 here, and yours is 1×3.')).toBeVisible();
});

test('a file is opened or dropped, and one that cannot be read changes nothing', async ({ page }) => {
  await openExample(page, 'ex1b-batch-of-3');
  await openDialog(page);
  const chooser = page.waitForEvent('filechooser');
  await dialog(page).getByRole('button', { name: 'Open a file…' }).click();
  await (await chooser).setFiles({ name: 'run.txt', mimeType: 'text/plain', buffer: Buffer.from(right) });
  await expect(verdict(page)).toHaveText('All 4 quantities agree.');
  await dropFile(page, 'weights.bin', [0xff, 0xfe, 0x00]);
  await expect(dialog(page).getByRole('alert')).toContainText('weights.bin is not text in UTF-8.');
  await expect(verdict(page)).toHaveText('All 4 quantities agree.');
  await dropFile(page, 'run.json', [...Buffer.from('{"dW2": [[0.03747475, 0.04751184]]}')]);
  await expect(dialog(page).getByRole('alert')).toBeEmpty();
  await expect(verdict(page)).toContainText('First wrong: dW[2]');
  // The page behind opened nothing.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('everything is done by the keyboard', async ({ page }) => {
  await openExample(page, 'ex1b-batch-of-3');
  await page.locator('header').getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText(missingSlope);
  await expect(verdict(page)).toContainText('A missing slope');
  for (const next of ['Open a file…', 'Clear', 'Go to dz[1] unit 1 example 2']) {
    await page.keyboard.press('Tab');
    await expect(dialog(page).getByRole('button', { name: next }).first()).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('[data-region=derivation] h2')).toBeFocused();
  await page.locator('header').getByRole('button', { name }).press('Enter');
  await expect(verdict(page)).toContainText('A missing slope');
  await page.keyboard.press('Escape');
  await expect(page.locator('header').getByRole('button', { name })).toBeFocused();
});

test('where answers are hidden it is not offered', async ({ page }) => {
  await page.goto('./#w=first&hide=answers');
  await page.locator('[data-region=timeline] [aria-current=step]').waitFor();
  await expect(page.getByRole('button', { name: 'Edit network' })).toBeVisible();
  await expect(page.getByRole('button', { name })).toHaveCount(0);
});

for (const [width, height] of [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const) {
  for (const locale of ['en-US', 'ko-KR']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${width} ${locale} ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, locale, colorScheme });

        test('nothing is cut off, covered or inaccessible', async ({ page }) => {
          await openExample(page, 'ex1b-batch-of-3');
          await openDialog(page);
          const check = async (state: string) => {
            // Behind a dialog the page is inert, and covered on purpose.
            await page.evaluate(() => {
              document.body.style.visibility = 'hidden';
              document.querySelector<HTMLElement>('dialog[open]')?.style.setProperty('visibility', 'visible');
            });
            expect(await page.evaluate(layoutProblems), state).toEqual([]);
            const { violations } = await new AxeBuilder({ page }).include('dialog').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
            expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), state).toEqual([]);
          };
          await check('empty');
          await field(page).fill(missingSlope);
          await expect(dialog(page).getByRole('table').first()).toBeVisible();
          await check('with a mistake');
          await field(page).fill([right, rest].join('\n'));
          await expect(verdict(page).getByRole('button')).toHaveCount(2);
          await check('with a mistake that begins elsewhere');
          await field(page).fill(right);
          await expect(verdict(page)).toHaveText(/^(All 4 quantities agree\.|입력한 양 4개가 모두 일치합니다\.)$/);
          await check('in agreement');
          await field(page).fill('dW1 = [[1, 2], [3]]\n[[1, 2, 3], [4, 5, 6]]\ndb1 = [1, 2, 3]\na.very.long.name.of.some.module.of.a.large.network.weight.grad = [[1, 2]]');
          await expect(dialog(page).getByRole('alert')).not.toBeEmpty();
          await check('with problems');
        });
      });
    }
  }
}

test('other weights than the open ones are taken over as one undo with a name, and what follows is compared on equal ground', async ({ page }) => {
  await openExample(page, 'ex1b-batch-of-3');
  await openDialog(page);
  await expect(dialog(page)).toContainText('Compared with the open pass: 2–2–1');
  await field(page).fill('b2 = [0.9]');
  await expect(verdict(page)).toContainText('b[2]');
  await dialog(page).getByRole('button', { name: 'Use my b[2]' }).click();
  await expect(verdict(page)).toContainText('The quantity you gave agrees.');
  await expect(dialog(page).getByRole('button', { name: 'Use my b[2]' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await openDialog(page);
  await expect(dialog(page).getByRole('button', { name: 'Use my b[2]' })).toBeVisible();
});
