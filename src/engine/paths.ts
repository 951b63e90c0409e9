/**
 * A gradient as a sum over paths: from the quantity along weights and slopes to an output. The output's activation and the
 * loss are one node, so that the last factor of a path is dz of that output, as the trace holds it.
 */

import type { Convention } from './experiment';
import { pathStart, type PathStart } from './path-count';
import { entry, isPerExample, layerKey, type EntryReference } from './quantity';
import { valueOf, type Trace } from './trace';

/** The units a path goes through, from the one it begins at to the output: one a layer. */
export type Path = readonly number[];

/** What to follow: a gradient's paths of one example, a column of the data. */
export interface PathSubject {
  readonly widths: readonly number[];
  readonly gradient: EntryReference;
  readonly example: number;
  readonly convention: Convention;
}

/** What divides each product: m where the gradient is a mean over the batch, else 1. */
export function pathDivisor({ gradient, convention }: PathSubject, trace: Pick<Trace, 'batch'>): number {
  return !isPerExample(gradient.key) && convention === 'course' ? trace.batch.length : 1;
}

/** The numbers that a path multiplies, in the order of the way: the weight's input, then slopes and weights, dz last. */
export function pathFactors(subject: PathSubject, path: Path): readonly EntryReference[] {
  const { widths, gradient, example } = subject;
  const start = startOfPaths(subject);
  const L = widths.length - 1;
  const factors: EntryReference[] = start.hasInput ? [entry(layerKey('A', start.layer - 1), gradient.column, example)] : [];
  path.forEach((unit, k) => {
    const l = start.layer + k;
    if (k > 0) factors.push(entry(layerKey('W', l), unit, path[k - 1]));
    if (l < L && (k > 0 || start.hasSlope)) factors.push(entry(layerKey('gp', l), unit, example));
  });
  factors.push(entry(layerKey('dZ', L), path[path.length - 1], example));
  return factors;
}

/** The product along a path, multiplied from the output back, as backward propagation does. */
export function pathProduct(trace: Trace, subject: PathSubject, path: Path): number {
  const product = pathFactors(subject, path).reduceRight((value, factor) => valueOf(trace, factor) * value, 1);
  return product / pathDivisor(subject, trace);
}

/** What one example contributes to the gradient: the sum of all its paths, from the trace and without listing them. */
export function exampleShare(trace: Trace, subject: PathSubject): number {
  const { gradient, example } = subject;
  if (isPerExample(gradient.key)) return valueOf(trace, gradient);
  const { layer, unit, hasInput } = startOfPaths(subject);
  const dz = valueOf(trace, entry(layerKey('dZ', layer), unit, example));
  const a = hasInput ? valueOf(trace, entry(layerKey('A', layer - 1), gradient.column, example)) : 1;
  return (dz * a) / pathDivisor(subject, trace);
}

/** Where the paths begin; throws RangeError for dA[L], from which no path leads. */
export function startOfPaths({ widths, gradient }: PathSubject): PathStart {
  const start = pathStart(widths, gradient);
  if (!start) throw new RangeError(`no path of weights leads from ${gradient.key}`);
  return start;
}
