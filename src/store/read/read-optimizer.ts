/** The `optimizer` of an experiment file: its rule, its numbers, and what it remembers of earlier updates. */

import { OPTIMIZERS, type Experiment, type LayerParameters, type Optimizer, type OptimizerState } from '../../engine/experiment';
import { at } from '../../engine/matrix';
import { reject } from './problem';
import { pathOf } from './read-json';
import type { Place } from './read-place';

type Read = Pick<Experiment, 'optimizer' | 'optimizerState'>;

/** Which list holds what of each optimizer; a list that an optimizer lacks is an unknown key. */
const LISTS = { momentum: ['first'], adam: ['first', 'second'] } as const;

/** Plain gradient descent where the file says nothing. What is remembered has to have the shapes of `parameters`. */
export function readOptimizer(place: Place | undefined, parameters: readonly LayerParameters[]): Read {
  if (!place) return { optimizer: OPTIMIZERS.gd };
  const name = (place.child('name') ?? reject({ kind: 'missingKey', path: pathOf(place.path, 'name') })).oneOf(['gd', 'momentum', 'adam']);
  const otherwise = OPTIMIZERS[name];
  if (otherwise.name === 'gd') {
    const { weightDecay } = place.record(['name'], ['weightDecay']);
    return { optimizer: { name: 'gd', weightDecay: weightDecay?.notNegative() ?? otherwise.weightDecay } };
  }
  if (otherwise.name === 'momentum') {
    const { momentum, weightDecay, state } = place.record(['name'], ['momentum', 'weightDecay', 'state']);
    return withState(state, parameters, {
      name: 'momentum', momentum: momentum?.fraction() ?? otherwise.momentum, weightDecay: weightDecay?.notNegative() ?? otherwise.weightDecay,
    });
  }
  const { beta1, beta2, epsilon, weightDecay, state } = place.record(['name'], ['beta1', 'beta2', 'epsilon', 'weightDecay', 'state']);
  return withState(state, parameters, {
    name: 'adam',
    beta1: beta1?.fraction() ?? otherwise.beta1,
    beta2: beta2?.fraction() ?? otherwise.beta2,
    epsilon: epsilon?.positive() ?? otherwise.epsilon,
    weightDecay: weightDecay?.notNegative() ?? otherwise.weightDecay,
  });
}

function withState(state: Place | undefined, parameters: readonly LayerParameters[], optimizer: Exclude<Optimizer, { name: 'gd' }>): Read {
  return state ? { optimizer, optimizerState: readState(state, parameters, LISTS[optimizer.name]) } : { optimizer };
}

function readState(place: Place, parameters: readonly LayerParameters[], lists: readonly ('first' | 'second')[]): OptimizerState {
  const keys = place.record(['t', ...lists]);
  const read = (name: 'first' | 'second') => (lists.includes(name) ? readLayers(keys[name], parameters) : []);
  const state = { t: keys.t.integer(1, Number.MAX_SAFE_INTEGER), first: read('first'), second: read('second') };
  if (lists.includes('second')) requireSquares(keys.second, state.second);
  return state;
}

function readLayers(place: Place, parameters: readonly LayerParameters[]): readonly LayerParameters[] {
  const layers = { count: parameters.length, decidedBy: 'network.parameters' };
  return Array.from(place.entries(layers), (entry, index): LayerParameters => {
    const { W, b } = entry.record(['W', 'b']);
    const own = parameters[index].W;
    const ofLayer = `network.parameters[${index}]`;
    const rows = { count: own.rows, decidedBy: `${ofLayer}.W` };
    return { W: W.matrix(rows, { count: own.columns, decidedBy: `${ofLayer}.W[0]` }), b: b.column({ count: own.rows, decidedBy: `${ofLayer}.b` }) };
  });
}

/** s is a mean of squares: of a negative one there is no root. */
function requireSquares(place: Place, layers: readonly LayerParameters[]): void {
  layers.forEach(({ W, b }, index) => {
    for (const [name, array] of [['W', W], ['b', b]] as const) {
      const k = array.data.findIndex((value) => value < 0);
      if (k < 0) continue;
      const [i, j] = [Math.floor(k / array.columns), k % array.columns];
      const path = `${place.path}[${index}].${name}[${i}]${name === 'W' ? `[${j}]` : ''}`;
      reject({ kind: 'negative', path, found: at(array, i, j) });
    }
  });
}
