/** Every mistake that numbers are tried for, with what it makes of a pass. */

import type { Pass, Trace } from '../trace';
import type { WrongRule } from './given-mistake';
import { backwardMistakes, updateMistakes } from './wrong-backward';
import { forwardMistakes } from './wrong-forward';
import { misplaced, rearranged } from './wrong-places';

export function wrongRules(pass: Pass, trace: Trace): readonly WrongRule[] {
  return [...backwardMistakes(pass), ...forwardMistakes(pass), ...rearranged(), ...misplaced(pass, trace), ...updateMistakes(pass, trace)];
}
