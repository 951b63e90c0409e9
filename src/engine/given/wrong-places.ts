/** Numbers that are right but stand in the wrong place: turned, under the other sign, or of another layer. */

import { shared, sharesOf } from '../backward';
import { depth } from '../experiment';
import { addColumn, transpose, type Matrix } from '../matrix';
import { product, productOfTransposed, productWithTransposed } from '../products';
import { layerKey, nameOf, type LayerQuantity } from '../quantity';
import type { Pass, Trace } from '../trace';
import { asRowMajor, timesNumber, wrongIn, type WrongRule } from './given-mistake';

const COMPUTED = ['Z', 'A', 'gp', 'dA', 'dZ', 'dW', 'db', 'Wnew', 'bnew'] as const;

/** A quantity's own numbers, rearranged. */
export function rearranged(): readonly WrongRule[] {
  return [
    ...COMPUTED.flatMap((name) => [
      wrongIn({ kind: 'transposed' }, [name], (_l, right) => {
        const value = right();
        return value.rows === value.columns ? transpose(value) : value;
      }),
      wrongIn({ kind: 'rowMajor' }, [name], (_l, right) => asRowMajor(right())),
    ]),
    ...([...COMPUTED, 'Lo', 'J'] as const).map((name) => wrongIn({ kind: 'negated' }, [name], (_l, right) => timesNumber(right(), -1))),
  ];
}

/** Another layer's numbers, as they are or as a factor. */
export function misplaced(pass: Pass, trace: Trace): readonly WrongRule[] {
  const L = depth(pass.shape);
  const distances = Array.from({ length: 2 * L + 1 }, (_, k) => k - L);
  return distances.flatMap((distance) => [
    ...(distance === 0 ? [] : [...([...COMPUTED, 'W', 'b'] as const).map((name) => ofOtherLayer(trace, name, distance)), withOtherWeights(pass, distance)]),
    ...(distance < 0 ? pairs(L, -distance).flatMap((pair) => (['dW', 'db', 'W', 'b'] as const).map((name) => exchanged(trace, name, pair, name.startsWith('d') ? distance : -distance))) : []),
    ...withOtherInput(pass, 'Z', distance),
    ...(distance === 0 ? [] : withOtherInput(pass, 'A', distance)),
  ]);
}

/** Two of L layers that are so far apart. */
function pairs(L: number, apart: number): readonly (readonly [number, number])[] {
  return Array.from({ length: Math.max(0, L - apart) }, (_, k) => [k + 1, k + 1 + apart] as const);
}

function ofOtherLayer({ values }: Trace, name: LayerQuantity, distance: number): WrongRule {
  return wrongIn({ kind: 'otherLayer', distance }, [name], (l, right) => {
    const [own, other] = [right(), values.get(layerKey(name, l + distance))];
    return inShape(other, own) ?? own;
  });
}

/** The numbers of two layers exchanged, `distance` from where it is first seen. */
function exchanged({ values }: Trace, name: LayerQuantity, [l, other]: readonly [number, number], distance: number): WrongRule {
  return wrongIn({ kind: 'otherLayer', distance }, [name], (at, right) => {
    const own = right();
    if (at !== l && at !== other) return own;
    return inShape(values.get(layerKey(name, at === l ? other : l)), own) ?? own;
  });
}

/** As it is or turned, where one of these has the shape of `own`. */
function inShape(found: Matrix | undefined, own: Matrix): Matrix | undefined {
  if (found?.rows === own.rows && found.columns === own.columns) return found;
  return found?.rows === own.columns && found.columns === own.rows ? transpose(found) : undefined;
}

/** dA through the weights of another layer. */
function withOtherWeights({ shape: { widths } }: Pass, distance: number): WrongRule {
  return wrongIn({ kind: 'otherWeights', distance }, ['dA'], (l, right, read) => {
    const from = l + 1 + distance;
    const fits = from >= 1 && l + 1 < widths.length && widths[from] === widths[l + 1] && widths[from - 1] === widths[l];
    return fits ? productOfTransposed(read('W', from), read('dZ', l + 1)) : right();
  });
}

/** dW or Z as a product with another layer's activations, or with z for a. */
function withOtherInput({ shape: { widths }, convention, Y }: Pass, input: 'A' | 'Z', distance: number): readonly WrongRule[] {
  const { parameters } = sharesOf(convention, Y.columns);
  const multiplied = (name: 'dW' | 'Z', multiply: (l: number, taken: Matrix, read: (name: LayerQuantity, l: number) => Matrix) => Matrix) =>
    wrongIn({ kind: 'otherInput', input, distance }, [name], (l, right, read, key) => {
      const from = l - 1 + distance;
      // On the way forward what comes later is not there yet.
      const isThere = from >= (input === 'A' ? 0 : 1) && from < (nameOf(key) === 'Z' ? l : widths.length);
      return isThere && widths[from] === widths[l - 1] ? multiply(l, read(input, from), read) : right();
    });
  return [
    multiplied('dW', (l, taken, read) => shared(productWithTransposed(read('dZ', l), taken), parameters)),
    multiplied('Z', (l, taken, read) => addColumn(product(read('W', l), taken), read('b', l))),
  ];
}
