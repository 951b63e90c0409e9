/** Says where a classifier would be sure though the world hardly ever puts an x: confidence is not typicality (content spec, section 8, #17). */

import { useState } from 'react';
import type { BayesFigures } from '../../worlds/bayes';
import { worldWords } from '../../words/world';
import { formatProbability } from '../../writers/number';
import { useLanguage } from '../app';
import { usePainter } from '../use-painter';
import styles from './World.module.css';

/** From here on a classifier is called sure, and below this ln P(x) an x is called rare. */
const SURE = 0.95;
const RARE = -9;

export function RareHere({ read }: { readonly read: () => BayesFigures | undefined }) {
  const words = worldWords[useLanguage()].point;
  const [p, setP] = useState('');
  const root = usePainter<HTMLParagraphElement>(() => () => {
    const at = read();
    const largest = at ? at.posteriors[at.bayesClass] : 0;
    setP(at && largest >= SURE && at.logMarginal < RARE ? formatProbability(largest) : '');
  });
  return <p ref={root} role="status" className={styles['rare']}>{p !== '' && words.rare(p)}</p>;
}
