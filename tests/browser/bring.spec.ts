/** Bringing weights in a browser: by the file field and by dropping, into the open network and as a new one, and what does not fit. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { dictionary, entry, joined, npy, safetensors, zip } from '../unit/bring/file-bytes';
import { layoutProblems } from './support/layout-check';
import { openExample } from './support/open';

const W1 = [[1.5, -2], [0.25, 3], [-0.125, 4]];
const b1 = [0.5, -0.5, 8];
const W2 = [[2, 0.75, -1], [-6, 0.625, 5]];
const b2 = [-3, 7];

const singles = (values: readonly number[]) => new Uint8Array(Float32Array.from(values).buffer);
const transposed = (rows: readonly (readonly number[])[]) => rows[0].map((_, j) => rows.map((row) => row[j]));

/** As PyTorch's `fc1`, `fc2`, sorted by name. */
const model = () => joined(
  safetensors({
    __metadata__: { format: 'pt' }, 'fc1.bias': entry('F32', [3], 0, 12), 'fc1.weight': entry('F32', [3, 2], 12, 36),
    'fc2.bias': entry('F32', [2], 36, 44), 'fc2.weight': entry('F32', [2, 3], 44, 68),
  }, 0),
  singles(b1), singles(W1.flat()), singles(b2), singles(W2.flat()),
);

/** As Keras keeps them: inputs × units. */
const kernels = () => zip([
  { name: 'dense/kernel:0.npy', data: npy(dictionary("'<f4'", '(2, 3)'), singles(transposed(W1).flat())) },
  { name: 'dense/bias:0.npy', data: npy(dictionary("'<f4'", '(3,)'), singles(b1)) },
  { name: 'dense_1/kernel:0.npy', data: npy(dictionary("'<f4'", '(3, 2)'), singles(transposed(W2).flat())), stored: true },
  { name: 'dense_1/bias:0.npy', data: npy(dictionary("'<f4'", '(2,)'), singles(b2)) },
]);

/** A network of 3-3-1, and a tensor that is no layer. */
const other = () => safetensors({
  'a.weight': entry('F32', [3, 3], 0, 36), 'b.weight': entry('F32', [1, 3], 36, 48), 'conv.weight': entry('F32', [1, 1, 2, 2], 48, 64),
}, 64);

const dialog = (page: Page) => page.getByRole('dialog', { name: /Bring weights|가중치 가져오기/ });
const apply = (page: Page) => dialog(page).getByRole('button', { name: /Put the weights in|Make the network|가중치 넣기|신경망 만들기/ });
const cells = (page: Page, key: string) => page.locator(`[data-region=shelf] [role=gridcell][data-ref^="${key}."]`).allInnerTexts();
const plain = (texts: readonly string[]) => texts.map((text) => Number(text.replace('−', '-')));

async function openDialog(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: /^(Menu|메뉴)$/ });
  const name = /Bring weights|가중치 가져오기/;
  if (await menu.isVisible()) {
    await menu.click();
    await page.getByRole('dialog').getByRole('button', { name }).click();
  } else {
    await page.getByRole('button', { name: /^(File|파일)$/ }).click();
    await page.getByRole('menuitem', { name }).click();
  }
  await expect(dialog(page)).toBeVisible();
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await dialog(page).getByRole('button', { name: /Choose|고르기/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

test('a safetensors goes into the open network, and one undo takes it out', async ({ page }) => {
  await openExample(page, 'first');
  const before = await cells(page, 'W[1]');
  expect(before).toHaveLength(6);
  await openDialog(page);
  await choose(page, 'model.safetensors', model());
  await expect(dialog(page).getByRole('status')).toHaveText('model.safetensors: 4 tensors');
  await expect(dialog(page).getByRole('combobox', { name: 'W of layer 1, 3 × 2' })).toHaveValue(/\d/);
  await expect(dialog(page).getByRole('combobox', { name: 'b of layer 2, 2' }).locator('option:checked')).toHaveText('fc2.bias (2,)');
  await expect(dialog(page).getByText('Not used')).toHaveCount(0);
  await apply(page).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'File' })).toBeFocused();
  await expect.poll(async () => plain(await cells(page, 'W[1]'))).toEqual(W1.flat());
  expect(plain(await cells(page, 'W[2]'))).toEqual(W2.flat());
  expect(plain(await cells(page, 'b[1]'))).toEqual(b1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => cells(page, 'W[1]')).toEqual(before);
});

test('kernels of Keras are transposed', async ({ page }) => {
  await openExample(page, 'first');
  await openDialog(page);
  await choose(page, 'keras.npz', kernels());
  const box = dialog(page).getByRole('checkbox', { name: 'W of layer 1 transposed' });
  await expect(box).toBeChecked();
  await expect(box).toBeDisabled();
  await apply(page).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(plain(await cells(page, 'W[1]'))).toEqual(W1.flat());
  expect(plain(await cells(page, 'W[2]'))).toEqual(W2.flat());
});

test('what does not fit is named, and can be a network of its own', async ({ page }) => {
  await openExample(page, 'first');
  await openDialog(page);
  await choose(page, 'other.safetensors', other());
  await expect(dialog(page).getByRole('radio', { name: 'the open network 2–3–2' })).toBeDisabled();
  await expect(dialog(page).getByText('no tensor fits its layers')).toBeVisible();
  await expect(dialog(page).getByRole('radio', { name: 'a new network 3–3–1' })).toBeChecked();
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'conv.weight' })).toHaveText('conv.weight (1, 1, 2, 2) float32');
  // A square matrix may be either way round: the reader decides.
  const box = dialog(page).getByRole('checkbox', { name: 'W of layer 1 transposed' });
  await expect(dialog(page).getByText('3 × 3 is square')).toBeVisible();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await expect(dialog(page).getByText('one example of zeros replaces them')).toBeVisible();
  await dialog(page).getByLabel('Loss').selectOption('ce');
  await expect(dialog(page).getByLabel('Output')).toHaveValue('softmax');
  await dialog(page).getByLabel('Loss').selectOption('half_se');
  await dialog(page).getByLabel('Output').selectOption('identity');
  await dialog(page).getByLabel('Hidden layers').selectOption('tanh');
  await apply(page).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('header').first()).toContainText('3–3–1 tanh, identity, half squared error');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('header').first()).toContainText('2–3–2 tanh, softmax, cross-entropy');
});

test('a file that lies is told, what was read before stays, and a drop opens nothing else', async ({ page }) => {
  await openExample(page, 'first');
  await openDialog(page);
  const drop = (name: string, bytes: Uint8Array) => dialog(page).getByText('or drop it here').evaluate((place, [label, numbers]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(numbers)], label));
    place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, [name, [...bytes]] as const);
  await drop('model.safetensors', model());
  await expect(dialog(page).getByRole('status')).toHaveText('model.safetensors: 4 tensors');
  await drop('lie.safetensors', safetensors({ W: entry('F32', [3, 2], 0, 24), V: entry('F32', [3, 2], 8, 32) }, 32));
  await expect(dialog(page).getByRole('alert')).toContainText('V: its bytes belong to another one too.');
  await expect(dialog(page).getByRole('status')).toHaveText('model.safetensors: 4 tensors');
  // A number that is not finite is found when it is taken.
  const wrong = model();
  new DataView(wrong.buffer).setUint32(wrong.length - 4, 0x7fc00000, true);
  await drop('nan.safetensors', wrong);
  await expect(dialog(page).getByRole('status')).toHaveText('nan.safetensors: 4 tensors');
  await expect(dialog(page).getByRole('alert')).toBeEmpty();
  await apply(page).click();
  await expect(dialog(page).getByRole('alert')).toContainText('fc2.weight[1, 2]: this number is NaN');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

for (const [width, height] of [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const) {
  for (const locale of ['en-US', 'ko-KR']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${width} ${locale} ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, locale, colorScheme });

        test('nothing is cut off, covered or inaccessible', async ({ page }) => {
          await openExample(page, 'first');
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
          await dialog(page).locator('summary').click();
          await check('before a file');
          await choose(page, 'w.json', Buffer.from('{"W": [[1, 2], [3]]}'));
          await expect(dialog(page).getByRole('alert')).toContainText('W[1]');
          await check('with a problem');
          await choose(page, 'model.safetensors', model());
          await expect(apply(page)).toBeEnabled();
          await check('into the open network');
          await choose(page, 'other.safetensors', other());
          await expect(dialog(page).getByText('conv.weight')).toBeVisible();
          await check('as a new network');
        });
      });
    }
  }
}
