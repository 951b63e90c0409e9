/** The law of y at the probe's x: its density with the mean marked, whether it is normal, and what no prediction can be better than. */

import type { ChartDrawing } from '../../layout/line-chart';
import { openWorld } from '../../store/world/open-world';
import { conditionalAt, mapViewOf } from '../../store/world/world-maps';
import { worldWords } from '../../words/world';
import { averageFigure, densityFigure, numberFigure, relationFigure, UNDEFINED, type Figures } from '../../writers/world-figures';
import { densityTex, NORMAL_TEX } from '../../writers/world-tex';
import type { RegressionWorldId } from '../../worlds/regression-worlds';
import { useApp, useLanguage } from '../app';
import { LineChart } from '../chart/LineChart';
import { MathText } from '../MathText';
import { Figure } from './Figure';
import { Formula } from './Formula';
import { useFigures } from './use-figures';
import styles from './World.module.css';

/** Points of the curve. */
const POINTS = 301;

export function AtNumber({ id }: { readonly id: RegressionWorldId }) {
  const { experiment, probe } = useApp();
  const words = worldWords[useLanguage()];
  const isNormal = id !== 'bimodal';
  const now = () => {
    const open = openWorld(experiment.getState().experiment.data);
    if (open?.law.kind !== 'regression') return undefined;
    const [x] = probe.getState().point;
    return { open, law: open.law, x, at: conditionalAt(open.law, x) };
  };
  const figures = useFigures<HTMLElement>((): Figures | undefined => {
    const found = now();
    if (!found) return undefined;
    const { law, x, at: { mean, deviation, variance, density } } = found;
    if (law.logDensity(x) === -Infinity) {
      return { x: numberFigure(x), mean: UNDEFINED, deviation: UNDEFINED, variance: UNDEFINED, densityAtMean: UNDEFINED, risk: averageFigure(law.bayesRisk), nowhere: { text: words.point.nowhere } };
    }
    const there = density(mean);
    const [center, width] = [numberFigure(mean), numberFigure(deviation)];
    return {
      x: numberFigure(x), mean: center, deviation: width, 'law.sign': relationFigure([[mean, center], [deviation, width]]), variance: averageFigure(variance),
      densityAtMean: densityFigure(there, Math.log(there)), risk: averageFigure(law.bayesRisk),
    };
  });

  function draw(): ChartDrawing | undefined {
    const found = now();
    if (!found || found.law.logDensity(found.x) === -Infinity) return undefined;
    const { open, at } = found;
    const [low, high] = mapViewOf(open).y;
    const x = Float64Array.from({ length: POINTS }, (_, index) => low + ((high - low) * index) / (POINTS - 1));
    return {
      x: { domain: [low, high], label: 'y' },
      fills: [{ x, low: 0, high: x.map(at.density), look: 'density' }],
      now: at.mean,
    };
  }

  return (
    <section ref={figures} aria-labelledby="world-at-point" className={styles['wide']}>
      <h2 id="world-at-point">{words.point.title} <MathText tex="x" /> = <Figure name="x" /></h2>
      <p data-figure="nowhere" data-sentence="" className={styles['rare']} />
      <div className={styles['two']}>
        <div className={styles['stack']}>
          <h3>{isNormal ? words.regression.normal : words.regression.notNormal}</h3>
          {isNormal && <Formula parts={NORMAL_TEX} />}
          <dl className={styles['figures']}>
            <dt>{words.regression.mean} <MathText tex="\mathrm E[y\mid x]" /></dt><dd data-figure="mean" />
            <dt>{words.regression.variance}</dt><dd data-figure="variance" />
            <dt>{words.regression.densityAt}</dt><dd data-figure="densityAtMean" />
            <dt title={words.average.how}>{words.average.squared}</dt><dd data-figure="risk" />
          </dl>
          <p className={styles['note']}>{words.regression.estimates} {!isNormal && <b>{words.regression.never}</b>}</p>
        </div>
        <div className={styles['stack']}>
          <h3>{words.regression.curve}</h3>
          <LineChart name={words.regression.curve} description={words.regression.curveText} height={200} endLabels={20} draw={draw} />
          <p className={styles['note']}>{words.regression.curveText}</p>
        </div>
      </div>
      <h3>{words.point.density}</h3>
      <p className={styles['density']}>{densityTex(id, false).map((tex) => <MathText key={tex} tex={tex} />)} <span><MathText tex="\nu" /> {words.point.ofNoise}</span></p>
    </section>
  );
}
