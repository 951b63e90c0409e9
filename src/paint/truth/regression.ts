/** What the charts of a regression world show: f against E[y|x], how common x is, and the law of y at the probe. */

import { matrix } from '../../engine/matrix';
import { outputsOn, type Model } from '../../features/outputs';
import type { ChartDots, ChartDrawing, ChartSeries } from '../../layout/line-chart';
import type { TruthStore } from '../../store/truth/truth';
import { openWorld } from '../../store/world/open-world';
import { numberPoints } from '../../store/world/world-points';
import { conditionalMean, conditionalVariance, impliedDeviation, logConditional, normalCost } from '../../worlds/regression';
import type { RegressionWorld } from '../../worlds/world';
import type { Language } from '../../words/language';
import { truthWords } from '../../words/truth';
import { formatNumber } from '../../writers/number';
import { remembering } from '../train-map';
import type { TruthMapStores } from './maps';

type RegressionStores = Omit<TruthMapStores, 'truth'> & { readonly truth: Pick<TruthStore, 'model'> };

/** Points of a curve. */
const POINTS = 241;

export function regressionLaw({ experiment }: Pick<RegressionStores, 'experiment'>): RegressionWorld | undefined {
  const law = openWorld(experiment.getState().experiment.data)?.law;
  return law?.kind === 'regression' ? law : undefined;
}

/** Where the loss reads as a normal law around f, its deviation. */
function impliedBy({ shape }: Model): number | undefined {
  return impliedDeviation(shape.loss, 1);
}

/** True mean solid with a band of one deviation, f dashed with the deviation that its loss implies. */
export function fitChart(stores: RegressionStores, hasPoints: boolean, language: Language): () => ChartDrawing {
  const words = truthWords[language].regression;
  const truthOf = remembering((law: RegressionWorld) => {
    const x = line(law.view.x);
    const mean = x.map((each) => conditionalMean(law, each));
    const deviation = x.map((each) => Math.sqrt(conditionalVariance(law, each)));
    return {
      axis: { domain: law.view.x, isBare: true } as const,
      x,
      fills: [{ x, low: mean.map((each, i) => each - deviation[i]), high: mean.map((each, i) => each + deviation[i]) }],
      series: [{ x, y: mean, label: words.truth, tone: 'ink' } satisfies ChartSeries],
    };
  });
  const modelOf = remembering((x: Float64Array, shape: Model['shape'], parameters: Model['parameters']): readonly ChartSeries[] => {
    const model = { shape, parameters };
    const f = outputsOn(model, matrix(1, x.length, Float64Array.from(x))).A.data.slice(0, x.length);
    const implied = impliedBy(model);
    const around = implied === undefined ? [] : [implied, -implied].map((by): ChartSeries => ({
      x, y: f.map((each) => each + by), tone: 'ink3', isDashed: true, ...(by > 0 && { label: words.implied(implied === 1 ? '1' : formatNumber(implied)) }),
    }));
    return [{ x, y: f, label: words.model, tone: 'fwd', isDashed: true }, ...around];
  });
  const seriesOf = remembering((truth: readonly ChartSeries[], model: readonly ChartSeries[]) => [...truth, ...model]);
  const dotsOf = remembering((x1: ArrayLike<number>, x2: ArrayLike<number>): ChartDots => ({ x: x1, y: x2 }));
  return () => {
    const law = regressionLaw(stores);
    const { shape, parameters } = stores.truth.model();
    if (!law || shape.widths[0] !== 1) return EMPTY;
    const truth = truthOf(law);
    const series = seriesOf(truth.series, modelOf(truth.x, shape, parameters));
    const points = hasPoints ? numberPoints(stores.experiment.getState().experiment.data) : undefined;
    return { x: truth.axis, series, fills: truth.fills, now: stores.probe.getState().point[0], isWhole: true, ...(points && { dots: dotsOf(points.x1, points.x2) }) };
  };
}

const EMPTY: ChartDrawing = { x: { domain: [0, 1] } };

export function numberDensityChart(stores: RegressionStores): () => ChartDrawing {
  const partsOf = remembering((law: RegressionWorld) => {
    const x = line(law.view.x);
    return { x: { domain: law.view.x, label: 'x' } as const, fills: [{ x, low: 0, high: x.map((each) => Math.exp(law.logDensity(each))), look: 'density' } as const] };
  });
  return () => {
    const law = regressionLaw(stores);
    return law ? { ...partsOf(law), now: stores.probe.getState().point[0] } : EMPTY;
  };
}

/** The density of y at the probe's x: true, and the normal law around f that the loss implies. */
export function conditionalChart(stores: RegressionStores): () => ChartDrawing {
  const partsOf = remembering((law: RegressionWorld, shape: Model['shape'], parameters: Model['parameters'], x: number): ChartDrawing => {
    const model = { shape, parameters };
    const [f] = outputsOn(model, matrix(1, 1, Float64Array.of(x))).A.data;
    const implied = impliedBy(model);
    const y = line(law.view.y);
    const normal = implied === undefined ? [] : [{ x: y, y: y.map((each) => Math.exp(-normalCost(each, f, implied))), tone: 'fwd', isDashed: true } as const];
    return {
      x: { domain: law.view.y, label: 'y' },
      series: [{ x: y, y: y.map((each) => (law.logDensity(x) === -Infinity ? NaN : Math.exp(logConditional(law, x, each)))), tone: 'ink' }, ...normal],
      now: f,
      isWhole: true,
    };
  });
  return () => {
    const law = regressionLaw(stores);
    const { shape, parameters } = stores.truth.model();
    return law && shape.widths[0] === 1 ? partsOf(law, shape, parameters, stores.probe.getState().point[0]) : EMPTY;
  };
}

function line([low, high]: readonly [number, number]): Float64Array {
  return Float64Array.from({ length: POINTS }, (_, i) => low + ((high - low) * i) / (POINTS - 1));
}
