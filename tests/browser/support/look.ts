/** What is wrong with the look of a page: text cut off or over text, and rules of accessibility that are broken. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { layoutProblems } from './layout-check';

/** Wide, tabs, stacked and phone. */
export const SIZES = [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const;

/** Once what was asked for is painted. */
export async function cutOff(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return (await page.evaluate(layoutProblems)).map(({ kind, text, detail }) => `${kind} ${text} (${detail})`);
}

/** @param within a selector; else the whole page */
export async function brokenRules(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}
