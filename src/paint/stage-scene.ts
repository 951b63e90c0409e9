/** Everything that the stage's painters read, gathered once a frame, and how a number of it is read and written. */

import type { NetworkShape } from '../engine/experiment';
import type { NumberReference } from '../engine/operands';
import { isDerivative, isPerExample, type EntryReference, type Reference } from '../engine/quantity';
import { compareProgress, isKnown } from '../engine/schedule';
import { matrixOf, type Trace } from '../engine/trace';
import { fillColour, type Theme } from '../layout/colour';
import type { GraphLayout, LayerPlace, LayerRange } from '../layout/graph';
import type { Flow } from '../layout/graph-flow';
import type { ShapeSetting } from '../layout/graph-shapes';
import type { ExperimentState } from '../store/experiment-store';
import type { DrawnPath } from '../store/path-view';
import type { Settings } from '../store/settings';
import type { StageWords } from '../words/stage';
import type { GradientSymbols } from '../writers/gradient-names';
import { quantityText } from '../writers/quantity-text';
import { scaleOf } from './cells-look';

/** What the keyboard is on: a unit, the loss, or one of a unit's numbers that can be changed. */
export type StageFocus =
  | { readonly kind: 'unit'; readonly layer: number; readonly unit: number }
  | { readonly kind: 'loss' }
  | { readonly kind: 'number'; readonly layer: number; readonly unit: number; readonly reference: EntryReference };

export interface Scene extends ShapeSetting {
  readonly state: ExperimentState;
  readonly shape: NetworkShape;
  readonly layout: GraphLayout;
  readonly hasGradients: boolean;
  readonly theme: Theme;
  readonly language: Settings['language'];
  readonly words: StageWords;
  readonly edges: Settings['edges'];
  readonly gradients: GradientSymbols;
  /** The example that is shown: a column of the data, and its column in the trace. */
  readonly example: number;
  readonly column: number;
  readonly flow: Flow;
  /** The trace before the edit that is looked at. */
  readonly before: Trace | undefined;
  /** The number that it changes. */
  readonly edited: string | undefined;
  readonly hovered: Reference | undefined;
  readonly focused: StageFocus | undefined;
  /** The paths of a gradient that are drawn. */
  readonly paths: readonly DrawnPath[];
  /** The layers that are drawn: of a network that scrolls, those in view. */
  readonly range: LayerRange;
  /** The unit whose plates and parameters are shown where there is no room for all. */
  readonly looked: { readonly layer: number; readonly unit: number } | undefined;
}

/** One part of the stage: `draw` makes its elements, `patch` gives them the numbers of now. */
export interface Part {
  draw(scene: Scene): void;
  patch(scene: Scene): void;
}

/** Whether the gradients of the pass have begun. */
export function gradientsExist({ structure: { plan }, extent }: Pick<ExperimentState, 'structure' | 'extent'>): boolean {
  const first = plan.steps.findIndex((step) => step.phase === 'B');
  return compareProgress(extent, { steps: first, entries: 0 }) > 0;
}

/** The layers that are drawn. */
export function drawnLayers({ layout, range }: Pick<Scene, 'layout' | 'range'>): readonly LayerPlace[] {
  return layout.layers.slice(range.first, range.last + 1);
}

/** The number that a reference names, or undefined as long as it is not computed. */
export function knownNumber(scene: Scene, reference: NumberReference, trace: Trace = scene.state.trace): number | undefined {
  const { structure: { shape, m, plan }, extent } = scene.state;
  const [i, j] = place(scene, reference);
  if (!isKnown(shape, m, plan, extent, reference.key, i, j)) return undefined;
  const { columns, data } = matrixOf(trace.values, reference.key);
  return data[i * columns + j];
}

/** Where the trace holds an entry. */
function place({ state, example, column }: Scene, reference: NumberReference): readonly [i: number, j: number] {
  if (reference.kind === 'scalar') return [0, 0];
  if (!isPerExample(reference.key)) return [reference.row, reference.column];
  return [reference.row, reference.column === example ? column : state.trace.batch.indexOf(reference.column)];
}

/** The text of a number: every part of the stage writes it with this. Empty while it is not computed. */
export function numberText(scene: Scene, reference: NumberReference, trace?: Trace): string {
  const value = knownNumber(scene, reference, trace);
  return value === undefined ? '' : writtenNumber(scene.shape, reference, value);
}

function writtenNumber(shape: NetworkShape, { key }: NumberReference, value: number): string {
  // A target of a class reads as the label that it is.
  if (key === 'Y' && (value === 0 || value === 1)) return String(value);
  return quantityText(shape, key, value);
}

/** The same number before the edit, where it reads differently now. */
export function textBefore(scene: Scene, reference: NumberReference): string {
  if (!scene.before) return '';
  const before = numberText(scene, reference, scene.before);
  return before === numberText(scene, reference) ? '' : before;
}

/** The fill of a known, finite number on its colour scale. */
export function fillOf({ shape, theme, state: { maxima } }: Scene, { key }: NumberReference, value: number): string {
  return fillColour(scaleOf(shape, key) ?? 'value', value, isDerivative(key) ? maxima.gradient : maxima.value, theme);
}
