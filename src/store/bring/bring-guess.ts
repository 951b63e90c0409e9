/** Which tensor belongs to which layer: by the chain of shapes, by what biases share with weights, and by names. */

import { inLayerOrder, isKernel, nameParts } from './bring-names';
import type { Tensor } from './tensor';

/** Where the numbers of W come from; `keep` leaves those of the open network. */
export type WeightsChoice = { readonly tensor: Tensor; readonly transposed: boolean } | 'keep';

/** Where the numbers of b come from. */
export type BiasChoice = { readonly tensor: Tensor } | 'zeros' | 'keep';

export interface LayerChoice {
  readonly W: WeightsChoice;
  readonly b: BiasChoice;
}

/** A network that the shapes of the tensors allow. */
export interface Chain {
  /** n, m_1, …, K. */
  readonly widths: readonly number[];
  /** Whether every W is turned from inputs × units to units × inputs. */
  readonly transposed: boolean;
  readonly layers: readonly LayerChoice[];
}

/** Steps of the search; a file of layers that all look alike could be searched for ever. */
const MOST_STEPS = 20_000;

/** Whether the tensor is rows × columns, as it is stored or transposed. */
export function weightsFit({ shape: [first, second], shape }: Tensor, rows: number, columns: number): boolean {
  return shape.length === 2 && ((first === rows && second === columns) || (first === columns && second === rows));
}

/** Whether a tensor that fits rows × columns has to be transposed for it; of a square one only its name can tell. */
export function isLikelyTransposed({ name, shape }: Tensor, rows: number, columns: number): boolean {
  return rows === columns ? isKernel(name) : shape[0] !== rows;
}

/** Whether the tensor holds `rows` numbers in one line: (3,), (3, 1) or (1, 3). */
export function biasFits({ shape }: Tensor, rows: number): boolean {
  return shape.reduce((product, length) => product * length, 1) === rows && shape.filter((length) => length !== 1).length <= 1;
}

/** The networks that all weights of the file make together, the likelier first: as stored, and transposed. */
export function chainsOf(tensors: readonly Tensor[]): readonly Chain[] {
  const weights = weightsAmong(tensors);
  // Where biases are stored as matrices of one row or column and no name tells them, they are in the way of a chain.
  const thick = weights.filter(({ shape }) => shape.every((length) => length > 1));
  const found = orientations(weights).flatMap((transposed) => {
    const links = findChain(weights, tensors, transposed) ?? findChain(thick, tensors, transposed);
    return links ? [chainFrom(links, tensors, transposed)] : [];
  });
  const [first, second] = found;
  return second && second.widths.join() === first.widths.join() ? [first] : found;
}

/** The likeliest tensor for every layer of a network of these widths; a layer without one keeps what it has. */
export function choicesFor(widths: readonly number[], tensors: readonly Tensor[]): readonly LayerChoice[] {
  const weights = weightsAmong(tensors);
  for (const transposed of orientations(weights)) {
    const links = findChain(weights, tensors, transposed, widths);
    if (links) return withBiases(links.map((tensor) => ({ tensor, transposed })), widths, tensors);
  }
  const left = new Set(weights);
  return withBiases(widths.slice(1).map((rows, index) => {
    const tensor = [...left].find((each) => weightsFit(each, rows, widths[index]));
    if (!tensor) return 'keep';
    left.delete(tensor);
    return { tensor, transposed: isLikelyTransposed(tensor, rows, widths[index]) };
  }), widths, tensors);
}

function weightsAmong(tensors: readonly Tensor[]): readonly Tensor[] {
  // What has more rows and columns than one is no bias, whatever its name.
  const isWeights = ({ name, shape }: Tensor) => shape.length === 2 && !shape.includes(0) && (nameParts(name).role !== 'b' || !shape.includes(1));
  return inLayerOrder(tensors.filter(isWeights));
}

function orientations(weights: readonly Tensor[]): readonly boolean[] {
  const likely = weights.some(({ name }) => isKernel(name));
  return [likely, !likely];
}

/** Rows and columns of W when the tensor is taken so. */
function sizesOf({ shape: [first, second] }: Tensor, transposed: boolean): { readonly rows: number; readonly columns: number } {
  return transposed ? { rows: second, columns: first } : { rows: first, columns: second };
}

/** The bias that bears the name of these weights. */
function partnerOf(weights: Tensor, tensors: readonly Tensor[]): Tensor | undefined {
  const { role, key } = nameParts(weights.name);
  if (role !== 'W') return undefined;
  return tensors.find(({ name }) => {
    const parts = nameParts(name);
    return parts.role === 'b' && parts.key === key;
  });
}

/**
 * The first order, beginning with the given one, in which each W takes what the one before it gives; without `widths`,
 * one that uses all of them.
 */
function findChain(weights: readonly Tensor[], tensors: readonly Tensor[], transposed: boolean, widths?: readonly number[]): readonly Tensor[] | undefined {
  let steps = 0;
  const partners = new Map(weights.map((tensor) => [tensor, partnerOf(tensor, tensors)]));
  const extend = (chain: readonly Tensor[], left: readonly Tensor[], width: number | undefined): readonly Tensor[] | undefined => {
    if (widths ? chain.length === widths.length - 1 : left.length === 0) return chain.length > 0 ? chain : undefined;
    for (const tensor of left) {
      if (++steps > MOST_STEPS) return undefined;
      const { rows, columns } = sizesOf(tensor, transposed);
      const partner = partners.get(tensor);
      const meets = (width ?? columns) === columns && (widths?.[chain.length + 1] ?? rows) === rows && (!partner || biasFits(partner, rows));
      const found = meets && extend([...chain, tensor], left.filter((other) => other !== tensor), rows);
      if (found) return found;
    }
    return undefined;
  };
  return extend([], weights, widths?.[0]);
}

function chainFrom(links: readonly Tensor[], tensors: readonly Tensor[], transposed: boolean): Chain {
  const sizes = links.map((tensor) => sizesOf(tensor, transposed));
  const widths = [sizes[0].columns, ...sizes.map(({ rows }) => rows)];
  return { widths, transposed, layers: withBiases(links.map((tensor) => ({ tensor, transposed })), widths, tensors) };
}

/** The bias beside each W: the one of its name, else the next in the file that fits; weights without one had none. */
function withBiases(weights: readonly WeightsChoice[], widths: readonly number[], tensors: readonly Tensor[]): readonly LayerChoice[] {
  const partners = weights.map((W) => (W === 'keep' ? undefined : partnerOf(W.tensor, tensors)));
  const taken = new Set([...partners, ...weights.map((W) => (W === 'keep' ? undefined : W.tensor))]);
  return weights.map((W, index) => {
    if (W === 'keep') return { W, b: 'keep' };
    const rows = widths[index + 1];
    const partner = partners[index];
    const mayFollow = (tensor: Tensor) => !taken.has(tensor) && nameParts(tensor.name).role !== 'W' && biasFits(tensor, rows);
    const tensor = partner && biasFits(partner, rows) ? partner : inLayerOrder(tensors).find(mayFollow);
    taken.add(tensor);
    return { W, b: tensor ? { tensor } : 'zeros' };
  });
}
