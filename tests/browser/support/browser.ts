/** Finds a browser for the tests, so that none has to be installed by hand. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwrightChromium } from '@playwright/test';

/** What a headless machine without a GPU, a sandbox or open network needs. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium: CHROME_PATH, else Playwright's own, else the system's, else the one that comes from npm. */
export async function browserPath(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return named;
  if (existsSync(playwrightChromium.executablePath())) return playwrightChromium.executablePath();
  return systemBrowser() ?? (await packagedBrowser());
}

function systemBrowser(): string | undefined {
  const fixed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => existsSync(path));
  if (fixed !== undefined) return fixed;
  const folders = (process.env['PATH'] ?? '').split(':');
  return ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    // A file of that name may only be a stub that asks for an installation.
    .find((path) => existsSync(path) && spawnSync(path, ['--version']).status === 0);
}

/** Unpacks @sparticuz/chromium once a version. The package itself reuses whatever lies in the temporary folder, of any version. */
async function packagedBrowser(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('@sparticuz/chromium').replace(/build.*$/, 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const home = join(tmpdir(), `nablascope-chromium-${version}`);
  if (existsSync(home)) return join(home, 'chromium');

  // Unpacked aside and renamed into place, so that two runs at once never start half a browser.
  const aside = mkdtempSync(`${home}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = aside;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(aside, home);
  } catch {
    // The other run was first.
    rmSync(aside, { recursive: true, force: true });
  }
  return join(home, 'chromium');
}
