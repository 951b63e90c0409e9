/** The boundaries that a read-out has in the space of features: one between each two classes, or one of a single output. */

import { areClasses } from '../../engine/accuracy';
import { depth, type Data, type NetworkShape } from '../../engine/experiment';
import { productOfTransposed } from '../../engine/products';
import type { Matrix } from '../../engine/matrix';
import type { Model } from '../../features/outputs';
import { readOutPlane, type Plane } from '../../features/read-out';
import { readingWeights, type Reading } from '../../features/reading';
import { classesOf } from '../world/world-points';
import { FEATURE_MODES, type FeatureMode } from './feature-view';

/** Whether the targets name classes, and the class of each example, kept with them: examples are moved while their targets stay. */
const kept = new WeakMap<Matrix, { readonly hasClasses: boolean; readonly classes: Uint8Array }>();

function keptOf(data: Data): { readonly hasClasses: boolean; readonly classes: Uint8Array } {
  const known = kept.get(data.Y) ?? { hasClasses: areClasses(data.Y), classes: classesOf(data) };
  kept.set(data.Y, known);
  return known;
}

export function nameClasses(data: Data): boolean {
  return keptOf(data).hasClasses;
}

/** Of every example from 0; all 0 where y is a number. */
export function classLabels(data: Data, of: readonly number[]): Uint8Array {
  const { hasClasses, classes } = keptOf(data);
  const labels = new Uint8Array(of.length);
  if (hasClasses) for (let n = 0; n < of.length; n++) labels[n] = classes[of[n]];
  return labels;
}

/** The width of φ: m_(L−1). */
export function featureWidth({ widths }: NetworkShape): number {
  return widths[widths.length - 2];
}

/** Of several outputs of classes, z_b − z_a of each pair a < b; else each output by itself. */
export function readingsOf(shape: NetworkShape, hasClasses: boolean): readonly Reading[] {
  const K = shape.widths[depth(shape)];
  const each = Array.from({ length: K }, (_, k) => k);
  if (K === 1 || !hasClasses) return each.map((plus) => ({ plus }));
  return each.flatMap((minus) => each.slice(minus + 1).map((plus) => ({ plus, minus })));
}

/** Where two classes are equally said; of numbers, where z is 0. Undefined where there is no such plane. */
export function boundaryPlane(model: Model, reading: Reading, hasClasses: boolean): Plane | undefined {
  const plane = hasClasses ? readOutPlane(model, reading) : zeroPlane(model, reading);
  return plane && Number.isFinite(plane.norm) && Number.isFinite(plane.b) ? plane : undefined;
}

function zeroPlane({ shape, parameters }: Model, reading: Reading): Plane | undefined {
  const { W, b } = parameters[depth(shape) - 1];
  const s = readingWeights(reading, W.rows);
  const w = productOfTransposed(W, s);
  const norm = Math.hypot(...w.data);
  return norm > 0 ? { w, b: productOfTransposed(b, s).data[0], norm } : undefined;
}

/** The ways to look at a space of this width, the usual one first. */
export function modesOf(width: number): readonly FeatureMode[] {
  return FEATURE_MODES.filter((mode) => (mode === 'readout' || (mode === 'units' ? width === 2 : width > 2)));
}

/** The way it is looked at: the one that was chosen if this space has it, and without a plane none by its distance. */
export function modeNow(chosen: FeatureMode, width: number, hasPlane: boolean): FeatureMode {
  const mode = modesOf(width).includes(chosen) ? chosen : 'readout';
  if (mode !== 'readout' || hasPlane) return mode;
  return width > 2 ? 'components' : 'units';
}
