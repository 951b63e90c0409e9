/** The costs of a run, and the norms of its gradients or steps by layer, over one axis of epochs that can be scrubbed. */

import { useMemo, useRef, useState } from 'react';
import { epochNow, layerChart, lossChart, scrubText, type LayerMeasure } from '../../paint/train-charts';
import { bestPossible, leastCost } from '../../store/train/best-possible';
import { trainPageWords } from '../../words/train-page';
import { useApp, useExperiment, useLanguage } from '../app';
import type { ChartScrub } from '../chart/use-chart-scrub';
import { LineChart } from '../chart/LineChart';
import { useLayoutMode } from '../layout-mode';
import { MathText } from '../MathText';
import { useSize } from '../shelf/use-size';
import styles from './Train.module.css';

/** Of both charts, in pixels: the titles above them, and the least that each needs. */
const [TITLE, LEAST] = [28, 124];
/** In one column the page scrolls, and nothing has to be shared. */
const FREE = { loss: 220, layers: 190 } as const;
const END_LABELS = 84;

const MEASURES = ['gradientNorm', 'updateRatio'] as const;

export function Charts() {
  const { training, experiment } = useApp();
  const language = useLanguage();
  const words = trainPageWords[language];
  const mode = useLayoutMode();
  const loss = useExperiment(({ structure }) => structure.shape.loss);
  const [measure, setMeasure] = useState<LayerMeasure>('gradientNorm');
  const floor = useExperiment((state) => {
    const best = bestPossible(state.experiment.data);
    if (!best || leastCost(best, state.structure.shape.loss, state.experiment.data.Y.rows) === undefined) return undefined;
    return best.entropy === undefined ? 'noise' : 'entropy';
  });
  const floorTitle = floor && words.floorTitle[floor];
  const box = useRef<HTMLDivElement>(null);
  const height = useSize(box)?.height ?? 0;
  const isShared = mode === 'wide' || mode === 'tabs';
  const room = Math.max(2 * LEAST, height - 2 * TITLE);
  const heights = isShared ? { loss: Math.round(room * 0.53), layers: Math.round(room * 0.47) } : FREE;

  const drawLoss = useMemo(() => {
    const draw = lossChart(language);
    return () => {
      const { data, network } = experiment.getState().experiment;
      const best = bestPossible(data);
      return draw(training.getState(), best && leastCost(best, network.loss, data.Y.rows), best?.entropy !== undefined);
    };
  }, [training, experiment, language]);
  const drawLayers = useMemo(() => {
    const draw = layerChart(language, measure);
    return () => draw(training.getState());
  }, [training, language, measure]);
  const scrub = useMemo((): ChartScrub => ({
    name: words.scrub,
    text: () => scrubText(training.getState(), language),
    min: 0,
    // As far as the run has come by then.
    get max() {
      return training.getState().furthest.epoch;
    },
    step: 1,
    value: () => Math.round(epochNow(training.getState())),
    onScrub: (epoch) => training.goToEpoch(epoch),
    onHold: training.pause,
  }), [training, language, words]);

  return (
    <div ref={box} className={styles['charts']} data-shared={isShared || undefined}>
      <h2 className={styles['chartTitle']} title={floorTitle}>{words.loss}<small>{words.lossNote[loss]}</small></h2>
      <LineChart name={words.loss} description={floorTitle === undefined ? words.lossDescription : `${words.lossDescription} ${floorTitle}`} height={heights.loss} draw={drawLoss} endLabels={END_LABELS} scrub={scrub} />
      <div className={styles['chartHead']}>
        <h2 className={styles['chartTitle']}>
          {words[measure]}
          <small>
            <MathText tex={measure === 'gradientNorm' ? '\\lVert dW^{[l]} \\rVert' : '\\lVert \\Delta W^{[l]} \\rVert / \\lVert W^{[l]} \\rVert'} />, {words.logScale}
          </small>
        </h2>
        <div className={`segmented ${styles['measures']}`} role="group" aria-label={words.chartOf.label}>
          {MEASURES.map((each) => (
            <button key={each} type="button" aria-pressed={each === measure} onClick={() => setMeasure(each)}>{words.chartOf[each]}</button>
          ))}
        </div>
      </div>
      <LineChart name={words[measure]} description={words.layersDescription} height={heights.layers} draw={drawLayers} endLabels={END_LABELS} scrub={scrub} />
    </div>
  );
}
