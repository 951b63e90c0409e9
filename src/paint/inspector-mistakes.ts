/** Paints what each classic mistake gives for one gradient, beside the right number and the finite difference. */

import { checkGradient, isCompared } from '../engine/gradient-check';
import { mistakenNumber, type Mistake } from '../engine/mistakes';
import type { EntryReference } from '../engine/quantity';
import { valueOf } from '../engine/trace';
import type { ExperimentStore } from '../store/experiment-store';
import { formatNumber } from '../writers/number';
import type { Painter } from './frame';
import { fillSlot, showPart } from './inspector';
import { isSlowCurve, passShown } from './inspector-cost';
import { onTrace } from './inspector-on-trace';
import { showVerdict, shownVerdict } from './inspector-verdict';

/** Digits enough to tell a small gradient from a mistaken one. */
const SIX = { decimals: 6, mantissa: 3, signed: true } as const;

/** Rounding alone is no difference. */
const ROUNDING = 1e-12;

/**
 * Paints `[data-slot=right]`, `[data-slot=numeric]` and `[data-slot="off numeric"]` or why there is nothing to compare, and of each mistake `[data-slot="gives …"]`, `[data-slot="off …"]`
 * and `[data-part="same …"]`. A mistake whose shapes do not meet has no slots.
 */
export function mistakesPainter(root: HTMLElement, experiment: ExperimentStore, gradient: EntryReference, mistakes: readonly Mistake[]): Painter {
  return onTrace(root, experiment, ({ structure: { shape, m } }) => isSlowCurve(shape, m, gradient), (state) => {
    const { trace } = state;
    const pass = passShown(state);
    const right = valueOf(trace, gradient);
    fillSlot(root, 'right', formatNumber(right, SIX));
    const check = checkGradient(pass, trace, gradient);
    fillSlot(root, 'numeric', formatNumber(check.numeric, SIX));
    // Where there is no derivative the central difference is none either, and tells nothing of backpropagation.
    fillSlot(root, 'off numeric', isCompared(check.verdict) ? formatNumber(check.numeric - right, { ...SIX, mantissa: 1 }) : '');
    showVerdict(root, shownVerdict(trace, gradient, check));
    for (const mistake of mistakes) {
      const value = mistakenNumber(pass, trace, mistake, gradient);
      const isSame = Math.abs(value - right) <= ROUNDING * Math.max(Math.abs(value), Math.abs(right));
      fillSlot(root, `gives ${mistake}`, formatNumber(value, SIX));
      fillSlot(root, `off ${mistake}`, isSame ? '' : formatNumber(value - right, SIX));
      showPart(root, `same ${mistake}`, isSame);
    }
  });
}
