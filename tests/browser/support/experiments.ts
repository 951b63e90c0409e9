/** The built-in experiments as the tests see them: read from their files, with the traces that the screen must show. */

import { readdirSync, readFileSync } from 'node:fs';
import type { Experiment } from '../../../src/engine/experiment';
import { readExperiment } from '../../../src/store/read/read-experiment';

const folder = new URL('../../../src/store/examples/', import.meta.url);

export const builtInIds = readdirSync(folder).map((file) => file.replace(/\.json$/, '')).toSorted();

export function builtIn(id: string): Experiment {
  const result = readExperiment(readFileSync(new URL(`${id}.json`, folder), 'utf8'));
  if (!result.ok) throw new Error(`${id} does not open: ${JSON.stringify(result.problem)}`);
  return result.experiment;
}
