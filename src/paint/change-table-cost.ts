/** Paints what the edit did to the cost beside what its gradient said, and the curve of J over the edited number. */

import { isWholeKnown } from '../engine/schedule';
import { layerKey, layerOf, nameOf, entry, type EntryReference } from '../engine/quantity';
import { timesSlope } from '../engine/gradient-check';
import { valueOf } from '../engine/trace';
import type { NumberReference } from '../engine/operands';
import { isDrawable, type ChartFrame } from '../layout/chart';
import type { ExperimentState } from '../store/experiment-store';
import { formatNumber } from '../writers/number';
import { editedPair, type ChangeSources } from './change-table';
import type { Painter } from './frame';
import { fillSlot, showPart } from './inspector';
import { costCurve, isSlowCurve, passShown } from './inspector-cost';
import { drawCurve } from './inspector-curve';
import { isNumberKnown } from './inspector-subject';

export const EDIT_CHART: ChartFrame = { width: 264, height: 132 };
const FOUR = { decimals: 4, signed: true } as const;

/** The sentences about the gradient and what happened; one of them is shown. */
export const VERDICTS = ['right', 'flat', 'helpsMore', 'helpsLess', 'tooFar', 'hurtsMore', 'hurtsLess', 'helpsAfterAll'] as const;
export type EditVerdict = (typeof VERDICTS)[number];

/** What a gradient predicts of an edit, and what happens. */
export interface CostChange {
  /** Gradient × change; undefined while the gradient is not computed, or there is none. */
  readonly predicted: number | undefined;
  readonly actual: number;
}

/** The gradient of J at an edited number, where there is one: of a weight, a bias, an input. */
export function gradientOf(reference: NumberReference): EntryReference | undefined {
  if (reference.kind === 'scalar' || reference.key === 'Y') return undefined;
  const name = nameOf(reference.key);
  const gradient = name === 'W' ? 'dW' : name === 'b' ? 'db' : 'dA';
  return entry(layerKey(gradient, layerOf(reference.key) ?? 0), reference.row, reference.column);
}

/** The cost's change with an edit of `reference`, undefined while J is not computed. */
export function costChange(state: ExperimentState, pair: ReturnType<typeof editedPair>, reference: NumberReference): CostChange | undefined {
  const { structure: { shape, plan }, extent } = state;
  if (!pair || !isWholeKnown(shape, plan, extent, 'J')) return undefined;
  const gradient = gradientOf(reference);
  const isKnown = reference.kind === 'entry' && gradient !== undefined && isNumberKnown(state, gradient);
  const by = valueOf(pair.after, reference) - valueOf(pair.before, reference);
  return {
    predicted: isKnown ? (valueOf(pair.before, gradient) / timesSlope(passShown(state), reference)) * by : undefined,
    actual: pair.after.J - pair.before.J,
  };
}

/** What to say of the two: the sign tells whether the number helped, and the curve bends towards more or less of it. */
function verdictOf(predicted: number, actual: number): EditVerdict {
  if (Math.abs(actual - predicted) < 0.5e-4) return 'right';
  if (predicted === 0) return 'flat';
  if (predicted < 0) return actual > 0 ? 'tooFar' : actual < predicted ? 'helpsMore' : 'helpsLess';
  return actual < 0 ? 'helpsAfterAll' : actual > predicted ? 'hurtsMore' : 'hurtsLess';
}

/** The numbers and the sentence, and the curve where the number has one that is drawn within a frame or the gesture has ended. */
export function editCostPainter(root: HTMLElement, sources: ChangeSources, reference: NumberReference): Painter {
  const { experiment, compareEdit } = sources;
  const svg = root.querySelector('svg');
  return () => {
    const state = experiment.getState();
    const pair = editedPair(state, compareEdit);
    const change = costChange(state, pair, reference);
    showPart(root, 'no cost', !change);
    showPart(root, 'cost', change !== undefined);
    if (!pair || !change) return;
    const { predicted, actual } = change;
    const isCompared = predicted !== undefined && [predicted, actual].every(Number.isFinite);
    fillSlot(root, 'predicted', predicted === undefined ? '' : formatNumber(predicted, FOUR));
    fillSlot(root, 'actual', formatNumber(actual, FOUR));
    fillSlot(root, 'missed', isCompared ? formatNumber(actual - predicted, FOUR) : '');
    const verdict = isCompared ? verdictOf(predicted, actual) : undefined;
    for (const name of VERDICTS) showPart(root, name, name === verdict);
    showPart(root, 'no gradient', predicted === undefined);
    for (const name of ['predicted row', 'missed row']) showPart(root, name, predicted !== undefined);
    if (svg) paintCurve(root, svg, state, pair.before, reference, predicted !== undefined);
  };

  function paintCurve(
    around: HTMLElement, chart: SVGSVGElement, state: ExperimentState, before: ExperimentState['trace'], edited: NumberReference, hasSlope: boolean,
  ): void {
    const gradient = gradientOf(edited);
    const { shape, m } = state.structure;
    if (edited.kind !== 'entry' || !gradient || !before.values.has(gradient.key)) return;
    const isLate = state.gesture !== undefined && isSlowCurve(shape, m, edited);
    showPart(around, 'working', isLate);
    if (isLate) return;
    const { points, base, now, slope } = costCurve(passShown(state), state.trace, before, gradient, edited);
    const isDrawn = isDrawable(points, base);
    chart.toggleAttribute('hidden', !isDrawn);
    if (isDrawn) drawCurve(chart, EDIT_CHART, { points, base, slope: hasSlope ? slope : undefined, other: now, label: '' });
  }
}
