/** Runs a TypeScript file in Node: `node scripts/run.mjs FILE.ts ARGUMENTS`. Node 20 does not read TypeScript, and Vite, which is here anyway, does. */
import { resolve } from 'node:path';
import './ensure.mjs';

const { runnerImport } = await import('vite');

const file = process.argv[2];
if (file === undefined) throw new Error('usage: node scripts/run.mjs FILE.ts ARGUMENTS');
// The file sees the arguments that it would see if Node had started it.
process.argv.splice(1, 1);
await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
