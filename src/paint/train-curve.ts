/** What the curve of a network with one input shows: its outputs over the data's range, the samples, and the true law of y. */

import type { Data, LayerParameters, NetworkShape } from '../engine/experiment';
import { matrix } from '../engine/matrix';
import { outputsOn } from '../features/outputs';
import { classOf, featureRange } from '../layout/decision-map';
import type { ChartDrawing, ChartDots, ChartSeries, Tone } from '../layout/line-chart';
import { outputKind } from '../store/train/output-kind';
import { openWorld } from '../store/world/open-world';
import type { Language } from '../words/language';
import { trainPageWords } from '../words/train-page';
import { conditionalMean } from '../worlds/regression';
import { className } from './train-numbers';
import { remembering, type MapStores } from './train-map';

/** Points of a curve. */
const POINTS = 161;
/** Samples that are drawn; more would hide the curve. */
const MOST_DOTS = 2000;
const TONES: readonly Tone[] = ['class0', 'class1', 'class2', 'class3'];

/** A function that gives the chart as it is now, each part the same object until it changes. */
export function curveChart({ experiment, training }: Pick<MapStores, 'experiment' | 'training'>, language: Language): () => ChartDrawing {
  const words = trainPageWords[language];
  const domainOf = remembering((_count: number, _world: Data['world'], X: Data['X'], features: Data['features']) => ({ domain: featureRange(X, 0), label: features?.[0] || 'x' }));
  const inputsOf = remembering(([low, high]: readonly [number, number]) => {
    const x = Float64Array.from({ length: POINTS }, (_, i) => low + ((high - low) * i) / (POINTS - 1));
    return { x, X: matrix(1, POINTS, x) };
  });
  const truthOf = remembering((law: ReturnType<typeof openWorld>, x: Float64Array): readonly ChartSeries[] => {
    if (law?.law.kind !== 'regression') return [];
    const { law: world } = law;
    return [{ x, y: x.map((each) => conditionalMean(world, each)), label: words.truth, tone: 'ink2', isDashed: true }];
  });
  const dotsOf = remembering((X: Data['X'], Y: Data['Y'], isOfClasses: boolean): ChartDots => {
    const every = Math.ceil(X.columns / MOST_DOTS);
    const chosen = Array.from({ length: Math.floor(X.columns / every) }, (_, index) => index * every);
    const classes = chosen.map((e) => classOf(Y, e));
    // A class stands at the end of its own probability.
    return { x: chosen.map((e) => X.data[e]), y: isOfClasses ? classes.map((k) => (k === 0 ? 0 : 1)) : chosen.map((e) => Y.data[e]), ...(isOfClasses && { classes }) };
  });
  const modelOf = remembering((shape: NetworkShape, parameters: readonly LayerParameters[], { x, X }: ReturnType<typeof inputsOf>, classes: Data['classes'], rows: number): readonly ChartSeries[] => {
    const { A } = outputsOn({ shape, parameters }, X);
    const kind = outputKind(shape);
    const row = (k: number) => A.data.subarray(k * POINTS, (k + 1) * POINTS);
    const name = (k: number) => words.probability(className({ classes, rows }, k, language));
    if (kind.kind === 'probability') return [{ x, y: row(kind.output), label: name(1), tone: 'class1' }];
    if (kind.kind === 'classes') return Array.from({ length: A.rows }, (_, k) => ({ x, y: row(k), label: name(k), tone: TONES[k % TONES.length], isDashed: k >= TONES.length }));
    return Array.from({ length: A.rows }, (_, k) => ({ x, y: row(k), label: A.rows === 1 ? words.model : words.outputOf(k), tone: 'fwd', isDashed: k > 0 }));
  });
  const seriesOf = remembering((truth: readonly ChartSeries[], model: readonly ChartSeries[]) => [...truth, ...model]);

  return () => {
    const { structure: { shape }, experiment: { data } } = experiment.getState();
    const { parameters } = training.getState().shown;
    const axis = domainOf(data.X.columns, data.world, data.X, data.features);
    const inputs = inputsOf(axis.domain);
    const isFitting = parameters.length === shape.activations.length && parameters[0].W.columns === 1;
    const model = isFitting ? modelOf(shape, parameters, inputs, data.classes, data.Y.rows) : [];
    const isOfClasses = outputKind(shape).kind !== 'values';
    return { x: axis, series: seriesOf(truthOf(openWorld(data), inputs.x), model), dots: dotsOf(data.X, data.Y, isOfClasses) };
  };
}
