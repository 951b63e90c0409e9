/** Runs every check of the project, goes on after a failure, and ends with one line that counts them all. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './ensure.mjs';

const reports = mkdtempSync(join(tmpdir(), 'nablascope-reports-'));
const total = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs a command with its output shown, and prints the time that it took.
 * @param {string} name
 * @param {string} command
 * @param {Record<string, string>} [environment]
 * @returns {boolean} whether it succeeded
 */
function run(name, command, environment = {}) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...environment } });
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return status === 0;
}

/**
 * Runs a command that counts as one check.
 * @param {string} name
 * @param {string} command
 */
function check(name, command) {
  const passed = run(name, command);
  total[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

/**
 * Runs a test runner and adds the counts that its JSON report holds.
 * @param {string} name
 * @param {(report: string) => boolean} start runs it; it must write `report`
 * @param {(report: any) => { passed: number, failed: number, skipped: number }} read
 * @param {(report: any) => readonly (readonly [file: string, seconds: number])[]} times of each test, or each file
 */
function count(name, start, read, times) {
  const file = join(reports, `${name}.json`);
  const succeeded = start(file);
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    counts = read(report);
    printSlowest(times(report));
  } catch {
    console.error(`${name} left no report`);
  }
  // A file that does not load, an error between tests, a crash: the runner fails though no test did.
  if (!succeeded && counts.failed === 0) counts.failed = 1;
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
}

/**
 * Where the minutes go: the slowest files, by the sum of their tests.
 * @param {readonly (readonly [file: string, seconds: number])[]} times
 */
function printSlowest(times) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const [file, seconds] of times) sums.set(file, (sums.get(file) ?? 0) + seconds);
  const slowest = [...sums].toSorted(([, a], [, b]) => b - a).slice(0, 12);
  console.log(`── slowest: ${slowest.map(([file, seconds]) => `${file.replace(/^.*tests\//, '')} ${seconds.toFixed(0)} s`).join(', ')}`);
}

/**
 * @typedef {{ file: string, specs: { tests: { results: { duration: number }[] }[] }[], suites?: Suite[] }} Suite a file of browser tests, or a part of one
 * @param {Suite} suite
 * @returns {(readonly [string, number])[]}
 */
function timesOf({ file, specs, suites = [] }) {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => /** @type {const} */ ([file, duration / 1000]))));
  return [...own, ...suites.flatMap(timesOf)];
}

check('typecheck', 'npm run -s typecheck');
check('lint', 'npm run -s lint');
check('knip', 'npm run -s knip');
const built = check('build', 'npm run -s build -- --logLevel warn');

count(
  'vitest',
  (file) => run('vitest', `npx vitest run --passWithNoTests --reporter=dot --reporter=json --outputFile.json="${file}"`),
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
  ({ testResults }) => testResults.map((/** @type {{ name: string, startTime: number, endTime: number }} */ { name, startTime, endTime }) =>
    [name, (endTime - startTime) / 1000]),
);

if (built) {
  count(
    'playwright',
    (file) =>
      run('playwright', 'npx playwright test --pass-with-no-tests --reporter=dot,json', {
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      }),
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
    ({ suites }) => suites.flatMap((/** @type {Suite} */ suite) => timesOf(suite)),
  );
} else {
  console.log('\n── playwright: not run, because there is no build to open');
  total.failed += 1;
}

rmSync(reports, { recursive: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
