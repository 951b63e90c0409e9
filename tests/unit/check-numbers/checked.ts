/** The check of a print-out as its reader sees it: every array named, nothing said of how it is to be read unless it is. */

import type { Experiment } from '../../../src/engine/experiment';
import { checkNumbers, type NumberCheck, type Reading } from '../../../src/engine/given/number-check';
import { passOf } from '../../../src/engine/trace';
import { quantitiesNamed } from '../../../src/store/given/given-names';
import { readPrintout } from '../../../src/store/given/read-printout';

const GUESSED: Reading = { exampleRows: undefined, inputRows: undefined, convention: undefined, tolerance: 'printed' };

/** Throws where something of the text is not read, so that no test passes because nothing was compared. */
export function checked(experiment: Experiment, text: string, reading: Partial<Reading> = {}): NumberCheck {
  const { blocks, problems } = readPrintout(text);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const keys = quantitiesNamed(blocks.map(({ name }) => name), experiment.network);
  const arrays = blocks.map(({ array, name }, index) => {
    const key = keys[index];
    if (key === undefined) throw new Error(`no quantity is called ${name}`);
    return { key, array };
  });
  const run = checkNumbers(passOf(experiment), arrays, { ...GUESSED, ...reading });
  for (;;) {
    const { done, value } = run.next();
    if (done === true) return value;
  }
}
