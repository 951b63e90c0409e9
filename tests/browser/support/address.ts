/** The address of an experiment, written and read here from its definition: `#d=`, the file as a zlib stream in base64url. */

import { deflateSync, inflateSync } from 'node:zlib';
import type { Experiment } from '../../../src/engine/experiment';
import { readExperiment } from '../../../src/store/read/read-experiment';
import { writeExperiment } from '../../../src/writers/experiment-json';

export function addressOf(experiment: Experiment): string {
  return `#d=${deflateSync(writeExperiment(experiment)).toString('base64url')}`;
}

/** The experiment of an address and the flags after it. Throws where there is none. */
export function readFrom(address: string): { readonly experiment: Experiment; readonly flags: string } {
  const [, packed = '', flags = ''] = /#d=([\w-]+)(?:&(.*))?$/.exec(address) ?? [];
  const read = readExperiment(inflateSync(Buffer.from(packed, 'base64url')).toString());
  if (!read.ok) throw new Error(`${read.problem.kind} at ${read.problem.path}`);
  return { experiment: read.experiment, flags };
}
