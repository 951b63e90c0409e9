/** Installs the dependencies when they are absent or the lock file changed, so that every command is one command on a fresh machine. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// npm ci empties node_modules, so an install that did not finish leaves no record behind.
const record = `${root}node_modules/.lock-hash`;
const hash = createHash('sha256').update(readFileSync(`${root}package-lock.json`)).digest('hex');
const installed = existsSync(record) ? readFileSync(record, 'utf8') : '';

if (installed !== hash) {
  // All of it goes to stderr: the output of `npm run -s trace` is data.
  console.error('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(record, hash);
}
