/** What can be taken from the pass that is shown, as the text of a file. */

import type { Experiment } from '../../engine/experiment';
import type { Trace } from '../../engine/trace';
import type { Language } from '../../words/language';
import type { GradientSymbols } from '../../writers/gradient-names';
import { writePaper } from '../../writers/paper';
import { writeNumpyScript } from '../../writers/script-numpy';
import { writeTorchScript } from '../../writers/script-torch';
import { experimentFile, fileName, traceFile, type SavedFile } from '../share/open-save';

export const TEXT_KINDS = ['experiment', 'trace', 'numpy', 'torch', 'paper'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** The pass that is shown, and how its reader likes it written. */
export interface Taken {
  readonly experiment: Experiment;
  /** Of the parameters at the view's iteration. */
  readonly trace: Trace;
  readonly gradients: GradientSymbols;
  readonly language: Language;
}

export function takenFile(kind: TextKind, { experiment, trace, gradients, language }: Taken): SavedFile {
  switch (kind) {
    case 'experiment':
      return experimentFile(experiment);
    case 'trace':
      return traceFile(experiment, trace);
    case 'numpy':
      return { name: `${wordless(experiment, '_')}_numpy.py`, text: writeNumpyScript(experiment, trace, language) };
    case 'torch':
      return { name: `${wordless(experiment, '_')}_torch.py`, text: writeTorchScript(experiment, trace, language) };
    case 'paper':
      return { name: `${wordless(experiment, '-')}-pass.tex`, text: writePaper(experiment, trace, gradients, language) };
  }
}

/** A name without spaces, which TeX and Python's import read badly. */
function wordless({ title }: Experiment, joint: string): string {
  return fileName(title).toLowerCase().replace(/\s+/g, joint);
}
