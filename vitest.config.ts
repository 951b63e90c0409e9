/** Which tests run in Node, and how. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    // Speed is measured by benchmarks; a busy machine must not fail a test.
    testTimeout: 60_000,
    include: ['tests/{unit,property,golden,architecture}/**/*.test.{ts,tsx}'],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
