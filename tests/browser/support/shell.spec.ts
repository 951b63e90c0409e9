/** Asserts what index.html promises before the app runs: the theme, the typefaces, and no other host. */
import { expect, test } from '@playwright/test';
import { createSettingsStore } from '../../../src/store/settings.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`a remembered ${theme} theme stands before the app runs`, async ({ page }) => {
    const stored: string[][] = [];
    const storage = { getItem: () => null, setItem: (key: string, value: string) => void stored.push([key, value]) };
    createSettingsStore(['en'], storage).choose({ theme });
    expect(stored).toHaveLength(1);

    await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' });
    await page.addInitScript((entries) => {
      for (const [key = '', value = ''] of entries) localStorage.setItem(key, value);
    }, stored);
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  });
}

test('without a remembered theme the system decides', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('every typeface comes with the app, as woff2, and nothing from elsewhere', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  const loaded = await page.evaluate(async () => {
    const faces = [
      "400 14px 'IBM Plex Sans'",
      "500 14px 'IBM Plex Sans'",
      "600 14px 'IBM Plex Sans'",
      "600 23px 'Source Serif 4'",
    ];
    const korean = faces.map((face) => face.replace('IBM Plex Sans', 'IBM Plex Sans KR').replace('Source Serif 4', 'Noto Serif KR'));
    const samples = ['a', 'ŷ', 'δ', '≈', '✓'];
    const found = await Promise.all([
      ...faces.flatMap((face) => samples.map((text) => document.fonts.load(face, text))),
      ...korean.map((face) => document.fonts.load(face, '가')),
    ]);
    return found.map((list) => list.map(({ status }) => status));
  });
  expect(loaded).toEqual(loaded.map(() => ['loaded']));
  expect(asked.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
  expect(asked.filter((url) => /\.(woff|ttf)$/.test(url))).toEqual([]);
});
