/** Adam and momentum in Propagate: chosen in the dialog, their update steps walked, the next iteration and back; every number is the trace's. */

import { expect, test, type Page } from '@playwright/test';
import { OPTIMIZERS, type Experiment, type Optimizer } from '../../src/engine/experiment';
import { isPerExample, parseReference } from '../../src/engine/quantity';
import { afterUpdate, columnOfExample, computeTrace, passOf, valueOf, type Trace } from '../../src/engine/trace';
import { schedule } from '../../src/engine/schedule';
import { networkWords } from '../../src/words/network';
import { optimizerWords } from '../../src/words/optimizer';
import { quantityText } from '../../src/writers/quantity-text';
import { addressOf } from './support/address';
import { builtIn } from './support/experiments';
import { layoutProblems } from './support/layout-check';
import { openExample } from './support/open';
import { shownNumbers } from './support/shown-numbers';

const current = (page: Page) => page.locator('[data-region=timeline] [data-step][aria-current=step]');
const painted = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

function withOptimizer(optimizer: Optimizer): Experiment {
  return { ...builtIn('first'), optimizer };
}

/** Opens an experiment at a stop. */
async function openAt(page: Page, experiment: Experiment, step: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${addressOf({ ...experiment, view: { ...experiment.view, step, computed: step } })}`);
  await current(page).waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** The numbers on the screen that are not those of the trace; how many there are of each optimizer’s own is counted. */
async function wrongNumbers(page: Page, experiment: Experiment, trace: Trace, seen: Set<string>): Promise<readonly string[]> {
  await painted(page);
  return (await shownNumbers(page)).flatMap(({ region, reference: name, text }) => {
    const reference = parseReference(name);
    if (text.startsWith('×') || (reference?.kind !== 'entry' && reference?.kind !== 'scalar')) return [];
    const value = valueOf(trace, reference.kind === 'entry' && isPerExample(reference.key)
      ? { ...reference, column: trace.batch[columnOfExample(trace, reference.column)] } : reference);
    seen.add(reference.key);
    const expected = [quantityText(experiment.network, reference.key, value), String(value)];
    return expected.includes(text) ? [] : [`${region} shows ${name} = ${text}, not ${expected.join(' or ')}`];
  });
}

test('Adam is chosen in the dialog; its steps, the next iteration and the way back show the numbers of the trace', async ({ page }) => {
  const experiment = withOptimizer(OPTIMIZERS.adam);
  const first = computeTrace(passOf(experiment));
  const second = computeTrace(passOf(experiment, afterUpdate(first)));
  const { steps } = schedule(experiment.network, experiment.view, experiment.optimizer);
  const updates = steps.filter(({ phase }) => phase === 'U').map(({ id }) => id);
  await openExample(page, 'first');
  await page.getByRole('button', { name: networkWords.en.title }).first().click();
  await page.getByRole('combobox', { name: optimizerWords.en.rule }).selectOption('adam');
  await expect(page.getByRole('status').filter({ hasText: optimizerWords.en.did('Adam') })).toBeVisible();
  await expect(page.getByLabel('β₂')).toHaveValue('0.999');
  await page.getByLabel('β₁').fill('1');
  await expect(page.getByRole('alert').filter({ hasText: optimizerWords.en.problems.fraction })).toBeVisible();
  await page.getByLabel('β₁').fill('0.9');
  await page.keyboard.press('Escape');

  for (const trace of [first, second]) {
    const seen = new Set<string>();
    await page.keyboard.press('Home');
    for (const { id } of steps) {
      await page.keyboard.press('ArrowRight');
      await expect(current(page)).toHaveAttribute('data-step', id);
      if (updates.includes(id)) expect(await wrongNumbers(page, experiment, trace, seen), id).toEqual([]);
    }
    for (const key of ['mW[1]', 'sW[1]', 'mWnew[1]', 'sWnew[2]', 'mbnew[2]', 'Wnew[1]', 'beta1', 'beta2', 't']) expect([...seen]).toContain(key);
    await page.keyboard.press('ArrowRight');
    await expect(current(page)).toHaveAttribute('data-step', 'start');
  }
  await page.keyboard.press('ArrowLeft');
  await expect(current(page)).toHaveAttribute('data-step', updates.at(-1) ?? '');
  expect(await wrongNumbers(page, experiment, second, new Set())).toEqual([]);
});

for (const [width, height] of [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const) {
  for (const locale of ['en-US', 'ko-KR']) {
    test.describe(`${width} ${locale}`, () => {
      test.use({ viewport: { width, height }, locale });

      test('nothing is cut off or overlaps at the update steps', async ({ page }) => {
        const found: string[] = [];
        for (const optimizer of [{ ...OPTIMIZERS.adam, weightDecay: 0.01 }, { ...OPTIMIZERS.momentum, weightDecay: 0.01 }, { name: 'gd', weightDecay: 0.01 }] as const) {
          for (const step of ['U1.W', 'U1.b', 'U2.W', 'U2.b']) {
            await openAt(page, withOptimizer(optimizer), step);
            await painted(page);
            const problems = await page.evaluate(layoutProblems);
            found.push(...problems.map(({ kind, text, detail }) => `${optimizer.name} ${step}: ${kind} ${text} (${detail})`));
          }
        }
        expect(found).toEqual([]);
      });
    });
  }
}
