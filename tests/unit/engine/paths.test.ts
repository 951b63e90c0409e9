/** Paths of known networks: how many there are, what they multiply, and that even very many are counted and sorted at once. */

import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { map, matrix } from '../../../src/engine/matrix';
import { backwardMultiplications, pathCount, pathMultiplications, pathStart, withLayers } from '../../../src/engine/path-count';
import { exampleShare, pathFactors, pathProduct, type PathSubject } from '../../../src/engine/paths';
import { parseReference, referenceText, type EntryReference } from '../../../src/engine/quantity';
import { strongestPaths } from '../../../src/engine/strongest-paths';
import { computeTrace, passOf, valueOf } from '../../../src/engine/trace';
import { builtIns, type BuiltInId } from '../../../src/store/examples';

function entryAt(text: string): EntryReference {
  const reference = parseReference(text);
  if (reference?.kind !== 'entry') throw new Error(`${text} is no entry`);
  return reference;
}

function builtIn(id: BuiltInId): Experiment {
  const found = builtIns.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found.experiment;
}

function subjectIn(experiment: Experiment, text: string): PathSubject {
  const { network: { widths }, view: { example, convention } } = experiment;
  return { widths, gradient: entryAt(text), example, convention };
}

/** The experiment with every weight equal and a linear chain, so that all paths are equally strong. */
function even(layers: number, width: number, weight: number): Experiment {
  const base = builtIn('ex1-sigmoid-bce-2-2-1');
  const widths = Array.from({ length: layers + 1 }, () => width);
  const network = {
    widths,
    activations: widths.slice(1).map(() => 'identity' as const),
    loss: 'half_se' as const,
    parameters: widths.slice(1).map(() => ({ W: map(matrix(width, width), () => weight), b: matrix(width, 1) })),
  };
  const data = { X: map(matrix(width, 1), () => 1), Y: matrix(width, 1) };
  return { ...base, network, data, batch: [0], view: { ...base.view, example: 0, route: 'full' } };
}

describe('how many paths there are', () => {
  it('is 6 from x1 on in a 2-3-2 network, and 1 from an output', () => {
    expect(pathCount([2, 3, 2], 0)).toBe(6n);
    expect(pathCount([2, 3, 2], 1)).toBe(2n);
    expect(pathCount([2, 3, 2], 2)).toBe(1n);
  });

  it('is exact beyond 2 to the 53rd', () => {
    expect(pathCount(Array.from({ length: 21 }, () => 8), 0)).toBe(1152921504606846976n);
    expect(pathCount(Array.from({ length: 31 }, () => 7), 0)).toBe(22539340290692258087863249n);
  });

  it('begins at the unit, and not at all inside the last node', () => {
    expect(pathStart([2, 3, 2], entryAt('dW[1].2.0'))).toEqual({ layer: 1, unit: 2, hasSlope: true, hasInput: true });
    expect(pathStart([2, 3, 2], entryAt('db[2].1.0'))).toEqual({ layer: 2, unit: 1, hasSlope: false, hasInput: false });
    expect(pathStart([2, 3, 2], entryAt('dA[0].1.0'))).toEqual({ layer: 0, unit: 1, hasSlope: false, hasInput: false });
    expect(pathStart([2, 3, 2], entryAt('dA[2].1.0'))).toBeUndefined();
    expect(() => pathStart([2, 3, 2], entryAt('W[1].1.0'))).toThrow(RangeError);
  });
});

describe('what it costs', () => {
  // Written out by hand: one path of dx is w g′ w dz, so 3 multiplications; backward needs 2·3 + 3 for dz and 3 for dx.
  it.each([
    ['dA[0].0.0', 18n, 12],
    ['dZ[1].0.0', 4n, 3],
    ['dW[1].0.0', 6n, 4],
    ['db[1].0.0', 4n, 3],
    ['dW[2].0.0', 1n, 1],
    ['dZ[2].0.0', 0n, 0],
  ])('for %s of a 2-3-2 network is %s path by path and %s backward', (text, byPaths, backward) => {
    const start = pathStart([2, 3, 2], entryAt(text));
    if (!start) throw new Error('no paths');
    expect(pathMultiplications([2, 3, 2], start)).toBe(byPaths);
    expect(backwardMultiplications([2, 3, 2], start)).toBe(backward);
  });

  it('grows with the layers as a product for paths, as a sum backward', () => {
    const start = { layer: 0, unit: 0, hasSlope: false, hasInput: false };
    const widths = withLayers([8, 8, 8], 20);
    expect(widths).toHaveLength(21);
    expect(pathMultiplications(widths, start)).toBe(1152921504606846976n * 39n);
    expect(backwardMultiplications(widths, start)).toBe(19 * (64 + 8) + 8);
  });

  it('has the network itself at its own depth, cut before and extended after it', () => {
    expect(withLayers([2, 4, 3, 1], 3)).toEqual([2, 4, 3, 1]);
    expect(withLayers([2, 4, 3, 1], 2)).toEqual([2, 4, 1]);
    expect(withLayers([2, 4, 3, 1], 1)).toEqual([2, 1]);
    expect(withLayers([2, 4, 3, 1], 5)).toEqual([2, 4, 3, 3, 3, 1]);
    expect(withLayers([5, 1], 3)).toEqual([5, 5, 5, 1]);
  });
});

describe('the factors along a path', () => {
  const experiment = builtIn('ex2-softmax-ce-2-3-2');
  const names = (text: string, path: readonly number[]) => pathFactors(subjectIn(experiment, text), path).map(referenceText);

  it('are its weights, the slopes of the units between, and dz of the output', () => {
    expect(names('dA[0].1.0', [1, 2, 0])).toEqual(['W[1].2.1', 'gp[1].2.0', 'W[2].0.2', 'dZ[2].0.0']);
    expect(names('dZ[1].2.0', [2, 0])).toEqual(['gp[1].2.0', 'W[2].0.2', 'dZ[2].0.0']);
    expect(names('dW[1].2.1', [2, 0])).toEqual(['A[0].1.0', 'gp[1].2.0', 'W[2].0.2', 'dZ[2].0.0']);
    expect(names('dW[2].0.2', [0])).toEqual(['A[1].2.0', 'dZ[2].0.0']);
  });

  it('give −0.137069 for the one path of a weight of the 2-2-1 network (lesson 3)', () => {
    const one = builtIn('ex1-sigmoid-bce-2-2-1');
    const trace = computeTrace(passOf(one));
    expect(pathProduct(trace, subjectIn(one, 'dW[1].0.0'), [0, 0])).toBeCloseTo(-0.137069, 6);
  });
});

describe('a batch of three', () => {
  const experiment = builtIn('ex1b-batch-of-3');
  const trace = computeTrace(passOf(experiment));

  it('has 1/m in every product, and the shares of its examples add up', () => {
    const subject = subjectIn(experiment, 'dW[1].1.0');
    const shares = experiment.batch.map((example) => exampleShare(trace, { ...subject, example }));
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(valueOf(trace, subject.gradient), 14);
    const [path] = strongestPaths(trace, subject, 5) ?? [];
    expect(pathProduct(trace, subject, path)).toBeCloseTo(shares[0], 14);
  });
});

describe('the strongest paths', () => {
  it('of 8 to the 20th equal ones are found at once, in the order of their units', () => {
    const experiment = even(20, 8, 1 / 8);
    const trace = computeTrace(passOf(experiment));
    const subject = subjectIn(experiment, 'dA[0].3.0');
    const paths = strongestPaths(trace, subject, 10);
    expect(paths).toHaveLength(10);
    expect(paths?.[0]).toEqual([3, ...Array.from({ length: 20 }, () => 0)]);
    expect(paths?.[9]).toEqual([3, ...Array.from({ length: 18 }, () => 0), 1, 1]);
  });

  it('through dead units are zero and stand last', () => {
    const experiment = builtIn('ex3-dead-relu-2-3-1');
    const trace = computeTrace(passOf(experiment));
    const subject = subjectIn(experiment, 'dA[0].0.0');
    const paths = strongestPaths(trace, subject, 10) ?? [];
    const products = paths.map((path) => pathProduct(trace, subject, path));
    expect(paths).toHaveLength(3);
    expect(paths.find((path) => path[1] === 1)).toBeDefined();
    expect(products[2]).toBe(0);
    expect(products.reduce((sum, product) => sum + product)).toBeCloseTo(valueOf(trace, subject.gradient), 14);
  });

  it.each([Infinity, NaN])('have no order where a weight on the way is %s', (weight) => {
    const experiment = even(3, 2, weight);
    const trace = computeTrace(passOf(experiment));
    expect(strongestPaths(trace, subjectIn(experiment, 'dA[0].0.0'), 10)).toBeUndefined();
  });

  it('have none where products pass the largest number', () => {
    const experiment = even(3, 2, 1e160);
    const trace = computeTrace(passOf({ ...experiment, data: { ...experiment.data, X: matrix(2, 1) } }));
    const subject = subjectIn(experiment, 'dA[0].0.0');
    // With an input of 0 all is finite and 0.
    expect(strongestPaths(trace, subject, 10)).toHaveLength(8);
    const shifted = { ...experiment, data: { X: matrix(2, 1), Y: map(matrix(2, 1), () => 1) } };
    expect(strongestPaths(computeTrace(passOf(shifted)), subject, 10)).toBeUndefined();
  });
});
