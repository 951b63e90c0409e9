/** The update rules: what one step of an optimizer makes of the parameters and of what it remembers (as PyTorch computes them). */

import type { LayerParameters, Optimizer, OptimizerState } from './experiment';
import { map, matrix, subtractScaled, zip, type Matrix } from './matrix';

/** The gradients of one layer, with the shapes of its parameters. */
export interface LayerGradients {
  readonly dW: Matrix;
  readonly db: Matrix;
}

/** Where an update leads, or where the first one starts from. */
export interface Update {
  readonly parameters: readonly LayerParameters[];
  readonly state: OptimizerState;
}

/** What an optimizer remembers before its first update: nothing for gradient descent, zeros for the others. */
export function freshState(optimizer: Optimizer, parameters: readonly LayerParameters[]): OptimizerState {
  const zeros = () => parameters.map(({ W, b }): LayerParameters => ({ W: matrix(W.rows, W.columns), b: matrix(b.rows, 1) }));
  return {
    t: 0,
    first: optimizer.name === 'gd' ? [] : zeros(),
    second: optimizer.name === 'adam' ? zeros() : [],
  };
}

/** Every layer's parameters after one update with learning rate `alpha`, and what is remembered for the next one. */
export function updateParameters(
  optimizer: Optimizer, alpha: number, parameters: readonly LayerParameters[], gradients: readonly LayerGradients[], state: OptimizerState,
): Update {
  const t = state.t + 1;
  const layers = parameters.map(({ W, b }, index) => {
    const { dW, db } = gradients[index];
    const [first, second] = [state.first.at(index), state.second.at(index)];
    return {
      W: updateOne(optimizer, alpha, t, W, decayed(optimizer, W, dW), first?.W, second?.W),
      b: updateOne(optimizer, alpha, t, b, db, first?.b, second?.b),
    };
  });
  const layersOf = (name: 'value' | 'first' | 'second') => layers.flatMap(({ W, b }): readonly LayerParameters[] => {
    const [ofW, ofB] = [W[name], b[name]];
    return ofW && ofB ? [{ W: ofW, b: ofB }] : [];
  });
  return { parameters: layersOf('value'), state: { t, first: layersOf('first'), second: layersOf('second') } };
}

/** W or b of one layer after one update from its gradient; l counts from 1. */
export function updatedParameter(
  of: keyof LayerParameters, optimizer: Optimizer, alpha: number, theta: Matrix, gradient: Matrix, { t, first, second }: OptimizerState, l: number,
): Matrix {
  const pulled = of === 'W' ? decayed(optimizer, theta, gradient) : gradient;
  return updateOne(optimizer, alpha, t + 1, theta, pulled, first.at(l - 1)?.[of], second.at(l - 1)?.[of]).value;
}

/** The gradient with the pull of the penalty (λ/2)‖W‖² added; it acts on weights only. */
function decayed({ weightDecay }: Optimizer, W: Matrix, dW: Matrix): Matrix {
  return weightDecay === 0 ? dW : zip(dW, W, (g, w) => g + weightDecay * w);
}

interface Updated {
  readonly value: Matrix;
  readonly first: Matrix | undefined;
  readonly second: Matrix | undefined;
}

/** One array after update number t, from its gradient g and what is remembered of it. Throws RangeError where that is missing. */
function updateOne(
  optimizer: Optimizer, alpha: number, t: number, theta: Matrix, g: Matrix, first: Matrix | undefined, second: Matrix | undefined,
): Updated {
  switch (optimizer.name) {
    case 'gd':
      return { value: subtractScaled(theta, alpha, g), first: undefined, second: undefined };
    case 'momentum': {
      const v = zip(remembered(first), g, (old, now) => optimizer.momentum * old + now);
      return { value: subtractScaled(theta, alpha, v), first: v, second: undefined };
    }
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizer;
      const m = zip(remembered(first), g, (old, now) => beta1 * old + (1 - beta1) * now);
      const s = zip(remembered(second), g, (old, now) => beta2 * old + (1 - beta2) * now * now);
      // Both averages began at 0: divided by what is missing from 1, they are unbiased.
      const unbiased = map(m, (value) => value / (1 - beta1 ** t));
      const scale = map(s, (value) => Math.sqrt(value / (1 - beta2 ** t)) + epsilon);
      return { value: subtractScaled(theta, alpha, zip(unbiased, scale, (a, b) => a / b)), first: m, second: s };
    }
  }
}

function remembered(array: Matrix | undefined): Matrix {
  if (!array) throw new RangeError('the optimizer remembers no array for these parameters');
  return array;
}
