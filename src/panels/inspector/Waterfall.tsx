/** A number as the sum of its terms: one bar a term, the total last. */

import { Fragment, useMemo } from 'react';
import type { NumberReference } from '../../engine/operands';
import { chooseTerms } from '../../paint/inspector-sum';
import type { SumTerm } from '../../paint/sum-term';
import { waterfallPainter } from '../../paint/inspector-waterfall';
import type { Structure } from '../../store/structure';
import { inspectorWords } from '../../words/inspector';
import { outputLetter } from '../../writers/pitfall-text';
import { useApp, useLanguage } from '../app';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { usePainter } from '../use-painter';
import styles from './Inspector.module.css';
import { subjectTex, termTex } from './term-tex';

/** Bars beside the total. */
const TERMS = 5;

interface WaterfallProps {
  readonly subject: NumberReference;
  /** They add up to the subject. The same object until another number is looked at. */
  readonly terms: readonly SumTerm[];
  readonly structure: Structure;
  readonly name: string;
}

export function Waterfall({ subject, terms, structure: { shape, m }, name }: WaterfallProps) {
  const { experiment } = useApp();
  const words = inspectorWords[useLanguage()];
  const gradients = useGradientSymbols();
  // The largest terms are those when the number was chosen: rows that change places cannot be read.
  const chosen = useMemo(() => chooseTerms(terms, experiment.getState().trace, TERMS), [terms, experiment]);
  const root = usePainter<HTMLDivElement>((element) => waterfallPainter(element, experiment, subject, terms, chosen));

  const labels = chosen.shown.map((place) => <MathText key={place} tex={termTex(terms[place], shape, m, gradients)} />);
  if (chosen.rest.length > 0) labels.splice(chosen.restAt, 0, <span key="rest">{words.moreTerms(chosen.rest.length)}</span>);
  return (
    <div ref={root} className={styles['waterfall']} role="group" aria-label={words.sum(name)}>
      <span className={styles['zeroTrack']} aria-hidden="true"><span data-part="zero" className={styles['zero']} /></span>
      {labels.map((label, row) => (
        // The rows of a sum keep their places.
        <Fragment key={row}>
          <span className={styles['term']}>{label}</span>
          <span className={styles['track']}>
            <span data-link={row} className={styles['link']} />
            <span data-bar={row} className={styles['bar']} />
            <span data-slot={`term ${row}`} className={styles['termValue']} />
          </span>
        </Fragment>
      ))}
      <span className={styles['term']}><MathText tex={subjectTex(subject, shape, m, gradients)} /></span>
      <span className={styles['track']}>
        <span data-bar={labels.length} className={styles['total']} />
        <strong data-slot={`term ${labels.length}`} className={styles['termValue']} />
      </span>
      {terms[0]?.form === 'loss' && <p data-part="from logits" hidden className={`${styles['note']} ${styles['fromLogits']}`}>{words.fromLogits(outputLetter(shape))}</p>}
    </div>
  );
}
