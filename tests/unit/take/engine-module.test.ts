/** The engine as a package: it builds, the README's example runs in Node as it stands, its numbers are right, and its types hold. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedExample } from '../../golden/worked-examples';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder = '';

const example = /## Compute without the page[^]*?```js\n([^]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';

function run(command: string, ...options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, options, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nablascope-engine-'));
  const { status, stderr } = spawnSync(process.execPath, [
    join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', 'vite.engine.config.ts', '--outDir', join(folder, 'dist-engine'), '--logLevel', 'error',
  ], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  cpSync(join(root, 'src/store/examples/ex1b-batch-of-3.json'), join(folder, 'my-network.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the engine as a package', () => {
  it('runs the example of the README, of ten lines, with the numbers of another program', () => {
    expect(example.trim().split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(10);
    writeFileSync(join(folder, 'example.js'), `${example}\nconsole.log(JSON.stringify({ first: openExperiment(readFileSync('my-network.json', 'utf8')) }));\n`);
    const lines = run(process.execPath, 'example.js').trimEnd().split('\n');
    expect(lines[0]).toBe('F1.z F1.a F2.z F2.a C.loss C.J B2.dZ B2.dW B2.db B2.dAprev B1.dZ B1.dW B1.db U1.W U1.b U2.W U2.b');
    expect(lines.join('\n')).not.toContain('differs from');
    expect(lines.at(-2)).toMatch(/^J after 100 updates 0\.\d+$/);

    const { first } = JSON.parse(lines.at(-1) ?? '') as { first: { J: number; quantities: Record<string, number[][]> } };
    const worked = workedExample('ex1b-batch-of-3');
    expect(first.J).toBeCloseTo(worked.J, 12);
    for (const [name, rows] of Object.entries({ ...worked.forward, ...worked.backward })) {
      // The file's route is the shortcut, which has no dA at the output.
      if (name === 'dA2') continue;
      const key = name.replace(/(\d+)$/, '[$1]');
      first.quantities[key].flat().forEach((value, k) => expect(value, key).toBeCloseTo(rows.flat()[k], 12));
    }
  });

  it('says what is wrong with a file, and goes on from an update', () => {
    writeFileSync(join(folder, 'wrong.js'), `
      import { readFileSync } from 'node:fs';
      import { openExperiment } from './dist-engine/nablascope-engine.js';
      try { openExperiment('{"nablascope": 1, "title": 3}'); } catch (error) { console.log(error.message); }
      const pass = openExperiment(readFileSync('my-network.json', 'utf8'));
      console.log(pass.next().J);
      console.log(openExperiment(pass.next().toJSONText()).J === pass.next().J);
    `);
    const [message, J, same] = run(process.execPath, 'wrong.js').trimEnd().split('\n');
    expect(message).toMatch(/title|network/);
    expect(Number(J)).toBeCloseTo(workedExample('ex1b-batch-of-3').update.J_after, 12);
    expect(same).toBe('true');
  });

  it('has types that hold in a strict project, and that refuse what is not there', () => {
    writeFileSync(join(folder, 'consumer.ts'), `${example}
const rows: readonly (readonly number[])[] | undefined = pass.quantities['Z[1]'];
// @ts-expect-error: a number is no text
openExperiment(3);
// @ts-expect-error: there is no such thing
pass.gradients;
// @ts-expect-error: not a verdict
for (const { verdict } of pass.check()) if (verdict === 'right') console.log(rows);
`);
    // As much of Node as the example uses; to check all of its types takes ten times as long.
    writeFileSync(join(folder, 'node.d.ts'), `
declare module 'node:fs' { export function readFileSync(path: string, encoding: 'utf8'): string }
declare const console: { log(...values: unknown[]): void };
`);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
      compilerOptions: { strict: true, noUncheckedIndexedAccess: true, module: 'nodenext', target: 'es2022', lib: ['es2023'], types: [], noEmit: true, skipLibCheck: false },
      files: ['consumer.ts', 'node.d.ts', 'dist-engine/nablascope-engine.d.ts'],
    }));
    expect(run(process.execPath, join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.')).toBe('');
  });
});
