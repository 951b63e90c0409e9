/** At every stop of every example, in every width, language and theme: nothing cut off, no text over text, no sideways scroll. */

import { expect, test } from '@playwright/test';
import { schedule, stops } from '../../src/engine/schedule';
import { builtIn, builtInIds } from './support/experiments';
import { layoutProblems } from './support/layout-check';
import { openExample } from './support/open';

const SIZES = [[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const;

for (const [width, height] of SIZES) {
  for (const locale of ['en-US', 'ko-KR']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${width} ${locale} ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, locale, colorScheme });

        test('every stop of every example', async ({ page }) => {
          test.setTimeout(240_000);
          const found: string[] = [];
          let checks = 0;
          for (const id of builtInIds) {
            const { network, batch, view } = builtIn(id);
            await openExample(page, id);
            for (const [index, stop] of stops(network, batch.length, schedule(network, view), 'operation').entries()) {
              if (index > 0) await page.keyboard.press('ArrowRight');
              await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
              const problems = await page.evaluate(layoutProblems);
              checks++;
              found.push(...problems.map(({ kind, text, detail }) => `${id} ${stop}: ${kind} ${text} (${detail})`));
            }
          }
          console.info(`${width} ${locale} ${colorScheme}: ${checks} pages checked, ${found.length} problems`);
          expect(found.slice(0, 40)).toEqual([]);
        });
      });
    }
  }
}

test('the check finds what is planted', async ({ page }) => {
  await openExample(page, 'first');
  expect(await page.evaluate(layoutProblems)).toEqual([]);
  const kinds = async (html: string) => {
    await page.evaluate((planted) => {
      document.querySelector('#planted')?.remove();
      const holder = document.createElement('div');
      holder.id = 'planted';
      holder.innerHTML = planted;
      document.body.append(holder);
    }, html);
    return (await page.evaluate(layoutProblems)).map(({ kind }) => kind);
  };
  expect(await kinds('<p style="position:fixed;left:300px;top:200px;width:40px;overflow:hidden;white-space:nowrap">far too long a text</p>')).toContain('clipped');
  expect(await kinds('<p style="position:fixed;left:300px;top:200px">one</p><p style="position:fixed;left:305px;top:203px">other</p>')).toContain('overlap');
  expect(await kinds('<p style="position:absolute;left:-30px;top:200px">half gone</p>')).toContain('clipped');
  expect(await kinds('<p style="position:absolute;left:0;top:0;width:3000px">wide</p>')).toContain('sideways');
});
