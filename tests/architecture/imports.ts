/** Reads which module imports which, out of source text alone, so that a test can also plant files that do not exist. */
import { posix } from 'node:path';
import ts from 'typescript';

/** Source text by path, relative to src, with forward slashes. */
export type Files = ReadonlyMap<string, string>;

export interface Import {
  readonly from: string;
  /** As written between the quotes. */
  readonly specifier: string;
  /** Nothing of it is left at run time. `import { type A }` leaves an empty import, so it is not type-only. */
  readonly typeOnly: boolean;
  /** `export … from`: a second home for a name. */
  readonly reExport: boolean;
}

export function isSource(path: string): boolean {
  return /\.tsx?$/.test(path);
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
}

/** Calls `visit` on every node below `node`, depth first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  node.forEachChild((child) => {
    visit(child);
    walk(child, visit);
  });
}

/** Every import of one file: static, re-exported, dynamic, `require`, and `import('…').Type`. */
export function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, reExport = false): void => {
    if (specifier === undefined) return;
    // An address that is computed cannot be checked: it is kept as written, and leads nowhere.
    const name = ts.isStringLiteralLike(specifier) ? specifier.text : specifier.getText();
    found.push({ from: path, specifier: name, typeOnly, reExport });
  };
  walk(parse(path, text), (node) => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly, true);
    } else if (ts.isExternalModuleReference(node)) {
      add(node.expression, false);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument, true);
    } else if (ts.isCallExpression(node)) {
      const dynamic = node.expression.kind === ts.SyntaxKind.ImportKeyword;
      const required = ts.isIdentifier(node.expression) && node.expression.text === 'require';
      if (dynamic || required) add(node.arguments[0], false);
    }
  });
  return found;
}

export function isRelative(specifier: string): boolean {
  return /^\.{1,2}(\/|$)/.test(specifier);
}

/** The file of `files` that a relative import means, or undefined if there is none. */
export function resolveImport({ from, specifier }: Import, files: Files): string | undefined {
  // Vite reads a query such as `?raw` after the path.
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  return [path, `${path}.ts`, `${path}.tsx`, path.replace(/\.js$/, '.ts'), `${path}/index.ts`, `${path}/index.tsx`].find(
    (candidate) => files.has(candidate),
  );
}

/** Every circle of imports, as a path that ends where it began. Type-only imports count: they tie two files as firmly. */
export function circles(files: Files): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push([...trail.slice(start), path]);
      return;
    }
    if (done.has(path)) return;
    for (const item of importsOf(path, files.get(path) ?? '')) {
      const target = isRelative(item.specifier) ? resolveImport(item, files) : undefined;
      if (target !== undefined && isSource(target)) follow(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of files.keys()) if (isSource(path)) follow(path, []);
  return found;
}
