/** Asserts the small habits of src: one home for each name, and no type that is silenced. */
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { isSource, parse, walk } from './imports.ts';
import { sourceFiles } from './source.ts';

function habitProblems(path: string, text: string): string[] {
  const found: string[] = [];
  // Such a name gathers what has no other home.
  if (/(^|\/)utils?(\/|\.)/.test(path)) found.push(`${path}: utils`);
  if (/(^|\/)types\.ts$/.test(path)) found.push(`${path}: shared types`);
  if (!isSource(path)) return found;
  if (/@ts-(ignore|nocheck|expect-error)/.test(text)) found.push(`${path}: a silenced type error`);
  walk(parse(path, text), (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${path}: any`);
  });
  return found;
}

describe('src', () => {
  it('has no utils, no shared types.ts, no any and no silenced type error', () => {
    expect([...sourceFiles()].flatMap(([path, text]) => habitProblems(path, text))).toEqual([]);
  });

  it.each([
    ['engine/utils/sum.ts', '', 'utils'],
    ['engine/utils.ts', '', 'utils'],
    ['engine/types.ts', '', 'shared types'],
    ['engine/a.ts', 'export const x = 1 as any;', 'any'],
    ['engine/a.ts', 'export const x: any[] = [];', 'any'],
    ['engine/a.ts', '// @ts-ignore\nexport {};', 'a silenced type error'],
  ])('would not pass with %s: %s', (path, text, problem) => {
    expect(habitProblems(path, text)).toEqual([`${path}: ${problem}`]);
  });

  it('may say "any" in a sentence', () => {
    expect(habitProblems('words/en.ts', "export const any = 'any'; // any")).toEqual([]);
  });
});
