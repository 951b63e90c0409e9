/** The line of a step as other courses, books and libraries write it (content spec, section 1.3), with its layer's numbers. */

import type { Step } from '../engine/schedule';
import type { DerivationOperation } from '../derivation/rung';
import { SOURCES, type Source } from '../words/elsewhere';
import type { Lines, Occasion, Topic } from './elsewhere-lines';
import { autogradLines, torchLines } from './elsewhere-torch';
import { cs231nLines, numpyLines } from './elsewhere-numpy';
import { deeplearningLines, nielsenLines } from './elsewhere-math';

export interface ElsewhereLine {
  readonly source: Source;
  readonly kind: 'tex' | 'code';
  /** Code may have two lines. */
  readonly text: string | undefined;
}

const WRITERS: Readonly<Record<Source, { readonly kind: ElsewhereLine['kind']; readonly lines: (occasion: Occasion) => Lines }>> = {
  deeplearning: { kind: 'tex', lines: deeplearningLines },
  nielsen: { kind: 'tex', lines: nielsenLines },
  cs231n: { kind: 'code', lines: cs231nLines },
  numpy: { kind: 'code', lines: numpyLines },
  torch: { kind: 'code', lines: torchLines },
  autograd: { kind: 'code', lines: autogradLines },
};

/** The step's line in every source, in the order of `SOURCES`. */
export function elsewhere(operation: DerivationOperation, step: Step, occasion: Omit<Occasion, 'isBias'>): readonly ElsewhereLine[] {
  const topic: Topic = step.operation === 'J' ? 'J' : operation;
  return SOURCES.map((source) => {
    const { kind, lines } = WRITERS[source];
    return { source, kind, text: lines({ ...occasion, isBias: step.operation === 'b' })[topic] };
  });
}
