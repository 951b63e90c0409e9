/** Whether the model is as often right as it is sure, and Q against P at the examples: the first is less than the second. */

import { useMemo, useState } from 'react';
import { calibrationFrom, CALIBRATION_SOURCES, createScatter, meanGap, reliabilityChart, scatterChart, type CalibrationSource } from '../../paint/truth/calibration';
import { remembering } from '../../paint/train-map';
import { showConstantHalf } from '../../store/truth/constant-half';
import { classLaw } from '../../store/truth/truth-case';
import type { Calibration } from '../../worlds/calibration';
import { truthWords } from '../../words/truth';
import { formatCount, formatNumber, formatProbability } from '../../writers/number';
import { averageText, sixFigure } from '../../writers/truth-figures';
import { CALIBRATION_TEX } from '../../writers/truth-tex';
import type { Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage } from '../app';
import { LineChart } from '../chart/LineChart';
import { useAtRest } from '../use-at-rest';
import { Formula } from '../world/Formula';
import { useFigures } from '../world/use-figures';
import { useTruth } from './truth-context';
import styles from './Truth.module.css';

interface CalibrationPartProps {
  readonly K: number;
  readonly k: number;
  /** Whether the law of the world is known. */
  readonly isKnown: boolean;
}

const HEIGHT = 176;

export function CalibrationPart({ K, k, isKnown }: CalibrationPartProps) {
  const { experiment } = useApp();
  const truth = useTruth();
  const language = useLanguage();
  const words = truthWords[language].calibration;
  const hasHeldOut = useExperiment(({ experiment: { data } }) => (data.heldOut?.length ?? 0) > 0);
  const sources = CALIBRATION_SOURCES.filter((each) => (each !== 'world' || isKnown) && (each !== 'heldOut' || hasHeldOut));
  const [wanted, setSource] = useState<CalibrationSource>('world');
  const source = sources.includes(wanted) ? wanted : sources[0];
  const read = useMemo(() => () => {
    const result = truth.result();
    return result && calibrationFrom(result, source);
  }, [truth, source]);
  const drawBins = useMemo(() => reliabilityChart(read, 1 / K, language), [read, K, language]);
  const scatter = useMemo(() => {
    const make = createScatter(k);
    return () => {
      const { data } = experiment.getState().experiment;
      return make(classLaw(data), data, truth.result()?.sample.logQ);
    };
  }, [experiment, truth, k]);
  const drawScatter = useMemo(() => scatterChart(scatter, k, language), [scatter, k, language]);
  const figures = useMemo(() => remembering((calibration: Calibration | undefined): Figures | undefined => calibration && { calibration: sixFigure(calibration.expectedError) }), []);
  const root = useFigures<HTMLElement>(() => figures(read()));
  const description = useAtRest(() => {
    const calibration = read();
    if (!calibration) return words.none;
    const bins = calibration.rows.filter(({ share }) => share > 0)
      .map(({ low, high, accuracy, confidence }) => words.bin(formatNumber(low, { decimals: 2 }), formatNumber(high, { decimals: 2 }), formatProbability(accuracy), formatProbability(confidence)));
    return words.describe(bins.length > 0 ? bins.join('; ') : words.noBins, averageText(calibration.expectedError));
  });
  const scatterText = useAtRest(() => {
    const now = scatter();
    return now ? words.describeScatter(formatCount(BigInt(now.P.length)), formatNumber(meanGap(now))) : '';
  });
  return (
    <section ref={root} aria-labelledby="truth-calibration" className={styles['part']}>
      <h2 id="truth-calibration">{words.title} <small>{words.note}</small></h2>
      <div className={styles['pair']}>
        <div>
          <h3>{words.reliability}</h3>
          <LineChart name={words.reliability} description={description} height={HEIGHT} draw={drawBins} endLabels={12} />
          <div className="segmented" role="group" aria-label={words.over.label} hidden={sources.length === 1}>
            {sources.map((each) => <button key={each} type="button" aria-pressed={each === source} onClick={() => setSource(each)}>{words.over[each]}</button>)}
          </div>
          <Formula parts={CALIBRATION_TEX} />
        </div>
        {isKnown && (
          <div>
            <h3>{words.scatter}</h3>
            <LineChart name={words.scatterName} description={scatterText} height={HEIGHT} draw={drawScatter} endLabels={12} />
            <Weaker onShow={() => setSource('world')} />
          </div>
        )}
      </div>
    </section>
  );
}

function Weaker({ onShow }: { readonly onShow: () => void }) {
  const { experiment } = useApp();
  const words = truthWords[useLanguage()].calibration;
  const isShown = useExperiment(({ experiment: { data, network } }) =>
    data.world?.name === 'xor_mixture' && network.parameters.every(({ W, b }) => W.data.every((w) => w === 0) && b.data.every((each) => each === 0)));
  return (
    <div className={styles['weaker']}>
      <p><b>{words.weaker}</b> {words.why}</p>
      {isShown
        ? <p className={styles['note']} role="status">{words.shown}</p>
        : (
          <button type="button" className="control small" onClick={() => {
              showConstantHalf(experiment);
              onShow();
            }}>{words.show}</button>
        )}
    </div>
  );
}
