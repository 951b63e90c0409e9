/** Changing step: how much script runs until the new formulas are on the page, their numbers in them. */

import { expect, test, type Page } from '@playwright/test';
import { drop } from './support/drop';
import { quantile } from './support/frame-probe';
import { openExample } from './support/open';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

declare global {
  interface Window {
    /** Milliseconds of frame callbacks so far. */
    inFrames?: number;
  }
}

/** Call before the page is opened. */
async function timeFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.inFrames = 0;
    const nextFrame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => nextFrame((time) => {
      const start = performance.now();
      callback(time);
      window.inFrames = (window.inFrames ?? 0) + performance.now() - start;
    });
  });
}

interface StepTime {
  /** From the key's handlers through React's commit, when the new formulas stand there with their numbers. */
  readonly formulas: number;
  /** The same with what every panel paints in the two frames that follow. */
  readonly all: number;
  /** A piece of work that is always the same, to see how much of the machine there is just then. */
  readonly fixed: number;
}

async function walk(page: Page, key: 'ArrowRight' | 'ArrowLeft', steps: number): Promise<readonly StepTime[]> {
  return page.evaluate(async ([code, count]) => {
    const frame = () => new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    const shown = () => document.querySelector('[data-region=derivation]')?.textContent;
    const fixedWork = () => {
      const start = performance.now();
      let sum = 0;
      for (let term = 1; term < 4e6; term++) sum += Math.sqrt(term);
      return sum > 0 ? performance.now() - start : NaN;
    };
    const times: { formulas: number; all: number; fixed: number }[] = [];
    for (let step = 0; step < count; step++) {
      const fixed = fixedWork();
      await frame();
      const before = shown();
      const [start, framesBefore] = [performance.now(), window.inFrames ?? NaN];
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: code, code, bubbles: true, cancelable: true }));
      // React commits in a microtask, which was queued before this one.
      await Promise.resolve();
      const formulas = performance.now() - start;
      if (shown() === before) throw new Error('the formulas are not there yet');
      await frame();
      await frame();
      times.push({ formulas, all: formulas + (window.inFrames ?? NaN) - framesBefore, fixed });
    }
    return times;
  }, [key, steps] as const);
}

/** Other work on the machine only ever adds time: the quietest of a few runs tells most about the app. */
const RUNS = 5;

/**
 * Walks through a pass for the first time and back, from a fresh page each time, until a run is quiet enough. Gives the
 * median step as it would be if the machine were always as fast as in its best moment.
 */
async function medianOf(page: Page, name: string, limit: number, open: () => Promise<void>): Promise<number> {
  let best = Infinity;
  for (let run = 1; run <= RUNS && best >= limit; run++) {
    await open();
    const [there, back] = [await walk(page, 'ArrowRight', 17), await walk(page, 'ArrowLeft', 17)];
    const median = (times: readonly StepTime[], what: keyof StepTime) => quantile(times.map((time) => time[what]), 0.5);
    const text = (times: readonly StepTime[]) =>
      `formulas ${median(times, 'formulas').toFixed(1)} ms, with all panels ${median(times, 'all').toFixed(1)} ms`;
    const slowdown = median(there, 'fixed') / Math.min(...[...there, ...back].map(({ fixed }) => fixed));
    console.info(`changing step, ${name}, run ${run}, medians of ${there.length}: the first time ${text(there)}; again ${text(back)}; machine ${slowdown.toFixed(1)} times slower than at its best`);
    best = Math.min(best, median(there, 'formulas') / slowdown);
  }
  return best;
}

/**
 * The figure for a quiet machine is printed. Beside other tests on a shared one a step takes several times as long, which
 * must not fail: only a step out of all proportion does, such as one that typesets everything anew.
 */
const LEEWAY = 8;

/** Untrained weights are enough to see how long formulas take. */
function digits(): string {
  const widths = [64, 64, 10];
  let state = 1;
  const number = () => {
    state = (state * 16807) % 2147483647;
    return Math.round((state / 2147483647 - 0.5) * 400) / 1000;
  };
  const rows = (height: number, width: number) => Array.from({ length: height }, () => Array.from({ length: width }, number));
  return JSON.stringify({
    nablascope: 1,
    title: 'Digits',
    network: {
      widths,
      activations: ['relu', 'softmax'],
      loss: 'ce',
      parameters: [1, 2].map((l) => ({ W: rows(widths[l], widths[l - 1]), b: rows(1, widths[l])[0] })),
    },
    data: { X: rows(64, 1), Y: Array.from({ length: 10 }, (_, k) => [k === 3 ? 1 : 0]) },
    learningRate: 0.1,
  });
}

test('the formulas of a step of the first example are there within a frame', async ({ page }) => {
  await timeFrames(page);
  expect(await medianOf(page, '2-3-2', 16.7, () => openExample(page, 'first'))).toBeLessThan(LEEWAY * 16.7);
});

test('those of a 64-64-10 network are there within 50 ms', async ({ page }) => {
  await timeFrames(page);
  const median = await medianOf(page, '64-64-10', 50, async () => {
    await openExample(page, 'first');
    await drop(page, digits());
    await expect(page.locator('header').first()).toContainText('64–64–10');
  });
  expect(median).toBeLessThan(LEEWAY * 50);
});
