/** The network with its features frozen: literally a kernel machine, its weights and its coefficients in step. */

import { useMemo } from 'react';
import { trainedCount } from '../../engine/training';
import { coefficientChart, largestCoefficient, logitChart } from '../../paint/kernels/charts';
import { kernelExamples } from '../../store/kernels/examples';
import { createMachineReading, readingAfter } from '../../store/kernels/machine-reading';
import { kernelWords } from '../../words/kernels';
import { machineFigures, sixDecimals } from '../../writers/kernels-figures';
import { COEFFICIENT_TEX, dualTex, primalTex } from '../../writers/kernels-tex';
import { formatCount, formatNumber } from '../../writers/number';
import type { Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage } from '../app';
import { LineChart } from '../chart/LineChart';
import { useLayoutMode } from '../layout-mode';
import { MathText } from '../MathText';
import { useAtRest } from '../use-at-rest';
import { usePainter } from '../use-painter';
import { Formula } from '../world/Formula';
import { useFigures } from '../world/use-figures';
import { AskedPoint } from './AskedPoint';
import { useKernels, usePlaces } from './kernels-context';
import { StepsControl } from './StepsControl';
import styles from './Kernels.module.css';

/** Of the two charts, in pixels. */
const HEIGHTS = { wide: [244, 176], tabs: [190, 140], stacked: [210, 160], phone: [190, 140] } as const;

export function Machine() {
  const { probe, pair } = useApp();
  const { machine } = useKernels();
  const language = useLanguage();
  const words = kernelWords[language].machine;
  const [high, low] = HEIGHTS[useLayoutMode()];
  const K = useExperiment(({ structure }) => structure.shape.widths[structure.shape.widths.length - 1]);
  const width = useExperiment(({ structure }) => structure.shape.widths[structure.shape.widths.length - 2]);
  const m = useExperiment((state) => kernelExamples(state.experiment.data).trained.length);
  const total = useExperiment((state) => trainedCount(state.experiment.data));
  const alpha = useExperiment((state) => state.experiment.learningRate);
  const isProbe = usePlaces((state) => state.isProbe);
  const k = usePlaces(({ logit }) => Math.min(logit, K - 1));
  const read = useMemo(() => createMachineReading({ machine, probe, pair }, k, isProbe), [machine, probe, pair, k, isProbe]);
  const root = useFigures<HTMLDivElement>((): Figures | undefined => {
    const now = read();
    return now && machineFigures(readingAfter(now, k, machine.steps()));
  });
  const work = usePainter<HTMLDivElement>(() => () => machine.work());
  const drawLogits = useMemo(() => logitChart(() => read()?.logits, machine.steps, language), [read, machine, language]);
  const drawCoefficients = useMemo(() => coefficientChart(machine.result, machine.steps, k), [machine, k]);
  const description = useAtRest(() => {
    const now = read();
    if (!now) return '';
    const { primal, dual } = readingAfter(now, k, machine.steps());
    return words.describe(String(machine.steps()), sixDecimals(primal).text, sixDecimals(dual).text);
  });
  const ofCoefficients = useAtRest(() => {
    const run = machine.result();
    return run ? words.describeC(largestCoefficient(run, machine.steps(), k), formatCount(run.columns.length)) : '';
  });
  return (
    <div ref={work} className={styles['two']}>
      <div className={styles['column']}>
        <div className={styles['title']}><h2>{words.title}</h2><p className={styles['note']}>{words.note}</p></div>
        <StepsControl machine={machine} />
        <h3>{words.chart}</h3>
        <LineChart name={words.chart} description={description} height={high} draw={drawLogits} endLabels={50} />
        <h3>{words.coefficients}</h3>
        <LineChart name={words.coefficients} description={ofCoefficients} height={low} draw={drawCoefficients} endLabels={12} />
      </div>
      <div ref={root} className={styles['column']}>
        <AskedPoint />
        <dl className={styles['figures']}>
          <dt>{words.primal}</dt><dd data-figure="primal" />
          <dt>{words.dual}</dt><dd data-figure="dual" />
          <dt>{words.difference}</dt><dd data-figure="difference" />
        </dl>
        <Formula key={`primal ${width}`} parts={primalTex(width)} />
        <Formula key={`dual ${m}`} parts={dualTex(m)} />
        <p><MathText tex={COEFFICIENT_TEX} /></p>
        <p className={styles['note']}>{words.rate(formatNumber(alpha), formatCount(m))}. {m < total && `${words.some(formatCount(m), formatCount(total))} `}{words.start}</p>
        <blockquote className={styles['wording']}>
          <p>{words.wording}<sup>*</sup></p>
          <footer>* {words.footnote}</footer>
        </blockquote>
      </div>
    </div>
  );
}
