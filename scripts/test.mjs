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
 */
function count(name, start, read) {
  const file = join(reports, `${name}.json`);
  const succeeded = start(file);
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error(`${name} left no report`);
  }
  // A file that does not load, an error between tests, a crash: the runner fails though no test did.
  if (!succeeded && counts.failed === 0) counts.failed = 1;
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
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
);

if (built) {
  count(
    'playwright',
    (file) =>
      run('playwright', 'npx playwright test --pass-with-no-tests --reporter=dot,json', {
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      }),
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
  );
} else {
  console.log('\n── playwright: not run, because there is no build to open');
  total.failed += 1;
}

rmSync(reports, { recursive: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
