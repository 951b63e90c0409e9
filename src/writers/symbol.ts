/** How a quantity is written: its symbol in TeX, and in plain words for those who hear it. */

import { outputActivation, depth, type NetworkShape } from '../engine/experiment';
import { isOfBiases, isPerExample, layerOf, nameOf, type QuantityName, type Reference, type ScalarKey } from '../engine/quantity';
import { ofReference, type Index, type Quantity, type Variable } from '../derivation/expression';
import { symbolWords } from '../words/derivation-symbols';
import type { Language } from '../words/language';
import type { GradientSymbols } from './gradient-names';

/** What a symbol's form depends on besides the quantity itself. */
export interface SymbolStyle {
  readonly shape: NetworkShape;
  /** A whole array of the batch takes the capital, the column of one example the small letter. */
  readonly capital: boolean;
  /** Whether a loss says which example it is of. */
  readonly manyExamples: boolean;
  /** Whether dA and dZ are ∂J/∂·, so that their columns are not the da and dz of one example. */
  readonly columnsOfCost: boolean;
  readonly gradients: GradientSymbols;
}

/**
 * The TeX of a reference's symbol on one line, such as `W_{12}^{[1]}` or `\partial J/\partial W_{12}^{[1]}`; `examples` is
 * the number of examples in the batch.
 */
export function symbolTex(
  reference: Reference, shape: NetworkShape, examples = 1, gradients: GradientSymbols = 'd', isTransposed = false,
): string {
  const style = { shape, capital: examples > 1, manyExamples: examples > 1, columnsOfCost: false, gradients };
  return inlineTex(ofReference(reference), style, isTransposed);
}

const PER_EXAMPLE_LETTERS: Readonly<Partial<Record<QuantityName, readonly [one: string, batch: string]>>> = {
  Z: ['z', 'Z'], A: ['a', 'A'], dZ: ['dz', 'dZ'], dA: ['da', 'dA'], Y: ['y', 'Y'],
};

/** The TeX of a quantity whose indices may be bound; a partial derivative is a fraction. */
export function quantityTex(quantity: Quantity, style: SymbolStyle, isTransposed = false): string {
  const parts = partialParts(quantity, style);
  if (!parts) return lettersTex(quantity, style, isTransposed);
  const fraction = fractionTex(parts.of, parts.by);
  return isTransposed ? `\\left(${fraction}\\right)^{\\mathsf T}` : fraction;
}

/** The same where there is no room for a fraction. */
export function inlineTex(quantity: Quantity, style: SymbolStyle, isTransposed = false): string {
  const parts = partialParts(quantity, style);
  if (!parts) return lettersTex(quantity, style, isTransposed);
  const quotient = quotientTex(parts.of, parts.by);
  return isTransposed ? `(${quotient})^{\\mathsf T}` : quotient;
}

/** ∂ above ∂. */
export function fractionTex(of: string, by: string): string {
  return `\\dfrac{\\partial ${of}}{\\partial ${by}}`;
}

/** ∂ beside ∂. */
export function quotientTex(of: string, by: string): string {
  return `\\partial ${of}/\\partial ${by}`;
}

const SCALAR_TEX: Readonly<Record<ScalarKey, string>> = {
  J: 'J', alpha: '\\alpha', mu: '\\mu', beta1: '\\beta_{1}', beta2: '\\beta_{2}', epsilon: '\\varepsilon', lambda: '\\lambda', t: 't',
};
/** What an optimizer remembers: its letter, and of which parameter. */
const MEMORY_NAME = /^([vms])([Wb])(?:new)?$/;

const VARIABLES = { dW: 'W', db: 'b', dZ: 'Z', dA: 'A' } as const;

function isGradientName(name: QuantityName): name is keyof typeof VARIABLES {
  return name in VARIABLES;
}

/** Whether `quantityTex` writes this as a fraction. */
export function isPartial({ name }: Quantity, { gradients }: SymbolStyle): boolean {
  return gradients !== 'd' && isGradientName(name);
}

/** What a gradient is a derivative of and by, where it is written as one. */
function partialParts(quantity: Quantity, style: SymbolStyle): { readonly of: string; readonly by: string } | undefined {
  const { name, column } = quantity;
  if (style.gradients === 'd' || !isGradientName(name)) return undefined;
  const isOfLoss = style.gradients === 'loss' && isOfExample(quantity);
  const of = isOfLoss ? lettersTex({ ...quantity, name: 'Lo', layer: undefined, row: undefined, column }, style) : 'J';
  const by = lettersTex({ ...quantity, name: VARIABLES[name] }, style, false, style.columnsOfCost && isOfExample(quantity));
  return { of, by };
}

function isOfExample({ name }: Quantity): boolean {
  return name === 'dA' || name === 'dZ';
}

function lettersTex(
  quantity: Quantity, style: SymbolStyle, isTransposed = false, columnsOfCost = style.columnsOfCost && isOfExample(quantity),
): string {
  const { name, layer, row, column } = quantity;
  if (name in SCALAR_TEX) return SCALAR_TEX[name as ScalarKey];
  if (name === 'gp') return slopeTex(quantity, style);
  const upper: string[] = [];
  const lower: string[] = [];
  const bare = isInput(quantity) || isWrittenP(quantity, style);
  if (layer !== undefined && !bare) upper.push(`[${indexTex(layer, false)}]`);

  if (name === 'Lo') {
    const all = column === undefined;
    if (!all && (typeof column === 'string' || style.manyExamples)) upper.push(`(${indexTex(column)})`);
    return scripted('\\mathcal{L}', upper, lower, isTransposed);
  }
  const small = PER_EXAMPLE_LETTERS[name];
  const memory = MEMORY_NAME.exec(name);
  let letters: string = small?.[1] ?? memory?.[1] ?? name.replace('new', '');
  if (name.endsWith('new')) upper.push('\\text{new}');
  if (small !== undefined) {
    const columnOfCost = columnsOfCost && column !== undefined;
    const oneExample = column !== undefined && !columnOfCost;
    if (oneExample || !style.capital) letters = small[0];
    if (bare) letters = bareLetters(quantity, letters);
    if (oneExample && typeof column === 'string') upper.push(`(${column})`);
    if (columnOfCost) lower.push(row === undefined ? ':' : indexTex(row), indexTex(column));
    else if (row !== undefined) lower.push(indexTex(row), ...(column === undefined ? [':'] : []));
  } else if (isOfBiases(name)) {
    if (row !== undefined) lower.push(indexTex(row));
  } else if (row !== undefined || column !== undefined) {
    lower.push(row === undefined ? ':' : indexTex(row), column === undefined ? ':' : indexTex(column));
  }
  if (memory) return scripted(letters, upper, [lower.length === 0 ? memory[2] : `${memory[2]},${indicesTex(lower)}`], isTransposed);
  return scripted(letters, upper, lower, isTransposed);
}

/** x is a[0] and carries no layer, as p does not. */
function isInput({ name, layer }: Quantity): boolean {
  return layer === 0 && (name === 'A' || name === 'dA');
}

/** The outputs of softmax are written p. */
function isWrittenP({ name, layer, column }: Quantity, { shape, capital }: SymbolStyle): boolean {
  const small = column !== undefined || !capital;
  return name === 'A' && small && layer === depth(shape) && outputActivation(shape) === 'softmax';
}

function bareLetters(quantity: Quantity, letters: string): string {
  if (!isInput(quantity)) return 'p';
  return letters.replace('a', 'x').replace('A', 'X');
}

function slopeTex({ layer, row, column }: Quantity, style: SymbolStyle): string {
  const z = lettersTex({ kind: 'quantity', name: 'Z', layer, row, column }, style);
  return `g^{[${layer === undefined ? '' : indexTex(layer, false)}]\\prime}\\!\\left(${z}\\right)`;
}

/** A printed index counts from 1; a layer is its own number. */
function indexTex(index: Index, fromZero = true): string {
  return typeof index === 'number' ? String(fromZero ? index + 1 : index) : index;
}

function scripted(letters: string, upper: readonly string[], lower: readonly string[], isTransposed: boolean): string {
  const up = [...upper, ...(isTransposed ? ['\\mathsf T'] : [])].join(',').replaceAll('],(', '](').replaceAll(',\\mathsf T', '\\mathsf T');
  const low = indicesTex(lower);
  return `${letters}${low === '' ? '' : `_{${low}}`}${up === '' ? '' : `^{${up}}`}`;
}

/** Indices side by side: two digits in a row would read as one number; so would a colon beside a letter read as a ratio. */
export function indicesTex(indices: readonly string[]): string {
  return indices.join(indices.some((index) => index.length > 1 || index === ':') ? ',' : '');
}

/** The TeX of an index letter or of its number, for Σ bounds and δ. */
export function variableTex(index: Variable | number): string {
  return indexTex(index);
}

/** A quantity in words: `W[1] row 1 column 2`, `z[1] unit 1, example 3`, `J`. Indices count from 1. */
export function symbolText(reference: Reference, shape: NetworkShape, language: Language = 'en', examples = 1): string {
  const words = symbolWords[language];
  if (reference.kind === 'scalar') return words.names[reference.key];
  const name = nameOf(reference.key);
  const layer = layerOf(reference.key);
  const one = PER_EXAMPLE_LETTERS[name]?.[examples > 1 && reference.kind === 'matrix' ? 1 : 0];
  const isBare = layer === 0 && (name === 'A' || name === 'dA');
  const base = one === undefined ? words.names[name] : isBare ? one.replace('a', 'x').replace('A', 'X') : one;
  const symbol = name === 'A' && layer === depth(shape) && outputActivation(shape) === 'softmax' && one === 'a' ? 'p' : base;
  const head = layer === undefined || isBare || symbol === 'p' ? symbol : words.inLayer(symbol, layer);
  const row = reference.kind === 'row' || reference.kind === 'entry' ? reference.row + 1 : undefined;
  const column = reference.kind === 'column' || reference.kind === 'entry' ? reference.column + 1 : undefined;
  const places: string[] = [];
  if (isPerExample(reference.key)) {
    if (row !== undefined && name !== 'Lo') places.push(words.unit(row));
    if (column !== undefined && examples > 1) places.push(words.example(column));
  } else if (isOfBiases(name)) {
    if (row !== undefined) places.push(words.unit(row));
  } else {
    if (row !== undefined) places.push(words.row(row));
    if (column !== undefined) places.push(words.column(column));
  }
  return [head, ...places].join(' ');
}
