/** The lines of a pass as NumPy code: in our own layout, and in that of CS231n, with examples in rows. */

import { isElementwise, type ActivationName } from '../engine/activations';
import { activationOf, depth, outputActivation } from '../engine/experiment';
import type { UpdateRule } from '../engine/update-rule';
import { isPlain, type Lines, type Occasion } from './elsewhere-lines';
import { NUMPY, slopeCode, valueCode } from './elsewhere-activations';

/** Examples in columns, b a column, 1/m where our convention has it. */
export function numpyLines({ shape, layer: l, isBias, convention, rule }: Occasion): Lines {
  const activation = activationOf(shape, l);
  const [Z, A, W, b, before] = [`Z${l}`, `A${l}`, `W${l}`, `b${l}`, l === 1 ? 'X' : `A${l - 1}`];
  const isShared = convention === 'course';
  const start = (expression: string) => (isShared ? expression : `(${expression}) / m`);
  const perMean = isShared ? ' / m' : '';
  const perExample = (terms: string) => `Lo = ${terms}.sum(axis=0, keepdims=True)`;
  const K = shape.widths[l];
  return {
    z: `${Z} = ${W} @ ${before} + ${b}`,
    a: assigned(A, valueCode(NUMPY, activation, Z), activation),
    'a.softmax': `E = np.exp(${Z} - ${Z}.max(axis=0))\n${A} = E / E.sum(axis=0)`,
    'loss.half_se': `${perExample(`((${A} - Y)**2)`)} / 2`,
    'loss.mse': `Lo = ((${A} - Y)**2).mean(axis=0, keepdims=True)`,
    'loss.bce': perExample(`(np.logaddexp(0, ${Z}) - Y * ${Z})`),
    'loss.ce': perExample(`-(Y * np.log(${A}))`),
    J: 'J = Lo.mean()',
    'dAL.half_se': `d${A} = ${start(`${A} - Y`)}`,
    'dAL.mse': `d${A} = ${start(`2 / ${K} * (${A} - Y)`)}`,
    'dAL.bce': `d${A} = ${start(`-Y / ${A} + (1 - Y) / (1 - ${A})`)}`,
    'dAL.ce': `d${A} = ${start(`-Y / ${A}`)}`,
    dZ: assigned(`d${Z}`, slopeCode(NUMPY, activation, `d${A}`, Z, A), activation),
    'dZ.softmax': `d${Z} = ${A} * (d${A} - (${A} * d${A}).sum(axis=0))`,
    'dZ.softmax_ce_shortcut': `d${Z} = ${start(`${A} - Y`)}`,
    'dZ.sigmoid_bce_shortcut': `d${Z} = ${start(`${A} - Y`)}`,
    dW: `d${W} = d${Z} @ ${before}.T${perMean}`,
    db: `d${b} = d${Z}.sum(axis=1, keepdims=True)${perMean}`,
    dA: `d${before} = ${W}.T @ d${Z}`,
    update: updated(rule, isBias ? b : W, 'alpha', isBias),
  };
}

/** Examples in rows, W stored inputs × outputs, 1/N in dscores; classes as numbers y. */
export function cs231nLines({ shape, layer: l, isBias, rule }: Occasion): Lines {
  const L = depth(shape);
  const isOutput = l === L;
  const activation = activationOf(shape, l);
  const [W, b, before] = [`W${l}`, `b${l}`, l === 1 ? 'X' : `h${l - 1}`];
  const z = isOutput ? 'scores' : `z${l}`;
  const h = isOutput && outputActivation(shape) === 'softmax' ? 'probs' : `h${l}`;
  const dz = `d${z}`;
  return {
    z: `${z} = np.dot(${before}, ${W}) + ${b}`,
    a: assigned(h, valueCode(NUMPY, activation, z), activation),
    'a.softmax': 'exp_scores = np.exp(scores)\nprobs = exp_scores / np.sum(exp_scores, axis=1, keepdims=True)',
    'loss.half_se': undefined,
    'loss.mse': undefined,
    'loss.bce': undefined,
    'loss.ce': 'correct_logprobs = -np.log(probs[range(N), y])',
    J: shape.loss === 'ce' ? 'data_loss = np.sum(correct_logprobs) / N' : undefined,
    'dAL.half_se': undefined,
    'dAL.mse': undefined,
    'dAL.bce': undefined,
    'dAL.ce': undefined,
    dZ: activation === 'relu' ? `${dz} = d${h}.copy()\n${dz}[${h} <= 0] = 0` : assigned(dz, slopeCode(NUMPY, activation, `d${h}`, z, h), activation),
    'dZ.softmax': undefined,
    'dZ.softmax_ce_shortcut': 'dscores = probs.copy()\ndscores[range(N), y] -= 1\ndscores /= N',
    'dZ.sigmoid_bce_shortcut': undefined,
    dW: `d${W} = np.dot(${before}.T, ${dz})`,
    db: `d${b} = np.sum(${dz}, axis=0, keepdims=True)`,
    dA: `d${before} = np.dot(${dz}, ${W}.T)`,
    update: isPlain(rule) ? `${isBias ? b : W} += -step_size * d${isBias ? b : W}` : undefined,
  };
}

function assigned(name: string, expression: string | undefined, activation: ActivationName): string | undefined {
  if (expression === undefined) return undefined;
  const setup = isElementwise(activation) ? NUMPY[activation].setup : undefined;
  return [...(setup === undefined ? [] : [setup]), `${name} = ${expression}`].join('\n');
}

/** In place, by our rule; the courses have rules of their own for momentum. */
export function updated({ name, decays }: UpdateRule, parameter: string, rate: string, isBias: boolean): string {
  const g = decays && !isBias ? `(d${parameter} + lambda_ * ${parameter})` : `d${parameter}`;
  switch (name) {
    case 'gd':
      return `${parameter} -= ${rate} * ${g}`;
    case 'momentum':
      return `v${parameter} = mu * v${parameter} + ${g}\n${parameter} -= ${rate} * v${parameter}`;
    case 'adam':
      return [
        `m${parameter} = beta1 * m${parameter} + (1 - beta1) * ${g}`,
        `s${parameter} = beta2 * s${parameter} + (1 - beta2) * ${g}**2`,
        `${parameter} -= ${rate} * m${parameter} / (1 - beta1**t) / ((s${parameter} / (1 - beta2**t))**0.5 + epsilon)`,
      ].join('\n');
  }
}
