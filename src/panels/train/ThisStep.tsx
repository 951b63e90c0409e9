/** The norms of the shown step, layer by layer, and how many examples are right. */

import { useMemo } from 'react';
import { LAYER_MEASURES } from '../../engine/training-record';
import { bestPossible } from '../../store/train/best-possible';
import { createMeasures } from '../../store/train/measures';
import { stepPainter } from '../../paint/train-numbers';
import { trainPageWords } from '../../words/train-page';
import { useApp, useExperiment, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import styles from './Train.module.css';

const COLUMNS = ['weightNorm', 'gradientNorm', 'updateRatio'] as const satisfies readonly (typeof LAYER_MEASURES)[number][];

export function ThisStep() {
  const { training, experiment } = useApp();
  const language = useLanguage();
  const words = trainPageWords[language];
  const layers = useExperiment(({ structure }) => structure.shape.activations.length);
  const isKnown = useExperiment(({ experiment: { data } }) => bestPossible(data) !== undefined);
  const isOfClasses = useExperiment(({ experiment: { data } }) => bestPossible(data)?.accuracy !== undefined);
  const measures = useMemo(() => createMeasures(training, experiment), [training, experiment]);
  const root = usePainter<HTMLElement>((element) => stepPainter(element, { experiment }, measures, language));
  return (
    <section ref={root} aria-label={words.step} className={styles['step']}>
      <h2 className={styles['section']}>{words.step} <small data-slot="place" /></h2>
      <table>
        <thead>
          <tr><td aria-hidden="true" />{COLUMNS.map((name) => <th key={name} scope="col" title={words.columnTitles[name]}>{words.columns[name]}</th>)}</tr>
        </thead>
        <tbody>
          {Array.from({ length: layers }, (_, index) => (
            <tr key={index}>
              <th scope="row">{words.layerRow(index + 1)}</th>
              {COLUMNS.map((name) => (
                // The painter writes its number.
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label
                <td key={name}><span data-slot={`layer ${index + 1} ${name}`} /></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['accuracy']}>
        <span data-slot="before" /><b data-slot="own" /><span data-slot="between" /><b data-slot="held out" /><span data-slot="after" />
      </p>
      <p className={styles['accuracy']} title={isOfClasses ? words.bestTitle : undefined}>
        {isKnown ? <span data-slot="best" /> : words.unknownLaw}
      </p>
    </section>
  );
}
