/** Where the routes meet: whether the pair of output and loss has a shortcut, why, and that both come to the same numbers. */

import { isWhereRoutesMeet, pairOf } from '../../derivation/pair';
import { routeCheckPainter } from '../../paint/route-check';
import { notationWords } from '../../words/notation';
import { exampleGradientText } from '../../writers/gradient-names';
import { useApp, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import type { Place } from './formula-style';
import styles from './Notation.module.css';

export function RouteCheck({ place: { structure: { shape, m }, step, convention, gradients } }: { readonly place: Place }) {
  const { experiment } = useApp();
  const words = notationWords[useLanguage()];
  const check = usePainter<HTMLSpanElement>((element) => routeCheckPainter(element, experiment, words.check));
  const pair = pairOf(shape);
  if (!isWhereRoutesMeet(shape, step) || pair === 'other') return null;
  return (
    <p className={styles['routeCheck']}>
      <span ref={check} className={styles['difference']} />
      <span>{words.pairs[pair](exampleGradientText(gradients, convention, m))}</span>
    </p>
  );
}
