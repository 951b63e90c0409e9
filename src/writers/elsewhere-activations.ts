/** The activations as NumPy and PyTorch write them: g(z), and g′(z) as a factor. */

import { isElementwise, type ActivationName, type ElementwiseName } from '../engine/activations';

interface Written {
  /** A line that has to stand before, for what is not NumPy's own. */
  readonly setup?: string;
  readonly value: (z: string) => string;
  /** Ready to stand in a product; the identity has none. */
  readonly slope: ((z: string, a: string) => string) | undefined;
}

const LOGISTIC_SLOPE = (_z: string, a: string) => `${a} * (1 - ${a})`;
const TANH_SLOPE = (_z: string, a: string) => `(1 - ${a}**2)`;
const GATE = (z: string) => `(${z} > 0)`;

export const NUMPY: Readonly<Record<ElementwiseName, Written>> = {
  identity: { value: (z) => z, slope: undefined },
  sigmoid: { value: (z) => `1 / (1 + np.exp(-${z}))`, slope: LOGISTIC_SLOPE },
  tanh: { value: (z) => `np.tanh(${z})`, slope: TANH_SLOPE },
  relu: { value: (z) => `np.maximum(0, ${z})`, slope: GATE },
  leaky_relu: { value: (z) => `np.where(${z} > 0, ${z}, 0.01 * ${z})`, slope: (z) => `np.where(${z} > 0, 1, 0.01)` },
  softplus: { value: (z) => `np.logaddexp(0, ${z})`, slope: (z) => `(1 / (1 + np.exp(-${z})))` },
  elu: { value: (z) => `np.where(${z} > 0, ${z}, np.expm1(${z}))`, slope: (z) => `np.where(${z} > 0, 1, np.exp(${z}))` },
  gelu_exact: {
    setup: 'from math import erf',
    value: (z) => `${z} / 2 * (1 + np.vectorize(erf)(${z} / np.sqrt(2)))`,
    slope: (z) => `((1 + np.vectorize(erf)(${z} / np.sqrt(2))) / 2 + ${z} * np.exp(-${z}**2 / 2) / np.sqrt(2 * np.pi))`,
  },
  silu: { value: (z) => `${z} / (1 + np.exp(-${z}))`, slope: (z, a) => `(1 + ${a} * np.exp(-${z})) / (1 + np.exp(-${z}))` },
};

export const TORCH: Readonly<Record<ElementwiseName, Written>> = {
  identity: { value: (z) => z, slope: undefined },
  sigmoid: { value: (z) => `torch.sigmoid(${z})`, slope: LOGISTIC_SLOPE },
  tanh: { value: (z) => `torch.tanh(${z})`, slope: TANH_SLOPE },
  relu: { value: (z) => `torch.relu(${z})`, slope: GATE },
  leaky_relu: { value: (z) => `F.leaky_relu(${z}, 0.01)`, slope: (z) => `torch.where(${z} > 0, 1.0, 0.01)` },
  softplus: { value: (z) => `F.softplus(${z})`, slope: (z) => `torch.sigmoid(${z})` },
  elu: { value: (z) => `F.elu(${z})`, slope: (z) => `torch.where(${z} > 0, 1.0, torch.exp(${z}))` },
  gelu_exact: {
    value: (z) => `F.gelu(${z})`,
    slope: (z) => `((1 + torch.erf(${z} / 2**0.5)) / 2 + ${z} * torch.exp(-${z}**2 / 2) / (2 * torch.pi)**0.5)`,
  },
  silu: { value: (z) => `F.silu(${z})`, slope: (z) => `torch.sigmoid(${z}) * (1 + ${z} * torch.sigmoid(-${z}))` },
};

/** g(z) of an element-wise activation; a softmax has a line of its own. */
export function valueCode(written: typeof NUMPY, activation: ActivationName, z: string): string | undefined {
  return isElementwise(activation) ? written[activation].value(z) : undefined;
}

/** da · g′(z). */
export function slopeCode(written: typeof NUMPY, activation: ActivationName, da: string, z: string, a: string): string | undefined {
  if (!isElementwise(activation)) return undefined;
  const slope = written[activation].slope?.(z, a);
  return slope === undefined ? da : `${da} * ${slope}`;
}
