/** The numbers of a worked example as a pass holds them, taken from its file and not from the engine. */

import { fromRows, scalar, type Matrix } from '../../../src/engine/matrix';
import type { Convention } from '../../../src/engine/experiment';
import type { QuantityKey } from '../../../src/engine/quantity';
import type { Numbers } from '../../../src/derivation/evaluate';
import type { WorkedExample } from '../../golden/worked-examples';

export function workedNumbers(example: WorkedExample, convention: Convention = 'course'): Numbers {
  const values = new Map<QuantityKey, Matrix>();
  const add = (arrays: Readonly<Record<string, readonly (readonly number[])[]>>, suffix = '') => {
    for (const [name, rows] of Object.entries(arrays)) {
      const [, letters, layer] = /^(?:grad_)?([A-Za-z]+)(\d+)$/.exec(name) ?? [];
      const prefix = name.startsWith('grad_') ? 'd' : '';
      values.set(`${prefix}${letters}${suffix}[${layer}]` as QuantityKey, fromRows(rows));
    }
  };
  add(example.params);
  add(example.forward);
  add(example.backward);
  if (convention === 'autograd') add(example.autograd_convention);
  add(example.update.params, 'new');
  values.set('A[0]', fromRows(example.X));
  values.set('Y', fromRows(example.Y));
  values.set('J', scalar(example.J));
  values.set('alpha', scalar(example.alpha));
  values.set('Lo', fromRows([example.loss_per_example]));
  return { batch: Array.from({ length: example.m }, (_, e) => e), values };
}
