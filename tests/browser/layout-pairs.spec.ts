/** Everything that changes how a page looks, two by two: strides, levels, routes, projections, notation, tabs, widths, languages, themes. */

import { expect, test } from '@playwright/test';
import { CONVENTIONS, LEVELS, ROUTES, routesOf, STRIDES, type View } from '../../src/engine/experiment';
import { nextProgress, scalarCount, schedule, stopId, type Operation } from '../../src/engine/schedule';
import { addressOf } from './support/address';
import { builtIn, builtInIds } from './support/experiments';
import { layoutProblems } from './support/layout-check';
import { pairwiseCover, type Case } from './support/pairwise';

/** A cover each: pairs meet again in other company. */
const SEEDS = [20261123, 1, 2, 3];
const FACTORS = {
  example: builtInIds,
  operation: ['z', 'a', 'loss', 'J', 'dA', 'dZ', 'dW', 'db', 'dAprev', 'W', 'b'] satisfies Operation[],
  layer: ['first', 'last'],
  stride: STRIDES,
  /** How far into a step, at scalar stride. */
  entry: [0, 0.5, 1],
  level: LEVELS,
  route: ROUTES,
  convention: CONVENTIONS,
  inputGradient: [true, false],
  lines: ['S', 'H', 'N', 'SH', 'SN', 'HN', 'SHN'],
  allRungs: [true, false],
  gradientNames: ['d', 'partial'],
  edges: ['weights', 'gradients'],
  size: [[1440, 900], [1024, 768], [768, 1024], [390, 844]],
  language: ['en', 'ko'],
  theme: ['light', 'dark'],
  detail: [0, 1, 2],
  gradientTab: [0, 1, 2, 3],
} as const;
type Page = Case<typeof FACTORS>;

/** The experiment of a case at its step; where this network has no such step or route, at the one nearest to it. */
function experimentOf(page: Page) {
  const experiment = builtIn(page.example);
  const { network, batch } = experiment;
  const routes = routesOf(network);
  const route = routes.find((each) => each === page.route) ?? routes[0];
  const plan = schedule(network, { route, inputGradient: page.inputGradient });
  const steps = plan.steps.filter(({ operation }) => operation === page.operation);
  const step = (page.layer === 'first' ? steps.at(0) : steps.at(-1)) ?? plan.steps[plan.steps.length - 1];
  const index = plan.indexOf.get(step.id) ?? 0;
  const entries = Math.floor(page.entry * (scalarCount(network, batch.length, step) - 1));
  // At scalar stride one entry of the step, at the others the end of its block.
  const before = { steps: index, entries: page.stride === 'scalar' ? entries : 0 };
  const after = nextProgress(network, batch.length, plan, page.stride, before) ?? before;
  const stop = stopId(network, batch.length, plan, after);
  const view: View = {
    ...experiment.view, route, convention: page.convention, inputGradient: page.inputGradient, stride: page.stride, level: page.level, step: stop, computed: stop,
  };
  return { ...experiment, view };
}

function settingsOf({ lines, allRungs, gradientNames, edges, language, theme }: Page) {
  const [symbols, shapes, numbers] = ['S', 'H', 'N'].map((line) => lines.includes(line));
  return { language, theme, edges, symbols, shapes, numbers, allRungs, gradientNames };
}

const cases = SEEDS.flatMap((seed) => pairwiseCover(FACTORS, seed));
/** So that two workers share them. */
const PARTS = 4;

for (let part = 0; part < PARTS; part++) {
  test(`pairs, part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(600_000);
    const begin = performance.now();
    const found: string[] = [];
    const mine = cases.filter((_, index) => index % PARTS === part);
    await page.goto('./');
    for (const each of mine) {
      const [width, height] = each.size;
      await page.setViewportSize({ width, height });
      await page.evaluate((settings) => localStorage.setItem('nablascope.settings', JSON.stringify(settings)), settingsOf(each));
      await page.goto('about:blank');
      await page.goto(`./${addressOf(experimentOf(each))}`);
      await page.locator('[data-region=timeline] [data-step][aria-current=step]').waitFor();
      await page.evaluate(async ({ detail, gradientTab }) => {
        const choose = (list: string, index: number) => document.querySelectorAll<HTMLElement>(`${list} [role=tab]`)[index]?.click();
        const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        await document.fonts.ready;
        choose('main', detail);
        await settled();
        choose('[data-region=inspector]', gradientTab);
        await settled();
      }, each);
      const problems = await page.evaluate(layoutProblems);
      found.push(...problems.map(({ kind, text, detail }) => `${kind} ${text} (${detail}) in ${JSON.stringify(each)}`));
    }
    const seconds = (performance.now() - begin) / 1000;
    console.info(`pairs, part ${part + 1}: ${mine.length} of ${cases.length} pages checked in ${seconds.toFixed(0)} s, ${found.length} problems`);
    expect(cases.length).toBeLessThanOrEqual(3000);
    expect(found.slice(0, 40)).toEqual([]);
  });
}
