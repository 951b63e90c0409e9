/** −ln P(x, y) = −ln Q_θ(y | x) − ln P_ψ(x): why training θ needs no P(x), with the numbers of one example. */

import { useId, useMemo } from 'react';
import { remembering } from '../../paint/train-map';
import { lawOfColumn } from '../../paint/unknown/maps';
import { jointLoss } from '../../store/unknown/joint-loss';
import { pairOf } from '../../store/pair';
import type { UnknownNow } from '../../store/unknown/unknown';
import { unknownWords } from '../../words/unknown';
import { jointFigures } from '../../writers/unknown-figures';
import { JOINT_TEX, NO_GRADIENT_TEX } from '../../writers/unknown-tex';
import type { Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage, usePair } from '../app';
import { DraftField } from '../network/DraftField';
import { MathText } from '../MathText';
import { Figure } from '../world/Figure';
import { Formula } from '../world/Formula';
import { useFigures } from '../world/use-figures';
import { useReasons } from './use-reasons';
import { useUnknown } from './unknown-context';
import styles from './Unknown.module.css';

export function Why() {
  const { pair, experiment } = useApp();
  const { store } = useUnknown();
  const words = unknownWords[useLanguage()].why;
  const id = useId();
  const M = useExperiment((state) => state.experiment.data.X.columns);
  const i = Math.min(usePair((state) => pairOf(state, experiment.getState().experiment.data).i), M - 1);
  const noFit = useReasons().fitted !== undefined;
  const figures = useMemo(() => remembering((now: UnknownNow | undefined): Figures | undefined => now
    && jointFigures(jointLoss(now.model, lawOfColumn(now, 'fitted'), now.xi, now.label))), []);
  const root = useFigures<HTMLElement>(() => figures(store.now()));
  const isThere = (e: number) => Number.isInteger(e) && e >= 0 && e < M;
  return (
    <section ref={root} aria-labelledby={id} data-part="why" className={styles['part']}>
      <h2 id={id}>{words.title}</h2>
      <div className={styles['controls']}>
        <DraftField
          label={`${words.example} i`}
          isLabelled
          inputMode="numeric"
          value={i + 1}
          write={String}
          read={(text) => (isThere(Number(text) - 1) ? { value: Number(text) } : { problem: words.range(String(M)) })}
          onChange={(e) => pair.choose('i', e - 1)}
          onStep={(by) => {
            if (isThere(i + by)) pair.choose('i', i + by);
          }}
          className={styles['small']}
        />
        <span className={styles['value']}>y = <Figure name="label" /></span>
        <MathText tex={NO_GRADIENT_TEX} />
      </div>
      {JOINT_TEX.map((tex) => <Formula key={tex} parts={[tex]} />)}
      <p className={styles['note']}><MathText tex="P_\psi" />{words.rest}{noFit && ` ${words.noLaw}`}</p>
    </section>
  );
}
