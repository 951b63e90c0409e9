/** In backward by autograd's convention: that dZ and dA hold a part only of what is derived for one example. */

import { directionOf } from '../../writers/step-names';
import { notationWords } from '../../words/notation';
import { useLanguage } from '../app';
import type { Place } from './formula-style';
import styles from './Notation.module.css';

export function MeanPart({ place: { step, convention, structure: { m } } }: { readonly place: Place }) {
  const { mean } = notationWords[useLanguage()];
  if (convention !== 'autograd' || m === 1 || directionOf(step) !== 'backward') return null;
  return <p className={styles['routeCheck']}>{mean.part(m)}</p>;
}
