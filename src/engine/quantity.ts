/** The reference: the one name of a thing on the screen, from a whole matrix to one entry, and its one text form. */

export const LAYER_QUANTITIES = ['W', 'b', 'Wnew', 'bnew', 'Z', 'A', 'dW', 'db', 'dZ', 'dA', 'gp'] as const;
export type LayerQuantity = (typeof LAYER_QUANTITIES)[number];
export type MatrixKey = `${LayerQuantity}[${number}]` | 'Y' | 'Lo';
export type ScalarKey = 'J' | 'alpha';
/** The name of one array of the trace. */
export type QuantityKey = MatrixKey | ScalarKey;
export type QuantityName = LayerQuantity | 'Y' | 'Lo' | ScalarKey;

/** Indices count from 0; an example's index is its column in the experiment's data, not in the batch. */
export type Reference =
  | { readonly kind: 'scalar'; readonly key: ScalarKey }
  | { readonly kind: 'matrix'; readonly key: MatrixKey }
  | { readonly kind: 'row'; readonly key: MatrixKey; readonly row: number }
  | { readonly kind: 'column'; readonly key: MatrixKey; readonly column: number }
  | { readonly kind: 'entry'; readonly key: MatrixKey; readonly row: number; readonly column: number };
export type EntryReference = Extract<Reference, { kind: 'entry' }>;
export type ScalarReference = Extract<Reference, { kind: 'scalar' }>;

export function layerKey(name: LayerQuantity, layer: number): MatrixKey {
  return `${name}[${layer}]`;
}

export function whole(key: MatrixKey): Reference {
  return { kind: 'matrix', key };
}

export function row(key: MatrixKey, index: number): Reference {
  return { kind: 'row', key, row: index };
}

export function columnOf(key: MatrixKey, index: number): Reference {
  return { kind: 'column', key, column: index };
}

export function entry(key: MatrixKey, i: number, j: number): EntryReference {
  return { kind: 'entry', key, row: i, column: j };
}

export const COST: ScalarReference = { kind: 'scalar', key: 'J' };
export const LEARNING_RATE: ScalarReference = { kind: 'scalar', key: 'alpha' };

/** The text form: `W[2].0.1`, `Z[1].*.0`, `dW[2]`, `J`. */
export function referenceText(reference: Reference): string {
  switch (reference.kind) {
    case 'scalar':
    case 'matrix':
      return reference.key;
    case 'row':
      return `${reference.key}.${reference.row}.*`;
    case 'column':
      return `${reference.key}.*.${reference.column}`;
    case 'entry':
      return `${reference.key}.${reference.row}.${reference.column}`;
  }
}

const INDEX = '(0|[1-9]\\d{0,6}|\\*)';
const PATTERN = new RegExp(
  `^(?:(J|alpha)|((?:${LAYER_QUANTITIES.join('|')})\\[(?:0|[1-9]\\d{0,4})\\]|Y|Lo)(?:\\.${INDEX}\\.${INDEX})?)$`,
);

/** The reference with this text, or undefined if the text is not one. Whether the entry exists is `isWithin`'s question. */
export function parseReference(text: string): Reference | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, scalar, key, i, j] = match;
  if (scalar !== undefined) return { kind: 'scalar', key: scalar as ScalarKey };
  const matrixKey = key as MatrixKey;
  if (i === undefined || j === undefined) return whole(matrixKey);
  if (i === '*' && j === '*') return undefined;
  if (i === '*') return columnOf(matrixKey, Number(j));
  if (j === '*') return row(matrixKey, Number(i));
  return entry(matrixKey, Number(i), Number(j));
}

/** The key's name without its layer. */
export function nameOf(key: QuantityKey): QuantityName {
  const bracket = key.indexOf('[');
  return (bracket < 0 ? key : key.slice(0, bracket)) as QuantityName;
}

/** The key's layer; undefined for Y, Lo, J and alpha. */
export function layerOf(key: QuantityKey): number | undefined {
  const bracket = key.indexOf('[');
  return bracket < 0 ? undefined : Number(key.slice(bracket + 1, -1));
}

const PER_EXAMPLE: ReadonlySet<QuantityName> = new Set(['Z', 'A', 'dZ', 'dA', 'gp', 'Y', 'Lo']);

/** Whether the columns of this quantity are examples. */
export function isPerExample(key: QuantityKey): boolean {
  return PER_EXAMPLE.has(nameOf(key));
}

const DERIVATIVES: ReadonlySet<QuantityName> = new Set(['dW', 'db', 'dZ', 'dA']);

export function isDerivative(key: QuantityKey): boolean {
  return DERIVATIVES.has(nameOf(key));
}

/** Whether the way back or the update computes it: a gradient, a slope, a new parameter. */
export function isBackward(key: QuantityKey): boolean {
  const name = nameOf(key);
  return isDerivative(key) || name === 'gp' || name === 'Wnew' || name === 'bnew';
}

/** Whether `inner` is the same thing as `outer` or a part of it. */
export function covers(outer: Reference, inner: Reference): boolean {
  if (outer.key !== inner.key) return false;
  if (outer.kind === 'scalar' || outer.kind === 'matrix') return true;
  if (outer.kind === 'row') return (inner.kind === 'row' || inner.kind === 'entry') && inner.row === outer.row;
  if (outer.kind === 'column') return (inner.kind === 'column' || inner.kind === 'entry') && inner.column === outer.column;
  return inner.kind === 'entry' && inner.row === outer.row && inner.column === outer.column;
}
