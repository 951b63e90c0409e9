/** The page of features. */

import { viewWords } from '../../words/views';
import { useLanguage } from '../app';

export function Features() {
  return <h1>{viewWords[useLanguage()].pages.features}</h1>;
}
