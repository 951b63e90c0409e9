/** Whether the model is as often right as it is sure, and Q against P at the examples: the first is less than the second. */

import { useState } from 'react';
import { CALIBRATION_SOURCES, type CalibrationSource } from '../../paint/truth/calibration';
import { isConstantHalfWorld, saysHalf, showConstantHalf } from '../../store/truth/constant-half';
import { truthWords } from '../../words/truth';
import { useApp, useExperiment, useLanguage, useTraining } from '../app';
import { Reliability } from './Reliability';
import { ScatterPlot } from './ScatterPlot';
import styles from './Truth.module.css';

interface CalibrationPartProps {
  readonly K: number;
  readonly k: number;
  /** Whether the law of the world is known. */
  readonly isKnown: boolean;
}

export function CalibrationPart({ K, k, isKnown }: CalibrationPartProps) {
  const words = truthWords[useLanguage()].calibration;
  const hasHeldOut = useExperiment(({ experiment: { data } }) => (data.heldOut?.length ?? 0) > 0);
  const sources = CALIBRATION_SOURCES.filter((each) => (each !== 'world' || isKnown) && (each !== 'heldOut' || hasHeldOut));
  const [wanted, setSource] = useState<CalibrationSource>('world');
  const source = sources.includes(wanted) ? wanted : sources[0];
  return (
    <section aria-labelledby="truth-calibration" className={styles['part']}>
      <h2 id="truth-calibration">{words.title} <small>{words.note}</small></h2>
      <div className={styles['pair']}>
        <Reliability K={K} source={source}>
          {sources.length > 1 && (
            <div className="segmented" role="group" aria-label={words.over.label}>
              {sources.map((each) => <button key={each} type="button" aria-pressed={each === source} onClick={() => setSource(each)}>{words.over[each]}</button>)}
            </div>
          )}
        </Reliability>
        {isKnown && (
          <div>
            <ScatterPlot k={k} />
            <Weaker onShow={() => setSource('world')} />
          </div>
        )}
      </div>
    </section>
  );
}

/** Offers the example in which a model is calibrated and wrong; says when it is the one that is open. */
function Weaker({ onShow }: { readonly onShow: () => void }) {
  const { experiment } = useApp();
  const words = truthWords[useLanguage()].calibration;
  const isItsWorld = useExperiment(({ experiment: { data } }) => isConstantHalfWorld(data));
  const isHalf = useTraining(({ shown }) => saysHalf(shown.parameters));
  const isShown = isItsWorld && isHalf;
  return (
    <div className={styles['weaker']}>
      <p><b>{words.weaker}</b> {words.why}</p>
      {isShown && <p className={styles['note']} role="status">{words.shown}</p>}
      {!isShown && (
        <button type="button" className="control small" onClick={() => {
            showConstantHalf(experiment);
            onShow();
          }}>{words.show}</button>
      )}
    </div>
  );
}
