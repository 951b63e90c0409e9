/** The ladder in a browser: the whole chain in sight, every rung on request, tiles of a batch, levels under a finger. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openExample } from './support/open';

const levels = (page: Page) => page.locator('[data-region=derivation] [data-level]');

async function goTo(page: Page, id: string, stop: string, level: string): Promise<void> {
  await openExample(page, id);
  await page.keyboard.press('End');
  await page.locator(`[data-region=timeline] [data-step="${stop}"]`).first().click({ force: true });
  await page.keyboard.press(level);
  await expect(page.locator('[data-region=timeline] [aria-current=step]')).toHaveAttribute('data-step', stop);
}

/** The rungs that are shown each on its own, in order. */
function shownRungs(page: Page): Promise<readonly (string | undefined)[]> {
  return page.locator('[data-rung]').evaluateAll((rungs) => rungs.map((rung) => (rung instanceof HTMLElement ? rung.dataset['rung'] : undefined)));
}

function partlyHidden(page: Page): Promise<readonly (string | null)[]> {
  return levels(page).evaluateAll((sections) => sections.flatMap((section) => {
    const [own, panel] = [section.getBoundingClientRect(), section.parentElement?.getBoundingClientRect()];
    const isWhole = panel !== undefined && own.height > 0 && own.top >= panel.top - 1 && own.bottom <= panel.bottom + 1;
    return isWhole ? [] : [section.getAttribute('data-level')];
  }));
}

for (const locale of ['en-US', 'ko-KR']) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1440, height: 900 } });

    test('from one weight to dz aᵀ, all is in sight at once', async ({ page }) => {
      for (const stop of ['B2.dW', 'B1.dW', 'B2.dAprev', 'F1.z', 'C.loss']) {
        await goTo(page, 'first', stop, '3');
        expect(await partlyHidden(page), `levels of ${stop} that are not wholly in sight`).toEqual([]);
      }
      // With the Jacobian view there are too many lines; the active level is whole.
      await goTo(page, 'first', 'B1.dZ', '3');
      await expect.poll(() => partlyHidden(page)).not.toContain('matrix');
    });
  });
}

test.describe('one after the other', () => {
  test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

  test('the active level shows its rungs apart, and every level does on request, remembered', async ({ page }) => {
    await goTo(page, 'first', 'B2.dW', '2');
    expect(await shownRungs(page)).toEqual(['dW/dw.3', 'dW/dw.4']);
    await page.getByRole('checkbox', { name: 'All rungs' }).check();
    const all = ['dW/dw.1', 'dW/dw.2', 'dW/dw.3', 'dW/dw.4', 'dW/dw.5'];
    expect(await shownRungs(page)).toEqual(all);
    await goTo(page, 'first', 'B2.dW', '1');
    expect(await shownRungs(page)).toEqual(all);
    // The same number stands on every one of them.
    for (const rung of all) await expect(page.locator(`[data-rung="${rung}"] .number`).filter({ hasText: '+0.693' }).first()).toBeVisible();
  });

  test('a batch is the sum of its tiles; a click on one makes it the example that is looked at', async ({ page }) => {
    await goTo(page, 'ex1b-batch-of-3', 'B2.dW', '4');
    const tiles = page.locator('[data-rung="dW/dw.6"]').getByRole('button', { name: /^Example/ });
    await expect(tiles).toHaveCount(3);
    await expect(tiles.nth(0)).toHaveAttribute('aria-pressed', 'true');
    await tiles.nth(2).click();
    await expect(tiles.nth(2)).toHaveAttribute('aria-pressed', 'true');
    await expect(tiles.nth(0)).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('[data-level=matrix] math').first()).toContainText('(3)');
  });

  test('all rungs of a batch, tiles among them, keep the rules of accessibility', async ({ page }) => {
    await goTo(page, 'ex1b-batch-of-3', 'B2.dW', '4');
    await page.getByRole('checkbox', { name: 'All rungs' }).check();
    const { violations } = await new AxeBuilder({ page }).include('[data-region=derivation]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  });
});

test.describe('on a phone', () => {
  test.use({ locale: 'en-US', viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a finger goes from level to level', async ({ page }) => {
    await goTo(page, 'first', 'B2.dW', '2');
    const swipe = async (across: number) => {
      await levels(page).first().evaluate((section, distance) => {
        const at = { bubbles: true, pointerType: 'touch', isPrimary: true, pointerId: 1, clientY: 500 };
        section.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX: 200 }));
        section.dispatchEvent(new PointerEvent('pointerup', { ...at, clientX: 200 + distance }));
      }, across);
    };
    const shown = () => levels(page).evaluateAll((sections) => sections.map((section) => section.getAttribute('data-level')));
    await swipe(-120);
    await expect.poll(shown).toEqual(['matrix']);
    await swipe(20);
    expect(await shown()).toEqual(['matrix']);
    await swipe(120);
    await expect.poll(shown).toEqual(['vector']);
  });

  test('a line that is too wide is scrolled by the arrows and keeps the step', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 844 });
    await goTo(page, 'ex5a-xor-exact-relu', 'B1.dW', '4');
    const line = page.getByRole('group', { name: /scrolls sideways/ }).first();
    await line.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => line.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => line.evaluate((element) => element.scrollLeft)).toBe(0);
    await expect(page.locator('[data-region=timeline] [aria-current=step]')).toHaveAttribute('data-step', 'B1.dW');
  });
});
