/** A whole pass in which another rule stands in for the right one: what a mistake, or float32, makes of every quantity after it. */

import { activate } from '../activations';
import { backward, type Rule } from '../backward';
import { activationOf, depth } from '../experiment';
import { losses, lossesFromOutputs } from '../losses';
import { addColumn, scalar, type Matrix } from '../matrix';
import { updatedParameter } from '../optimizers';
import { product } from '../products';
import { layerKey, nameOf, type LayerQuantity, type QuantityKey } from '../quantity';
import type { Schedule } from '../schedule';
import { matrixOf, mean, type Pass, type Trace } from '../trace';

export interface RuledPass {
  /** Every quantity that could be computed; what comes after shapes that do not meet is absent. */
  readonly values: ReadonlyMap<QuantityKey, Matrix>;
  /** The first quantity that is no longer the trace's; undefined where none is. */
  readonly origin: QuantityKey | undefined;
}

/**
 * The pass of `trace` by this rule. `plan` is its schedule with the input's gradient. Only what follows from another number
 * than the trace's is computed anew, and nothing after `until`.
 */
export function passBy(pass: Pass, trace: Trace, plan: Schedule, rule: Rule<QuantityKey>, until?: QuantityKey): RuledPass {
  const { shape, optimizer, learningRate, state } = pass;
  const L = depth(shape);
  const values = new Map<QuantityKey, Matrix>();
  const changed = new Set<QuantityKey>();
  const read = (name: LayerQuantity, l: number) => matrixOf(values, layerKey(name, l));

  let isOver = false;

  function write(key: QuantityKey, compute: () => Matrix): Matrix | undefined {
    if (isOver) return undefined;
    isOver = key === until;
    const own = trace.values.get(key);
    const right = own && !inputsOf(plan, key).some((input) => changed.has(input)) ? () => own : compute;
    const value = rule(key, right, read);
    if (value) values.set(key, value);
    if (value !== own) changed.add(key);
    return value;
  }
  const given = (key: QuantityKey) => write(key, () => matrixOf(trace.values, key));
  const ended = () => ({ values, origin: changed.values().next().value });

  given(layerKey('A', 0));
  for (let l = 1; l <= L; l++) {
    if (!given(layerKey('W', l)) || !given(layerKey('b', l))) return ended();
    if (!write(layerKey('Z', l), () => addColumn(product(read('W', l), read('A', l - 1)), read('b', l)))) return ended();
    if (!write(layerKey('A', l), () => activate(activationOf(shape, l), read('Z', l)))) return ended();
  }
  const Y = given('Y');
  if (!Y) return ended();
  // Another output than the one of Z[L]: the loss can only be that of its definition.
  const isOwnOutput = !changed.has(layerKey('A', L)) || inputsOf(plan, layerKey('A', L)).some((input) => changed.has(input));
  const Lo = write('Lo', () => (isOwnOutput ? losses(shape.loss, read('Z', L), read('A', L), Y) : lossesFromOutputs(shape.loss, read('A', L), Y)));
  if (!Lo || !write('J', () => scalar(mean(Lo)))) return ended();

  const layers = Array.from({ length: L + 1 }, (_, l) => l);
  const parameters = layers.slice(1).map((l) => ({ W: read('W', l), b: read('b', l) }));
  const forward = { Z: layers.map((l) => read(l === 0 ? 'A' : 'Z', l)), A: layers.map((l) => read('A', l)) };
  backward({ ...pass, parameters, Y }, forward, write);
  for (const l of layers.slice(1)) {
    for (const [parameter, gradient, after] of [['W', 'dW', 'Wnew'], ['b', 'db', 'bnew']] as const) {
      const by = values.get(layerKey(gradient, l));
      if (by) write(layerKey(after, l), () => updatedParameter(parameter, optimizer, learningRate, read(parameter, l), by, state, l));
    }
  }
  return ended();
}

/** What a quantity is computed from; nothing for what is given. */
function inputsOf(plan: Schedule, key: QuantityKey): readonly QuantityKey[] {
  const writer = plan.writer.get(key);
  if (writer === undefined) return [];
  const { reads, writes } = plan.steps[writer];
  // The slope is written by the same step, before dZ.
  return nameOf(key) === 'dZ' ? [...reads, ...writes.filter((other) => nameOf(other) === 'gp')] : reads;
}
