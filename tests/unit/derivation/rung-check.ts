/** Holds a rung against the numbers of a pass: both sides of every equality, within the rounding of what is added. */

import { map, type Matrix } from '../../../src/engine/matrix';
import type { Experiment } from '../../../src/engine/experiment';
import { schedule, type Schedule, type Step } from '../../../src/engine/schedule';
import { computeTrace, passOf } from '../../../src/engine/trace';
import { deriveStep } from '../../../src/derivation/derive';
import { evaluate, type Numbers } from '../../../src/derivation/evaluate';
import {
  apply, over, plus, power, quantity, times, type Equation, type Expression, type Quantity,
} from '../../../src/derivation/expression';
import type { Focus, Rung } from '../../../src/derivation/rung';
import { mapParts } from '../../../src/derivation/traverse';

/** The numbers to hold rungs against, and those of a pass of one example alone. */
export interface Situation {
  readonly experiment: Experiment;
  readonly plan: Schedule;
  readonly numbers: Numbers;
  /** The pass whose batch is this example only: where ∂ℒ⁽ᵉ⁾/∂W has numbers. */
  readonly alone: (example: number) => Numbers;
}

export function situationOf(experiment: Experiment, numbers: Numbers = computeTrace(passOf(experiment))): Situation {
  const traces = new Map<number, Numbers>();
  return {
    experiment,
    plan: schedule(experiment.network, experiment.view, experiment.optimizer),
    numbers,
    alone(example) {
      const found = traces.get(example) ?? computeTrace(passOf({ ...experiment, batch: [example] }));
      traces.set(example, found);
      return found;
    },
  };
}

export interface PlacedRung {
  readonly rung: Rung;
  readonly step: Step;
  readonly focus: Focus;
}

/** Every rung of every step around these entries (the indices are taken modulo the layers' widths). */
export function* placedRungs({ experiment, plan }: Situation, foci: readonly (readonly [i: number, j: number, e: number])[]): Generator<PlacedRung> {
  const { network, batch, view } = experiment;
  for (const step of plan.steps) {
    const layer = step.layer ?? network.activations.length;
    for (const [i, j, e] of foci) {
      const focus = { i: i % network.widths[layer], j: j % network.widths[layer - 1], e: batch[e % batch.length] };
      for (const rung of deriveStep(network, batch, plan, step, view, focus)) yield { rung, step, focus };
    }
  }
}

/** How far rounding may part two sides, for terms that add up to 1. */
const ROUNDING = 1e-12;
/**
 * The same where one side comes from a pass of its own that divided by m elsewhere (autograd's convention): what earlier
 * layers cancelled there was rounded differently, and the terms of this line do not show how much.
 */
const ROUNDING_OF_ANOTHER_PASS = 1e-8;

/** What is wrong with a rung on these numbers, or undefined. */
export function problemOf({ rung, focus }: PlacedRung, situation: Situation): string | undefined {
  const { left, right, conditions } = rung.expression;
  const { numbers } = situation;
  const expected = definedHere(rung, situation) ?? leftValue(left, focus, situation);
  const isOtherPass = situation.experiment.view.convention === 'autograd' && !isHeld(left);
  for (const part of right) {
    const problem = difference(expected, part, numbers, isOtherPass ? ROUNDING_OF_ANOTHER_PASS : ROUNDING);
    if (problem !== undefined) return `${rung.operation}/${rung.id}: ${problem}`;
  }
  return conditions.map((condition) => conditionProblem(condition, numbers)).find((problem) => problem !== undefined);
}

function conditionProblem({ left, right }: Equation, numbers: Numbers): string | undefined {
  return right.map((part) => difference(evaluate(left, numbers), part, numbers)).find((problem) => problem !== undefined);
}

/** ∂ℒ⁽ᵉ⁾/∂W of one example among many has its number in the pass of that example alone. */
function leftValue(left: Expression, focus: Focus, { numbers, alone }: Situation): Matrix {
  return isHeld(left) ? evaluate(left, numbers) : evaluate(heldAlone(left), alone(focus.e));
}

function isHeld(left: Expression): boolean {
  return JSON.stringify(heldAlone(left)) === JSON.stringify(left);
}

function heldAlone(expression: Expression): Expression {
  if (expression.kind === 'named' && expression.symbol.kind === 'partial' && expression.value === undefined) {
    const { by } = expression.symbol;
    return quantity(by.name === 'W' ? 'dW' : 'db', by.layer, by.row, by.column);
  }
  return mapParts(expression, heldAlone);
}

/** The numbers of the left sides that no pass holds, worked out here in another way. */
function definedHere({ id, expression: { left } }: Rung, { numbers, experiment }: Situation): Matrix | undefined {
  if (id === 'up.4') {
    return map(evaluate(quantity('J'), numbers), (J) => J - experiment.learningRate * squaredGradient(numbers));
  }
  if (id === 'fo.1') return map(evaluate(quantity('J'), numbers), (J) => J + alongStep(numbers));
  if (id === 'sj.1' && left.kind === 'named' && left.symbol.kind === 'partial') {
    return softmaxDerivative(left.symbol.of, left.symbol.by, numbers);
  }
  return undefined;
}

/** The squares of every entry of every dW and db, one after the other. */
export function squaredGradient({ values }: Numbers): number {
  let sum = 0;
  for (const [key, { data }] of values) {
    if (key.startsWith('dW') || key.startsWith('db')) for (const entry of data) sum += entry * entry;
  }
  return sum;
}

/** The products of every entry of the gradient and of the step that its parameter makes, one after the other. */
function alongStep({ values }: Numbers): number {
  let sum = 0;
  for (const [key, { data }] of values) {
    if (!/^d[Wb]/.test(key)) continue;
    const [before, after] = [key.slice(1), key.slice(1).replace('[', 'new[')].map((name) => values.get(name as typeof key)?.data ?? new Float64Array());
    data.forEach((g, k) => (sum += g * (after[k] - before[k])));
  }
  return sum;
}

/** ∂(e^z_k / S)/∂z_i by the quotient rule: (e^z_k′ S − e^z_k S′) / S². */
function softmaxDerivative(of: Quantity, by: Quantity, numbers: Numbers): Matrix {
  const logits = Array.from(evaluate({ ...by, row: undefined }, numbers).data);
  const powers = logits.map((z) => Math.exp(z - logits[0]));
  const S = powers.reduce((sum, x) => sum + x, 0);
  const [k, i] = [Number(of.row), Number(by.row)];
  return map(evaluate(of, numbers), () => ((k === i ? powers[k] : 0) * S - powers[k] * powers[i]) / (S * S));
}

function difference(expected: Matrix, part: Expression, numbers: Numbers, rounding = ROUNDING): string | undefined {
  const found = evaluate(part, numbers);
  if (found.rows !== expected.rows || found.columns !== expected.columns) {
    return `${found.rows} × ${found.columns} instead of ${expected.rows} × ${expected.columns}`;
  }
  const allowed = evaluate(absolute(part), numbers);
  const at = found.data.findIndex((value, k) => !(Math.abs(value - expected.data[k]) <= rounding * allowed.data[k]));
  return at < 0 ? undefined : `${found.data[at]} instead of ${expected.data[at]}`;
}

/** The expression whose value is the sum of the absolute terms: no minus takes anything away. */
function absolute(expression: Expression): Expression {
  switch (expression.kind) {
    case 'quantity':
    case 'literal':
      return apply('abs', expression);
    case 'sum':
      return plus(...expression.terms.map(({ of }) => absolute(of)));
    case 'fraction':
      // n / d changes by n′ / d + n d′ / d²: a divisor that was left over from a subtraction counts with its terms.
      return over(times(absolute(expression.numerator), absolute(expression.denominator)), power(expression.denominator, 2));
    case 'application': {
      const { operator, arguments: given } = expression;
      if (operator.name === 'diag') return mapParts(expression, absolute);
      const terms = given.map(absolute);
      const isEntrywise = ['g', 'slope', 'ln', 'exp', 'abs', 'softmax'].includes(operator.name);
      return plus(apply('abs', expression), isEntrywise ? terms[0] : apply('max', ...terms));
    }
    default:
      return mapParts(expression, absolute);
  }
}
