/** What the charts of calibration show: how often each confidence is right, and Q against P at the examples. */

import type { Data } from '../../engine/experiment';
import type { Matrix } from '../../engine/matrix';
import type { ChartDots, ChartDrawing, ChartFill } from '../../layout/line-chart';
import type { TruthResult } from '../../store/truth/truth';
import { classesOf } from '../../store/world/world-points';
import type { Calibration } from '../../worlds/calibration';
import { truthAt } from '../../worlds/truth';
import type { ClassWorld } from '../../worlds/world';
import type { Language } from '../../words/language';
import { truthWords } from '../../words/truth';
import { remembering } from '../train-map';

/** Over which x reliability is taken. */
export const CALIBRATION_SOURCES = ['world', 'heldOut', 'training'] as const;
export type CalibrationSource = (typeof CALIBRATION_SOURCES)[number];

export function calibrationFrom({ classes, sample }: TruthResult, source: CalibrationSource): Calibration | undefined {
  return source === 'world' ? classes?.calibration : sample[source]?.calibration;
}

/** A bin as a bar up to the part that is right, and a dot at its mean confidence. */
export function reliabilityChart(read: () => Calibration | undefined, lowest: number, language: Language): () => ChartDrawing {
  const x = { domain: [lowest, 1], label: truthWords[language].calibration.confidence } as const;
  const partsOf = remembering((calibration: Calibration | undefined) => {
    const full = calibration?.rows.filter(({ share }) => share > 0) ?? [];
    // Pale, so that the diagonal is seen across them.
    const fills = full.map(({ low, high, accuracy }): ChartFill => ({ x: [low, high], low: 0, high: [accuracy, accuracy], look: 'density' }));
    const dots: ChartDots = { x: full.map(({ confidence }) => confidence), y: full.map(({ accuracy }) => accuracy) };
    return { fills, dots };
  });
  return () => ({ x, y: UNIT, ...partsOf(read()), hasDiagonal: true });
}

const UNIT = { domain: [0, 1] } as const;
/** More dots would hide each other. */
const MOST_DOTS = 1500;

export interface Scatter {
  readonly P: Float64Array;
  readonly Q: Float64Array;
  readonly classes: Uint8Array;
}

/** P and Q of class k at the examples, the first of them where there are many; the same object until it changes. */
export function createScatter(k: number): (law: ClassWorld | undefined, data: Data, logQ: Matrix | undefined) => Scatter | undefined {
  const truthOf = remembering((law: ClassWorld, X: Matrix) => truthAt(law, X).logPosterior);
  return remembering((law: ClassWorld | undefined, data: Data, logQ: Matrix | undefined) => {
    const M = data.X.columns;
    // The data may have changed since.
    if (!law || logQ?.columns !== M || logQ.rows !== law.priors.length || k >= logQ.rows) return undefined;
    const row = (logs: Matrix) => logs.data.subarray(k * M, k * M + Math.min(M, MOST_DOTS)).map(Math.exp);
    return { P: row(truthOf(law, data.X)), Q: row(logQ), classes: classesOf(data).subarray(0, MOST_DOTS) };
  });
}

export function scatterChart(read: () => Scatter | undefined, k: number, language: Language): () => ChartDrawing {
  const x = { domain: [0, 1], label: truthWords[language].calibration.scatterAxis(String(k)) } as const;
  const dotsOf = remembering((now: Scatter | undefined): ChartDots => (now ? { x: now.P, y: now.Q, classes: now.classes } : { x: [], y: [] }));
  return () => ({ x, y: UNIT, dots: dotsOf(read()), hasDiagonal: true });
}

/** The mean of |Q − P| over the examples. */
export function meanGap({ P, Q }: Scatter): number {
  return P.reduce((sum, p, e) => sum + Math.abs(Q[e] - p), 0) / P.length;
}
