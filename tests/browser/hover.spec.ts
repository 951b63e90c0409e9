/**
 * What lights up under the pointer is what the table of operands says: for random things of stage, shelf, formulas and
 * timeline, over several stops of three networks, every drawn thing is checked both ways.
 */

import { expect, test, type Page } from '@playwright/test';
import { expand, operandsOf } from '../../src/engine/operands';
import { nameOf, parseReference, referenceText, type Reference } from '../../src/engine/quantity';
import { schedule } from '../../src/engine/schedule';
import { builtIn } from './support/experiments';
import { openExample } from './support/open';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

interface Hover {
  readonly on: string;
  readonly drawn: readonly string[];
  readonly hovered: readonly string[];
  readonly washed: readonly string[];
  /** References whose things are not all lit alike. */
  readonly torn: readonly string[];
  /** Halves and edges that are hovered, and the rings around them. */
  readonly things: number;
  readonly rings: number;
}

interface Visit {
  readonly hovers: readonly Hover[];
  /** What is still lit once the pointer has left, and how long leaving took, in ms. */
  readonly left: number;
  readonly leaving: number;
}

/** Points at `count` random things of the page, one after the other, and leaves. */
function visit(page: Page, count: number, seed: number): Promise<Visit> {
  return page.evaluate(async ([hovers, from]) => {
    const things = () => [...document.querySelectorAll<HTMLElement | SVGElement>('[data-ref]')];
    const refOf = (element: Element) => element.getAttribute('data-ref') ?? '';
    const frame = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
    const lit = () => document.querySelectorAll('[data-hovered], [data-factor], .marks .hovered, .marks .wash').length;
    let state = from | 1;
    const random = (below: number) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) % below;
    };

    const seen: Hover[] = [];
    for (let k = 0; k < hovers; k++) {
      const before = things();
      const target = before[random(before.length)];
      const on = refOf(target);
      target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
      await frame();
      const kinds = new Map<string, Set<string>>();
      for (const element of things()) {
        const kind = element.hasAttribute('data-hovered') ? 'hovered' : element.hasAttribute('data-factor') ? 'washed' : '';
        kinds.set(refOf(element), (kinds.get(refOf(element)) ?? new Set()).add(kind));
      }
      const those = (kind: string) => [...kinds].filter(([, all]) => all.has(kind)).map(([ref]) => ref);
      seen.push({
        on,
        drawn: [...kinds.keys()],
        hovered: those('hovered'),
        washed: those('washed'),
        torn: [...kinds].filter(([, all]) => all.size > 1).map(([ref]) => ref),
        things: new Set([...document.querySelectorAll('.half[data-hovered], .edge[data-hovered]')].map(refOf)).size,
        rings: document.querySelectorAll('.marks .hovered').length,
      });
    }
    const start = performance.now();
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
    while (lit() > 0 && performance.now() - start < 2000) await frame();
    return { hovers: seen, left: lit(), leaving: performance.now() - start };
  }, [count, seed] as const);
}

/** Which of the drawn references the table of operands has lit while `on` is hovered, spelled out number by number. */
function expected(id: string, { on, drawn }: Hover) {
  const { network, batch, view } = builtIn(id);
  const plan = schedule(network, view);
  const parse = (text: string): Reference => {
    const reference = parseReference(text);
    if (!reference) throw new Error(text);
    return reference;
  };
  const numbers = (reference: Reference) => expand(network, batch, reference);
  const itself = new Set(numbers(parse(on)).map(referenceText));
  const operands = new Set(numbers(parse(on)).flatMap((number) => operandsOf(network, batch, plan, number)).flatMap(numbers).map(referenceText));
  // In dz = da ⊙ g′(z) it is inside g′(z) that z is drawn.
  if (nameOf(parse(on).key) === 'dZ') [...operands].filter((text) => text.startsWith('Z')).forEach((text) => operands.add(text.replace('Z', 'gp')));
  const within = (text: string, set: ReadonlySet<string>) => numbers(parse(text)).every((number) => set.has(referenceText(number)));
  return {
    hovered: drawn.filter((text) => within(text, itself)),
    washed: drawn.filter((text) => !within(text, itself) && within(text, operands)),
  };
}

const sorted = (texts: readonly string[]) => [...texts].sort();

/** How many steps on each visit goes from the one before it. */
const VISITS = [0, 1, 4, 4, 2, 6];
const HOVERS = 17;

for (const [place, id] of ['first', 'ex1b-batch-of-3', 'ex4-vanishing-6-layer-sigmoid'].entries()) {
  test(`hovering lights the thing and its operands, and nothing else: ${id}`, async ({ page }) => {
    await openExample(page, id);
    const visits: Visit[] = [];
    for (const [turn, steps] of VISITS.entries()) {
      for (let k = 0; k < steps; k++) await page.keyboard.press('ArrowRight');
      visits.push(await visit(page, HOVERS, 1 + place * 100 + turn));
    }
    const hovers = visits.flatMap((each) => each.hovers);
    for (const hover of hovers) {
      const should = expected(id, hover);
      expect(sorted(hover.hovered), `hovered on ${hover.on}`).toEqual(sorted(should.hovered));
      expect(sorted(hover.washed), `washed on ${hover.on}`).toEqual(sorted(should.washed));
      expect(hover.torn, `lit in part on ${hover.on}`).toEqual([]);
      expect(hover.rings, `rings on ${hover.on}`).toBeGreaterThanOrEqual(hover.things);
    }
    expect(visits.map(({ left }) => left)).toEqual(VISITS.map(() => 0));
    const leaving = visits.map((each) => each.leaving).sort((a, b) => a - b);
    expect(leaving[Math.floor(leaving.length / 2)]).toBeLessThan(120);
    const things = hovers.reduce((sum, { drawn }) => sum + drawn.length, 0);
    const lit = hovers.reduce((sum, { hovered, washed }) => sum + hovered.length + washed.length, 0);
    console.info(`${id}: ${hovers.length} hovers, ${things} references checked, ${lit} of them lit; leaving took ${Math.round(leaving[leaving.length / 2])} ms`);
  });
}

test('the keyboard lights what the pointer does', async ({ page }) => {
  await openExample(page, 'first');
  await page.keyboard.press('ArrowRight');
  const lit = () => page.evaluate(() => [...new Set([...document.querySelectorAll('[data-hovered]')].map((element) => element.getAttribute('data-ref')))]);
  const washed = () => page.evaluate(() => new Set([...document.querySelectorAll('[data-factor]')].map((element) => element.getAttribute('data-ref'))).size);

  await page.locator('[data-region=stage] [data-unit="1.0"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(lit).toEqual(['Z[1].1.0']);
  expect(await washed()).toBeGreaterThan(0);

  await page.locator('[data-region=shelf] [role=gridcell][data-ref="W[1].0.0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(lit).toEqual(['W[1].0.1']);

  await page.getByRole('toolbar', { name: 'Terms of the formula' }).getByRole('button').first().focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => (await lit()).length).toBeGreaterThan(0);

  await page.locator('[data-step="F1.z"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await lit()).includes('A[1]')).toBe(true);

  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await expect.poll(lit).toEqual([]);
});

test('every term of a formula answers to the pointer', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 2400 });
  await openExample(page, 'first');
  for (const steps of [1, 3, 4, 4]) {
    for (let k = 0; k < steps; k++) await page.keyboard.press('ArrowRight');
    const found = await page.evaluate(() => [...document.querySelectorAll('[data-region=derivation] [data-kind] [data-ref]')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[data-ref]');
      return { term: element.getAttribute('data-ref'), hit: hit?.getAttribute('data-ref') };
    }));
    expect(found.length).toBeGreaterThan(10);
    for (const { term, hit } of found) expect(hit).toBe(term);
  }
});

test('a click lights nothing that stays', async ({ page }) => {
  await openExample(page, 'first');
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-region=shelf] [role=gridcell][data-ref="Z[1].0.0"]').click();
  await page.locator('[data-region=timeline] [data-step="F1.a"]').click();
  await page.mouse.move(1300, 20);
  await expect(page.locator('[data-hovered], [data-factor]')).toHaveCount(0);
});
