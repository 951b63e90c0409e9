/** The table of examples in a browser: typing, pasting, opening, standardising, the batch, undo, by keys and by pointer; and how it looks. */

import { writeFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { layoutProblems } from './support/layout-check';
import { openExample } from './support/open';
import { tasksWhile } from './support/task-probe';

const IRIS = [
  'sepal length,sepal width,petal length,petal width,species',
  '5.1,3.5,1.4,0.2,setosa',
  '7.0,3.2,4.7,1.4,versicolor',
  '6.3,3.3,6.0,2.5,virginica',
  '4.9,3.0,1.4,0.2,setosa',
].join('\n');

async function openData(page: Page, name = 'Data'): Promise<Locator> {
  const button = page.getByRole('button', { name, exact: true });
  if (await button.isVisible()) await button.click();
  else {
    await page.getByRole('button', { name: /^(Network|Menu|신경망|메뉴)$/ }).first().click();
    await page.getByRole('menuitem', { name, exact: true }).or(page.getByRole('button', { name, exact: true })).first().click();
  }
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('grid')).toBeVisible();
  return dialog;
}

/** The longest that the page may be held by one task, in milliseconds of the processor. */
const LONGEST_TASK = 200;
/** Longer than a change waits before it is written, and takes to be painted. */
const SETTLED = 1800;

/** As the browser does with what was copied in another program. */
test('an empty clipboard is said to be empty, and one that may not be read leads to the keys', async ({ page }) => {
  await page.addInitScript(() => {
    let asked = 0;
    const readText = () => (asked++ === 0 ? Promise.resolve(' \n') : Promise.reject(new DOMException('', 'NotAllowedError')));
    Object.defineProperty(navigator, 'clipboard', { value: { readText }, configurable: true });
  });
  await page.goto('./');
  await page.getByRole('button', { name: 'Data', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Data' });
  const button = dialog.getByRole('button', { name: 'Paste a table' });
  await button.click();
  await expect(dialog.getByRole('status').filter({ hasText: 'The clipboard is empty' })).toBeVisible();
  await expect(dialog.getByText('This table cannot be read')).toHaveCount(0);
  await button.click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Paste with Ctrl V' })).toBeVisible();
});

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Rows and columns as the table counts them: the numbers begin at column 2. */
const cell = (page: Page, row: number, column: number) => page.locator(`[data-row="${row}"][data-column="${column}"]`);
const inBatch = (dialog: Locator, counts: string) => dialog.getByRole('group', { name: 'Batch of this pass' }).getByText(`${counts} in the batch`);
const network = (page: Page) => page.locator('header').first();

test.describe('at 1440', () => {
  test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

  test('a number is typed by keys alone; a bad one is told and put back; undo works in the dialog', async ({ page }) => {
    await openExample(page, 'first');
    await openData(page);
    await cell(page, 0, 2).focus();
    await page.keyboard.press('1');
    await page.keyboard.type('.25');
    await page.keyboard.press('Tab');
    await expect(cell(page, 0, 2)).toHaveText('1.250');
    await expect(cell(page, 0, 3)).toBeFocused();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'x2 of example 1' });
    await expect(field).toHaveValue('−0.5');
    await field.fill('0,5');
    await page.keyboard.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('alert').filter({ hasText: 'decimal point' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cell(page, 0, 3)).toBeFocused();
    await expect(cell(page, 0, 3)).toHaveText('−0.500');
    await page.keyboard.press('Control+z');
    await expect(cell(page, 0, 2)).toHaveText('0.800');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('rows are added and removed, names typed, and the focus is never lost', async ({ page }) => {
    await openExample(page, 'ex1b-batch-of-3');
    const dialog = await openData(page);
    await dialog.getByRole('button', { name: 'Add a row' }).click();
    await expect(dialog.getByRole('grid')).toHaveAttribute('aria-rowcount', '5');
    await expect(inBatch(dialog, '4 of 4')).toBeVisible();
    const remove = dialog.getByRole('button', { name: 'Remove row 4' });
    await remove.click();
    await expect(dialog.getByRole('grid')).toHaveAttribute('aria-rowcount', '4');
    await expect(dialog.getByRole('button', { name: 'Remove row 3' })).toBeFocused();
    await cell(page, 0, 2).focus();
    await page.keyboard.press('ArrowUp');
    await expect(cell(page, -1, 2)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('age');
    await page.keyboard.press('Enter');
    await expect(cell(page, -1, 2)).toHaveText('age');
    await expect(cell(page, -1, 2)).toBeFocused();
    await dialog.getByRole('textbox', { name: 'Class of target 1' }).fill('ill');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('textbox', { name: 'Class of target 1' })).toHaveValue('ill');
  });

  test('a block from a spreadsheet goes in at the cell, and a table is asked about; one undo takes either back', async ({ page }) => {
    await openExample(page, 'ex1b-batch-of-3');
    const dialog = await openData(page);
    await cell(page, 1, 3).focus();
    await paste(page, '0.25\t1\n0.75\t0\n-1\t1\n');
    await expect(cell(page, 3, 3)).toHaveText('−1.000');
    await expect(cell(page, 1, 4)).toHaveText('1.000');
    await expect(dialog.getByRole('status')).toHaveText('Pasted into 3 rows.');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(cell(page, 1, 3)).toHaveText('1.000');
    await expect(cell(page, 3, 3)).toHaveCount(0);

    await paste(page, IRIS);
    await expect(dialog.getByRole('heading', { name: 'Read a table' })).toBeFocused();
    await expect(dialog.getByText('4 examples, 4 features, 3 targets.')).toBeVisible();
    await expect(dialog.getByText('y1 = setosa, y2 = versicolor, y3 = virginica')).toBeVisible();
    await expect(dialog.getByText('It becomes 4–2–3')).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Classes in order' }).selectOption('sorted');
    await dialog.getByRole('combobox', { name: 'What Column 2, sepal width is' }).selectOption('none');
    await expect(dialog.getByText('It becomes 3–2–3')).toBeVisible();
    await dialog.getByRole('button', { name: 'Change the network and use them' }).click();
    await expect(dialog.getByRole('heading', { name: 'Data' })).toBeFocused();
    await expect(network(page)).toContainText('3–2–3');
    await expect(cell(page, -1, 3)).toHaveText('petal length');
    await expect(cell(page, 2, 7)).toHaveText('1.000');
    await page.keyboard.press('Control+z');
    await expect(network(page)).toContainText('2–2–1');
    await expect(cell(page, 0, 2)).toHaveText('1.000');
  });

  test('a file opens, its faults are named by row and column and can be left out; a wrong one changes nothing', async ({ page }) => {
    await openExample(page, 'first');
    const dialog = await openData(page);
    const choose = async (name: string, bytes: Buffer) => {
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: 'Open CSV or TSV…' }).click();
      await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: bytes });
    };
    await choose('cp949.csv', Buffer.from([0xb0, 0xa1, 0x2c, 0x31]));
    await expect(dialog.getByRole('alert')).toContainText('not text in UTF-8');
    await expect(cell(page, 0, 2)).toHaveText('0.800');

    await choose('faults.csv', Buffer.from('a;b;kind\n1,5;2;x\n2;zwei;y\n1;2\n3;4;<img src=x onerror=alert(1)>\n'));
    await expect(dialog.getByText('3 rows cannot be read:')).toBeVisible();
    await expect(dialog.getByText('Row 2, column 1 (a): 1,5 has a decimal comma.')).toBeVisible();
    await expect(dialog.getByText('Row 3, column 2 (b): “zwei” is not a number.')).toBeVisible();
    await expect(dialog.getByText('Row 4: 2 cells, the others have 3 cells.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Use these examples' })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: 'Read 1,5 as 1.5' }).check();
    await dialog.getByRole('button', { name: 'Leave 2 rows out' }).click();
    await dialog.getByRole('button', { name: 'Use these examples' }).click();
    await expect(cell(page, 0, 2)).toHaveText('1.500');
    await expect(cell(page, -1, 5)).toHaveText('<img src=x onerror=alert(1)>');
    await expect(page.locator('img')).toHaveCount(0);
  });

  test('a dropped file is read as a table, on the dialog and on the page', async ({ page }) => {
    const drop = (on: Locator) => on.evaluate((element, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'iris.tsv'));
      element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }, IRIS.replaceAll(',', '\t'));
    await openExample(page, 'first');
    await drop(page.locator('main'));
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('4 examples, 4 features, 3 targets.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await drop(dialog.getByRole('grid'));
    await expect(dialog.getByText('4 examples, 4 features, 3 targets.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(cell(page, 0, 2)).toHaveText('0.800');
  });

  test('features are standardised with the numbers shown, and taken back', async ({ page }) => {
    await openExample(page, 'ex1b-batch-of-3');
    const dialog = await openData(page);
    await dialog.getByRole('button', { name: 'Standardise' }).click();
    // x1 is 1, 0, −1.5: its mean is −1/6, its population deviation √(19/18).
    const rows = dialog.getByRole('row');
    await expect(rows.filter({ hasText: 'mean taken out' })).toContainText('−0.167');
    await expect(rows.filter({ hasText: 'divided by' })).toContainText('1.027');
    await expect(cell(page, 0, 2)).toHaveText('1.136');
    await expect(dialog.getByRole('status')).toContainText('Standardised 2 of 2 features over 3 examples');
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await expect(cell(page, 0, 2)).toHaveText('1.000');
    await expect(cell(page, 0, 2)).toHaveAttribute('title', '1.000000000');
    await expect(rows.filter({ hasText: 'mean taken out' })).toHaveCount(0);
  });

  test('the batch and the example that is looked at are chosen by row, by number and at random; the stage follows', async ({ page }) => {
    await openExample(page, 'ex1b-batch-of-3');
    const dialog = await openData(page);
    await cell(page, 1, 0).focus();
    await page.keyboard.press('Space');
    await expect(inBatch(dialog, '2 of 3')).toBeVisible();
    await dialog.getByRole('radio', { name: 'Look at example 2' }).check();
    await expect(inBatch(dialog, '3 of 3')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'How many' }).fill('1');
    await dialog.getByRole('button', { name: 'First', exact: true }).click();
    await expect(inBatch(dialog, '1 of 3')).toBeVisible();
    await cell(page, 0, 0).click();
    await expect(dialog.getByRole('status')).toContainText('at least one example');
    await expect(cell(page, 0, 0)).toBeChecked();
    await dialog.getByRole('textbox', { name: 'How many' }).fill('4');
    await expect(dialog.getByRole('button', { name: 'Random' })).toBeDisabled();
    await expect(dialog.getByText('Write a whole number from 1 to 3.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'How many' }).fill('1');
    await page.keyboard.press('Escape');
    // The batch is one of three: the stage still lets any of them be looked at.
    const picker = page.getByRole('combobox', { name: 'Example' });
    await picker.selectOption('3');
    await expect(page.locator('[data-region=shelf]').or(page.locator('main')).first()).toContainText('−1.500');
    await expect(picker).toHaveValue('2');
  });

  test('10,000 rows hold the page for no long task: pasted, opened, used, walked, undone, redone, edited, put in at a cell, put aside', async ({ page }, testInfo) => {
    const table = (last: (row: number) => string, separator: string) => Array.from({ length: 10_000 }, (_, r) =>
      [...Array.from({ length: 9 }, (_c, c) => Math.sin(r * 9 + c).toFixed(6)), last(r)].join(separator)).join('\n');
    const species = (row: number) => `k${row % 3}`;
    // As a file: the bytes of one that is only in memory would be decoded in the page.
    const file = testInfo.outputPath('rows.csv');
    await writeFile(file, table(species, ','));
    const found: string[] = [];
    const held: Record<string, number> = {};
    const during = async (what: string, act: () => Promise<void>) => {
      const tasks = await tasksWhile(page, async () => {
        await act();
        // What is kept and painted afterwards counts too.
        await page.waitForTimeout(SETTLED);
      });
      expect(tasks.length, what).toBeGreaterThan(0);
      held[what] = tasks[0].processor;
      found.push(`${what} ${tasks[0].processor.toFixed(0)} ms (${Math.max(...tasks.map(({ wall }) => wall)).toFixed(0)} by the clock)`);
    };
    await openExample(page, 'first');
    const [held250] = await tasksWhile(page, () => page.evaluate(() => {
      for (const start = performance.now(); performance.now() - start < 250;);
    }));
    expect(held250.wall, 'a task that holds the page is seen').toBeGreaterThanOrEqual(250);
    expect(held250.processor).toBeGreaterThan(50);

    const dialog = await openData(page);
    const isRead = () => expect(dialog.getByText('10,000 examples, 9 features, 3 targets.')).toBeVisible();
    const isUsed = () => expect(dialog.getByText('128 of 10,000 in the batch')).toBeVisible();
    const undo = dialog.getByRole('button', { name: 'Undo' });

    await during('paste', async () => {
      await paste(page, table(species, '\t'));
      await isRead();
    });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await during('open', async () => {
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: 'Open CSV or TSV…' }).click();
      await (await chooser).setFiles(file);
      await isRead();
    });
    await during('use', async () => {
      await dialog.getByRole('button', { name: 'Change the network and use them' }).click();
      await isUsed();
    });
    await during('walk', async () => {
      await cell(page, 0, 2).focus();
      await page.keyboard.press('Control+End');
      await expect(cell(page, 9999, 13)).toBeFocused();
    });
    await during('edit', async () => {
      await cell(page, 9999, 5).focus();
      await page.keyboard.type('1.5');
      await page.keyboard.press('Enter');
      await expect(cell(page, 9999, 5)).toHaveText('1.500');
    });
    await during('undo the edit', async () => {
      await undo.click();
      await expect(cell(page, 9999, 5)).not.toHaveText('1.500');
    });
    await during('undo', async () => {
      await undo.click();
      await expect(network(page)).toContainText('2–3–2');
    });
    await during('redo', async () => {
      await dialog.getByRole('button', { name: 'Redo' }).click();
      await isUsed();
    });
    await during('paste at a cell', async () => {
      await cell(page, 0, 2).focus();
      await paste(page, table(() => '', '\t'));
      await expect(dialog.getByRole('status').filter({ hasText: 'Pasted into 10,000 rows.' })).toBeVisible();
    });
    await during('standardise', () => dialog.getByRole('button', { name: 'Standardise' }).click());
    await during('put aside', async () => {
      await dialog.getByRole('button', { name: 'Take back' }).click();
      // Not written yet: whoever leaves now must not lose it.
      await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
    });

    console.info(`10,000 × 10 cells, the longest tasks in processor time: ${found.join('; ')}`);
    for (const [what, longest] of Object.entries(held)) expect(longest, what).toBeLessThan(LONGEST_TASK);
  });
});

for (const [width, height] of [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const) {
  for (const locale of ['en-US', 'ko-KR']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${width} ${locale} ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });

        test('the table and what is asked about one look right and keep the rules of accessibility', async ({ page }) => {
          await openExample(page, 'ex1b-batch-of-3');
          const ko = locale === 'ko-KR';
          const dialog = await openData(page, ko ? '데이터' : 'Data');
          const check = async (what: string) => {
            // Behind a dialog the page is inert, and covered on purpose.
            await page.evaluate(() => {
              document.body.style.visibility = 'hidden';
              document.querySelector<HTMLElement>('dialog[open]')?.style.setProperty('visibility', 'visible');
            });
            // What is said of a bad number stands over the numbers beside it.
            const said = await dialog.getByRole('gridcell').getByRole('alert').allTextContents();
            const problems = (await page.evaluate(layoutProblems)).filter(({ kind, text }) => !(kind === 'overlap' && said.some((sentence) => text.includes(sentence))));
            expect(problems.map(({ kind, text, detail }) => `${kind} ${text} (${detail})`), what).toEqual([]);
            const { violations } = await new AxeBuilder({ page }).include('dialog').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
            expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)), what).toEqual([]);
          };
          await check('two classes');
          await dialog.getByRole('button', { name: ko ? '표준화' : 'Standardise' }).click();
          await check('standardised');
          await cell(page, 1, 2).dblclick();
          await page.keyboard.type('x');
          await page.keyboard.press('Enter');
          await check('a bad number');
          await page.keyboard.press('Escape');
          await paste(page, `${IRIS}\n1,2,3\n1,2,x,4,setosa`);
          await expect(dialog.getByRole('heading', { level: 3 })).toBeVisible();
          await expect(dialog.getByRole('button', { name: ko ? /제외하기$/ : /^Leave/ })).toBeVisible();
          await check('faults');
          await dialog.getByRole('button', { name: ko ? /제외하기$/ : /^Leave/ }).click();
          await dialog.getByRole('button', { name: ko ? '신경망을 바꾸고 쓰기' : 'Change the network and use them' }).click();
          await check('used');
        });
      });
    }
  }
}
