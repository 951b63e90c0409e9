/** Proves on random networks that path products add up to the gradient, and that the strongest are those of all. */

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { CONVENTIONS, depth, type Experiment } from '../../../src/engine/experiment';
import { at, map } from '../../../src/engine/matrix';
import { pathCount, pathStart } from '../../../src/engine/path-count';
import { exampleShare, pathProduct, type Path, type PathSubject } from '../../../src/engine/paths';
import { isPerExample, layerKey, layerOf, nameOf, referenceText, type EntryReference } from '../../../src/engine/quantity';
import { strongestPaths } from '../../../src/engine/strongest-paths';
import { columnOfExample, computeTrace, matrixOf, passOf, valueOf, type Trace } from '../../../src/engine/trace';
import { choices, experiments, someGradients } from './networks';

const NETWORKS = Number(process.env['NETWORKS'] ?? 200);
const SEED = Number(process.env['SEED'] ?? 1);
const TOLERANCE = 1e-12;
const ENTRIES = 2;
const STRONGEST = 7;
const counts = { networks: 0, gradients: 0, paths: 0, worst: 0, searches: 0, zeros: 0, examples: new Set<number>() };

/** Every path with its product by the textbook: written here again, by recursion over units, without the engine's factors. */
function allPaths({ network: { widths } }: Experiment, trace: Trace, gradient: EntryReference, example: number, scale: number) {
  const L = widths.length - 1;
  const e = columnOfExample(trace, example);
  const read = (name: 'W' | 'gp' | 'dZ' | 'A', layer: number, i: number, j = e) => at(matrixOf(trace.values, layerKey(name, layer)), i, j);
  const fromZ = (l: number, i: number): (readonly [Path, number])[] =>
    (l === L ? [[[i], read('dZ', L, i)]] : fromA(l, i).map(([path, product]) => [path, read('gp', l, i) * product]));
  const fromA = (l: number, j: number): (readonly [Path, number])[] => Array.from({ length: widths[l + 1] }, (_, i) =>
    fromZ(l + 1, i).map(([path, product]) => [[j, ...path], read('W', l + 1, i, j) * product] as const)).flat();
  const l = layerOf(gradient.key) ?? 0;
  const { row, column } = gradient;
  const name = nameOf(gradient.key);
  if (name === 'dA') return fromA(l, row);
  const factor = name === 'dW' ? read('A', l - 1, column) : 1;
  return fromZ(l, row).map(([path, product]) => [path, name === 'dZ' ? product : (product * factor) / scale] as const);
}

function checkNetwork(experiment: Experiment): void {
  const { network: { widths }, batch, view: { convention } } = experiment;
  const trace = computeTrace(passOf(experiment));
  const next = choices(experiment);
  for (const gradient of someGradients(experiment, next, ENTRIES)) {
    const start = pathStart(widths, gradient);
    if (!start) {
      expect(gradient.key).toBe(layerKey('dA', depth(experiment.network)));
      continue;
    }
    const examples = isPerExample(gradient.key) ? [gradient.column] : batch;
    const scale = convention === 'course' ? batch.length : 1;
    let sum = 0;
    let size = 0;
    for (const example of examples) {
      const subject: PathSubject = { widths, gradient, example, convention };
      const all = allPaths(experiment, trace, gradient, example, scale);
      expect(BigInt(all.length)).toBe(pathCount(widths, start.layer));
      const products = all.map(([path, product]) => {
        expect(pathProduct(trace, subject, path)).toBe(product);
        return product;
      });
      const ofExample = products.reduce((total, product) => total + Math.abs(product), 0);
      const share = products.reduce((total, product) => total + product, 0);
      expect(Math.abs(exampleShare(trace, subject) - share)).toBeLessThanOrEqual(TOLERANCE * ofExample);
      sum += share;
      size += ofExample;
      counts.paths += all.length;
      checkStrongest(trace, subject, all);
    }
    const error = size === 0 ? Math.abs(valueOf(trace, gradient)) : Math.abs(sum - valueOf(trace, gradient)) / size;
    expect(error, `${referenceText(gradient)}: ${valueOf(trace, gradient)}, paths ${sum}`).toBeLessThanOrEqual(TOLERANCE);
    counts.worst = Math.max(counts.worst, error);
    counts.gradients++;
  }
  counts.networks++;
  counts.examples.add(batch.length);
}

/** The same |products| in the same order as sorting all of them gives, to the last bit, and no path twice. */
function checkStrongest(trace: Trace, subject: PathSubject, all: readonly (readonly [Path, number])[]): void {
  const sizes = all.map(([, product]) => Math.abs(product)).sort((p, q) => q - p);
  for (const most of [1, STRONGEST, all.length]) {
    const found = strongestPaths(trace, subject, most);
    if (!found) throw new Error('a finite network has an order');
    expect(found.map((path) => Math.abs(pathProduct(trace, subject, path)))).toEqual(sizes.slice(0, most));
    expect(new Set(found.map((path) => path.join())).size).toBe(Math.min(most, all.length));
    counts.searches++;
  }
  counts.zeros += sizes.filter((size) => size === 0).length;
}

afterAll(() => console.info(
  `paths: ${counts.networks} networks, ${counts.gradients} gradients are the sum of ${counts.paths} path products within ${TOLERANCE} `
  + `(worst ${counts.worst.toExponential(1)}), batches of ${[...counts.examples].sort((p, q) => p - q).join(', ')}; `
  + `${counts.searches} searches for the strongest equal sorting all, ${counts.zeros} products of 0 among them`,
));

const networks = experiments({ depth: 4, width: 5, examples: 3 }).chain((experiment) => fc.record({
  convention: fc.constantFrom(...CONVENTIONS),
  /** One in three has weights that are often 0 or equal, so that products are too. */
  isCoarse: fc.nat({ max: 2 }).map((n) => n === 0),
}).map(({ convention, isCoarse }): Experiment => ({
  ...experiment,
  network: isCoarse ? coarse(experiment.network) : experiment.network,
  view: { ...experiment.view, convention },
})));

function coarse(network: Experiment['network']): Experiment['network'] {
  return { ...network, parameters: network.parameters.map(({ W, b }) => ({ W: map(W, (w) => Math.round(2 * w) / 2), b })) };
}

describe('the products along all paths', () => {
  it('add up to the gradient, and the strongest are found without the others', () => {
    fc.assert(fc.property(networks, checkNetwork), { numRuns: NETWORKS, seed: SEED, endOnFailure: true });
    expect(counts.networks).toBe(NETWORKS);
    expect(counts.zeros).toBeGreaterThan(0);
    expect([...counts.examples].sort((p, q) => p - q)).toEqual([1, 2, 3]);
  }, 120_000);
});
