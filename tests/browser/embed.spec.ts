/** The sample page from another origin steers the frame and hears from it; foreign origins and wrong messages change nothing. */

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

/** Serves the sample page from an origin of its own, with the app's address in it as an author would write it. */
async function serveSample(app: string): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1) || 'foreign.html';
    try {
      const text = name === 'foreign.html'
        ? `<!doctype html><title>foreign</title><iframe src="${app}#w=first&embed&origin=https://course.example"></iframe>`
        : readFileSync(new URL(`../../public/${name}`, import.meta.url), 'utf8').replace('data-app="./"', `data-app="${app}"`);
      response.writeHead(200, { 'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain' }).end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

let sample: Awaited<ReturnType<typeof serveSample>>;
test.beforeAll(async ({ baseURL }) => {
  sample = await serveSample(baseURL ?? '');
});
test.afterAll(() => sample.server.close());

const frame = (page: Page) => page.frameLocator('iframe');
const stop = (page: Page) => frame(page).locator('[data-region=timeline] [aria-current=step]');
const ask = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** What the frame has said, as the page wrote it down. */
async function said(page: Page): Promise<Readonly<Record<string, unknown>>[]> {
  return (await page.locator('#log li').allTextContents()).map((text) => JSON.parse(text) as Readonly<Record<string, unknown>>);
}

/** Sends the frame a message as it stands. */
async function send(page: Page, message: unknown): Promise<void> {
  await page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), message);
}

async function openSample(page: Page): Promise<void> {
  await page.goto(`${sample.origin}/embed-sample.html`);
  await expect.poll(() => said(page)).toEqual([{ type: 'ready', step: 'start', computed: 'start', iteration: 0 }]);
}

test('the page steps the frame, opens an experiment in it, and is told of steps and edits', async ({ page }) => {
  await openSample(page);
  await ask(page, 'Step on');
  await expect(stop(page)).toHaveAttribute('data-step', 'F1.z');
  await ask(page, 'Go to the error');
  await expect(page.locator('#stands')).toHaveText('step B2.dZ, iteration 0');
  await ask(page, 'What does it show');
  await expect.poll(async () => (await said(page)).at(-1)).toMatchObject({ type: 'state', id: 'getState', title: 'first example', step: 'B2.dZ' });

  // The reader of the frame changes a weight with the keys of its cell.
  await ask(page, 'Open an AND');
  await expect(stop(page)).toHaveAttribute('data-step', 'start');
  await expect(frame(page).getByRole('heading', { level: 1 })).toHaveText('AND gate');
  await frame(page).locator('[data-region=shelf] [role=gridcell][data-ref="W[1].0.1"]').press('Shift+ArrowUp');
  await expect.poll(async () => (await said(page)).filter(({ type }) => type === 'edit').at(-1))
    .toEqual({ type: 'edit', reference: 'W[1].0.1', before: 2, after: 2.01, done: true });
  expect((await said(page)).filter(({ type }) => type === 'problem')).toEqual([]);
});

test('a message of a wrong form, a wrong experiment or a step that is not there changes nothing and is named', async ({ page }) => {
  await openSample(page);
  await ask(page, 'Step on');
  await expect.poll(async () => (await said(page)).at(-1)).toEqual({ type: 'done', id: 'next' });
  const wrong: readonly (readonly [unknown, object])[] = [
    ['next', { kind: 'message', path: '' }],
    [null, { kind: 'message' }],
    [{ type: 'next' }, { kind: 'message', path: 'nablascope' }],
    [{ nablascope: 2, type: 'next', id: 7 }, { kind: 'message', path: 'nablascope', id: 7 }],
    [{ nablascope: 1, type: 'explode' }, { kind: 'message', path: 'type' }],
    [{ nablascope: 1, type: 'next', times: 9 }, { kind: 'message', path: 'times' }],
    [{ nablascope: 1, type: 'goTo', step: 3 }, { kind: 'message', path: 'step' }],
    [{ nablascope: 1, type: 'goTo', step: 'B9.dW' }, { kind: 'stop', path: 'step' }],
    [{ nablascope: 1, type: 'setView', view: { level: 'row' } }, { kind: 'message', path: 'view.level' }],
    [{ nablascope: 1, type: 'open', experiment: { nablascope: 1 } }, { kind: 'message', path: 'experiment' }],
    [{ nablascope: 1, type: 'open', experiment: '{"nablascope": 1, "title": 3}' }, { kind: 'missingKey' }],
    [{ nablascope: 1, type: 'open', experiment: '['.repeat(100_000) }, { kind: 'nesting' }],
    [{ nablascope: 1, type: 'open', experiment: 'x', ['__proto__x']: 1 }, { kind: 'message' }],
  ];
  for (const [message, problem] of wrong) {
    const before = (await said(page)).length;
    await send(page, message);
    await expect.poll(async () => (await said(page)).slice(before), JSON.stringify(message).slice(0, 80)).toEqual([expect.objectContaining({ type: 'problem', ...problem })]);
  }
  await expect(stop(page)).toHaveAttribute('data-step', 'F1.z');
  await expect(frame(page).getByRole('heading', { level: 1 })).toHaveText('first example');
});

test('a page of another origin than the address allows is neither obeyed nor told', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', ({ data }) => heard.push(data));
  });
  await page.goto(`${sample.origin}/foreign.html`);
  await expect(stop(page)).toHaveAttribute('data-step', 'start');
  for (const message of [{ nablascope: 1, type: 'next' }, { nablascope: 1, type: 'getState', id: 1 }, { nablascope: 1, type: 'explode' }, 'next']) await send(page, message);
  // The frame's own key comes after them: were they obeyed, it would stand two steps on.
  await stop(page).press('ArrowRight');
  await expect(stop(page)).toHaveAttribute('data-step', 'F1.z');
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
});

test('another window of the allowed origin than the parent is not obeyed', async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    // A frame beside it, of the very origin that is allowed.
    const other = document.body.appendChild(document.createElement('iframe'));
    other.src = location.href.replace('embed-sample.html', 'favicon.svg');
    return new Promise<void>((done) => other.addEventListener('load', () => done(), { once: true }));
  });
  await page.frames().find((each) => each.url().endsWith('favicon.svg'))?.evaluate(() => window.parent.frames[0]?.postMessage({ nablascope: 1, type: 'next' }, '*'));
  await ask(page, 'What does it show');
  await expect.poll(async () => (await said(page)).at(-1)).toMatchObject({ type: 'state', step: 'start' });
});

test('the frame has no bar of menus, keeps nothing, and leads to the whole page with the same experiment', async ({ page, context }) => {
  await openSample(page);
  await ask(page, 'Go to the error');
  await expect(frame(page).getByRole('button', { name: 'File' })).toHaveCount(0);
  const opened = context.waitForEvent('page');
  await frame(page).getByRole('button', { name: 'Open in Nablascope' }).click();
  const whole = await opened;
  await expect(whole.locator('[data-region=timeline] [aria-current=step]')).toHaveAttribute('data-step', 'B2.dZ');
  expect(new URL(whole.url()).hash).toMatch(/^#d=[\w-]+&hide=examples,file$/);
});
