/** The terms that add up to a gradient: over the units that a signal comes back from, or over the examples of the batch. */

import { outputActivation, depth, type Convention, type NetworkShape } from '../engine/experiment';
import { entry, layerKey, layerOf, nameOf, type EntryReference } from '../engine/quantity';
import { exists } from '../engine/schedule';
import { valueOf, type Trace } from '../engine/trace';
import type { Structure } from '../store/structure';
import { product, sumTerms } from './inspector-sum';
import type { SumTerm } from './sum-term';

/** What there is one term of for each. */
export type SummedOver = 'units' | 'examples' | 'outputs';

export interface GradientSum {
  readonly over: SummedOver;
  readonly terms: readonly SumTerm[];
}

/** The sum that a gradient is, or undefined where it is one product. */
export function gradientSum({ shape, batch, m, plan }: Structure, convention: Convention, gradient: EntryReference): GradientSum | undefined {
  const l = layerOf(gradient.key) ?? depth(shape);
  const sum = (over: SummedOver, terms: readonly SumTerm[]) => (terms.length > 1 ? { over, terms } : undefined);
  switch (nameOf(gradient.key)) {
    case 'dA':
      return sum('units', sumTerms({ shape, batch, plan }, gradient));
    case 'dW':
    case 'db':
      return sum('examples', batch.map((e) => ofExample(gradient, l, e, convention === 'course' ? m : 1)));
    case 'dZ':
      // Through a softmax every output's error comes back to every z; the shortcut has one product in place of that sum.
      return l === depth(shape) && outputActivation(shape) === 'softmax' && exists(shape, plan, layerKey('dA', l))
        ? sum('outputs', Array.from({ length: shape.widths[l] }, (_, k) => throughOutput(shape, k, gradient)))
        : undefined;
    default:
      return undefined;
  }
}

/** One example's part of a mean or, where 1/m stands elsewhere, of a sum. */
function ofExample({ key, row, column }: EntryReference, l: number, e: number, divisor: number): SumTerm {
  const dz = entry(layerKey('dZ', l), row, e);
  const { references, value } = nameOf(key) === 'db' ? product(dz) : product(dz, entry(layerKey('A', l - 1), column, e));
  return { form: divisor > 1 ? 'mean' : 'example', references, value: (trace) => value(trace) / divisor };
}

/** (∂p_k/∂z_i) da_k. */
function throughOutput(shape: NetworkShape, k: number, { row: i, column: e }: EntryReference): SumTerm {
  const L = depth(shape);
  const [p, z, da] = [entry(layerKey('A', L), k, e), entry(layerKey('Z', L), i, e), entry(layerKey('dA', L), k, e)];
  const value = (trace: Trace) => {
    const here = valueOf(trace, entry(layerKey('A', L), i, e));
    return valueOf(trace, da) * valueOf(trace, p) * ((k === i ? 1 : 0) - here);
  };
  return { form: 'jacobian', references: [p, z, da], value };
}
