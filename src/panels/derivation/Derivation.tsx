/** The derivation of the step. */

import { appWords } from '../../words/app';
import { useLanguage } from '../app';

export function Derivation() {
  const words = appWords[useLanguage()];
  return <section data-region="derivation" aria-label={words.regions.derivation} />;
}
