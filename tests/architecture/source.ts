/** Reads the files of src for the tests of its architecture. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Files } from './imports.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file of src; generated ones are no part of the architecture. */
export function sourceFiles(): Files {
  const entries = readdirSync(`${root}src`, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    const path = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
    if (!entry.isFile() || path.includes('/fonts-generated/')) continue;
    files.set(path.slice(`${root}src/`.length), readFileSync(path, 'utf8'));
  }
  return files;
}
