/** One number, looked into. */

import { appWords } from '../../words/app';
import { useLanguage } from '../app';

export function Inspector() {
  const words = appWords[useLanguage()];
  return <section data-region="inspector" aria-label={words.regions.inspector} />;
}
