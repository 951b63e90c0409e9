/** The page of unknown. */

import { viewWords } from '../../words/views';
import { useLanguage } from '../app';

export function Unknown() {
  return <h1>{viewWords[useLanguage()].pages.unknown}</h1>;
}
