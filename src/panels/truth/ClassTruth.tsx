/** Of a world of classes: the maps over the cut on the left, the averages on the right. */

import { useMemo, useState } from 'react';
import type { NoLaw } from '../../features/outputs';
import type { PlaneView } from '../../layout/plane';
import { createCut } from '../../paint/truth/cut';
import { TRUTH_MAPS } from '../../paint/truth/maps';
import { truthWords } from '../../words/truth';
import { worldWords } from '../../words/world';
import { useApp, useLanguage } from '../app';
import { PlaneLegend } from '../plane/PlaneLegend';
import { SettingSlider } from '../world/SettingSlider';
import { AtProbe } from './AtProbe';
import { Budget } from './Budget';
import { CalibrationPart } from './CalibrationPart';
import { Cut } from './Cut';
import { ErrorPart } from './ErrorPart';
import { NoLawBox } from './NoLawBox';
import { TruthMap } from './TruthMap';
import { useTruth } from './truth-context';
import styles from './Truth.module.css';

interface ClassTruthProps {
  readonly K: number;
  readonly view: PlaneView;
  /** Why the outputs are no law, where they are none. */
  readonly noLaw: NoLaw | undefined;
}

export function ClassTruth({ K, view, noLaw }: ClassTruthProps) {
  const { experiment, probe } = useApp();
  const truth = useTruth();
  const language = useLanguage();
  const words = truthWords[language];
  const marks = worldWords[language];
  const [k, setK] = useState(1);
  const [hasPoints, setHasPoints] = useState(false);
  const cut = useMemo(() => createCut({ experiment, probe, truth }, view, k), [experiment, probe, truth, view, k]);
  return (
    <>
      <div className={styles['left']}>
        <div className={styles['maps']}>
          {TRUTH_MAPS.map((map) => (
            map === 'truth' || noLaw === undefined
              ? <TruthMap key={map} map={map} view={view} k={k} hasPoints={hasPoints} />
              : map === 'model' && <NoLawBox key={map} reason={noLaw} />
          ))}
        </div>
        <div className={styles['choices']}>
          {K > 2 && (
            <span className={styles['choice']} id="truth-class">
              {words.maps.ofClass}
              <span className="segmented" role="group" aria-labelledby="truth-class">
                {Array.from({ length: K }, (_, index) => (
                  <button key={index} type="button" aria-pressed={index === k} onClick={() => setK(index)}>{index}</button>
                ))}
              </span>
            </span>
          )}
          <label className={styles['choice']}>
            <input type="checkbox" checked={hasPoints} onChange={({ target }) => setHasPoints(target.checked)} />{words.maps.points}
          </label>
          {hasPoints && (
            <PlaneLegend
              kind="classes"
              marks={[
                ...Array.from({ length: K }, (_, index) => ({ shape: index, label: marks.classMark(String(index)) })),
                { shape: 0, label: marks.heldOutMark, isHollow: true },
              ]}
            />
          )}
        </div>
        <div className={styles['lower']}>
          <div className={styles['under']}>
            <Cut cut={cut} view={view} k={k} />
            <section aria-labelledby="truth-same" className={styles['part']}>
              <h2 id="truth-same">{words.same.title}</h2>
              <SettingSlider name="mix" />
              <p className={styles['note']}>{words.same.what}</p>
            </section>
          </div>
          {noLaw === undefined && <AtProbe K={K} />}
        </div>
      </div>
      <div className={styles['right']}>
        {noLaw === undefined && <Budget />}
        <ErrorPart />
        {noLaw === undefined && <CalibrationPart K={K} k={k} isKnown />}
      </div>
    </>
  );
}
