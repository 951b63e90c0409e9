/** Of a world whose y is a number: f against the mean of y, the law of y at the probe, and the budget of the squared error. */

import { useMemo, useState } from 'react';
import type { RegressionWorld } from '../../worlds/world';
import { conditionalChart, fitChart, numberDensityChart, regressionLaw } from '../../paint/truth/regression';
import { conditionalAt, type ConditionalAt } from '../../store/truth/regression-comparison';
import { openWorld } from '../../store/world/open-world';
import { truthWords } from '../../words/truth';
import { worldWords } from '../../words/world';
import { formatNumber } from '../../writers/number';
import { densityFigure, numberFigure, UNDEFINED, type Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage } from '../app';
import { LineChart } from '../chart/LineChart';
import type { ChartScrub } from '../chart/use-chart-scrub';
import { useLayoutMode } from '../layout-mode';
import { MathText } from '../MathText';
import { useAtRest } from '../use-at-rest';
import { Figure } from '../world/Figure';
import { useFigures } from '../world/use-figures';
import { SquaredBudget } from './SquaredBudget';
import { useTruth } from './truth-context';
import styles from './Truth.module.css';

/** In pixels. */
const HEIGHTS = { wide: 400, tabs: 340, stacked: 360, phone: 280 } as const;
const [DENSITY, LAW, END_LABELS] = [92, 200, 76];

export function RegressionTruth() {
  const { experiment, probe } = useApp();
  const truth = useTruth();
  const language = useLanguage();
  const words = truthWords[language].regression;
  const mode = useLayoutMode();
  const range = useExperiment(({ experiment: { data } }) => openWorld(data)?.law.view.x);
  const [hasPoints, setHasPoints] = useState(true);
  const stores = useMemo(() => ({ experiment, probe, truth }), [experiment, probe, truth]);
  const drawFit = useMemo(() => fitChart(stores, hasPoints, language), [stores, hasPoints, language]);
  const drawDensity = useMemo(() => numberDensityChart(stores), [stores]);
  const at = (): ConditionalAt | undefined => {
    const law = regressionLaw(stores);
    const model = truth.model();
    return law && model.shape.widths[0] === 1 ? conditionalAt(law, model, probe.getState().point[0]) : undefined;
  };
  const description = useAtRest(() => {
    const now = at();
    return now ? words.describe(formatNumber(probe.getState().point[0]), formatNumber(now.mean), formatNumber(now.f), formatNumber(now.deviation)) : '';
  });
  const [low, high] = range ?? [-1, 1];
  const scrub = useMemo((): ChartScrub => ({
    name: words.scrub,
    text: () => formatNumber(probe.getState().point[0]),
    min: low,
    max: high,
    step: (high - low) / 100,
    value: () => probe.getState().point[0],
    onScrub: (x) => probe.moveTo([x, probe.getState().point[1]]),
  }), [words, probe, low, high]);
  return (
    <>
      <div className={styles['left']}>
        <h2>{words.title}</h2>
        <p className={styles['note']}>{words.note}</p>
        <LineChart name={words.curve} description={description} height={HEIGHTS[mode]} draw={drawFit} endLabels={END_LABELS} scrub={scrub} />
        <div className={styles['density']}>
          <LineChart name={words.densityName} height={DENSITY} draw={drawDensity} endLabels={END_LABELS} />
          <p className={styles['densityNote']}><MathText tex="P(x)" /><span>{truthWords[language].cut.densityNote}</span></p>
        </div>
        <div className={styles['choices']}>
          <label className={styles['choice']}>
            <input type="checkbox" checked={hasPoints} onChange={({ target }) => setHasPoints(target.checked)} />{words.points}
          </label>
          <span className={styles['note']}>{words.bands}</span>
        </div>
      </div>
      <div className={styles['right']}>
        <SquaredBudget />
        <LawAtProbe at={at} law={() => regressionLaw(stores)} />
      </div>
    </>
  );
}

/** P(y | x) at the probe as it is, and as the loss reads it; where the mean never occurs, it says so. */
function LawAtProbe({ at, law }: { readonly at: () => ConditionalAt | undefined; readonly law: () => RegressionWorld | undefined }) {
  const { experiment, probe } = useApp();
  const truth = useTruth();
  const language = useLanguage();
  const words = truthWords[language].regression;
  const loss = useExperiment(({ structure }) => structure.shape.loss);
  const draw = useMemo(() => conditionalChart({ experiment, probe, truth }), [experiment, probe, truth]);
  const root = useFigures<HTMLElement>((): Figures | undefined => {
    const now = at();
    const world = law();
    if (!now || !world) return undefined;
    const x = probe.getState().point[0];
    if (world.logDensity(x) === -Infinity) {
      return { x: numberFigure(x), f: numberFigure(now.f), mean: UNDEFINED, deviation: UNDEFINED, never: { text: worldWords[language].point.nowhere }, atMean: UNDEFINED, atModel: UNDEFINED };
    }
    const atMean = densityFigure(Math.exp(now.logDensityAtMean), now.logDensityAtMean);
    return {
      x: numberFigure(x), f: numberFigure(now.f), mean: numberFigure(now.mean), deviation: numberFigure(now.deviation),
      never: { text: !now.isNormal ? words.never(atMean.text) : '' },
      atMean, atModel: densityFigure(Math.exp(now.logDensityAtModel), now.logDensityAtModel),
    };
  });
  const description = useAtRest(() => {
    const now = at();
    return now ? words.describeLaw(formatNumber(now.mean), formatNumber(now.f), densityFigure(Math.exp(now.logDensityAtMean), now.logDensityAtMean).text) : '';
  });
  return (
    <section ref={root} aria-labelledby="truth-law" className={styles['part']}>
      <h2 id="truth-law">{words.law} <span className={styles['plain']}><MathText tex="x" /> = <Figure name="x" /></span></h2>
      <LineChart name={words.law} description={description} height={LAW} draw={draw} endLabels={24} />
      <p className={styles['note']}>{loss === 'half_se' || loss === 'mse' ? words.lawNote[loss] : words.lawNoteOther}</p>
      <dl className={styles['figures']}>
        <dt><MathText tex="f(x)" /></dt><dd data-figure="f" />
        <dt><MathText tex="\mathbb E[y\mid x]" /></dt><dd data-figure="mean" />
        <dt><MathText tex="\sigma(y\mid x)" /></dt><dd data-figure="deviation" />
        <dt><MathText tex="P(y{=}\mathbb E[y\mid x]\mid x)" /></dt><dd data-figure="atMean" />
        <dt><MathText tex="P(y{=}f(x)\mid x)" /></dt><dd data-figure="atModel" />
      </dl>
      <p data-figure="never" data-sentence="" className={styles['telling']} />
    </section>
  );
}
