/** What the check says of an update by each optimizer; the updates, right and wrong, are written out here anew, number by number. */

import { describe, expect, it } from 'vitest';
import type { Experiment, Optimizer } from '../../../src/engine/experiment';
import { toRows, type Matrix } from '../../../src/engine/matrix';
import { layerKey, type LayerQuantity } from '../../../src/engine/quantity';
import { afterUpdate, beginningAt, computeTrace, matrixOf, passOf } from '../../../src/engine/trace';
import { builtIns } from '../../../src/store/examples';
import { checked } from './checked';

const ALPHA = 0.3;
const LAMBDA = 0.2;
const MOMENTUM = { name: 'momentum', momentum: 0.8, weightDecay: LAMBDA } as const;
const ADAM = { name: 'adam', beta1: 0.7, beta2: 0.9, epsilon: 1e-3, weightDecay: LAMBDA } as const;
/** The number of the update that is looked at: the optimizer remembers two before it. */
const T = 3;

/** One parameter, its gradient, and what is remembered of it: v, or m and s. */
interface One {
  readonly theta: number;
  readonly g: number;
  readonly first: number;
  readonly second: number;
  readonly of: 'W' | 'b';
}

const pull = ({ of, theta }: One) => (of === 'W' ? LAMBDA * theta : 0);
const momentum = ({ theta, first }: One, g: number, alpha = ALPHA) => theta - alpha * (MOMENTUM.momentum * first + g);
function adam({ theta, first, second }: One, g: number, { alpha = ALPHA, t = T, isCorrected = true } = {}): number {
  const m = ADAM.beta1 * first + (1 - ADAM.beta1) * g;
  const s = ADAM.beta2 * second + (1 - ADAM.beta2) * g ** 2;
  const [c1, c2] = isCorrected ? [1 - ADAM.beta1 ** t, 1 - ADAM.beta2 ** t] : [1, 1];
  return theta - alpha * (m / c1) / (Math.sqrt(s / c2) + ADAM.epsilon);
}

interface Planted {
  readonly optimizer: Optimizer;
  readonly mistake: string;
  /** The first quantity in which it can be seen. */
  readonly origin: string;
  readonly update: (one: One) => number;
}

const planted: readonly Planted[] = [
  { optimizer: MOMENTUM, mistake: 'ascent', origin: 'Wnew[1]', update: (one) => momentum(one, one.g + pull(one), -ALPHA) },
  { optimizer: MOMENTUM, mistake: 'noRate', origin: 'Wnew[1]', update: (one) => momentum(one, one.g + pull(one), 1) },
  { optimizer: MOMENTUM, mistake: 'plainDescent', origin: 'Wnew[1]', update: (one) => one.theta - ALPHA * (one.g + pull(one)) },
  { optimizer: MOMENTUM, mistake: 'noDecay', origin: 'Wnew[1]', update: (one) => momentum(one, one.g) },
  { optimizer: MOMENTUM, mistake: 'biasDecay', origin: 'bnew[1]', update: (one) => momentum(one, one.g + LAMBDA * one.theta) },
  { optimizer: ADAM, mistake: 'ascent', origin: 'Wnew[1]', update: (one) => adam(one, one.g + pull(one), { alpha: -ALPHA }) },
  { optimizer: ADAM, mistake: 'noRate', origin: 'Wnew[1]', update: (one) => adam(one, one.g + pull(one), { alpha: 1 }) },
  { optimizer: ADAM, mistake: 'plainDescent', origin: 'Wnew[1]', update: (one) => one.theta - ALPHA * (one.g + pull(one)) },
  { optimizer: ADAM, mistake: 'forgotten', origin: 'Wnew[1]', update: (one) => adam({ ...one, first: 0, second: 0 }, one.g + pull(one), { t: 1 }) },
  { optimizer: ADAM, mistake: 'noCorrection', origin: 'Wnew[1]', update: (one) => adam(one, one.g + pull(one), { isCorrected: false }) },
  { optimizer: ADAM, mistake: 'noDecay', origin: 'Wnew[1]', update: (one) => adam(one, one.g) },
  { optimizer: ADAM, mistake: 'biasDecay', origin: 'bnew[1]', update: (one) => adam(one, one.g + LAMBDA * one.theta) },
  { optimizer: ADAM, mistake: 'decoupled', origin: 'Wnew[1]', update: (one) => adam(one, one.g) - ALPHA * pull(one) },
  { optimizer: { name: 'gd', weightDecay: LAMBDA }, mistake: 'noDecay', origin: 'Wnew[1]', update: (one) => one.theta - ALPHA * one.g },
];
const right: readonly (readonly [Optimizer, Planted['update']])[] = [
  [MOMENTUM, (one) => momentum(one, one.g + pull(one))],
  [ADAM, (one) => adam(one, one.g + pull(one))],
  [{ name: 'gd', weightDecay: LAMBDA }, (one) => one.theta - ALPHA * (one.g + pull(one))],
];

const batch = builtIns.find(({ id }) => id === 'ex1b-batch-of-3')?.experiment ?? builtIns[0].experiment;

/** The example of the built-in ones with this optimizer, which has made two updates. */
function underWay(optimizer: Optimizer): Experiment {
  const begun: Experiment = { ...batch, learningRate: ALPHA, optimizer };
  return [1, 2].reduce((open) => beginningAt(open, afterUpdate(computeTrace(passOf(open)))), begun);
}

/** Both layers' gradients and new parameters, printed with so many decimals; `gradient` and `update` make the numbers. */
function printout(experiment: Experiment, update: Planted['update'], { decimals = 8, gradient = ({ g }: One) => g } = {}): string {
  const { values } = computeTrace(passOf(experiment));
  const { optimizer: { name } } = experiment;
  const [first, second] = name === 'adam' ? (['m', 's'] as const) : (['v', undefined] as const);
  const lines = [1, 2].flatMap((l) => (['W', 'b'] as const).map((of) => {
    const array = (key: LayerQuantity): Matrix => matrixOf(values, layerKey(key, l));
    const remembered = (letter: 'v' | 'm' | 's' | undefined) => (name === 'gd' || letter === undefined ? undefined : array(`${letter}${of}`));
    const [theta, g, m, s] = [array(of), array(`d${of}`), remembered(first), remembered(second)];
    const text = (make: (one: One) => number) => toRows(theta).map((row, i) => `[${row.map((value, j) => {
      const k = i * theta.columns + j;
      return make({ of, theta: value, g: g.data[k], first: m?.data[k] ?? 0, second: s?.data[k] ?? 0 }).toFixed(decimals);
    }).join(' ')}]`).join(' ');
    return `d${of}${l} = [${text(gradient)}]\n${of}${l}_new = [${text(update)}]`;
  }));
  return lines.join('\n');
}

describe('the update', () => {
  it.each(right)('by %j rightly done agrees, in whatever number of digits', (optimizer, update) => {
    const experiment = underWay(optimizer);
    for (const decimals of [3, 4, 8, 14]) {
      const { reports } = checked(experiment, printout(experiment, update, { decimals }));
      expect(reports.map(({ verdict }) => verdict)).toEqual(Array(8).fill('agree'));
    }
  });

  it.each(planted)('by $optimizer.name with the mistake $mistake is told by its name and no other', ({ optimizer, mistake, origin, update }) => {
    const experiment = underWay(optimizer);
    for (const decimals of [4, 8]) {
      const { reports, mistakes } = checked(experiment, printout(experiment, update, { decimals }));
      expect(reports.find(({ verdict }) => verdict === 'first')?.given.key).toBe(origin);
      expect(mistakes.map((found) => found.mistake.kind)).toEqual([mistake]);
      expect(reports.filter(({ verdict }) => verdict === 'differs')).toEqual([]);
    }
  });

  it.each(right)('of %j from wrong gradients follows from them', (optimizer, update) => {
    const experiment = underWay(optimizer);
    const doubled = (one: One) => 2 * one.g;
    const { reports } = checked(experiment, printout(experiment, (one) => update({ ...one, g: doubled(one) }), { gradient: doubled }));
    expect(Object.fromEntries(reports.map(({ given, verdict }) => [given.key, verdict]))).toMatchObject({
      'dW[2]': 'first', 'Wnew[1]': 'follows', 'bnew[1]': 'follows', 'Wnew[2]': 'follows', 'bnew[2]': 'follows',
    });
  });

  it.each(right)('of %j may have λW in dW before it', (optimizer, update) => {
    const experiment = underWay(optimizer);
    const { reports, mistakes } = checked(experiment, printout(experiment, update, { gradient: (one) => one.g + pull(one) }));
    expect(mistakes).toEqual([{ mistake: { kind: 'penalty' }, origin: 'dW[2]' }]);
    expect(reports.filter(({ verdict }) => verdict === 'differs')).toEqual([]);
  });
});
