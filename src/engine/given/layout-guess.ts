/** How somebody lays arrays out, as far as their sizes tell. */

import { nameOf, type QuantityKey } from '../quantity';
import { fits, turnedBy, type Layout, type PrintedArray } from './printed-array';

interface Named {
  readonly key: QuantityKey;
  readonly array: PrintedArray;
}

/** The matrices W and dW that stand each way where neither way has more of them. */
export interface LaidApart {
  readonly units: readonly QuantityKey[];
  readonly inputs: readonly QuantityKey[];
}

export interface LayoutGuess {
  /** Those worth trying, the app's own first. */
  readonly layouts: readonly Layout[];
  readonly apart: LaidApart | undefined;
}

/** What `said` leaves open follows from W, else from what most arrays allow; where all are square the numbers must tell. */
export function guessLayouts(
  arrays: readonly Named[], extent: (key: QuantityKey) => readonly [number, number], said: { readonly [Turning in keyof Layout]: boolean | undefined },
): LayoutGuess {
  const ways = (turning: keyof Layout) => {
    const concerned = arrays.filter(({ key, array }) => turnedBy(key) === turning && array.dimensions === 2);
    const onlyIf = (isTurned: boolean) => concerned
      .filter(({ key, array }) => fits(array, extent(key), isTurned) && !fits(array, extent(key), !isTurned))
      .map(({ key }) => key);
    return { any: concerned.length > 0, upright: onlyIf(false), turned: onlyIf(true) };
  };
  const options = (turning: keyof Layout): readonly boolean[] => {
    const own = said[turning];
    if (own !== undefined) return [own];
    const { any, upright, turned } = ways(turning);
    if (upright.length === 0 && turned.length === 0) return any ? [false, true] : [false];
    const parameters = [upright, turned].map((keys) => keys.filter((key) => nameOf(key) === 'W').length);
    // A gradient turned is a mistake oftener than W is.
    if (parameters[0] !== parameters[1]) return [parameters[1] > parameters[0]];
    return [turned.length > upright.length];
  };
  const { upright: units, turned: inputs } = ways('inputRows');
  const isTie = said.inputRows === undefined && units.length > 0 && units.length === inputs.length && [...units, ...inputs].every((key) => nameOf(key) !== 'W');
  // W turned is a mistake often enough; with examples in rows it is how one writes x W.
  const layouts = options('exampleRows').flatMap((exampleRows) => {
    const all = options('inputRows');
    return (exampleRows || all.length === 1 ? all : [false]).map((inputRows) => ({ exampleRows, inputRows }));
  });
  return { layouts, apart: isTie ? { units, inputs } : undefined };
}
