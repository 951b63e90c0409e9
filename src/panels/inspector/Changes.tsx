/** How a number reacts when one of those it is computed from grows by a tenth. */

import { useMemo } from 'react';
import type { NumberReference } from '../../engine/operands';
import { referenceText } from '../../engine/quantity';
import { changesPainter } from '../../paint/inspector';
import { changesOf } from '../../paint/inspector-change';
import type { Structure } from '../../store/structure';
import { inspectorWords } from '../../words/inspector';
import { symbolTex } from '../../writers/symbol';
import { useApp, useLanguage } from '../app';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { usePainter } from '../use-painter';
import styles from './Inspector.module.css';

export function Changes({ subject, structure }: { subject: NumberReference; structure: Structure }) {
  const { experiment } = useApp();
  const { shape } = structure;
  const gradients = useGradientSymbols();
  const { change } = inspectorWords[useLanguage()];
  const changes = useMemo(() => changesOf(structure, subject, experiment.getState().trace), [structure, subject, experiment]);
  const root = usePainter<HTMLDivElement>((element) => changesPainter(element, experiment, changes));
  if (changes.length === 0) return null;
  return (
    <div ref={root} className={styles['side']}>
      <h2 className={styles['caption']}>{change.before} <MathText tex={symbolTex(subject, shape, 1, gradients)} /> {change.after}</h2>
      <dl className={styles['list']}>
        {changes.map(({ reference }, index) => (
          <div key={referenceText(reference)} className={styles['pair']}>
            <dt data-ref={referenceText(reference)}><MathText tex={symbolTex(reference, shape, 1, gradients)} /></dt>
            <dd data-slot={`change ${index}`} />
          </div>
        ))}
      </dl>
    </div>
  );
}
