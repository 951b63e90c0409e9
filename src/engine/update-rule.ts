/** What a step of the update reads and writes: the quantities of each optimizer, by the names that references have. */

import type { Optimizer } from './experiment';
import {
  entry, layerKey, layerOf, LEARNING_RATE, nameOf, type EntryReference, type LayerQuantity, type MatrixKey, type QuantityName, type Reference, type ScalarKey,
} from './quantity';

/** The optimizer without its numbers: what the schedule and the derivations depend on. */
export interface UpdateRule {
  readonly name: Optimizer['name'];
  /** Whether weights are pulled towards 0. */
  readonly decays: boolean;
}

/** What is remembered of each parameter: v of momentum, m and s of Adam. */
const MEMORY = { gd: [], momentum: ['v'], adam: ['m', 's'] } as const satisfies Record<Optimizer['name'], readonly string[]>;
type Memory = (typeof MEMORY)[Optimizer['name']][number];

export function ruleOf({ name, weightDecay }: Optimizer): UpdateRule {
  return { name, decays: weightDecay !== 0 };
}

/** The letters of what this optimizer remembers. */
export function memoryOf({ name }: UpdateRule): readonly Memory[] {
  return MEMORY[name];
}

/** The optimizer's own numbers that the update of W or of b reads; the learning rate is everybody's. */
export function givenOf({ name, decays }: UpdateRule, of: 'W' | 'b'): readonly ScalarKey[] {
  const own: Readonly<Record<Optimizer['name'], readonly ScalarKey[]>> = { gd: [], momentum: ['mu'], adam: ['beta1', 'beta2', 'epsilon', 't'] };
  return decays && of === 'W' ? [...own[name], 'lambda'] : own[name];
}

/** What is remembered of W[l] or b[l], before the update and after it. */
export function rememberedKeys(rule: UpdateRule, of: 'W' | 'b', l: number): { readonly before: readonly MatrixKey[]; readonly after: readonly MatrixKey[] } {
  const letters = memoryOf(rule);
  return { before: letters.map((letter) => layerKey(`${letter}${of}`, l)), after: letters.map((letter) => layerKey(`${letter}${of}new`, l)) };
}

/** Whether this is what the optimizer brings along of a parameter. */
export function remembersOf(rule: UpdateRule, name: QuantityName): boolean {
  return memoryOf(rule).some((letter) => name === `${letter}W` || name === `${letter}b`);
}

/** What the formula of one new parameter, or of what is remembered of it, reads; W[l] or b[l] is updated. */
export function updateOperands(rule: UpdateRule, of: 'W' | 'b', { key, row: i, column: j }: EntryReference): readonly Reference[] {
  const l = layerOf(key) ?? 0;
  const at = (name: LayerQuantity) => entry(layerKey(name, l), i, j);
  const scalar = (name: ScalarKey): Reference => ({ kind: 'scalar', key: name });
  const decays = rule.decays && of === 'W';
  const letters = memoryOf(rule);
  const letter = letters.find((each) => nameOf(key) === `${each}${of}new`);
  if (letter !== undefined) {
    const factor = letter === 'v' ? 'mu' : letter === 'm' ? 'beta1' : 'beta2';
    return [at(`${letter}${of}`), at(`d${of}`), scalar(factor), ...(decays ? [at('W'), scalar('lambda')] : [])];
  }
  if (letters.length === 0) return [at(of), at(`d${of}`), LEARNING_RATE, ...(decays ? [scalar('lambda')] : [])];
  const own = rule.name === 'adam' ? givenOf({ ...rule, decays: false }, of).map(scalar) : [];
  return [at(of), ...letters.map((each) => at(`${each}${of}new`)), LEARNING_RATE, ...own];
}
