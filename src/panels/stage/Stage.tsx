/** The network as a picture. */

import { appWords } from '../../words/app';
import { useLanguage } from '../app';

export function Stage() {
  const words = appWords[useLanguage()];
  return <section data-region="stage" aria-label={words.regions.stage} />;
}
