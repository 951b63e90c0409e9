/** One gradient step of the shown network: what the tangent kernel predicts, against what it really does. */

import { useMemo } from 'react';
import { depth } from '../../engine/experiment';
import { selectColumns } from '../../engine/matrix';
import { usualReading } from '../../features/reading';
import { stepChart } from '../../paint/kernels/charts';
import { kernelExamples } from '../../store/kernels/examples';
import { pickedTangents } from '../../store/kernels/tangents';
import { largestError, MOST_STEP_EXAMPLES, SCALES } from '../../store/kernels/step';
import { pairOf } from '../../store/pair';
import { kernelWords } from '../../words/kernels';
import { errorFigure, stepFigures, tangentFigures } from '../../writers/kernels-figures';
import { readingTex, stepTex } from '../../writers/kernels-tex';
import { formatCount } from '../../writers/number';
import type { Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage } from '../app';
import { LineChart } from '../chart/LineChart';
import { useLayoutMode } from '../layout-mode';
import { MathText } from '../MathText';
import { useAtRest } from '../use-at-rest';
import { usePainter } from '../use-painter';
import { Figure } from '../world/Figure';
import { useFigures } from '../world/use-figures';
import { AskedPoint } from './AskedPoint';
import { useKernels, usePlaces } from './kernels-context';
import { RateSlider } from './RateSlider';
import { TangentTable } from './TangentTable';
import styles from './Kernels.module.css';

/** Of the chart, in pixels. */
const HEIGHTS = { wide: 440, tabs: 330, stacked: 340, phone: 280 } as const;

export function OneStep() {
  const { experiment, pair } = useApp();
  const { step } = useKernels();
  const language = useLanguage();
  const words = kernelWords[language].step;
  const height = HEIGHTS[useLayoutMode()];
  const shape = useExperiment(({ structure }) => structure.shape);
  const m = useExperiment(({ structure }) => structure.m);
  const L = depth(shape);
  const K = shape.widths[L];
  const points = useExperiment((state) => kernelExamples(state.experiment.data).columns.length);
  const k = usePlaces(({ logit }) => Math.min(logit, K - 1));
  const draw = useMemo(() => stepChart(step.result, k, language), [step, k, language]);
  const root = useFigures<HTMLDivElement>((): Figures | undefined => {
    const result = step.result();
    if (!result || k >= result.steps[0].there.actual.rows) return undefined;
    const { data } = experiment.getState().experiment;
    const xi = selectColumns(data.X, [pairOf(pair.getState(), data).i]);
    return {
      ...stepFigures(result.steps.map(({ learningRate, there, step: all }) => ({
        learningRate, predicted: there.predicted.data[k], actual: there.actual.data[k], largest: largestError(all),
      }))),
      ...tangentFigures(pickedTangents(step.models(), step.point(), xi)),
    };
  });
  const work = usePainter<HTMLDivElement>(() => () => step.work());
  const description = useAtRest(() => {
    const result = step.result();
    return result ? words.describe(formatCount(result.count), errorFigure(largestError(result.steps[0].step)).text) : '';
  });
  // Which of several logits the changes are of.
  const index = K > 1 && <sub>{k + 1}</sub>;
  return (
    <div ref={work} className={styles['two']}>
      <div className={styles['column']}>
        <div className={styles['title']}><h2>{words.title}</h2><p className={styles['note']}>{words.note}</p></div>
        <RateSlider step={step} />
        <h3>{words.chart}</h3>
        <LineChart name={words.chart} description={description} height={height} draw={draw} endLabels={90} />
        <p className={styles['note']}>
          {m > MOST_STEP_EXAMPLES ? words.batchPart(formatCount(MOST_STEP_EXAMPLES), formatCount(m)) : words.batch(formatCount(m))}
          {points > MOST_STEP_EXAMPLES && ` ${words.some(formatCount(MOST_STEP_EXAMPLES), formatCount(points))}`}
        </p>
      </div>
      <div ref={root} className={styles['column']}>
        <AskedPoint />
        <p><MathText tex={stepTex(K)} /></p>
        <table className={styles['table']} aria-label={words.table}>
          <thead>
            <tr><th scope="col">{words.rate}</th><th scope="col">{words.actual}{index}</th><th scope="col">{words.predicted}{index}</th><th scope="col">{words.error}</th></tr>
          </thead>
          <tbody>
            {SCALES.map((scale, place) => (
              <tr key={scale}>
                <th scope="row"><Figure name={`rate.${place}`} /></th>
                {(['actual', 'predicted', 'error'] as const).map((name) => <td key={name}><Figure name={`${name}.${place}`} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
        <dl className={styles['figures']}><dt>{words.largest}</dt><dd data-figure="largest.0" /></dl>
        <p className={styles['note']}>{words.law}</p>
        <h3>{words.theta} <span className={styles['plain']}>{words.f} <MathText tex={readingTex(usualReading(shape), L)} /></span></h3>
        <TangentTable L={L} />
      </div>
    </div>
  );
}
