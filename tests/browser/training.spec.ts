/** The worker that trains, as it is built and under the page's policy: it starts, tells at most what is read, and hears a pause in the midst of its work. */

import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';

test('the worker trains under the page’s policy, tells about thirty times a second, and stops when it is asked', async ({ page }) => {
  const file = readdirSync('dist/assets').find((name) => /^train-worker-.*\.js$/.test(name));
  expect(file, 'the worker is built').toBeDefined();
  await page.goto('./');
  await page.locator('[data-region=derivation]').waitFor();
  const seen = await page.evaluate(async (address) => {
    const worker = new Worker(address, { type: 'module' });
    const reports: { readonly time: number; readonly isRunning: boolean; readonly rows: number; readonly epoch: number }[] = [];
    const stopped = new Promise<void>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(`the worker broke: ${event.message}`));
      worker.onmessage = ({ data }: MessageEvent<{ kind: string; isRunning: boolean; state: Float64Array; rows: Float64Array }>) => {
        reports.push({ time: performance.now(), isRunning: data.isRunning, rows: data.rows.length, epoch: data.state[0] });
        if (!data.isRunning) resolve();
      };
    });
    const [examples, hidden] = [400, 8];
    const data = (rows: number, columns: number, value: (k: number) => number) => ({ rows, columns, data: Float64Array.from({ length: rows * columns }, (_, k) => value(k)) });
    const setup = {
      shape: { widths: [2, hidden, 1], activations: ['tanh', 'sigmoid'], loss: 'bce' },
      X: data(2, examples, (k) => Math.sin(k * 12.9898)), Y: data(1, examples, (k) => k % 2),
      columns: Array.from({ length: examples }, (_, e) => e), heldOut: [], batchSize: 16, seed: 1,
      optimizer: { name: 'gd', weightDecay: 0 }, route: 'shortcut', convention: 'course',
    };
    const state = new Float64Array(3 + 3 * hidden + hidden + 1).map((_, k) => (k < 3 ? 0 : Math.cos(k)));
    worker.postMessage({ kind: 'open', run: 1, setup, state, rates: [{ epoch: 0, update: 0, learningRate: 0.1 }], recorded: 0 });
    worker.postMessage({ kind: 'run', run: 1, stretch: 1, until: 100_000 });
    await new Promise((resolve) => {
      setTimeout(resolve, 2000);
    });
    const asked = performance.now();
    worker.postMessage({ kind: 'pause', run: 1 });
    await stopped;
    worker.terminate();
    return { reports, answer: performance.now() - asked };
  }, `./assets/${file}`);
  expect(seen.reports.length).toBeGreaterThan(5);
  expect(seen.reports.length).toBeLessThan(2 * 40);
  const last = seen.reports[seen.reports.length - 1];
  expect(last.isRunning).toBe(false);
  expect(seen.reports.slice(0, -1).every(({ isRunning }) => isRunning)).toBe(true);
  const recordLength = 5 + 2 * 3;
  expect(seen.reports.reduce((sum, { rows }) => sum + rows, 0)).toBe((last.epoch + 1) * recordLength);
  test.info().annotations.push({ type: 'answer to a pause', description: `${seen.answer.toFixed(1)} ms; ${last.epoch} epochs in 2 s` });
  console.info(`pause answered after ${seen.answer.toFixed(1)} ms; ${last.epoch} epochs of 25 updates, ${seen.reports.length} reports in 2 s`);
});
