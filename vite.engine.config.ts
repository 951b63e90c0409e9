/** How the engine is built as a package of its own: one module, its types, and the manifest by which it can be installed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { defineConfig, type Plugin } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const entry = path('src/engine-module.ts');
const { version, license } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as { version: string; license: string };

const NAME = 'nablascope-engine';

/** Adds what a package has beside its code. */
const packaged: Plugin = {
  name: 'packaged',
  generateBundle() {
    const { outputText } = ts.transpileDeclaration(readFileSync(entry, 'utf8'), { fileName: entry, compilerOptions: { target: ts.ScriptTarget.ES2022 } });
    const manifest = {
      name: NAME, version, license, type: 'module', engines: { node: '>=20.19' }, types: `./${NAME}.d.ts`, exports: { types: `./${NAME}.d.ts`, default: `./${NAME}.js` },
    };
    // Its imports are for what is inside; a declaration file that names none of them needs none.
    this.emitFile({ type: 'asset', fileName: `${NAME}.d.ts`, source: outputText.replace(/^import .*\n/gm, '') });
    this.emitFile({ type: 'asset', fileName: 'package.json', source: `${JSON.stringify(manifest, null, 2)}\n` });
  },
};

export default defineConfig({
  plugins: [packaged],
  publicDir: false,
  build: {
    outDir: 'dist-engine',
    target: 'es2022',
    lib: { entry, formats: ['es'], fileName: () => `${NAME}.js` },
    // It is read in notebooks and debuggers.
    minify: false,
  },
});
