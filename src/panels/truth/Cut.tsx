/** P and Q along the line through the probe, and under them how common x is. */

import { useMemo } from 'react';
import type { PlaneView } from '../../layout/plane';
import { cutChart, densityChart } from '../../paint/truth/cut';
import { atProbe, type Cut as CutPoints } from '../../store/truth/at-probe';
import { classLaw } from '../../store/truth/truth-case';
import { bayesAt } from '../../worlds/bayes';
import { truthWords } from '../../words/truth';
import { formatNumber, formatProbability } from '../../writers/number';
import { densityFigure, numberFigure } from '../../writers/world-figures';
import { useApp, useLanguage } from '../app';
import { LineChart } from '../chart/LineChart';
import type { ChartScrub } from '../chart/use-chart-scrub';
import { useLayoutMode } from '../layout-mode';
import { MathText } from '../MathText';
import { useAtRest } from '../use-at-rest';
import { Figure } from '../world/Figure';
import { useFigures } from '../world/use-figures';
import { useTruth } from './truth-context';
import styles from './Truth.module.css';

interface CutProps {
  readonly cut: () => CutPoints | undefined;
  readonly view: PlaneView;
  readonly k: number;
}

/** Of the two charts, in pixels. */
const HEIGHTS = { wide: [186, 92], tabs: [150, 78], stacked: [190, 90], phone: [180, 84] } as const;
const END_LABELS = 76;

export function Cut({ cut, view, k }: CutProps) {
  const { experiment, probe } = useApp();
  const truth = useTruth();
  const language = useLanguage();
  const words = truthWords[language].cut;
  const [high, low] = HEIGHTS[useLayoutMode()];
  const drawCut = useMemo(() => cutChart(cut, probe, view, language), [cut, probe, view, language]);
  const drawDensity = useMemo(() => densityChart(cut, probe, view), [cut, probe, view]);
  const title = useFigures<HTMLHeadingElement>(() => ({ x2: numberFigure(probe.getState().point[1]) }));
  const law = () => classLaw(experiment.getState().experiment.data);
  const description = useAtRest(() => {
    const { point } = probe.getState();
    const open = law();
    const at = open && atProbe(open, truth.model(), point);
    const [x1, x2] = point.map((value) => formatNumber(value));
    return at ? words.describe(x1, x2, formatProbability(at.P[k]), formatProbability(at.Q[k])) : '';
  });
  const densityText = useAtRest(() => {
    const { point } = probe.getState();
    const open = law();
    if (!open) return '';
    const { marginal, logMarginal } = bayesAt(open, point);
    return words.describeDensity(formatNumber(point[0]), densityFigure(marginal, logMarginal).text);
  });
  const scrub = useMemo((): ChartScrub => ({
    name: words.scrub,
    text: () => formatNumber(probe.getState().point[0]),
    min: view.x[0],
    max: view.x[1],
    step: (view.x[1] - view.x[0]) / 100,
    value: () => probe.getState().point[0],
    onScrub: (x1) => probe.moveTo([x1, probe.getState().point[1]]),
  }), [words, probe, view]);
  return (
    <section aria-labelledby="truth-cut" className={styles['cut']}>
      <h2 id="truth-cut" ref={title}>{words.title} <MathText tex="x_2" /> = <Figure name="x2" /></h2>
      <p className={styles['note']}>{words.note}</p>
      <LineChart name={words.title} description={description} height={high} draw={drawCut} endLabels={END_LABELS} scrub={scrub} />
      <div className={styles['density']}>
        <LineChart name={words.densityName} description={densityText} height={low} draw={drawDensity} endLabels={END_LABELS} />
        <p className={styles['densityNote']}><MathText tex="P(x)" /><span>{words.densityNote}</span></p>
      </div>
    </section>
  );
}
