/** The page of features: the figures of the content spec's section 5.5 off the screen, its maps by pointer and keys, and what it says of odd cases. */

import { expect, test, type Page } from '@playwright/test';
import { choose, expectVector, figure, figureOf, keys, map, openFeatures, twoFrames } from './support/features-page';
import { bar, chooseRun, trainAll } from './support/train-page';
import { workedCheck } from './support/truth-page';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

async function train(page: Page, epochs: number): Promise<void> {
  await chooseRun(page, { epochs });
  await trainAll(page, epochs);
}

test('exact XOR: φ(0,0) = (0,0), φ(0,1) = φ(1,0) = (1,0), φ(1,1) = (2,1)', async ({ page }) => {
  await openFeatures(page, '#w=ex5a-xor-exact-relu');
  await choose(page, 'i', 1);
  await choose(page, 'j', 2);
  await expectVector(page, 'i', 'x', ['0.000', '0.000']);
  await expectVector(page, 'i', 'phi', ['0.000', '0.000']);
  await expectVector(page, 'j', 'x', ['0.000', '1.000']);
  await expectVector(page, 'j', 'phi', ['1.000', '0.000']);
  await choose(page, 'i', 3);
  await choose(page, 'j', 4);
  await expectVector(page, 'i', 'phi', ['1.000', '0.000']);
  await expectVector(page, 'j', 'phi', ['2.000', '1.000']);
  await expect(page.locator('[data-page=features] .katex-html').filter({ hasText: '1.000' }).first()).toBeVisible();
});

test('stuck XOR: the collision is found, J stays at 0.347536 near ½ ln 2 = 0.346574, and the pair can be taken', async ({ page }) => {
  await openFeatures(page, '#w=ex5c-xor-stuck');
  await train(page, 3000);
  await expect(figureOf(page, 'where')).toContainText('Examples 2 (class 1) and 4 (class 0)');
  await expect(figureOf(page, 'what')).toHaveText('No read-out can undo a collision of features.');
  await expect(figureOf(page, 'cost')).toHaveText('J is 0.347536; if the two are one point of φ, it cannot be below 2 ln 2 / m = 0.346574.');
  await page.getByRole('button', { name: 'Make them i and j' }).click();
  await expectVector(page, 'i', 'x', ['0.000', '1.000']);
  await expectVector(page, 'j', 'x', ['1.000', '1.000']);
  for (const of of ['i', 'j']) {
    expect(Math.abs((await figure(page, `${of}.phi.0`)) + 1)).toBeLessThan(0.02);
    expect(Math.abs((await figure(page, `${of}.phi.1`)) - 1)).toBeLessThan(0.02);
  }
  await expect(map(page, 'features')).toHaveAccessibleDescription(/Examples 2 \(class 1\) and 4 \(class 0\)/);
});

test('the start that succeeds: no collision, J 0.002303; a replay moves the points and not the map', async ({ page }) => {
  await openFeatures(page, '#w=ex5b-xor-tanh-bce');
  await choose(page, 'i', 2);
  const first = await figure(page, 'i.phi.0');
  // tanh(0.8 − 0.1) by the worked example.
  expect(first).toBeCloseTo(0.604, 3);
  await train(page, 3000);
  await expect(figureOf(page, 'what')).toHaveText('No collision: unlike examples stay more than 0.05 apart in φ.');
  await expect(figureOf(page, 'cost')).toHaveText('J is 0.002303.');
  const ticks = () => map(page, 'features').locator('[data-part=axes] text').allTextContents();
  const before = await ticks();
  await bar(page).getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => figure(page, 'i.phi.0')).toBe(first);
  expect(await ticks()).toEqual(before);
  // Each picture of the strip shows its epoch again.
  const last = page.getByRole('group', { name: 'φ over the epochs' }).getByRole('button').filter({ hasText: '3000' });
  await last.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => figure(page, 'i.phi.0')).not.toBe(first);
  await expect(last).toHaveAttribute('aria-current', 'true');
});

test('φ follows the probe and an example that the keys move, in the same frame', async ({ page }) => {
  await openFeatures(page, '#w=ex5a-xor-exact-relu');
  await keys(page, 'input').focus();
  for (let k = 0; k < 6; k++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  const expectPhi = async (of: 'probe' | 'i') => {
    const sum = (await figure(page, `${of}.x.0`)) + (await figure(page, `${of}.x.1`));
    expect(Math.abs((await figure(page, `${of}.phi.0`)) - Math.max(0, sum))).toBeLessThan(2e-3);
    expect(Math.abs((await figure(page, `${of}.phi.1`)) - Math.max(0, sum - 1))).toBeLessThan(2e-3);
  };
  await twoFrames(page);
  expect(await figure(page, 'probe.x.0')).toBeGreaterThan(0.5);
  await expectPhi('probe');
  // The first example: held, and moved.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  const before = await figure(page, 'i.x.0');
  await page.keyboard.press('Shift+ArrowRight');
  await twoFrames(page);
  expect(await figure(page, 'i.x.0')).toBeGreaterThan(before);
  await expectPhi('i');
  const [was, now] = await page.evaluate(() => new Promise<readonly [string, string]>((resolve) => {
    const read = () => document.querySelector('[data-figure="i.phi.0"]')?.textContent ?? '';
    const first = read();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true, bubbles: true }));
    requestAnimationFrame(() => queueMicrotask(() => resolve([first, read()])));
  }));
  expect(now).not.toBe(was);
  await page.keyboard.press('Escape');
  await expect(keys(page, 'input')).toHaveAttribute('aria-valuetext', /^Probe at x/);
});

test('a pair is chosen in φ by keys, and what is under the pointer in x is lit in φ', async ({ page }) => {
  await openFeatures(page, '#w=world-ring');
  await keys(page, 'features').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Example i')).toHaveValue('3');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByLabel('Example j')).toHaveValue('4');
  await expect(keys(page, 'features')).toHaveAttribute('aria-valuetext', /^Example 4, class [01], x \(.*\), φ \(/);
  await page.keyboard.press('Escape');
  const ring = await map(page, 'input').locator('[data-part=chosen] circle').first().boundingBox();
  const lit = map(page, 'features').locator('[data-part=lit]');
  await expect(lit.locator('circle')).toHaveCount(0);
  if (!ring) throw new Error('i has no ring');
  await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2);
  await expect(lit.locator('circle')).toHaveCount(2);
  // At the same example: where the first ring is there.
  const centre = async (of: ReturnType<Page['locator']>) => of.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  });
  expect(await centre(lit.locator('circle').first())).toEqual(await centre(map(page, 'features').locator('[data-part=chosen] circle').first()));
  // A click in φ chooses too, with Shift the other one of the pair.
  await page.getByRole('group', { name: 'A click chooses' }).getByRole('button', { name: 'j' }).click();
  const at = await map(page, 'features').locator('[data-part=chosen] circle').nth(2).boundingBox();
  if (!at) throw new Error('j has no ring in φ');
  await page.keyboard.down('Shift');
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  await page.keyboard.up('Shift');
  await expect(page.getByLabel('Example i')).not.toHaveValue('3');
  // One that is not there is said to be none, and the pair stays.
  const field = page.getByRole('textbox', { name: 'Example i', exact: true });
  await field.fill('5');
  await field.fill('100000');
  await expect(field).toHaveAccessibleDescription(/^A whole number from 1 to \d+\.$/);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.press('Escape');
  await expect(field).toHaveValue('5');
  await field.press('ArrowUp');
  await expect(field).toHaveValue('6');
});

test('three dimensions are turned by keys, drag and buttons, and reset', async ({ page }) => {
  await openFeatures(page, '#w=world-ring');
  await page.getByRole('button', { name: 'Rotate', exact: true }).click();
  const edge = () => map(page, 'features').locator('[data-part=shapes] path').first().getAttribute('d');
  await expect(map(page, 'features').locator('[data-part=shapes] path[data-look=sheet]')).toHaveCount(1);
  await expect(map(page, 'features').locator('[data-part=shapes] text')).toHaveText(['φ₁', 'φ₂', 'φ₃']);
  await twoFrames(page);
  const first = await edge();
  await keys(page, 'features').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(edge).not.toBe(first);
  await page.getByRole('button', { name: 'Reset', exact: true }).first().click();
  await expect.poll(edge).toBe(first);
  const box = await keys(page, 'features').boundingBox();
  if (!box) throw new Error('the map has no surface');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(edge).not.toBe(first);
  await page.getByRole('button', { name: 'Reset', exact: true }).first().click();
  await page.getByRole('button', { name: 'Turn up' }).click();
  await expect.poll(edge).not.toBe(first);
});

test('principal components print what they explain; three units lose nothing in three', async ({ page }) => {
  await openFeatures(page, '#w=world-ring');
  await page.getByRole('button', { name: 'Components' }).click();
  await expect(figureOf(page, 'explained')).toHaveText(/^c1 \d+\.\d%, c2 \d+\.\d%, together \d+\.\d%$/);
  const lines = await map(page, 'features').locator('[data-part=lines] path[data-part=line]').count();
  const isSaid = (await figureOf(page, 'carried').textContent()) !== '';
  // Either the components carry the boundary and it is drawn, or it is said why it is not.
  expect(lines === 1).toBe(!isSaid);
});

test('of three classes one boundary is shown, or all of them where φ is a plane', async ({ page }) => {
  await openFeatures(page, '#w=world-three_gaussians');
  const count = (selector: string) => map(page, 'features').locator(selector).count();
  const boundary = page.getByLabel('Boundary');
  await boundary.selectOption({ label: 'class 1 against class 2' });
  await twoFrames(page);
  expect(await count('[data-part=lines] path[data-part=line]')).toBe(1);
  expect(await count('[data-part=shapes] path[data-look=side]')).toBe(2);
  await boundary.selectOption('all');
  await expect.poll(() => count('[data-part=shapes] path[data-look=side]')).toBe(3);
});

test('without a hidden layer φ(x) = x; of a number there are no classes', async ({ page }) => {
  await openFeatures(page, workedCheck());
  await expect(page.getByText('there is no hidden layer: φ(x) = x')).toBeVisible();
  expect(await figure(page, 'i.phi.0')).toBe(await figure(page, 'i.x.0'));
  // z = 1.5 x₁ + 0.2 x₂ − 0.3 at the origin, and its distance −0.3 / √(1.5² + 0.2²).
  await expect(figureOf(page, 'probe.z.0')).toHaveText('−0.300');
  await expect(figureOf(page, 'probe.distance')).toHaveText('−0.198');
  await openFeatures(page, '#w=world-bimodal');
  await expect(page.getByText('y is a number: there are no classes that could collide.')).toBeVisible();
  await expect(page.getByText('y is a number, so there are no classes and no decision')).toBeVisible();
});
