/** Sets a LaTeX document with the TeX of this machine, where there is one. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = 'pdflatex';
/** The program that sets documents, or undefined. */
export const engine = spawnSync(PROGRAM, ['--version']).status === 0 ? PROGRAM : undefined;

/** The log of setting the document; throws where it stops at an error. */
export function typeset(document: string): string {
  if (engine === undefined) throw new Error('there is no TeX here');
  const folder = mkdtempSync(join(tmpdir(), 'nablascope-tex-'));
  try {
    writeFileSync(join(folder, 'document.tex'), document);
    execFileSync(engine, ['-interaction=nonstopmode', '-halt-on-error', 'document.tex'], { cwd: folder, stdio: 'ignore' });
    return readFileSync(join(folder, 'document.log'), 'latin1');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a log tells of a document that is not as it should be: errors, missing letters, lines that leave the text by `margin` points. */
export function problemsIn(log: string, margin: number): string[] {
  const overfull = [...log.matchAll(/Overfull \\hbox \(([\d.]+)pt[^\n]*/g)].filter(([, width]) => Number(width) > margin).map(([line]) => line);
  return [...(log.match(/^(?:!|Missing character|.*undefined).*$/gm) ?? []), ...overfull];
}
