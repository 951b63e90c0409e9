/** Drawing from a world: single examples, samples, and the data of an experiment. */

import type { Data } from '../engine/experiment';
import { matrix, type Matrix } from '../engine/matrix';
import { randomSource, type RandomSource } from '../engine/random';
import { drawIndex } from './draw';
import { completeSettings, type SettingValues } from './settings';
import { settingsOf, worldOf, type WorldId } from './world-of';
import type { ClassWorld, Point, RegressionWorld, World } from './world';

export interface Example {
  readonly x: Point;
  /** y, counted from 0. */
  readonly label: number;
}

/** First y from the priors, then x given y. */
export function drawExample(world: ClassWorld, random: RandomSource): Example {
  const label = drawIndex(world.priors, random);
  return { x: world.drawPoint(label, random), label };
}

/** x from P(x), then a part of its law, then y from that part. */
function drawPair(world: RegressionWorld, random: RandomSource): readonly [x: number, y: number] {
  const x = world.drawX(random);
  const parts = world.parts(x);
  const { mean, deviation } = parts[parts.length === 1 ? 0 : drawIndex(parts.map(({ weight }) => weight), random)];
  return [x, mean + deviation * random.normal()];
}

export interface Sample {
  /** 2 × count. */
  readonly X: Matrix;
  readonly labels: readonly number[];
}

/** `count` examples, the same for the same seed (a whole number from 0 to 2^53 − 1). */
export function sample(world: ClassWorld, count: number, seed: number): Sample {
  const random = randomSource(seed);
  const X = matrix(2, count);
  const labels = Array.from({ length: count }, (_, e) => {
    const { x, label } = drawExample(world, random);
    X.data[e] = x[0];
    X.data[count + e] = x[1];
    return label;
  });
  return { X, labels };
}

export interface RegressionSample {
  /** Both 1 × count. */
  readonly X: Matrix;
  readonly Y: Matrix;
}

/** `count` pairs, the same for the same seed. */
export function samplePairs(world: RegressionWorld, count: number, seed: number): RegressionSample {
  const random = randomSource(seed);
  const pairs = Array.from({ length: count }, () => drawPair(world, random));
  return { X: matrix(1, count, Float64Array.from(pairs, ([x]) => x)), Y: matrix(1, count, Float64Array.from(pairs, ([, y]) => y)) };
}

export interface DataRequest {
  /** How many examples to train on, and how many more to hold out. */
  readonly count: number;
  readonly heldOut: number;
  readonly seed: number;
  /** `oneHot`: Y is K × M. `one`: for two classes Y is y itself, 1 × M, for a sigmoid output. Of a regression Y is 1 × M in any case. */
  readonly outputs?: 'oneHot' | 'one';
}

/**
 * Data drawn from a world, which they name: first the columns to train on, then those held out.
 * Undefined where `worldOf` is, and for one output of more than two classes.
 */
export function dataOf(name: WorldId, settings: SettingValues, request: DataRequest): Data | undefined {
  const world = worldOf(name as string, settings);
  return world && dataFrom(world, name, settings, request);
}

/** The same from the world itself, for who has it at hand: of one under another P(x) much is computed. */
export function dataFrom(world: World, name: WorldId, settings: SettingValues, { count, heldOut, seed, outputs = 'oneHot' }: DataRequest): Data | undefined {
  const complete = completeSettings(settingsOf(name), settings);
  if (!complete) return undefined;
  const M = count + heldOut;
  const origin = {
    ...(heldOut > 0 && { heldOut: Array.from({ length: heldOut }, (_, e) => count + e) }),
    world: { name, seed, settings: complete },
  };
  if (world.kind === 'regression') return { ...samplePairs(world, M, seed), ...origin };
  const K = world.priors.length;
  if (outputs === 'one' && K !== 2) return undefined;
  const { X, labels } = sample(world, M, seed);
  if (outputs === 'one') return { X, Y: matrix(1, M, Float64Array.from(labels)), classes: ['1'], ...origin };
  const Y = matrix(K, M);
  labels.forEach((k, e) => { Y.data[k * M + e] = 1; });
  return { X, Y, classes: world.priors.map((_, k) => String(k)), ...origin };
}
