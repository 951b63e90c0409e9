/** How the tests in tests/browser run: against the built app, in whatever Chromium is at hand. */
import { defineConfig } from '@playwright/test';
import { browserFlags, browserPath } from './tests/browser/support/browser.ts';
import { freePort } from './tests/browser/support/server.ts';

// Every worker reads this file again. The environment, which they inherit, makes them agree with the first reading.
const executablePath = (process.env['CHROME_PATH'] ??= await browserPath());
const port = (process.env['NABLASCOPE_PORT'] ??= String(await freePort()));
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Generous: a busy machine must not fail a test.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['dot']],
  use: {
    baseURL,
    video: 'off',
    launchOptions: { executablePath, args: [...browserFlags] },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --strictPort --port ${port}`,
    url: baseURL,
  },
});
