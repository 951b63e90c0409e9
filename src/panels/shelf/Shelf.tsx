/** The matrices of the step. */

import { appWords } from '../../words/app';
import { useLanguage } from '../app';

export function Shelf() {
  const words = appWords[useLanguage()];
  return <section data-region="shelf" aria-label={words.regions.shelf} />;
}
