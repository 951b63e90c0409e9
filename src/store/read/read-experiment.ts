/** Reads an experiment from a file's text, or from the trace that holds one; nothing in it is trusted. */

import { defaultView, type Experiment } from '../../engine/experiment';
import type { ProblemOf } from '../../words/problem';
import { FORMAT_VERSION } from '../../writers/experiment-json';
import { TRACE_VERSION } from '../../writers/trace-json';
import { attempt, reject, type Outcome } from './problem';
import { readBatch, readData } from './read-data';
import { parseJson, pathOf, type Json } from './read-json';
import { readNetwork } from './read-network';
import { readOptimizer } from './read-optimizer';
import { Place } from './read-place';
import { readView } from './read-view';

/** Bytes of the largest file that is read. */
export const LARGEST_FILE = 32 * 2 ** 20;

export type ReadExperiment = Outcome<{ readonly experiment: Experiment }>;

/** The experiment in a file that a person chose or dropped; one too large is refused before it is fetched. */
export async function readExperimentFile(file: File): Promise<ReadExperiment> {
  if (file.size > LARGEST_FILE) return { ok: false, problem: tooLarge(file.size) };
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, problem: { kind: 'unreadable', path: '', found: file.name } };
  }
  return readExperimentBytes(bytes);
}

/** The experiment in a file's bytes. */
export function readExperimentBytes(bytes: Uint8Array): ReadExperiment {
  return attempt(() => ({ experiment: experimentOfBytes(bytes) }));
}

/** The experiment that a text describes. */
export function readExperiment(text: string): ReadExperiment {
  return attempt(() => {
    requireSize(text.length);
    return { experiment: experimentOf(text) };
  });
}

/** The experiment that a value describes which has the form of a file. */
export function readExperimentValue(value: Json): ReadExperiment {
  return attempt(() => ({ experiment: readRoot(new Place(value)) }));
}

/** As `readExperimentBytes`, inside an `attempt`. */
export function experimentOfBytes(bytes: Uint8Array): Experiment {
  requireSize(bytes.length);
  return experimentOf(decode(bytes));
}

function requireSize(bytes: number): void {
  if (bytes > LARGEST_FILE) reject(tooLarge(bytes));
}

function tooLarge(bytes: number): ProblemOf<'size'> {
  return { kind: 'size', path: '', expected: LARGEST_FILE, found: bytes };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return reject({ kind: 'encoding', path: '' });
  }
}

function experimentOf(text: string): Experiment {
  // Some editors put a byte order mark before the text.
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') reject({ kind: 'empty', path: '' });
  const file = new Place(parseJson(json));
  if (!file.child('nablascopeTrace')) return readRoot(file);

  requireVersion(file, 'nablascopeTrace', TRACE_VERSION);
  const { experiment } = file.record(['nablascopeTrace', 'experiment'], ['convention', 'route', 'steps', 'quantities', 'after']);
  return readRoot(experiment);
}

function readRoot(place: Place): Experiment {
  // First of all: a newer version may have other keys.
  requireVersion(place, 'nablascope', FORMAT_VERSION);
  const keys = place.record(['nablascope', 'title', 'network', 'data', 'learningRate'], ['batch', 'optimizer', 'view']);
  const title = keys.title.text();
  const network = readNetwork(keys.network);
  const data = readData(keys.data, network, pathOf(keys.network.path, 'widths'));
  const batch = readBatch(keys.batch, pathOf(place.path, 'batch'), network, data.X.columns);
  const optimizer = readOptimizer(keys.optimizer, network.parameters);
  return {
    title,
    network,
    data,
    batch,
    learningRate: keys.learningRate.number(),
    ...optimizer,
    view: keys.view ? readView(keys.view, network, batch, optimizer.optimizer) : defaultView(network, batch),
  };
}

function requireVersion(place: Place, key: string, expected: number): void {
  const version = place.child(key) ?? reject({ kind: 'missingKey', path: pathOf(place.path, key) });
  const found = version.number();
  if (found !== expected) reject({ kind: 'version', path: version.path, expected, found });
}
