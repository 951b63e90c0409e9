/** The address of an experiment, written here from its definition: `#d=`, the file as a zlib stream in base64url. */

import { deflateSync } from 'node:zlib';
import type { Experiment } from '../../../src/engine/experiment';
import { writeExperiment } from '../../../src/writers/experiment-json';

export function addressOf(experiment: Experiment): string {
  return `#d=${deflateSync(writeExperiment(experiment)).toString('base64url')}`;
}
