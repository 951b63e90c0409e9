/** Saves a kept experiment as a file without opening it: whole or damaged, as it lies in the browser. */

import type { App } from '../app';
import { download } from '../clipboard';

export async function saveKept(id: string, { keep }: Pick<App, 'keep'>): Promise<void> {
  const text = await keep.recent.textOf(id);
  if (text !== undefined) download('kept.nablascope.json', new Blob([text], { type: 'application/json' }));
}
