/** Says where a classifier would be sure though the world hardly ever puts an x: confidence is not typicality (content spec, section 8, #17); and where it never does. */

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
  const text = (): string => {
    const at = read();
    if (at?.logMarginal === -Infinity) return words.nowhere;
    const largest = at ? at.posteriors[at.bayesClass] : 0;
    return at && largest >= SURE && at.logMarginal < RARE ? words.rare(formatProbability(largest)) : '';
  };
  // Painted, since it changes with every move of the probe.
  const root = usePainter<HTMLParagraphElement>((element) => () => {
    const now = text();
    if (element.textContent === now) return;
    element.textContent = now;
    // Of what is not defined no formula shows numbers.
    element.closest('section')?.toggleAttribute('data-nowhere', now === words.nowhere);
  });
  return <p ref={root} className={styles['rare']} />;
}
