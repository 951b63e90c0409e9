/** The pass as a line of stops. */

import { appWords } from '../../words/app';
import { useLanguage } from '../app';

export function Timeline() {
  const words = appWords[useLanguage()];
  return <section data-region="timeline" aria-label={words.regions.timeline} />;
}
