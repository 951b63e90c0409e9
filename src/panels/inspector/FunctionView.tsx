/** An activation: g along its z, its slope once that is known, and how it reacts. */

import type { NumberReference } from '../../engine/operands';
import type { EntryReference } from '../../engine/quantity';
import { CHART, functionPainter } from '../../paint/inspector-views';
import type { Structure } from '../../store/structure';
import { inspectorWords } from '../../words/inspector';
import { useApp, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import { Changes } from './Changes';
import styles from './Inspector.module.css';

interface FunctionViewProps {
  readonly subject: NumberReference;
  readonly z: EntryReference;
  readonly structure: Structure;
  readonly name: string;
}

export function FunctionView({ subject, z, structure, name }: FunctionViewProps) {
  const { experiment } = useApp();
  const words = inspectorWords[useLanguage()];
  const root = usePainter<HTMLDivElement>((element) => functionPainter(element, experiment, words, z));
  return (
    <div ref={root} className={styles['view']}>
      <figure className={styles['figure']}>
        <figcaption className={styles['caption']}>{words.functionCurve}</figcaption>
        <svg role="img" aria-label={words.chart(words.functionCurve, name)} width={CHART.width} height={CHART.height} className={styles['chart']} />
        <p data-part="no curve" hidden className={styles['note']}>{words.noCurve}</p>
      </figure>
      <div className={styles['side']}>
        <Changes subject={subject} structure={structure} />
        <p data-part="slope" hidden className={styles['note']}>
          {words.slope.before} <strong data-slot="slope" />{words.slope.after}
        </p>
        <p data-part="saturated" hidden className={styles['note']}>{words.saturated}</p>
        <p data-part="kink" hidden className={styles['note']}>{words.reluKink}</p>
      </div>
    </div>
  );
}
