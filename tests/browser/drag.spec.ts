/** Dragging an edge: everything follows in the same frame, React renders nothing, and one undo puts it all back. */

import { expect, test, type Page } from '@playwright/test';
import { shownNumbers, type ShownNumber } from './support/shown-numbers';
import { installFrameProbe, quantile, readProbe, resetProbe } from './support/frame-probe';
import { openExample } from './support/open';

const EDGE = '[data-region=stage] [data-ref="W[1].0.1"]';

/** Every number of the pass; the colour legend's ends are not among them, since they may grow and stay. */
async function numbers(page: Page): Promise<readonly ShownNumber[]> {
  return (await shownNumbers(page)).filter(({ reference, region }) => reference !== '' || region === 'derivation');
}

/** Presses the pointer on a part of the edge where no other edge lies over it. */
async function grab(page: Page): Promise<{ x: number; y: number }> {
  const point = await page.locator(EDGE).first().evaluate((edge) => {
    const line = edge instanceof SVGGeometryElement ? edge : edge.querySelector<SVGGeometryElement>('path, line');
    if (!line) throw new Error('the edge has no line');
    for (let share = 0.2; share < 0.9; share += 0.02) {
      const { x, y } = line.getPointAtLength(line.getTotalLength() * share).matrixTransform(line.getScreenCTM() ?? undefined);
      const hit = document.elementFromPoint(x, y)?.closest('[data-ref]')?.getAttribute('data-ref');
      if (hit === edge.getAttribute('data-ref')) return { x, y };
    }
    throw new Error('the edge lies wholly under others');
  });
  await page.mouse.move(point.x, point.y);
  await page.mouse.down();
  return point;
}

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

test('drag W[1] (1, 2) from −0.900 to −0.350', async ({ page }) => {
  await installFrameProbe(page);
  await openExample(page, 'first');
  await page.keyboard.press('End');
  await expect(page.locator('[data-region=stage] text.number[data-ref=J]').first()).toHaveText('2.259');
  const before = await numbers(page);

  const { x, y } = await grab(page);
  await page.mouse.move(x + 6, y, { steps: 2 });
  await page.waitForTimeout(100);
  await resetProbe(page);
  // Three pixels are 0.01, after the three by which a drag is told from a click.
  for (let moved = 6; moved <= 168; moved += 3) {
    await page.mouse.move(x + moved, y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const during = await readProbe(page);
  await expect(page.locator('[data-region=stage] text.number[data-ref=J]').first()).toHaveText('2.102');
  await expect(page.locator('.drag-tape .change .now')).toHaveText('−0.350');
  expect(during.commits, 'React commits during the drag').toBe(0);
  console.info(`drag: ${during.scripts.length} frames, script a frame median ${quantile(during.scripts, 0.5).toFixed(2)} ms, p95 ${quantile(during.scripts, 0.95).toFixed(2)} ms, React commits ${during.commits}`);
  expect(during.scripts.length).toBeGreaterThan(20);
  await page.mouse.up();
  await page.mouse.move(2, 2);

  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-region=stage] text.number[data-ref=J]').first()).toHaveText('2.259');
  expect(await numbers(page)).toEqual(before);

  // The control: what React renders is counted. One level more is one commit.
  await resetProbe(page);
  await page.keyboard.press('1');
  await expect.poll(async () => (await readProbe(page)).commits).toBe(1);
});

test('Escape puts a drag back, with no undo left behind', async ({ page }) => {
  await openExample(page, 'first');
  await page.keyboard.press('End');
  const before = await numbers(page);
  const { x, y } = await grab(page);
  await page.mouse.move(x + 60, y, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.mouse.move(2, 2);
  expect(await numbers(page)).toEqual(before);
});
