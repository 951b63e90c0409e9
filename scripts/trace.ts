/** Prints the trace of an experiment file to standard output: `npm run -s trace -- FILE`. What goes wrong goes to standard error. */

import { readFileSync } from 'node:fs';
import type { Experiment } from '../src/engine/experiment';
import { advance, costAfterUpdate } from '../src/engine/iterate';
import { beginningOf, computeTrace, passOf } from '../src/engine/trace';
import { readExperimentBytes, type ReadExperiment } from '../src/store/read/read-experiment';
import { problemText } from '../src/words/problems';
import { traceWords } from '../src/words/trace';
import { writeTrace } from '../src/writers/trace-json';

const language = process.env['LANG']?.startsWith('ko') ? 'ko' : 'en';

function open(file: string): ReadExperiment {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch {
    return { ok: false, problem: { kind: 'unreadable', path: '', found: file } };
  }
  return readExperimentBytes(bytes);
}

/** The trace of the pass that the file's view shows. */
function traceText(experiment: Experiment): string {
  const pass = passOf(experiment, advance(passOf(experiment), beginningOf(experiment), experiment.view.iteration));
  const trace = computeTrace(pass);
  return writeTrace(experiment, trace, costAfterUpdate(pass, trace));
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

const [file, ...more] = process.argv.slice(2);
if (file === undefined || file.startsWith('-') || more.length > 0) {
  fail(traceWords[language].usage);
} else {
  const read = open(file);
  if (read.ok) process.stdout.write(traceText(read.experiment));
  else fail(problemText(read.problem, language));
}
