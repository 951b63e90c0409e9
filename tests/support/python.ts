/** Python for the tests that prove numbers by another program; where it is absent such a test is skipped. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The one that the path names first; the system's own, whose packages another one in front of it may lack; that of Windows. */
const CANDIDATES = ['python3', '/usr/bin/python3', 'python'];

const found = new Map<string, string | undefined>();

/** The first Python that has all of these modules, or undefined. They are looked for, not imported: torch takes seconds. */
export function findPython(modules: readonly string[]): string | undefined {
  const wanted = modules.join(' ');
  if (!found.has(wanted)) found.set(wanted, CANDIDATES.find((python) => hasModules(python, modules)));
  return found.get(wanted);
}

function hasModules(python: string, modules: readonly string[]): boolean {
  const look = 'import sys; from importlib.util import find_spec; sys.exit(any(find_spec(name) is None for name in sys.argv[1:]))';
  return spawnSync(python, ['-c', look, ...modules]).status === 0;
}

/**
 * What a program prints; throws with its error output where it fails.
 * @param script the program's text
 * @param input what stands on its standard input
 */
export function runPython(python: string, script: string, input = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'nablascope-python-'));
  const file = join(folder, 'script.py');
  try {
    // A file, because an argument has a greatest length.
    writeFileSync(file, script);
    const { status, stdout, stderr, error } = spawnSync(python, [file], { input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
    if (error) throw error;
    if (status !== 0) throw new Error(`${python} ended with ${status}: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
