/** Data whose law nobody knows: the boxes say so, and what the examples alone can say stands beside them. */

import { useMemo } from 'react';
import { classLawOf } from '../../features/outputs';
import { remembering } from '../../paint/train-map';
import { truthCaseOf } from '../../store/truth/truth-case';
import type { TruthResult } from '../../store/truth/truth';
import { truthWords } from '../../words/truth';
import { formatPercent } from '../../writers/number';
import { sixFigure } from '../../writers/truth-figures';
import type { Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage } from '../app';
import { Figure } from '../world/Figure';
import { useFigures } from '../world/use-figures';
import { HeldOut } from '../data/HeldOut';
import { ModelPicture } from '../train/ModelPicture';
import { CalibrationPart } from './CalibrationPart';
import { useTruth } from './truth-context';
import styles from './Truth.module.css';

export function UnknownTruth() {
  const { flags } = useApp();
  const words = truthWords[useLanguage()].unknown;
  const why = useExperiment(({ experiment: { data }, structure: { shape } }) => {
    const found = truthCaseOf(data, shape);
    return found.kind === 'unknown' ? found.why : 'none';
  });
  const n = useExperiment(({ structure: { shape } }) => shape.widths[0]);
  const K = useExperiment(({ structure: { shape } }) => {
    const law = classLawOf(shape);
    return law.ok ? law.classes : undefined;
  });
  return (
    <>
      <div className={styles['left']}>
        <div className={styles['boxes']}>
          <section aria-labelledby="truth-unknown" className={styles['empty']}>
            <h2 id="truth-unknown">{words.title[why]}</h2>
            <p>{words.why[why]} {words.noTruth}</p>
            {n !== 2 && <p>{words.features(n)}</p>}
            <p>{words.works}</p>
            <p><button type="button" className="control" onClick={() => flags.goTo('world')}>{words.choose}</button></p>
          </section>
          {/* Q is known whoever drew the data: only P is not. */}
          <div className={styles['known']}><ModelPicture /></div>
          <p className={styles['hatched']}>{words.truth}</p>
          <p className={styles['hatched']}>{words.excess}</p>
        </div>
      </div>
      <div className={styles['right']}>
        <SampleTable />
        {K === undefined ? <p className={styles['note']}>{words.noClasses}</p> : <CalibrationPart K={K} k={1} isKnown={false} />}
      </div>
    </>
  );
}

/** J and accuracy of the examples, trained on and held out. */
function SampleTable() {
  const truth = useTruth();
  const all = truthWords[useLanguage()];
  const words = all.unknown;
  const hasHeldOut = useExperiment(({ experiment: { data } }) => (data.heldOut?.length ?? 0) > 0);
  const figures = useMemo(() => remembering((result: TruthResult | undefined): Figures | undefined => {
    if (!result) return undefined;
    const { training, heldOut } = result.sample;
    return {
      J: sixFigure(training.J), heldOutJ: sixFigure(heldOut?.J ?? NaN),
      accuracy: { text: formatPercent(1 - training.error) }, heldOutAccuracy: { text: formatPercent(1 - (heldOut?.error ?? NaN)) },
    };
  }), []);
  const root = useFigures<HTMLElement>(() => figures(truth.result()));
  return (
    <section ref={root} aria-labelledby="truth-sample" className={styles['part']}>
      <h2 id="truth-sample">{words.sample}</h2>
      <table className={styles['table']}>
        <thead><tr><td aria-hidden="true" /><th scope="col">{all.error.rows.training}</th>{hasHeldOut && <th scope="col">{all.error.rows.heldOut}</th>}</tr></thead>
        <tbody>
          <tr><th scope="row">{words.J}</th><td><Figure name="J" /></td>{hasHeldOut && <td><Figure name="heldOutJ" /></td>}</tr>
          <tr><th scope="row">{words.accuracy}</th><td><Figure name="accuracy" /></td>{hasHeldOut && <td><Figure name="heldOutAccuracy" /></td>}</tr>
        </tbody>
      </table>
      {!hasHeldOut && <p className={styles['note']}>{words.noHeldOut}</p>}
      <HeldOut />
    </section>
  );
}
