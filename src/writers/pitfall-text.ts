/** What to say where the numbers of a line cannot be computed as they are written. */

import { outputActivation, type NetworkShape } from '../engine/experiment';
import { pitfallOf } from '../derivation/pitfall';
import type { Rung } from '../derivation/rung';
import { derivationWords } from '../words/derivation';
import type { Language } from '../words/language';

/** Undefined where nothing can go wrong. */
export function pitfallText(shape: NetworkShape, layer: number, { operation }: Rung, language: Language): string | undefined {
  const pitfall = pitfallOf(shape, operation, layer);
  return pitfall && derivationWords[language].broken[pitfall](outputLetter(shape));
}

/** The outputs of a softmax are written p. */
export function outputLetter(shape: NetworkShape): 'a' | 'p' {
  return outputActivation(shape) === 'softmax' ? 'p' : 'a';
}
