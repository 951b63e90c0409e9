/** How parameters begin: rules by name, drawn from a seeded sequence layer by layer, W row by row; b is 0. */

import type { LayerParameters, Network, NetworkShape } from './experiment';
import type { ActivationName } from './activations';
import { map, matrix } from './matrix';
import { randomSource, type RandomSource } from './random';

/** `by_activation`: He normal before a unit that is linear for z > 0, Glorot uniform before any other. */
export const INITIALISATION_NAMES = [
  'by_activation', 'glorot_uniform', 'he_normal', 'uniform', 'normal', 'constant', 'zeros',
] as const;
export type InitialisationName = (typeof INITIALISATION_NAMES)[number];

export interface Initialisation {
  readonly name: InitialisationName;
  /** A whole number from 0 to 2^53 − 1. */
  readonly seed: number;
  /** The bound of `uniform`, the standard deviation of `normal`, the number of `constant`; the other rules have none. */
  readonly value?: number;
}

/** The value that a rule has when nothing is said; a rule that is absent has none. */
export const DEFAULT_VALUE: Readonly<Partial<Record<InitialisationName, number>>> = { uniform: 0.5, normal: 0.1, constant: 0.5 };

const FIRST_SEED = 1;
const LINEAR_ABOVE_ZERO: ReadonlySet<ActivationName> = new Set(['relu', 'leaky_relu', 'elu', 'softplus', 'gelu_exact', 'silu']);

/** The rule by which a network's new parameters are drawn: its own, or by its activations if it has none that is known. */
export function initialisationOf({ initialisation }: Pick<Network, 'initialisation'>): Initialisation {
  const name = INITIALISATION_NAMES.find((each) => each === initialisation?.name) ?? 'by_activation';
  const seed = initialisation?.seed ?? FIRST_SEED;
  const value = initialisation?.value ?? DEFAULT_VALUE[name];
  return DEFAULT_VALUE[name] === undefined || value === undefined ? { name, seed } : { name, seed, value };
}

/** Whether all units of a layer begin equal, and so stay equal: they get the same gradient. */
export function isSymmetric({ name, value }: Initialisation): boolean {
  return name === 'zeros' || name === 'constant' || value === 0;
}

/** The parameters of a network with this shape: of layer l, W is m_l × m_(l−1) and b is m_l × 1. */
export function initialParameters(shape: Pick<NetworkShape, 'widths' | 'activations'>, initialisation: Initialisation): readonly LayerParameters[] {
  const random = randomSource(initialisation.seed);
  const { widths } = shape;
  return shape.activations.map((activation, index) => {
    const [inputs, units] = [widths[index], widths[index + 1]];
    const draw = drawing(initialisation, activation, inputs, units, random);
    return { W: map(matrix(units, inputs), draw), b: matrix(units, 1) };
  });
}

function drawing({ name, value = 0 }: Initialisation, activation: ActivationName, inputs: number, units: number, random: RandomSource): () => number {
  const uniform = (bound: number) => () => -bound + 2 * bound * random.uniform();
  const normal = (deviation: number) => () => deviation * random.normal();
  switch (name) {
    case 'by_activation':
      return drawing({ name: LINEAR_ABOVE_ZERO.has(activation) ? 'he_normal' : 'glorot_uniform', seed: 0 }, activation, inputs, units, random);
    case 'glorot_uniform':
      // Glorot & Bengio, AISTATS 2010, equation 16.
      return uniform(Math.sqrt(6 / (inputs + units)));
    case 'he_normal':
      // He et al., ICCV 2015, equation 10.
      return normal(Math.sqrt(2 / inputs));
    case 'uniform':
      return uniform(value);
    case 'normal':
      return normal(value);
    case 'constant':
      return () => value;
    case 'zeros':
      return () => 0;
  }
}
