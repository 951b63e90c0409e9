/** What lights up while something is pointed at: the thing itself, and what it is computed from. Every painter asks here. */

import { NumberSet } from '../engine/number-set';
import { factorsOf } from '../engine/operands';
import { isBackward, layerKey, layerOf, nameOf, parseReference, type Reference } from '../engine/quantity';
import { isWithin } from '../engine/schedule';
import type { Structure } from '../store/structure';
import { remembering } from './stage-remember';

/** Which accent a factor's wash has: the way back is that of gradients and of the update. */
export type Direction = 'forward' | 'backward';

export interface Lit {
  /** What is pointed at; undefined for nothing, and for what this network does not have. */
  readonly hovered: Reference | undefined;
  /** What it is computed from. */
  readonly factors: readonly Reference[];
  readonly direction: Direction;
  /** How the thing with this reference is lit: all of its numbers are hovered, or all are factors. */
  readonly kindOf: (reference: string) => 'hovered' | 'factor' | undefined;
}

const DARK: Lit = { hovered: undefined, factors: [], direction: 'forward', kindOf: () => undefined };

/** What is lit while `text` is pointed at. The same object as long as nothing changes. */
export const litFor = remembering(({ shape, batch, plan }: Structure, text: string | undefined): Lit => {
  const hovered = text === undefined ? undefined : parseReference(text);
  if (!hovered || !isWithin(shape, plan, batch, hovered)) return DARK;
  const factors = factorsOf(shape, batch, plan, hovered);
  const itself = new NumberSet(shape, batch, [hovered]);
  const read = new NumberSet(shape, batch, [...factors, ...slopesAmong(hovered, factors)]);
  const kinds = new Map<string, 'hovered' | 'factor' | undefined>();

  function kindOf(name: string): 'hovered' | 'factor' | undefined {
    if (!kinds.has(name)) {
      const reference = parseReference(name);
      const exists = reference && isWithin(shape, plan, batch, reference);
      kinds.set(name, !exists ? undefined : itself.holds(reference) ? 'hovered' : read.holds(reference) ? 'factor' : undefined);
    }
    return kinds.get(name);
  }
  return { hovered, factors, direction: isBackward(hovered.key) ? 'backward' : 'forward', kindOf };
});

/** dz reads z through g′(z), which is one term of its formula and one matrix of its equation. */
export function slopesAmong(hovered: Reference, factors: readonly Reference[]): readonly Reference[] {
  if (nameOf(hovered.key) !== 'dZ') return [];
  return factors.flatMap((factor) => {
    const layer = layerOf(factor.key);
    if (factor.kind === 'scalar' || nameOf(factor.key) !== 'Z' || layer === undefined) return [];
    return [{ ...factor, key: layerKey('gp', layer) }];
  });
}
