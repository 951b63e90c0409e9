/** Asserts that src keeps to its floors, and that the check would notice if it did not. */
import { describe, expect, it } from 'vitest';
import { floorProblems } from './floors.ts';
import { circles } from './imports.ts';
import { sourceFiles } from './source.ts';

describe('src', () => {
  it('imports only what each floor may', () => {
    const files = sourceFiles();
    expect(files.size).toBeGreaterThan(0);
    expect(floorProblems(files)).toEqual([]);
  });

  it('has no circle of imports, types included', () => {
    expect(circles(sourceFiles()).map((circle) => circle.join(' → '))).toEqual([]);
  });
});

const plain = {
  'App.tsx': '',
  'engine/matrix.ts': 'export type Matrix = number; export const one = 1;',
  'worlds/world.ts': 'export type World = string;',
  'layout/graph.ts': '',
  'words/en.ts': '',
  'store/app.ts': '',
  'paint/edge.ts': '',
  'panels/stage.tsx': '',
};
const plant = (path: string, text: string) => new Map(Object.entries({ ...plain, [path]: text }));

describe('a planted import', () => {
  it.each([
    ['engine/a.ts', "import { useState } from 'react';", 'engine/a.ts imports react: not a package of its floor'],
    ['engine/a.ts', "import 'd3-scale';", 'engine/a.ts imports d3-scale: not a package of its floor'],
    ['engine/a.ts', "export const r = () => import('katex');", 'engine/a.ts imports katex: not a package of its floor'],
    ['engine/a.ts', "type F = import('react').FC; export type G = F;", 'engine/a.ts imports react: not a package'],
    ['engine/a.ts', "import { readFile } from 'node:fs';", 'engine/a.ts imports node:fs: not a package of its floor'],
    ['engine/a.ts', "const k = require('katex');", 'engine/a.ts imports katex: not a package of its floor'],
    ['engine/a.ts', 'export const r = (x: string) => import(x);', 'engine/a.ts imports x: not a package of its floor'],
    ['engine/a.ts', "import type { World } from '../worlds/world';", 'worlds is not below it'],
    ['worlds/a.ts', "import { x } from '../layout/graph.ts';", 'layout is not below it'],
    ['layout/a.ts', "import { app } from '../store/app';", 'layout/a.ts imports ../store/app: store is not below it'],
    ['layout/a.ts', "import { select } from 'd3-selection';", 'layout/a.ts imports d3-selection: not a package of its'],
    ['words/a.ts', "import { one } from '../engine/matrix';", 'words/a.ts imports ../engine/matrix: only types may come'],
    ['words/a.ts', "import { type Matrix } from '../engine/matrix';", 'only types may come from engine'],
    ['writers/a.ts', "import { app } from '../store/app.ts';", 'store is not below it'],
    ['store/a.ts', "import { create } from 'zustand';", 'store/a.ts imports zustand: not a package of its floor'],
    ['paint/a.ts', "import { useRef } from 'react';", 'paint/a.ts imports react: not a package of its floor'],
    ['panels/a.tsx', "import { select } from 'd3-selection';", 'panels/a.tsx imports d3-selection: not a package of'],
    ['panels/a.tsx', "import { App } from '../App';", 'panels/a.tsx imports ../App: the top floor is not below it'],
    ['panels/a.tsx', "export { one } from '../engine/matrix';", 'to export it again'],
    ['engine/a.ts', "import x from '../../package.json';", 'no such file in src'],
    ['engine/a.ts', '/// <reference lib="dom" />\nexport {};', 'engine/a.ts references dom by a comment'],
    ['helpers/a.ts', '', 'helpers/a.ts: helpers is no folder of the table'],
  ])('in %s is reported: %s', (path, text, problem) => {
    expect(floorProblems(plant(path, text))).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['words/a.ts', "import type { Matrix } from '../engine/matrix';"],
    ['words/a.ts', "import type { World } from '../worlds/world.ts';"],
    ['layout/a.ts', "import { scaleLinear } from 'd3-scale'; import { one } from '../engine/matrix.ts';"],
    ['store/a.ts', "import { createStore } from 'zustand/vanilla'; import * as v from 'valibot';"],
    ['paint/a.ts', "import { select } from 'd3-selection'; import { app } from '../store/app';"],
    ['panels/a.tsx', "import { createRoot } from 'react-dom/client'; import 'katex/dist/katex.css';"],
    ['main.tsx', "import { App } from './App'; import 'katex/dist/katex.css';"],
    ['engine/a.ts', "export const text = \"import 'react'\"; // import 'react'"],
  ])('in %s is allowed: %s', (path, text) => {
    expect(floorProblems(plant(path, text))).toEqual([]);
  });
});

describe('a planted circle', () => {
  it('of two files is reported', () => {
    const files = new Map([
      ['engine/a.ts', "import { b } from './b';"],
      ['engine/b.ts', "import { a } from './a.ts';"],
    ]);
    expect(circles(files)).toEqual([['engine/a.ts', 'engine/b.ts', 'engine/a.ts']]);
  });

  it('of types only, behind an entry, is reported', () => {
    const files = new Map([
      ['main.ts', "import './engine/a';"],
      ['engine/a.ts', "import type { B } from './b';"],
      ['engine/b.ts', "export type C = import('./c').C;"],
      ['engine/c.ts', "import type { A } from './a';"],
    ]);
    expect(circles(files)).toEqual([['engine/a.ts', 'engine/b.ts', 'engine/c.ts', 'engine/a.ts']]);
  });

  it('is not seen where two paths only meet', () => {
    const files = new Map([
      ['main.ts', "import './engine/a'; import './engine/b';"],
      ['engine/a.ts', "import './c';"],
      ['engine/b.ts', "import './c';"],
      ['engine/c.ts', ''],
    ]);
    expect(circles(files)).toEqual([]);
  });
});
