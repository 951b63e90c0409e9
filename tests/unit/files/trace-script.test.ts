/** `npm run -s trace -- FILE` as a person runs it: a process of its own. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costAfterUpdate } from '../../../src/engine/iterate';
import { afterUpdate, computeTrace, passOf } from '../../../src/engine/trace';
import { builtIns, firstExample } from '../../../src/store/examples';
import { writeExperiment } from '../../../src/writers/experiment-json';
import { writeTrace } from '../../../src/writers/trace-json';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trace-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function run(command: string, parameters: readonly string[], language = 'C') {
  const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: root, encoding: 'utf8', env: { ...process.env, LANG: language } });
  return { status, stdout, stderr };
}

const trace = (...parameters: readonly string[]) => run(process.execPath, ['scripts/run.mjs', 'scripts/trace.ts', ...parameters]);
const traceInKorean = (...parameters: readonly string[]) => run(process.execPath, ['scripts/run.mjs', 'scripts/trace.ts', ...parameters], 'ko_KR.UTF-8');

describe('the trace command', { timeout: 60_000 }, () => {
  it('prints nothing but the trace', () => {
    const experiment = firstExample();
    const { status, stdout } = run('npm', ['run', '-s', 'trace', '--', file('첫 예제.json', writeExperiment(experiment))]);
    const pass = passOf(experiment);
    const values = computeTrace(pass);
    expect(stdout).toBe(writeTrace(experiment, values, costAfterUpdate(pass, values)));
    expect(status).toBe(0);
  });

  it("keeps to the file's view: iteration, route and convention", () => {
    const { experiment } = builtIns.find(({ id }) => id === 'ex1b-batch-of-3') ?? { experiment: firstExample() };
    const viewed = { ...experiment, view: { ...experiment.view, iteration: 2, route: 'full', convention: 'autograd', inputGradient: true } as const };
    let pass = passOf(viewed);
    for (let k = 0; k < 2; k++) pass = passOf(viewed, afterUpdate(computeTrace(pass)));
    const { status, stdout, stderr } = trace(file('viewed.json', writeExperiment(viewed)));
    const parsed: unknown = JSON.parse(stdout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(parsed).toMatchObject({
      convention: 'autograd',
      route: 'full',
      experiment: { view: { iteration: 2 }, network: { parameters: [{ W: [[0.5, -0.3], [0.8, 0.2]] }, {}] } },
      quantities: { J: computeTrace(pass).J },
    });
    expect(parsed).toHaveProperty(['quantities', 'dA[2]']);
    expect(parsed).toHaveProperty(['steps', 14], 'B1.dAprev');
  });

  it.each([
    ['no file', [], 'Usage'],
    ['standard input', ['-'], 'Usage'],
    ['two files', ['a.json', 'b.json'], 'Usage'],
    ['a file that is not there', ['absent.json'], 'absent.json'],
    ['a folder', ['src'], 'src'],
    ['another JSON file', ['package.json'], 'nablascope'],
  ])('with %s says why on standard error and exits with 1', (_, parameters, message) => {
    const { status, stdout, stderr } = trace(...parameters);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('speaks Korean where the system does', () => {
    const { status, stdout, stderr } = traceInKorean(file('wrong.json', writeExperiment(firstExample()).replace('"ce"', '"mae"')));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('network.loss');
    expect(stderr).toMatch(/[가-힣]/);
  });
});
