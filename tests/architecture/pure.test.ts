/** Asserts that the pure floors compile without the DOM: a planted `window` must not type-check there. */
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { floors } from './floors.ts';
import { root } from './source.ts';

const config = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.pure.json`, {}, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
    throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '));
  },
});
if (config === undefined) throw new Error('tsconfig.pure.json does not parse');
const options: ts.CompilerOptions = { ...config.options, incremental: false };
delete options.tsBuildInfoFile;

/** What the compiler says about a file of src/engine that exists in memory only. */
function complaints(text: string): string[] {
  const planted = `${root}src/engine/planted.ts`;
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version) =>
    path === planted ? ts.createSourceFile(path, text, version) : read(path, version);
  const program = ts.createProgram([planted], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('tsconfig.pure.json', () => {
  it('covers exactly floors 1 to 3', () => {
    const { include } = config.raw as { include: string[] };
    const pure = Object.entries(floors).filter(([, { floor }]) => floor <= 3);
    expect(include.toSorted()).toEqual(pure.map(([name]) => `src/${name}`).toSorted());
  });

  it('refuses everything that only a browser or Node has', () => {
    const names = ['window', 'document', 'navigator', 'localStorage', 'setTimeout', 'process', 'console'];
    const found = complaints(names.map((name) => `export const from_${name} = ${name}.x;`).join('\n'));
    expect(found).toEqual(names.map((name): unknown => expect.stringContaining(`Cannot find name '${name}'`)));
  });

  it('accepts plain mathematics', () => {
    expect(complaints('export const two = Math.hypot(...new Float64Array([2]).toSorted());')).toEqual([]);
  });
});
