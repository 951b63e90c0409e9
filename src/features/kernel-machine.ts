/** A network whose features are frozen is literally a kernel machine: the same training, with weights and without them. */

import { backward } from '../engine/backward';
import { outputActivation, type LayerParameters, type NetworkShape } from '../engine/experiment';
import { addColumn, matrix, subtractScaled, zip, type Matrix } from '../engine/matrix';
import { product, productOfTransposed, productWithTransposed } from '../engine/products';
import { layerKey } from '../engine/quantity';
import { forward, matrixOf } from '../engine/trace';

/** What stays the same: the features of the examples, their kernel, and where the read-out began. */
export interface KernelMachine {
  /** The read-out alone: one layer on top of φ. */
  readonly shape: NetworkShape;
  /** m_(L−1) × m. */
  readonly Phi: Matrix;
  /** ΦᵀΦ, m × m. */
  readonly gram: Matrix;
  /** K × m. */
  readonly Y: Matrix;
  readonly start: LayerParameters;
}

/** The two forms after `steps` steps. Each takes its steps from its own logits alone. */
export interface MachineState {
  readonly steps: number;
  /** W and b. */
  readonly primal: LayerParameters;
  readonly dual: {
    /** One coefficient an example and output, K × m: C = −(α/m) Σ_t dZ_t. */
    readonly C: Matrix;
    readonly b: Matrix;
  };
}

/**
 * @param shape of the whole network; its output activation and loss are those of the machine
 * @param Phi φ of the examples
 * @param start where the read-out begins; W = 0 and b = 0 when nothing is said
 */
export function kernelMachine(shape: NetworkShape, Phi: Matrix, Y: Matrix, start?: LayerParameters): KernelMachine {
  const readOut = { widths: [Phi.rows, Y.rows], activations: [outputActivation(shape)], loss: shape.loss };
  return { shape: readOut, Phi, gram: productOfTransposed(Phi, Phi), Y, start: start ?? { W: matrix(Y.rows, Phi.rows), b: matrix(Y.rows, 1) } };
}

export function firstMachineState({ start, Y }: KernelMachine): MachineState {
  return { steps: 0, primal: start, dual: { C: matrix(Y.rows, Y.columns), b: start.b } };
}

/** One step of gradient descent of both forms. */
export function stepMachine(machine: KernelMachine, { steps, primal, dual }: MachineState, learningRate: number): MachineState {
  const own = gradientsFrom(machine, addColumn(product(primal.W, machine.Phi), primal.b));
  const other = gradientsFrom(machine, dualLogitsOn(machine, dual, machine.gram, machine.Phi));
  return {
    steps: steps + 1,
    primal: { W: subtractScaled(primal.W, learningRate, own.dW), b: subtractScaled(primal.b, learningRate, own.db) },
    dual: { C: subtractScaled(dual.C, learningRate / machine.Y.columns, other.dZ), b: subtractScaled(dual.b, learningRate, other.db) },
  };
}

/** z = Wφ + b at the columns of Phi, K × N. */
export function primalLogits({ primal }: MachineState, Phi: Matrix): Matrix {
  return addColumn(product(primal.W, Phi), primal.b);
}

/**
 * z = Σ_e C_e k(x_e, x) + b, and W_0 φ where it began elsewhere than at 0; at the columns of Phi, K × N.
 * @param kernel k(x_e, x), m × N, of who asks for several states
 */
export function dualLogits(machine: KernelMachine, { dual }: MachineState, Phi: Matrix, kernel = productOfTransposed(machine.Phi, Phi)): Matrix {
  return dualLogitsOn(machine, dual, kernel, Phi);
}

/** W = W_0 + C Φᵀ: the weights that the coefficients stand for. */
export function weightsOfDual({ Phi, start }: KernelMachine, { dual }: MachineState): Matrix {
  return zip(start.W, productWithTransposed(dual.C, Phi), (w, change) => w + change);
}

/** J of a form's logits. */
export function costOf({ shape, Phi, Y, start }: KernelMachine, Z: Matrix): number {
  return forward({ shape, parameters: [start], Y }, Phi, 1, Z).J;
}

function dualLogitsOn({ start }: KernelMachine, { C, b }: MachineState['dual'], kernel: Matrix, Phi: Matrix): Matrix {
  return addColumn(zip(product(C, kernel), product(start.W, Phi), (z, z0) => z + z0), b);
}

/** dZ of every example, dW and db of J, at these logits. */
function gradientsFrom({ shape, Phi, Y, start }: KernelMachine, Z: Matrix): { readonly dZ: Matrix; readonly dW: Matrix; readonly db: Matrix } {
  const pass = { shape, parameters: [start], Y, learningRate: 0, route: 'shortcut', convention: 'course' } as const;
  const values = backward(pass, forward(pass, Phi, 1, Z));
  return { dZ: matrixOf(values, layerKey('dZ', 1)), dW: matrixOf(values, layerKey('dW', 1)), db: matrixOf(values, layerKey('db', 1)) };
}
