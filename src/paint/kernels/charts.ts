/** What the charts of the page of kernels show. */

import type { ChartBar, ChartDots, ChartDrawing, ChartSeries } from '../../layout/line-chart';
import type { MachineRun } from '../../store/kernels/machine';
import type { MachineReading } from '../../store/kernels/machine-reading';
import type { StepResult } from '../../store/kernels/step';
import { ANGLES, closedForm, type WidthEstimates } from '../../store/kernels/width';
import { standardError } from '../../features/wide-networks';
import type { Language } from '../../words/language';
import { kernelWords } from '../../words/kernels';
import { formatNumber } from '../../writers/number';
import { remembering } from '../train-map';

const CLASS_TONES = ['class0', 'class1', 'class2', 'class3'] as const;

/** The logit over the steps: the primal form solid, the dual one dashed over it. */
export function logitChart(read: () => MachineReading['logits'] | undefined, steps: () => number, language: Language): () => ChartDrawing | undefined {
  const words = kernelWords[language].machine;
  const seriesOf = remembering((logits: MachineReading['logits']): readonly ChartSeries[] => [
    { y: logits.primal, tone: 'ink' }, { y: logits.dual, tone: 'fwd', isDashed: true },
  ]);
  const xOf = remembering((last: number) => ({ domain: [0, Math.max(1, last)], label: words.steps } as const));
  return () => {
    const logits = read();
    return logits && { x: xOf(logits.primal.length - 1), series: seriesOf(logits), now: steps(), isWhole: true };
  };
}

/** The coefficient of logit k of every example, a bar each in the tone of its class. */
export function coefficientChart(read: () => MachineRun | undefined, steps: () => number, k: number): () => ChartDrawing | undefined {
  const barsOf = remembering((run: MachineRun, t: number): readonly ChartBar[] => {
    const { C } = run.states[t].dual;
    const m = run.columns.length;
    const tone = (row: number) => (run.labels ? CLASS_TONES[run.labels[row] % CLASS_TONES.length] : 'ink2');
    return run.columns.map((_e, row) => ({ from: row + 0.1, to: row + 0.9, value: C.data[k * m + row], tone: tone(row) }));
  });
  const xOf = remembering((m: number) => ({ domain: [0, m], isBare: true } as const));
  return () => {
    const run = read();
    const t = run && Math.min(steps(), run.states.length - 1);
    return run && t !== undefined ? { x: xOf(run.columns.length), bars: barsOf(run, t) } : undefined;
  };
}

/** Predicted changes across, actual ones up. */
export function stepChart(read: () => StepResult | undefined, k: number, language: Language): () => ChartDrawing | undefined {
  const label = kernelWords[language].step.predicted;
  const drawingOf = remembering((result: StepResult): ChartDrawing => {
    const { predicted, actual } = result.steps[0].step;
    const N = actual.columns;
    const row = (data: Float64Array) => data.subarray(k * N, (k + 1) * N);
    const dots: ChartDots = { x: row(predicted.data), y: row(actual.data) };
    const all = [...row(predicted.data), ...row(actual.data)].filter(Number.isFinite);
    const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
    const margin = 0.06 * (high - low || 1);
    const domain = [low - margin, high + margin] as const;
    return { x: { domain, label }, y: { domain }, dots, hasDiagonal: true };
  });
  return () => {
    const result = read();
    return result && drawingOf(result);
  };
}

/** The closed form over the angle, and the means of random networks with bars of one standard error. */
export function widthChart(read: () => WidthEstimates, language: Language): () => ChartDrawing {
  const words = kernelWords[language].width;
  const degrees = Float64Array.from({ length: 181 }, (_, t) => t);
  const curve: ChartSeries = { x: degrees, y: degrees.map(closedForm), tone: 'ink', label: words.closed };
  const x = { domain: [-4, 184], label: words.axis } as const;
  const partsOf = remembering(({ at }: WidthEstimates) => ({
    dots: { x: ANGLES, y: at.map(({ mean }) => mean) },
    series: [curve, ...at.flatMap((estimate, index): readonly ChartSeries[] => {
      const error = standardError(estimate);
      return error === undefined ? [] : [{ x: [ANGLES[index], ANGLES[index]], y: [estimate.mean - error, estimate.mean + error], tone: 'fwd' }];
    })],
  }));
  return () => ({ x, ...partsOf(read()) });
}

/** The largest |C| of logit k after t steps. */
export function largestCoefficient({ states, columns }: MachineRun, t: number, k: number): string {
  const m = columns.length;
  const { C } = states[Math.min(t, states.length - 1)].dual;
  return formatNumber(C.data.subarray(k * m, (k + 1) * m).reduce((most, value) => Math.max(most, Math.abs(value)), 0));
}
