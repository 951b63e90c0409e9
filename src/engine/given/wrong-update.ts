/** The mistakes of the update, by whichever optimizer it is, and numbers that stand before or after it by mistake. */

import { GRADIENT_DESCENT, type LayerParameters, type Optimizer, type OptimizerState } from '../experiment';
import { at, scalar, zip, type Matrix } from '../matrix';
import { freshState, updatedParameter } from '../optimizers';
import { layerKey, nameOf } from '../quantity';
import { matrixOf, type Pass, type Trace } from '../trace';
import { wrongIn, type Change, type PlainMistake, type WrongRule } from './given-mistake';

export function updateMistakes(pass: Pass, trace: Trace): readonly WrongRule[] {
  const { optimizer, learningRate, parameters, state } = pass;
  const by = (kind: PlainMistake, change: Partial<UpdateParts>) =>
    wrongIn({ kind }, ['Wnew', 'bnew'], updatedBy({ optimizer, alpha: learningRate, state, ...change }));
  /** Something else of the trace under a parameter's name. */
  const inPlace = (kind: 'alreadyUpdated' | 'gradient', W: 'Wnew' | 'dW', b: 'bnew' | 'db') => wrongIn({ kind }, ['W', 'b'], (l, _right, _read, key) =>
    matrixOf(trace.values, layerKey(nameOf(key) === 'W' ? W : b, l)));
  return [
    by('ascent', { alpha: -learningRate }),
    by('noRate', { alpha: 1 }),
    inPlace('alreadyUpdated', 'Wnew', 'bnew'),
    inPlace('gradient', 'dW', 'db'),
    // What momentum makes of a gradient alone is gradient descent: a fresh one needs no second name.
    ...(optimizer.name === 'gd' ? [] : [by('plainDescent', { optimizer: { ...GRADIENT_DESCENT, weightDecay: optimizer.weightDecay } })]),
    ...(optimizer.name === 'adam' ? [
      by('forgotten', { state: freshState(optimizer, parameters) }),
      // After endless updates there is nothing left to correct.
      by('noCorrection', { state: { ...state, t: Infinity } }),
    ] : []),
    ...(optimizer.weightDecay === 0 ? [] : decayMistakes(pass)),
  ];
}

/** λ left out, or acting elsewhere than in the step of W: there are several schools. */
function decayMistakes({ optimizer, learningRate: alpha, parameters, state }: Pass): readonly WrongRule[] {
  const { weightDecay } = optimizer;
  const pulled = (gradient: Matrix, theta: Matrix) => zip(gradient, theta, (g, value) => g + weightDecay * value);
  const undecayed = updatedBy({ optimizer: { ...optimizer, weightDecay: 0 }, alpha, state });
  const withPenalty: Change = (l, right, read, key) => {
    if (nameOf(key) === 'dW') return pulled(right(), read('W', l));
    if (nameOf(key) === 'Wnew') return undecayed(l, right, read, key);
    const squares = parameters.flatMap((_, index) => [...read('W', index + 1).data]).reduce((sum, w) => sum + w * w, 0);
    return scalar(at(right(), 0, 0) + weightDecay / 2 * squares);
  };
  // Without it in the step of W is what follows: alone it would be no decay.
  const penaltyIn = (names: readonly ('J' | 'dW')[]): WrongRule => ({
    ...wrongIn({ kind: 'penalty' }, [...names, ...(names.includes('dW') ? ['Wnew' as const] : [])], withPenalty),
    actsOn: (key) => names.some((name) => name === nameOf(key)),
  });
  return [
    wrongIn({ kind: 'noDecay' }, ['Wnew'], undecayed),
    wrongIn({ kind: 'biasDecay' }, ['bnew'], (l, _right, read) => updatedParameter('b', optimizer, alpha, read('b', l), pulled(read('db', l), read('b', l)), state, l)),
    wrongIn({ kind: 'decoupled' }, ['Wnew'], (l, right, read, key) => {
      const step = undecayed(l, right, read, key);
      return step && zip(step, read('W', l), (value, w) => value - alpha * weightDecay * w);
    }),
    penaltyIn(['dW']),
    penaltyIn(['J', 'dW']),
    penaltyIn(['J']),
  ];
}

interface UpdateParts {
  readonly optimizer: Optimizer;
  readonly alpha: number;
  readonly state: OptimizerState;
}

/** The new parameters by an update with these parts. */
function updatedBy({ optimizer, alpha, state }: UpdateParts): Change {
  return (l, _right, read, key) => {
    const of: keyof LayerParameters = nameOf(key) === 'Wnew' ? 'W' : 'b';
    return updatedParameter(of, optimizer, alpha, read(of, l), read(`d${of}`, l), state, l);
  };
}
