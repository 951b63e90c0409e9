/** The terms of a new parameter, and of what an optimizer remembers from now on. */

import type { NumberReference } from '../engine/operands';
import { entry, layerKey, layerOf, LEARNING_RATE, nameOf, type EntryReference, type LayerQuantity, type ScalarKey } from '../engine/quantity';
import { valueOf, type Trace } from '../engine/trace';
import type { UpdateRule } from '../engine/update-rule';
import type { SumTerm } from './sum-term';

const scalar = (key: ScalarKey): NumberReference => ({ kind: 'scalar', key });

/** `reference` is an entry that a step of the update writes. */
export function updateTerms(rule: UpdateRule, { key, row, column }: EntryReference): readonly SumTerm[] {
  const name = nameOf(key).replace('new', '');
  const of = name.endsWith('W') ? 'W' : 'b';
  const l = layerOf(key) ?? 0;
  const at = (quantity: LayerQuantity) => entry(layerKey(quantity, l), row, column);
  const decay = rule.decays && of === 'W' ? [scalar('lambda'), at('W')] : undefined;
  const gradient = at(`d${of}`);
  switch (name) {
    case 'vW':
    case 'vb':
      return [plain([scalar('mu'), at(name)]), plain([gradient]), ...(decay ? [plain(decay)] : [])];
    case 'mW':
    case 'mb':
      return [plain([scalar('beta1'), at(name)]), share('fresh', [scalar('beta1'), gradient, ...(decay ?? [])])];
    case 'sW':
    case 'sb':
      return [plain([scalar('beta2'), at(name)]), share('freshSquare', [scalar('beta2'), gradient, ...(decay ?? [])])];
    default:
      return [plain([at(of)]), ...steps(rule, at, of, decay)];
  }
}

/** What the parameter is moved by. */
function steps(rule: UpdateRule, at: (quantity: LayerQuantity) => EntryReference, of: 'W' | 'b', decay: readonly NumberReference[] | undefined): readonly SumTerm[] {
  switch (rule.name) {
    case 'gd':
      return [step([at(`d${of}`)]), ...(decay ? [step(decay)] : [])];
    case 'momentum':
      return [step([at(`v${of}new`)])];
    case 'adam': {
      const [m, s] = [at(`m${of}new`), at(`s${of}new`)];
      return [{
        form: 'adam',
        references: [LEARNING_RATE, m, s],
        value: (trace) => {
          const [alpha, beta1, beta2, epsilon, t] = (['alpha', 'beta1', 'beta2', 'epsilon', 't'] as const).map((key) => valueOf(trace, { kind: 'scalar', key }));
          return -alpha * (valueOf(trace, m) / (1 - beta1 ** t) / (Math.sqrt(valueOf(trace, s) / (1 - beta2 ** t)) + epsilon));
        },
      }];
    }
  }
}

function multiplied(references: readonly NumberReference[], trace: Trace): number {
  return references.reduce((factor, each) => factor * valueOf(trace, each), 1);
}

function plain(references: readonly NumberReference[]): SumTerm {
  return { form: 'product', references, value: (trace) => multiplied(references, trace) };
}

function step(references: readonly NumberReference[]): SumTerm {
  return { form: 'step', references: [LEARNING_RATE, ...references], value: (trace) => -valueOf(trace, LEARNING_RATE) * multiplied(references, trace) };
}

/** The share 1 − β of the new gradient, to which weight decay adds λ W. */
function share(form: 'fresh' | 'freshSquare', references: readonly NumberReference[]): SumTerm {
  const [beta, gradient, ...decay] = references;
  return {
    form,
    references,
    value: (trace) => {
      const g = valueOf(trace, gradient) + (decay.length > 0 ? multiplied(decay, trace) : 0);
      return (1 - valueOf(trace, beta)) * (form === 'fresh' ? g : g * g);
    },
  };
}
