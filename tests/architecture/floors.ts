/** The floors of src: what each folder may import. This table is the architecture; change it only on purpose. */
import { type Files, type Import, importsOf, isRelative, isSource, parse, resolveImport } from './imports.ts';

interface Folder {
  readonly floor: number;
  /** Folders from which it may import anything. Its own files it always may. */
  readonly values: readonly string[];
  /** Folders from which it may import types only. */
  readonly types?: readonly string[];
  /** Packages: 'a' also allows 'a/b'; a trailing '!' means exactly this entry; a trailing '*' any ending. */
  readonly packages: readonly string[];
}

const middle = ['worlds', 'features', 'derivation', 'words', 'layout'];
const upToWriters = ['engine', ...middle, 'writers'];

export const floors: Readonly<Record<string, Folder>> = {
  engine: { floor: 1, values: [], packages: [] },
  worlds: { floor: 2, values: ['engine'], packages: [] },
  features: { floor: 2, values: ['engine'], packages: [] },
  derivation: { floor: 2, values: ['engine'], packages: [] },
  layout: { floor: 2, values: ['engine'], packages: ['d3-scale', 'd3-shape', 'd3-contour'] },
  words: { floor: 2, values: [], types: ['engine', 'worlds', 'features', 'derivation', 'layout'], packages: [] },
  writers: { floor: 3, values: ['engine', ...middle], packages: [] },
  store: { floor: 4, values: upToWriters, packages: ['zustand/vanilla!', 'valibot', 'fflate', 'idb', 'papaparse'] },
  paint: { floor: 5, values: [...upToWriters, 'store'], packages: ['d3-*'] },
  panels: { floor: 6, values: [...upToWriters, 'store', 'paint'], packages: ['react', 'react-dom', 'katex', 'html-to-image', '@tanstack/react-virtual'] },
  // App, main and the workers' entry files lie in src itself.
  '': { floor: 7, values: [...upToWriters, 'store', 'paint', 'panels'], packages: ['*'] },
};

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

function allowsPackage({ packages }: Folder, specifier: string): boolean {
  return packages.some((name) => {
    if (name.endsWith('!')) return specifier === name.slice(0, -1);
    if (name.endsWith('*')) return specifier.startsWith(name.slice(0, -1));
    return specifier === name || specifier.startsWith(`${name}/`);
  });
}

function problemOf(item: Import, folder: Folder, files: Files): string | undefined {
  const says = `${item.from} imports ${item.specifier}`;
  if (item.reExport) return `${says} to export it again: names are imported from the file that defines them`;
  if (!isRelative(item.specifier)) {
    return allowsPackage(folder, item.specifier) ? undefined : `${says}: not a package of its floor`;
  }
  const target = resolveImport(item, files);
  if (target === undefined) return `${says}: no such file in src`;
  const to = folderOf(target);
  if (to === folderOf(item.from) || folder.values.includes(to)) return undefined;
  if (folder.types?.includes(to) !== true) return `${says}: ${to === '' ? 'the top floor' : to} is not below it`;
  return item.typeOnly ? undefined : `${says}: only types may come from ${to}`;
}

/** Everything in `files` that breaks the table, a sentence each. */
export function floorProblems(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    const folder = floors[folderOf(path)];
    if (folder === undefined) return [`${path}: ${folderOf(path)} is no folder of the table`];
    if (!isSource(path)) return [];
    const { referencedFiles, typeReferenceDirectives, libReferenceDirectives } = parse(path, text);
    const directives = [...referencedFiles, ...typeReferenceDirectives, ...libReferenceDirectives].map(
      // It would bring the DOM's types back into the floors that compile without them.
      ({ fileName }) => `${path} references ${fileName} by a comment: use an import`,
    );
    const imports = importsOf(path, text).map((item) => problemOf(item, folder, files));
    return [...directives, ...imports.filter((problem) => problem !== undefined)];
  });
}
