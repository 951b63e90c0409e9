/** Every mistake that numbers are tried for, with what it makes of a pass. */

import type { Pass, Trace } from '../trace';
import type { WrongRule } from './given-mistake';
import { backwardMistakes } from './wrong-backward';
import { forwardMistakes } from './wrong-forward';
import { outputMistakes } from './wrong-output';
import { misplaced, rearranged } from './wrong-places';
import { updateMistakes } from './wrong-update';

export function wrongRules(pass: Pass, trace: Trace): readonly WrongRule[] {
  return [...backwardMistakes(pass), ...outputMistakes(pass), ...forwardMistakes(pass), ...rearranged(), ...misplaced(pass, trace), ...updateMistakes(pass, trace)];
}
