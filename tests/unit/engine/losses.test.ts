/** Proves the losses: their stable forms far out, their definitions, their derivatives, and what they accept. */

import { describe, expect, it } from 'vitest';
import { ACTIVATION_NAMES, activate, ELEMENTWISE, softmaxColumns } from '../../../src/engine/activations';
import { defaultView, routesOf, targetProblem, type NetworkShape } from '../../../src/engine/experiment';
import { hasShortcut, LOSS_NAMES, lossGradient, losses, lossesFromOutputs, type LossName } from '../../../src/engine/losses';
import { column, fromRows, map, scalar, toRows, type Matrix } from '../../../src/engine/matrix';
import { workedChecks } from '../../golden/worked-examples';

const stable = workedChecks.stable_losses;

/** The loss of one column of logits. */
function lossOf(loss: LossName, Z: Matrix, Y: Matrix): number {
  return losses(loss, Z, activate(loss === 'ce' ? 'softmax' : loss === 'bce' ? 'sigmoid' : 'identity', Z), Y).data[0];
}

function oneHot(K: number, k: number): Matrix {
  return column(Array.from({ length: K }, (_, index) => (index === k ? 1 : 0)));
}

describe('the stable forms', () => {
  it.each(stable.bce_with_logits)('bce of logit $z for y = $y is $value', ({ z, y, value, dz }) => {
    // The table's numbers are differences of the parts, so that 1e-17 stands for what it writes as 0.
    expect(Math.abs(lossOf('bce', scalar(z), scalar(y)) - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value) + 1e-17);
    expect(Math.abs(ELEMENTWISE.sigmoid.value(z) - y - dz)).toBeLessThanOrEqual(1e-9 * Math.abs(dz));
  });

  it.each(stable.ce_with_logits)('ce of $z for class $class_1based is $value', ({ z, class_1based, value }) => {
    const Z = column(z);
    const found = lossOf('ce', Z, oneHot(z.length, class_1based - 1));
    expect(Math.abs(found - value)).toBeLessThanOrEqual(1e-9 * value);
  });

  it.each(Object.entries(stable.log_K_uniform))('ce of %s equal logits is %d', (K, value) => {
    expect(lossOf('ce', column(Array.from({ length: Number(K) }, () => 7)), oneHot(Number(K), 0))).toBeCloseTo(value, 14);
  });

  // ln(1 + e^−z), computed to 60 digits.
  it.each([[30, 9.357622968839737e-14], [36, 2.319522830243569e-16], [50, 1.9287498479639178e-22]])(
    'a right output at logit %d keeps the digits of its small loss %d',
    (z, value) => {
      expect(Math.abs(lossOf('bce', scalar(z), scalar(1)) / value - 1)).toBeLessThan(1e-12);
      expect(Math.abs(lossOf('bce', scalar(-z), scalar(0)) / value - 1)).toBeLessThan(1e-12);
      expect(Math.abs(lossOf('ce', column([z, 0]), column([1, 0])) / value - 1)).toBeLessThan(1e-12);
      expect(Math.abs(lossOf('ce', column([1000, 1000 + z]), column([0, 1])) / value - 1)).toBeLessThan(1e-12);
    },
  );

  it('an impossible answer costs as much as its logit says', () => {
    expect(lossOf('bce', scalar(-1e308), scalar(1))).toBe(1e308);
    expect(lossOf('ce', column([1000, -1000]), column([0, 1]))).toBe(2000);
    expect(lossOf('ce', column([1000, -1000]), column([0.25, 0.75]))).toBe(1500);
  });

  it('an infinite logit costs nothing where y is 0, and an infinity where another answer is asked for', () => {
    expect(lossOf('bce', scalar(-Infinity), scalar(0))).toBe(0);
    expect(lossOf('bce', scalar(Infinity), scalar(0))).toBe(Infinity);
    expect(lossOf('ce', column([Infinity, 1]), column([0, 1]))).toBe(Infinity);
  });

  it('keeps NaN', () => {
    for (const loss of LOSS_NAMES) {
      expect(lossOf(loss, column([NaN, 1]), column([0, 1]))).toBeNaN();
      expect(lossesFromOutputs(loss, column([NaN, 1]), column([0, 1])).data[0]).toBeNaN();
      expect(lossGradient(loss, column([NaN, 1]), column([0, 1])).data[0]).toBeNaN();
    }
  });
});

describe('the definitions', () => {
  const Z = fromRows([[0.3, -1.2], [1.1, 0.4], [-0.6, 2]]);
  const Y = fromRows([[0.2, 0], [0.5, 0.9], [0.3, 0.1]]);

  it.each([['ce', 'softmax'], ['bce', 'sigmoid']] as const)('%s from the outputs of %s is the stable form', (loss, output) => {
    const A = activate(output, Z);
    lossesFromOutputs(loss, A, Y).data.forEach((value, e) => expect(value).toBeCloseTo(losses(loss, Z, A, Y).data[e], 14));
  });

  it('are those of the content: ½ Σ, (1/K) Σ, and sums of −y ln a', () => {
    const A = column([0.25, 0.5, 0.125]);
    const y = column([1, 0.5, 0]);
    const squares = 0.75 ** 2 + 0.125 ** 2;
    expect(lossesFromOutputs('half_se', A, y).data[0]).toBe(squares / 2);
    expect(lossesFromOutputs('mse', A, y).data[0]).toBe(squares / 3);
    expect(lossesFromOutputs('ce', A, y).data[0]).toBeCloseTo(Math.log(4) + 0.5 * Math.log(2), 15);
    expect(lossesFromOutputs('bce', A, y).data[0]).toBeCloseTo(Math.log(4) + Math.log(2) - Math.log(0.875), 15);
  });

  it('keep the digits of a small output', () => {
    expect(lossesFromOutputs('bce', scalar(1e-20), scalar(0)).data[0]).toBe(1e-20);
  });

  it.each(LOSS_NAMES)('%s has the derivative that its table states', (loss) => {
    const A = softmaxColumns(Z);
    const expected = { half_se: (a: number, y: number) => a - y, mse: (a: number, y: number) => (2 / 3) * (a - y), bce: (a: number, y: number) => (a - y) / (a * (1 - a)), ce: (a: number, y: number) => -y / a }[loss];
    const gradient = lossGradient(loss, A, Y);
    map(gradient, (da, i, e) => {
      const index = i * 2 + e;
      expect(da).toBeCloseTo(expected(A.data[index], Y.data[index]), 13);
      return da;
    });
  });

  it('are infinite where the output is certain and wrong, and absent where it is right', () => {
    expect(toRows(lossGradient('bce', fromRows([[0, 1, 0, 1]]), fromRows([[1, 0, 0, 1]])))).toEqual([[-Infinity, Infinity, 1, -1]]);
    expect(toRows(lossGradient('ce', fromRows([[0], [1]]), fromRows([[1], [0]])))).toEqual([[-Infinity], [0]]);
  });
});

describe('which loss goes with what', () => {
  const shape = (output: NetworkShape['activations'][number], loss: LossName): NetworkShape => ({ widths: [2, 2], activations: [output], loss });

  it('the shortcut holds for bce after sigmoid and ce after softmax, and is then the first route', () => {
    const holding = LOSS_NAMES.flatMap((loss) => ACTIVATION_NAMES.filter((output) => hasShortcut(output, loss)).map((output) => `${output}+${loss}`));
    expect(holding).toEqual(['sigmoid+bce', 'softmax+ce']);
    expect(routesOf(shape('softmax', 'ce'))).toEqual(['shortcut', 'full']);
    expect(routesOf(shape('softmax', 'mse'))).toEqual(['full']);
    expect(defaultView(shape('softmax', 'mse'), [3, 1])).toMatchObject({ route: 'full', example: 3 });
  });

  it('ce wants a distribution and bce entries in [0, 1], and the column at fault is named', () => {
    expect(targetProblem('ce', fromRows([[1, 0.5], [0, 0.5 + 1e-10]]))).toBeUndefined();
    expect(targetProblem('ce', fromRows([[1, 0.5], [0, 0.6]]))).toEqual({ kind: 'targetSum', column: 1, found: 1.1 });
    expect(targetProblem('ce', fromRows([[1, -0.5], [0, 1.5]]))).toEqual({ kind: 'targetNegative', column: 1, found: -0.5 });
    expect(targetProblem('bce', fromRows([[1, 0, 0.5], [0, 1, 1]]))).toBeUndefined();
    expect(targetProblem('bce', fromRows([[1, 0, 0.5], [0, 1, 1.5]]))).toEqual({ kind: 'targetRange', column: 2, found: 1.5 });
    expect(targetProblem('half_se', fromRows([[-7]]))).toBeUndefined();
  });
});
