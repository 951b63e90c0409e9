/** Which quantity a printed name means, in the open network. */

import { describe, expect, it } from 'vitest';
import type { NetworkShape } from '../../../src/engine/experiment';
import { quantitiesNamed } from '../../../src/store/given/given-names';

const shape: NetworkShape = { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce' };

describe('a name', () => {
  it.each([
    ['dW1', 'dW[1]'], ['dW[1]', 'dW[1]'], ['dW^{[2]}', 'dW[2]'], ['dw_2', 'dW[2]'], ['W1.grad', 'dW[1]'], ['W1_grad', 'dW[1]'], ['grad_W1', 'dW[1]'],
    ["grads['W1']", 'dW[1]'], ['grads["dW2"]', 'dW[2]'], ["params['b1']", 'b[1]'], ['self.W1', 'W[1]'], ['∂J/∂W1', 'dW[1]'], ['dL/db2', 'db[2]'], ['dJ_dW1', 'dW[1]'],
    ['∇W1', 'dW[1]'], ['b1.grad', 'db[1]'], ['Z1', 'Z[1]'], ['z_1', 'Z[1]'], ['A1', 'A[1]'], ['h', 'A[1]'], ['hidden', 'A[1]'], ['h1', 'A[1]'],
    ['dZ2', 'dZ[2]'], ['delta1', 'dZ[1]'], ['δ2', 'dZ[2]'], ['dhidden', 'dA[1]'], ['a1.grad', 'dA[1]'], ['dX', 'dA[0]'], ['x.grad', 'dA[0]'],
    ['X', 'A[0]'], ['y', 'Y'], ['y_true', 'Y'], ['y_hat', 'A[2]'], ['ŷ', 'A[2]'], ['probs', 'A[2]'], ['logits', 'Z[2]'], ['scores', 'Z[2]'], ['dscores', 'dZ[2]'],
    ['loss', 'J'], ['J', 'J'], ['cost', 'J'], ['Cost after iteration 0', 'J'], ['train_loss', 'J'], ['losses', 'Lo'], ['W1_new', 'Wnew[1]'], ['new_b2', 'bnew[2]'],
    ['fc1.weight.grad', 'dW[1]'], ['fc2.bias', 'b[2]'],
    ['dW1 gradient', 'dW[1]'], ['W1 gradient', 'dW[1]'], ['d_W1', 'dW[1]'], ['delta_W1', 'dW[1]'], ['dLoss_dW1', 'dW[1]'], ['W1 after update', 'Wnew[1]'],
    ['dscore', 'dZ[2]'], ['S', 'Z[2]'], ['dS', 'dZ[2]'], ['dW1의 값', 'dW[1]'], ['W1의 기울기', 'dW[1]'], ['b2는', 'b[2]'],
  ])('%s is %s', (name, key) => {
    expect(quantitiesNamed([name], shape)).toEqual([key]);
  });

  it.each(['epoch', 'accuracy', 'dW3', 'W', 'lr', 'gp2', '', 'data', 'constructor', '__proto__', 'fc.weight'])('%j tells none', (name) => {
    expect(quantitiesNamed([name], shape)).toEqual([undefined]);
  });
});

describe('the names of one print-out', () => {
  it('number modules by their own numbers or by their order', () => {
    expect(quantitiesNamed(['layers.0.weight.grad', 'layers.0.bias.grad', 'layers.2.weight.grad', 'layers.2.bias.grad'], shape)).toEqual(['dW[1]', 'db[1]', 'dW[2]', 'db[2]']);
    expect(quantitiesNamed(['2.weight', '0.weight'], shape)).toEqual(['W[2]', 'W[1]']);
    expect(quantitiesNamed(['hidden.weight.grad', 'out.weight.grad'], shape)).toEqual(['dW[1]', 'dW[2]']);
    expect(quantitiesNamed(['dense/kernel', 'dense_1.kernel', 'dense_2.kernel'], shape)).toEqual([undefined, 'W[1]', 'W[2]']);
  });

  it('mean a quantity once', () => {
    expect(quantitiesNamed(['dW1', 'W1.grad', 'dW2'], shape)).toEqual(['dW[1]', undefined, 'dW[2]']);
  });

  it('need no number where there is one layer', () => {
    expect(quantitiesNamed(['W', 'dW', 'b'], { widths: [2, 1], activations: ['sigmoid'], loss: 'bce' })).toEqual(['W[1]', 'dW[1]', 'b[1]']);
  });
});
