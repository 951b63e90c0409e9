/** What the arrays of a print-out are taken for: by their names, or as somebody chose. */

import type { NetworkShape } from '../../engine/experiment';
import { isScalar, type QuantityKey } from '../../engine/quantity';
import { quantitiesInOrder, schedule } from '../../engine/schedule';
import { quantitiesMeant, quantitiesNamed } from './given-names';
import type { PrintedBlock } from './read-printout';

/** What was chosen by hand, by `blockId`; undefined: taken for nothing. */
export type ChosenKeys = Map<string, QuantityKey | undefined>;

/** A block is the same one while it has its place and its name. */
export function blockId(blocks: readonly PrintedBlock[], index: number): string {
  return `${index} ${blocks[index].name}`;
}

/** The quantity of each block, none of them twice. What was chosen comes before what is guessed. */
export function keysOf(blocks: readonly PrintedBlock[], shape: NetworkShape, chosen: ChosenKeys): readonly (QuantityKey | undefined)[] {
  const guessed = quantitiesNamed(blocks.map(({ name }) => name), shape);
  const byHand = blocks.map((_, index) => chosen.get(blockId(blocks, index)));
  return guessed.map((key, index) => {
    if (chosen.has(blockId(blocks, index))) return byHand[index];
    return byHand.includes(key) ? undefined : key;
  });
}

/** The quantities by whose name another array stands, unused, with other numbers than the one that is compared. */
export function claimedTwice(blocks: readonly PrintedBlock[], keys: readonly (QuantityKey | undefined)[], shape: NetworkShape): readonly QuantityKey[] {
  const meant = quantitiesMeant(blocks.map(({ name }) => name), shape);
  const claimed = blocks.flatMap(({ array }, index) => {
    const key = meant[index];
    const used = key === undefined || keys[index] !== undefined ? -1 : keys.indexOf(key);
    return key === undefined || used < 0 || JSON.stringify(blocks[used].array) === JSON.stringify(array) ? [] : [key];
  });
  return [...new Set(claimed)];
}

/** Every quantity that numbers may be taken for, in the order of the schedule. */
export function possibleQuantities(shape: NetworkShape): readonly QuantityKey[] {
  return quantitiesInOrder(schedule(shape, { route: 'full', inputGradient: true })).filter((key) => key === 'J' || !isScalar(key));
}
