/** The built page keeps to its own origin and to its Content Security Policy through a whole walk, and shows hostile names as text. */

import { expect, test, type Page } from '@playwright/test';
import { addressOf } from './support/address';
import { builtIn } from './support/experiments';
import { openExample } from './support/open';

test.use({ viewport: { width: 1440, height: 900 } });

/** Every request beyond the page's own origin, every break of its policy, every error. */
async function watch(page: Page, baseURL: string | undefined): Promise<() => Promise<readonly string[]>> {
  const found: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    // What a page makes itself is asked of nobody.
    if (!url.startsWith(baseURL ?? '') && !/^(data|blob|about):/.test(url)) found.push(`request ${url}`);
  });
  page.on('pageerror', (error) => found.push(`error ${error.message}`));
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      broken.push(`policy ${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`));
  });
  return async () => [...found, ...await page.evaluate(() => (window as unknown as { broken: string[] }).broken)];
}

/** Clicks what opens each dialog, and closes it again; returns their names. */
async function openEveryDialog(page: Page): Promise<readonly string[]> {
  const opened: string[] = [];
  const openBy = async (click: () => Promise<void>) => {
    await click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    // What a dialog folds away is shown too.
    await dialog.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
    for (const tab of await dialog.getByRole('tab').all()) await tab.click();
    opened.push(await dialog.getAttribute('aria-label') ?? '');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  for (const name of ['Edit network', 'Data', 'History']) {
    const button = page.getByRole('button', { name, exact: true });
    await openBy(() => button.click());
  }
  for (const item of ['Recent…', 'Bring weights…', 'Share…', 'Take with you…']) {
    await openBy(async () => {
      await page.getByRole('button', { name: 'File' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    });
  }
  await openBy(() => page.keyboard.press('?'));
  return opened;
}

test('a whole walk asks nothing of anybody else and breaks no policy', async ({ page, context, baseURL }) => {
  test.setTimeout(240_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const problems = await watch(page, baseURL);
  await openExample(page, 'first');
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toMatch(/script-src 'self';/);
  await page.keyboard.press('t');
  for (let step = 0; step < 18; step++) await page.keyboard.press('ArrowRight');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ko');
  await page.getByRole('combobox', { name: '언어' }).selectOption('en');
  await page.locator('[data-step="B2.dW"]').click();
  // The check of every gradient stands in the first.
  for (const tab of (await page.locator('[data-region=inspector] [role=tab]').all()).toReversed()) await tab.click();
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.getByRole('dialog')).toContainText('agree');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Notation', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Other notations' }).click();
  await page.keyboard.press('Escape');

  // A line drawn as an image reads the fonts and draws a data address: the policy must let it.
  await page.locator('[data-rung]').first().getByRole('button', { name: 'Copy this line' }).click();
  await page.getByRole('menuitem', { name: 'As an image' }).click();
  await expect(page.locator('[data-rung]').first().getByRole('status')).toHaveText('Copied', { timeout: 60_000 });

  expect(new Set(await openEveryDialog(page)).size).toBe(8);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Save experiment' }).click();
  await download;
  expect(await problems()).toEqual([]);
});

test('the policy forbids what it says', async ({ page }) => {
  await openExample(page, 'first');
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline ran"';
    document.head.append(script);
    const asked = await fetch('https://example.invalid/').then(() => 'asked', () => 'refused');
    const rules = document.createElement('style');
    rules.textContent = ':root { --planted: 1 }';
    document.head.append(rules);
    return [document.title === 'inline ran', asked, getComputedStyle(document.documentElement).getPropertyValue('--planted')];
  });
  expect(ran).toEqual([false, 'refused', '']);
});

const HOSTILE = [
  '<img src=x onerror="document.title=1"><script>document.title=1</script>',
  '\\htmlData{ref=W[1].0.0}{x} \\href{javascript:alert(1)}{y} $x$ \\input{/etc/passwd}',
  'x'.repeat(4000),
  '\u202eשלום \u200b\u200d\u2066 مرحبا',
  '</title></script>"\' ]]> {{constructor}} ${1}',
];

for (const [index, name] of HOSTILE.entries()) {
  test(`hostile names stay text: ${index + 1} of ${HOSTILE.length}`, async ({ page, baseURL }) => {
    const problems = await watch(page, baseURL);
    const first = builtIn('first');
    const experiment = { ...first, title: name, data: { ...first.data, features: [name, `${name}2`], classes: [name, `${name}2`] } };
    await page.goto(`./${addressOf(experiment)}`);
    await page.locator('[data-region=timeline] [aria-current=step]').waitFor();
    await expect(page).toHaveTitle(`${name} · Nablascope`.replace(/\s+/g, ' ').trim());
    for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
    await openEveryDialog(page);
    const made = await page.evaluate(() => ({
      foreign: document.querySelectorAll('img, script:not([src]), iframe, object, embed, [onerror], a[href^="javascript" i]').length,
      // The page's own references only: none by way of a name.
      scroll: document.documentElement.scrollWidth - window.innerWidth,
      frames: window.frames.length,
    }));
    expect(made).toEqual({ foreign: 0, scroll: 0, frames: 0 });
    expect(await problems()).toEqual([]);

    await page.goto(`./${addressOf(experiment)}&embed`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name.replace(/\s+/g, ' '));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    expect(await problems()).toEqual([]);
  });
}
