/** The page of kernels. */

import { viewWords } from '../../words/views';
import { useLanguage } from '../app';

export function Kernels() {
  return <h1>{viewWords[useLanguage()].pages.kernels}</h1>;
}
