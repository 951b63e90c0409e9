/** c(x) added to all logits: what of a network's answer, loss and gradients that changes, computed both ways. */

import type { Data } from '../../engine/experiment';
import { matrix, selectColumns, type Matrix } from '../../engine/matrix';
import { classLawOf, type Model } from '../../features/outputs';
import { shiftedPass, type ShiftedPass } from '../../features/logit-shift';
import { shiftAt, type Shift } from '../../features/shift-function';
import { withTwoLogits } from '../../features/two-logits';
import { trainingColumns } from '../../engine/training';
import { logSum } from '../../worlds/log-sum';

/** Logits at one point before and after, and what follows from each. */
export interface ShiftAtPoint {
  readonly c: number;
  readonly before: LogitFigures;
  readonly after: LogitFigures;
}

export interface LogitFigures {
  readonly logits: readonly number[];
  readonly probabilities: readonly number[];
  readonly logSum: number;
}

/** The same c on any logits, a network's or those of a generative model. */
export function shiftLogits(logits: readonly number[], c: number): ShiftAtPoint {
  return { c, before: figuresOf(logits), after: figuresOf(logits.map((z) => z + c)) };
}

function figuresOf(logits: readonly number[]): LogitFigures {
  const whole = logSum(logits);
  return { logits, probabilities: logits.map((z) => Math.exp(z - whole)), logSum: whole };
}

/** A pass over training examples without and with c(x). */
export interface ShiftedTraining {
  /** How many examples the pass has. */
  readonly count: number;
  readonly J: number;
  readonly shiftedJ: number;
  /** The largest |difference| of any probability, and of any entry of any dW and db. */
  readonly probabilityGap: number;
  readonly gradientGap: number;
  /** The largest |entry| of any dW and db, which the gap is small beside. */
  readonly gradientSize: number;
  /** By how much logsumexp moved, at the least and at the most; and how far from c at the worst. */
  readonly moved: readonly [number, number];
  readonly moveGap: number;
}

/** Examples of a pass at the most, and multiplications: both passes fit into a frame. */
const [MOST_EXAMPLES, MOST_WORK] = [500, 400_000];

/** The first training examples that a frame has time for. */
export function shiftColumns(data: Data, { parameters }: Model): readonly number[] {
  const weights = parameters.reduce((sum, { W }) => sum + W.data.length, 0);
  return trainingColumns(data).slice(0, Math.max(1, Math.min(MOST_EXAMPLES, Math.floor(MOST_WORK / weights))));
}

/** Undefined where the outputs are no law of classes, their cost is none of two logits, or nothing is trained on. */
export function shiftTraining(model: Model, data: Data, shift: Shift): ShiftedTraining | undefined {
  const law = classLawOf(model.shape);
  const columns = shiftColumns(data, model);
  if (!law.ok || columns.length === 0 || model.shape.widths[0] !== data.X.rows) return undefined;
  const batch = { X: selectColumns(data.X, columns), Y: selectColumns(data.Y, columns) };
  const asked = law.of === 'sigmoid' ? withTwoLogits(model, batch) : { model, batch };
  if (!asked) return undefined;
  const c = shiftAt(shift, batch.X);
  const plain = shiftedPass(asked.model, asked.batch, new Float64Array(columns.length));
  const shifted = shiftedPass(asked.model, asked.batch, c);
  return plain && shifted && compared(plain, shifted, c);
}

function compared(plain: ShiftedPass, shifted: ShiftedPass, c: Float64Array): ShiftedTraining {
  const gradients = [...plain.gradients].filter(([key]) => key.startsWith('dW') || key.startsWith('db'));
  const gaps = gradients.map(([key, value]) => largestGap(value, shifted.gradients.get(key) ?? matrix(0, 0)));
  const moves = shifted.logSumExp.map((after, e) => after - plain.logSumExp[e]);
  const [A, shiftedA] = [plain.forward.A, shifted.forward.A].map((layers) => layers[layers.length - 1]);
  return {
    count: c.length,
    J: plain.forward.J,
    shiftedJ: shifted.forward.J,
    probabilityGap: largestGap(A, shiftedA),
    gradientGap: largest(gaps),
    gradientSize: largest(gradients.map(([, value]) => largest(value.data.map(Math.abs)))),
    moved: [moves.reduce((least, move) => Math.min(least, move), Infinity), moves.reduce((most, move) => Math.max(most, move), -Infinity)],
    moveGap: largest(moves.map((move, e) => Math.abs(move - c[e]))),
  };
}

/** The largest |a − b|; NaN where an entry is. */
function largestGap(a: Matrix, b: Matrix): number {
  return largest(a.data.map((value, index) => Math.abs(value - b.data[index])));
}

function largest(values: ArrayLike<number>): number {
  return Array.from(values).reduce((most, value) => Math.max(most, value), 0);
}
