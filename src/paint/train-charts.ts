/** What the charts of a run show: costs, and norms of gradients and steps layer by layer, over the epochs. */

import type { ChartDrawing, ChartSeries } from '../layout/line-chart';
import type { TrainingRecords } from '../store/train/records';
import type { TrainingState } from '../store/train/state';
import { trainPageWords } from '../words/train-page';
import type { Language } from '../words/language';
import { formatNumber } from '../writers/number';
import { remembering } from './train-map';

/** Lines with a name of their own; of more layers only the first and the last are named. */
const MOST_NAMED = 4;

export type LayerMeasure = 'gradientNorm' | 'updateRatio';

/** The epochs that the charts reach over. */
function epochDomain({ until, furthest }: Pick<TrainingState, 'until' | 'furthest'>): readonly [number, number] {
  return [0, Math.max(1, until, furthest.epoch)];
}

/** A place within a run as a number of epochs. */
export function epochNow({ shown, updatesPerEpoch }: Pick<TrainingState, 'shown' | 'updatesPerEpoch'>): number {
  return shown.epoch + shown.update / updatesPerEpoch;
}

function lineOf({ drawn }: TrainingRecords, column: Float64Array): Pick<ChartSeries, 'y' | 'drawn'> {
  return { y: column, drawn: drawn.get(column) };
}

/** A function that gives the chart of costs; `floor` is the least expected cost, the entropy of y given x or what noise leaves. */
export function lossChart(language: Language): (state: TrainingState, floor: number | undefined, isEntropy: boolean) => ChartDrawing {
  const words = trainPageWords[language];
  const series = remembering((records: TrainingRecords): readonly ChartSeries[] => [
    ...(Number.isNaN(records.heldOutJ[0] ?? NaN) ? [] : [{ ...lineOf(records, records.heldOutJ), label: words.heldOut, tone: 'ink2', isDashed: true } as const]),
    { ...lineOf(records, records.J), label: words.training, tone: 'ink' },
  ]);
  const references = remembering((floor: number | undefined, isEntropy: boolean) =>
    (floor === undefined ? [] : [{ y: floor, label: (isEntropy ? words.floor : words.noise)(formatNumber(floor)) }]));
  const axis = remembering((end: number) => ({ domain: [0, end] as const, isBare: true }));
  return (state, floor, isEntropy) => ({
    x: axis(epochDomain(state)[1]),
    series: series(state.records),
    references: references(floor, isEntropy),
    now: epochNow(state),
    nowText: formatNumber,
  });
}

export function layerChart(language: Language, measure: LayerMeasure): (state: TrainingState) => ChartDrawing {
  const words = trainPageWords[language];
  const series = remembering((records: TrainingRecords): readonly ChartSeries[] => records.layers.map((layer, index) => ({
    ...lineOf(records, layer[measure]),
    tone: 'bwd',
    isDashed: index > 0,
    ...((records.layers.length <= MOST_NAMED || index === 0 || index === records.layers.length - 1) && { label: words.layer(index + 1) }),
  })));
  const axis = remembering((end: number) => ({ domain: [0, end] as const, label: words.epochAxis }));
  return (state) => ({
    x: axis(epochDomain(state)[1]),
    y: LOGARITHMIC,
    series: series(state.records),
    now: epochNow(state),
    nowText: (value) => formatNumber(value, { decimals: 4 }),
  });
}

const LOGARITHMIC = { scale: 'log' } as const;

/** What is spoken of the epoch at the now-line. */
export function scrubText({ shown: { epoch }, records }: TrainingState, language: Language): string {
  const words = trainPageWords[language];
  if (records.count === 0) return words.noRun;
  const at = Math.min(epoch, records.count - 1);
  const named = [[words.training, records.J[at]], [words.heldOut, records.heldOutJ[at]]] as const;
  const norms = records.layers.map(({ gradientNorm }, index) => words.valueOf(words.layer(index + 1), formatNumber(gradientNorm[at], { decimals: 4 })));
  const costs = named.filter(([, value]) => !Number.isNaN(value)).map(([name, value]) => words.valueOf(`${words.loss}, ${name}`, formatNumber(value)));
  return words.chartDescription(String(epoch), [...costs, ...norms.slice(0, MOST_NAMED).map((norm) => `${words.chartOf.gradientNorm}, ${norm}`)]);
}
