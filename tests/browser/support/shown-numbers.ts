/** The numbers that a reader sees, with the references that they carry. */

import type { Page } from '@playwright/test';

export interface ShownNumber {
  readonly region: string;
  /** The nearest reference around the text; empty where there is none. */
  readonly reference: string;
  readonly text: string;
}

/** Every text in the three regions that is one number, or the product on an edge's plate. */
export async function shownNumbers(page: Page): Promise<ShownNumber[]> {
  return page.evaluate(() => {
    const found: ShownNumber[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      const region = around?.closest('[data-region]')?.getAttribute('data-region') ?? '';
      if (!around || !['stage', 'shelf', 'derivation'].includes(region) || around.closest('.katex-mathml, .visually-hidden, title')
        || !around.checkVisibility({ visibilityProperty: true })) continue;
      const text = (node.textContent ?? '').trim().replace(/^\((.*)\)$/, '$1');
      const reference = around.closest('[data-ref]')?.getAttribute('data-ref') ?? '';
      const isTarget = region === 'stage' && /^Y\.\d+\.\d+$/.test(reference) && /^[01]$/.test(text);
      if (/^[+−<>]?(\d+\.\d+(e[+−]\d+)?|NaN|∞)$/.test(text) || /^× .* [=≈] /.test(text) || isTarget) found.push({ region, reference, text });
    }
    return found;
  });
}
