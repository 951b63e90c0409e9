/** Properties are tried on the same cases in every run; `SEED=` tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
