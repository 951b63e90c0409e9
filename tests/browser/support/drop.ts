/** Drags a file from outside over the page, or drops it there. */
import type { Page } from '@playwright/test';

export async function drop(page: Page, text: string, kind: 'dragover' | 'drop' = 'drop'): Promise<void> {
  await page.evaluate(([type, content]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'dropped.json', { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, [kind, text] as const);
}
