/** Paints the two curves of the inspector: J along one variable, and an activation along its z. */

import { activate, ELEMENTWISE, isElementwise } from '../engine/activations';
import { activationOf, depth } from '../engine/experiment';
import { at, selectColumns, withEntry } from '../engine/matrix';
import { checkGradient, isCompared, type GradientCheck } from '../engine/gradient-check';
import { entry, layerKey, layerOf, referenceText, type EntryReference } from '../engine/quantity';
import { columnOfExample, matrixOf, valueOf, type Trace } from '../engine/trace';
import { evenly, isDrawable, type ChartFrame, type Point } from '../layout/chart';
import type { CompareEditStore } from '../store/compare/compare-edit';
import type { ExperimentState, ExperimentStore } from '../store/experiment-store';
import type { InspectorWords } from '../words/inspector';
import { formatError, formatNumber } from '../writers/number';
import type { Painter } from './frame';
import { fillSlot, showPart } from './inspector';
import { costCurve, isSlowCurve, passShown, type CostCurve } from './inspector-cost';
import { drawCurve } from './inspector-curve';
import { onTrace } from './inspector-on-trace';
import { isNumberKnown } from './inspector-subject';
import { showVerdict, shownVerdict } from './inspector-verdict';

export const CHART: ChartFrame = { width: 264, height: 140 };
const SIGNED = { signed: true } as const;
const FOUR = { decimals: 4, signed: true } as const;
const NINE = { decimals: 9 } as const;

/** J over one variable, with the check of its gradient. */
export function costPainter(
  root: HTMLElement,
  experiment: ExperimentStore,
  compareEdit: CompareEditStore,
  words: InspectorWords,
  gradient: EntryReference,
  variable: EntryReference,
): Painter {
  const svg = root.querySelector('svg');
  const isSlow = ({ structure: { shape, m } }: ExperimentState) => isSlowCurve(shape, m, variable);
  return onTrace(root, experiment, isSlow, (state) => {
    // An edit of this very variable moves along the curve, away from where it was.
    const { edit } = compareEdit.getState();
    const before = edit && referenceText(edit.reference) === referenceText(variable) ? edit.before : undefined;
    const pass = passShown(state);
    const curve = costCurve(pass, state.trace, before, gradient, variable);
    const isDrawn = isDrawable(curve.points, curve.base);
    svg?.toggleAttribute('hidden', !isDrawn);
    showPart(root, 'no curve', !isDrawn);
    if (svg && isDrawn) drawCost(svg, curve, before !== undefined, words);
    showPart(root, 'nudges', before === undefined);
    showPart(root, 'edit', before !== undefined);
    fillNumbers(root, curve);
    fillCheck(root, state.trace, gradient, checkGradient(pass, state.trace, gradient));
  }, () => compareEdit.getState().edit?.before);
}

function drawCost(svg: SVGSVGElement, { points, base, now, slope, nudges }: CostCurve, isEdited: boolean, words: InspectorWords): void {
  const last = nudges[nudges.length - 1];
  drawCurve(svg, CHART, {
    points,
    base,
    slope,
    other: isEdited ? now : [base[0] + last.by, base[1] + last.actual],
    label: isEdited ? '' : `${words.now} ${formatNumber(base[0])}`,
  });
}

function fillNumbers(root: HTMLElement, { base, now, slope, nudges }: CostCurve): void {
  nudges.forEach(({ by, predicted, actual }, index) => {
    fillSlot(root, `nudge ${index}`, formatNumber(by, { decimals: Math.abs(by) < 0.1 ? 3 : 1, signed: true }));
    fillSlot(root, `predicted ${index}`, formatNumber(predicted, FOUR));
    fillSlot(root, `actual ${index}`, formatNumber(actual, FOUR));
  });
  const predicted = slope * (now[0] - base[0]);
  fillSlot(root, 'edit predicted', formatNumber(predicted, FOUR));
  fillSlot(root, 'edit actual', formatNumber(now[1] - base[1], FOUR));
  fillSlot(root, 'edit missed', formatNumber(now[1] - base[1] - predicted, FOUR));
}

function fillCheck(root: HTMLElement, trace: Trace, gradient: EntryReference, check: GradientCheck): void {
  fillSlot(root, 'backprop', formatNumber(check.backprop, { ...NINE, ...SIGNED }));
  fillSlot(root, 'numeric', formatNumber(check.numeric, { ...NINE, ...SIGNED }));
  const isShown = isCompared(check.verdict);
  fillSlot(root, 'error', isShown ? formatError(check.error) : '');
  showPart(root, 'compared', isShown);
  showVerdict(root, shownVerdict(trace, gradient, check));
}

/** g, or one output of a softmax, along its own z; the tangent once its slope is known. */
export function functionPainter(root: HTMLElement, experiment: ExperimentStore, words: InspectorWords, z: EntryReference): Painter {
  const svg = root.querySelector('svg');
  return () => {
    const state = experiment.getState();
    const { trace, structure: { shape } } = state;
    const l = layerOf(z.key) ?? depth(shape);
    const name = activationOf(shape, l);
    const here = valueOf(trace, z);
    const column = selectColumns(matrixOf(trace.values, z.key), [columnOfExample(trace, z.column)]);
    const along = (value: number) => (isElementwise(name)
      ? ELEMENTWISE[name].value(value)
      : at(activate(name, withEntry(column, z.row, 0, value)), z.row, 0));
    const gp = entry(layerKey('gp', l), z.row, z.column);
    const slope = isElementwise(name) && isNumberKnown(state, gp) ? valueOf(trace, gp) : undefined;
    // The axis stays while the number moves near the middle of it, so that an edit moves the point and not the ground.
    const centre = Math.abs(here) < 3.5 ? 0 : here;
    const points = evenly(centre - 4, centre + 4, 81).map((value): Point => [value, along(value)]);
    const base: Point = [here, along(here)];
    const isDrawn = isDrawable(points, base);
    svg?.toggleAttribute('hidden', !isDrawn);
    showPart(root, 'no curve', !isDrawn);
    if (svg && isDrawn) drawCurve(svg, CHART, { points, base, slope, other: undefined, label: `${words.now} ${formatNumber(here)}` });
    showPart(root, 'slope', slope !== undefined);
    fillSlot(root, 'slope', slope === undefined ? '' : formatNumber(slope));
    // The closed gate of a piecewise linear unit is no saturation.
    showPart(root, 'saturated', slope !== undefined && Math.abs(slope) < 0.01 && isElementwise(name) && !ELEMENTWISE[name].kinked);
    showPart(root, 'kink', slope !== undefined && name === 'relu' && here === 0);
  };
}
