/** The reference: the one name of a thing on the screen, from a whole matrix to one entry, and its one text form. */

/** v, m and s are what an optimizer remembers of W and of b, before the update and, as `new`, after it. */
export const LAYER_QUANTITIES = [
  'W', 'b', 'Wnew', 'bnew', 'Z', 'A', 'dW', 'db', 'dZ', 'dA', 'gp',
  'vW', 'vb', 'vWnew', 'vbnew', 'mW', 'mb', 'mWnew', 'mbnew', 'sW', 'sb', 'sWnew', 'sbnew',
] as const;
export type LayerQuantity = (typeof LAYER_QUANTITIES)[number];
export type MatrixKey = `${LayerQuantity}[${number}]` | 'Y' | 'Lo';
/** The numbers of the update: its learning rate, and those of the optimizer; `t` counts the updates, this one included. */
const SCALARS = ['J', 'alpha', 'mu', 'beta1', 'beta2', 'epsilon', 'lambda', 't'] as const;
export type ScalarKey = (typeof SCALARS)[number];
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

export function isScalar(key: QuantityKey): key is ScalarKey {
  return SCALAR_KEYS.has(key);
}

const SCALAR_KEYS: ReadonlySet<QuantityKey> = new Set(SCALARS);

/** The reference of all of a quantity. */
export function allOf(key: QuantityKey): Reference {
  return isScalar(key) ? { kind: 'scalar', key } : whole(key);
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
  `^(?:(${SCALARS.join('|')})|((?:${LAYER_QUANTITIES.join('|')})\\[(?:0|[1-9]\\d{0,4})\\]|Y|Lo)(?:\\.${INDEX}\\.${INDEX})?)$`,
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

/** The key's layer; undefined for Y, Lo and the scalars. */
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

const OF_WEIGHTS: ReadonlySet<QuantityName> = new Set(['W', 'dW', 'Wnew', 'vW', 'vWnew', 'mW', 'mWnew', 'sW', 'sWnew']);
const OF_BIASES: ReadonlySet<QuantityName> = new Set(['b', 'db', 'bnew', 'vb', 'vbnew', 'mb', 'mbnew', 'sb', 'sbnew']);

/** Whether it has one entry a weight of its layer, and so the shape of W. */
export function isOfWeights(name: QuantityName): boolean {
  return OF_WEIGHTS.has(name);
}

/** Whether it has one entry a bias of its layer, and so the shape of b. */
export function isOfBiases(name: QuantityName): boolean {
  return OF_BIASES.has(name);
}

/** Whether the update computes it: a new parameter, or what the optimizer remembers from now on. */
export function isUpdated(key: QuantityKey): boolean {
  return nameOf(key).endsWith('new');
}

/** Whether the way back or the update computes it: a gradient, a slope, a new parameter. */
export function isBackward(key: QuantityKey): boolean {
  return isDerivative(key) || nameOf(key) === 'gp' || isUpdated(key);
}

/** Whether `inner` is the same thing as `outer` or a part of it. */
export function covers(outer: Reference, inner: Reference): boolean {
  if (outer.key !== inner.key) return false;
  if (outer.kind === 'scalar' || outer.kind === 'matrix') return true;
  if (outer.kind === 'row') return (inner.kind === 'row' || inner.kind === 'entry') && inner.row === outer.row;
  if (outer.kind === 'column') return (inner.kind === 'column' || inner.kind === 'entry') && inner.column === outer.column;
  return inner.kind === 'entry' && inner.row === outer.row && inner.column === outer.column;
}
