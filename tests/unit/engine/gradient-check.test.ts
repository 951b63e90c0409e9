/** Proves the gradient check: it agrees with right gradients, refuses wrong ones, and names kinks and what has no slope. */

import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../../src/engine/activations';
import { CONVENTIONS, GRADIENT_DESCENT, routesOf, type Experiment } from '../../../src/engine/experiment';
import { centralDifference, checkGradient, costAlong, crossesKink, gradientError, variableOf } from '../../../src/engine/gradient-check';
import type { LossName } from '../../../src/engine/losses';
import { fromRows, map, scalar, withEntry } from '../../../src/engine/matrix';
import { expand } from '../../../src/engine/operands';
import { entry, isDerivative, layerKey, parseReference, whole, type EntryReference, type MatrixKey } from '../../../src/engine/quantity';
import { computeTrace, matrixOf, passOf, type Pass, type Trace } from '../../../src/engine/trace';
import { experimentOf, workedChecks, workedExample, workedExamples } from '../../golden/worked-examples';

function at(text: string): EntryReference {
  const reference = parseReference(text);
  if (reference?.kind !== 'entry') throw new Error(text);
  return reference;
}

/** Every entry of every gradient that the trace has. */
function gradients({ network, batch }: Experiment, trace: Trace): EntryReference[] {
  return [...trace.values.keys()].filter(isDerivative)
    .flatMap((key) => expand(network, batch, whole(key as MatrixKey)))
    .filter((reference) => reference.kind === 'entry');
}

/** One unit, one example: z = w x + b. */
function unit(activation: ActivationName, loss: LossName, { w = 1, b = 0, x = 0, y = 0 }): Pass {
  const shape = { widths: [1, 1], activations: [activation], loss };
  return {
    shape, parameters: [{ W: scalar(w), b: scalar(b) }], X: scalar(x), Y: scalar(y), batch: [0], learningRate: 1, optimizer: GRADIENT_DESCENT, state: { t: 0, first: [], second: [] }, route: 'full', convention: 'course',
  };
}

describe('the worked examples', () => {
  const smooth = workedExamples.filter(({ id }) => id !== 'ex5a-xor-exact-relu')
    .flatMap((example) => CONVENTIONS.flatMap((convention) => routesOf(experimentOf(example).network)
      .map((route) => ({ id: example.id, experiment: experimentOf(example, route, convention), route, convention }))));

  it.each(smooth)('$id agrees in every entry, $route route, $convention', ({ experiment }) => {
    const pass = passOf(experiment);
    const trace = computeTrace(pass);
    const references = gradients(experiment, trace);
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) expect(checkGradient(pass, trace, reference)).toMatchObject({ verdict: 'agree' });
  });

  it('stand on kinks where z is exactly 0 and can move, and nowhere else', () => {
    const experiment = experimentOf(workedExample('ex5a-xor-exact-relu'));
    const pass = passOf(experiment);
    const trace = computeTrace(pass);
    const verdicts = new Map(gradients(experiment, trace).map((r) => [`${r.key}.${r.row}.${r.column}`, checkGradient(pass, trace, r).verdict]));
    // z₁ of example 0 and z₂ of examples 1 and 2 are 0: whatever moves them has no slope.
    for (const kink of ['db[1].0.0', 'db[1].1.0', 'dZ[1].0.0', 'dZ[1].1.1', 'dZ[1].1.2', 'dA[0].0.0', 'dW[1].1.0']) expect(verdicts.get(kink), kink).toBe('kink');
    // Moving W[1] row 0 leaves z₁ of example 0 at 0, because its x is 0; the output layer has no kink at all.
    for (const plain of ['dW[1].0.0', 'dW[2].0.0', 'db[2].0.0', 'dA[1].1.1', 'dZ[1].0.1', 'dA[0].0.3']) expect(verdicts.get(plain), plain).toBe('agree');
  });
});

describe('the verdict', () => {
  const example = workedExample('ex2-softmax-ce-2-3-2');
  const pass = passOf(experimentOf(example, 'full'));
  const trace = computeTrace(pass);

  it.each([[1, 'agree'], [1 + 1e-7, 'agree'], [1 + 1e-5, 'close'], [1.01, 'wrong'], [-1, 'wrong']] as const)('of a gradient × %d is %s', (factor, verdict) => {
    for (const key of ['dW[1]', 'db[2]', 'dZ[1]', 'dA[2]', 'dA[0]'] as const) {
      const values = new Map(trace.values).set(key, map(matrixOf(trace.values, key), (value) => value * factor));
      expect(checkGradient(pass, { ...trace, values }, entry(key, 0, 0)).verdict, key).toBe(verdict);
    }
  });

  it('measures by |g − d| over the larger of both and 1e-4 of J', () => {
    expect(gradientError(2, 1, 0)).toBe(0.5);
    expect(gradientError(-1, 1, 0)).toBe(2);
    expect(gradientError(0, 0, 0)).toBe(0);
    expect(gradientError(2e-5, 1e-5, 0.3)).toBeCloseTo(0.1, 12);
    expect(gradientError(2e-5, 1e-5, -10)).toBeCloseTo(0.01, 12);
    const { backprop, numeric, error, step } = checkGradient(pass, trace, at('dW[1].0.1'));
    expect(error).toBe(gradientError(backprop, numeric, trace.J));
    expect(step).toBe(1e-5);
  });

  it('names an example by its column in the data', () => {
    const experiment = experimentOf(example);
    const reversed = { ...experiment, batch: [1, 0] };
    const back = passOf(reversed);
    for (const text of ['dZ[1].2.0', 'dA[0].1.1', 'dA[1].0.0']) {
      const one = checkGradient(passOf(experiment), computeTrace(passOf(experiment)), at(text));
      const other = checkGradient(back, computeTrace(back), at(text));
      expect(other.backprop).toBe(one.backprop);
      expect(other.numeric).toBeCloseTo(one.numeric, 9);
    }
    const alone = passOf({ ...experiment, batch: [1] });
    expect(() => checkGradient(alone, computeTrace(alone), at('dZ[1].2.0'))).toThrow('example 0 is not in the batch');
  });

  it('multiplies by m where the course’s gradient is one example’s', () => {
    const autograd = passOf(experimentOf(example, 'full', 'autograd'));
    const divided = checkGradient(autograd, computeTrace(autograd), at('dZ[1].2.0'));
    expect(checkGradient(pass, trace, at('dZ[1].2.0')).numeric).toBeCloseTo(2 * divided.numeric, 9);
    expect(checkGradient(pass, trace, at('dW[1].2.0')).numeric).toBe(checkGradient(autograd, computeTrace(autograd), at('dW[1].2.0')).numeric);
  });

  it('refuses what is no gradient, or is not in the trace', () => {
    for (const text of ['W[1].0.0', 'Z[1].0.0', 'gp[1].0.0', 'Lo.0.0', 'Wnew[1].0.0']) expect(() => variableOf(at(text))).toThrow(RangeError);
    for (const text of ['Y.0.0', 'Lo.0.0', 'gp[1].0.0', 'dW[1].0.0']) expect(() => centralDifference(pass, at(text))).toThrow(RangeError);
    for (const text of ['dW[1].9.0', 'dZ[1].0.9']) expect(() => checkGradient(pass, trace, at(text))).toThrow(RangeError);
    const short = passOf(experimentOf(example));
    expect(() => checkGradient(short, computeTrace(short), at('dA[2].0.0'))).toThrow('the trace has no dA[2]');
  });
});

describe('a kink', () => {
  it.each([['relu', 'relu_central_difference_at_0'], ['leaky_relu', 'leaky_0.01_central_at_0']] as const)('of %s at 0 is named, not called wrong', (activation, central) => {
    // With y = −1 the loss's own slope at a = 0 is 1.
    const pass = unit(activation, 'half_se', { y: -1 });
    const trace = computeTrace(pass);
    const check = checkGradient(pass, trace, at('db[1].0.0'));
    expect(check.numeric).toBeCloseTo(workedChecks.kink[central], 4);
    expect(check.verdict).toBe('kink');
  });

  it('counts within twice the step and no farther', () => {
    for (const [b, kink] of [[1.9e-5, true], [-1.9e-5, true], [2.1e-5, false], [-2.1e-5, false]] as const) {
      const pass = unit('relu', 'half_se', { b, y: -1 });
      expect(crossesKink(pass, at('b[1].0.0')), String(b)).toBe(kink);
      expect(checkGradient(pass, computeTrace(pass), at('db[1].0.0')).verdict).toBe(kink ? 'kink' : 'agree');
      expect(checkGradient(pass, computeTrace(pass), at('dZ[1].0.0')).verdict).toBe(kink ? 'kink' : 'agree');
      // The output of the unit can move without moving its z.
      expect(crossesKink(pass, at('A[1].0.0'))).toBe(false);
    }
  });

  it('does not exist for a smooth activation at 0', () => {
    for (const activation of ['elu', 'gelu_exact', 'softplus', 'identity'] as const) {
      expect(crossesKink(unit(activation, 'half_se', {}), at('b[1].0.0'))).toBe(false);
    }
  });
});

describe('a gradient that is not finite', () => {
  it('is called undefined, not given a number', () => {
    // σ(1000) is 1 exactly: ∂ℒ/∂a is infinite for y = 0, and the chain through it is ∞ × 0.
    const pass = unit('sigmoid', 'bce', { w: 1000, x: 1 });
    const trace = computeTrace(pass);
    expect(checkGradient(pass, trace, at('dA[1].0.0'))).toMatchObject({ backprop: Infinity, verdict: 'undefined' });
    expect(checkGradient(pass, trace, at('dW[1].0.0'))).toMatchObject({ backprop: NaN, numeric: 1, verdict: 'undefined' });
    const short: Pass = { ...pass, route: 'shortcut' };
    expect(checkGradient(short, computeTrace(short), at('dW[1].0.0')).verdict).toBe('agree');
  });

  it('is undefined too where the variable is so large that a step does not move it', () => {
    const pass = unit('tanh', 'half_se', { w: 1e300, x: 1, y: 1 });
    expect(checkGradient(pass, computeTrace(pass), at('dW[1].0.0'))).toMatchObject({ backprop: 0, numeric: NaN, verdict: 'undefined' });
  });
});

describe('an output near the edge of its loss', () => {
  it.each([1e-2, 1e-5, 1e-9, 1e-100])('p = %d is checked by a step that is a part of it', (p) => {
    const shape = { widths: [1, 2], activations: ['softmax' as const], loss: 'ce' as const };
    const logit = Math.log(p / (1 - p));
    const pass: Pass = {
      ...unit('sigmoid', 'bce', {}), shape, parameters: [{ W: fromRows([[0], [0]]), b: fromRows([[logit], [0]]) }], Y: fromRows([[1], [0]]),
    };
    const trace = computeTrace(pass);
    expect(checkGradient(pass, trace, at('dA[1].0.0')).verdict).toBe('agree');
    expect(checkGradient(pass, trace, at('dA[1].1.0'))).toMatchObject({ backprop: 0, numeric: 0, verdict: 'agree' });
  });

  it.each([-14, -7, 7, 14])('the output of a sigmoid at logit %d is checked by a step that is a part of the distance to 0 or 1', (z) => {
    for (const y of [0, 0.3, 1]) {
      const pass = unit('sigmoid', 'bce', { w: z, x: 1, y });
      expect(checkGradient(pass, computeTrace(pass), at('dA[1].0.0')).verdict, `y = ${y}`).toBe('agree');
    }
  });

  it('a = 0 with y = 0 has the slope 1', () => {
    const pass = unit('sigmoid', 'bce', { w: -1000, x: 1 });
    // ℒ = −ln(1 − a).
    expect(checkGradient(pass, computeTrace(pass), at('dA[1].0.0'))).toMatchObject({ backprop: 1, verdict: 'agree' });
  });
});

describe('the cost along one entry', () => {
  const experiment = experimentOf(workedExample('ex2-softmax-ce-2-3-2'));
  const pass = passOf(experiment);
  const values = [-2, -0.35, 0, 0.5, 3];

  it('is the cost of the pass with that parameter', () => {
    for (const [name, i, j] of [['W', 0, 1], ['b', 2, 0]] as const) {
      for (const l of [1, 2]) {
        const row = l === 2 ? Math.min(i, 1) : i;
        const costs = values.map((value) => computeTrace({
          ...pass,
          parameters: pass.parameters.map((layer, index) => (index === l - 1 ? { ...layer, [name]: withEntry(layer[name], row, j, value) } : layer)),
        }).J);
        expect(costAlong(pass, entry(layerKey(name, l), row, j), values)).toEqual(costs);
      }
    }
  });

  it('is the cost of the pass with that input, the example named by its column', () => {
    const back: Pass = passOf({ ...experiment, batch: [1, 0] });
    const costs = values.map((value) => computeTrace({ ...back, X: withEntry(back.X, 0, 0, value) }).J);
    expect(costAlong(back, at('A[0].0.1'), values)).toEqual(costs);
  });

  it('at the value that stands there is J, and z and a are free of what made them', () => {
    const trace = computeTrace(pass);
    for (const text of ['Z[1].2.1', 'Z[2].0.1', 'A[1].1.0']) {
      const reference = at(text);
      const value = matrixOf(trace.values, reference.key).data[reference.row * 2 + reference.column];
      expect(costAlong(pass, reference, [value])).toEqual([trace.J]);
      expect(costAlong(pass, reference, [value + 1])).not.toEqual([trace.J]);
    }
    const p = matrixOf(trace.values, 'A[2]').data;
    // The outputs alone, in the loss's definition: J = −½ Σ_e ln p of the right class.
    const [y0, y1] = [pass.Y.data[0] === 1 ? 0 : 1, pass.Y.data[1] === 1 ? 0 : 1];
    expect(costAlong(pass, entry('A[2]', y0, 0), [0.125])[0]).toBeCloseTo((Math.log(8) - Math.log(p[y1 * 2 + 1])) / 2, 14);
  });
});
