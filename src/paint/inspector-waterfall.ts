/** Paints a waterfall: the bars of a sum's terms, the dotted lines from one to the next, and their numbers. */

import type { NumberReference } from '../engine/operands';
import { isDerivative } from '../engine/quantity';
import { valueOf } from '../engine/trace';
import { waterfall, type WaterfallBar } from '../layout/chart-waterfall';
import { fillColour, type ScaleKind } from '../layout/colour';
import type { ExperimentStore } from '../store/experiment-store';
import { formatNumber } from '../writers/number';
import { quantityText } from '../writers/quantity-text';
import type { Painter } from './frame';
import { fillSlot, showPart } from './inspector';
import { isFromLogits, type ChosenTerms } from './inspector-sum';
import type { SumTerm } from './sum-term';
import { shownTheme } from './theme';

/** Kept free of bars on the right of the track: the number beside the longest of them. */
const NUMBER_WIDTH = 68;

/**
 * Paints `[data-bar=N]`, `[data-link=N]` and `[data-slot="term N"]` for each row: the chosen terms in order, one row for
 * the rest if there is a rest, and the total. `[data-part="from logits"]` shows while a logarithm cannot be computed.
 */
export function waterfallPainter(
  root: HTMLElement,
  experiment: ExperimentStore,
  subject: NumberReference,
  terms: readonly SumTerm[],
  { shown, rest, restAt }: ChosenTerms,
): Painter {
  const groups = shown.map((place) => [place]);
  if (rest.length > 0) groups.splice(restAt, 0, [...rest]);
  const scale: ScaleKind | undefined = isDerivative(subject.key) ? 'gradient' : terms[0]?.form === 'product' ? 'value' : undefined;

  return () => {
    const { trace, maxima, structure: { shape } } = experiment.getState();
    const values = groups.map((places) => places.reduce((sum, place) => sum + terms[place].value(trace), 0));
    const total = valueOf(trace, subject);
    const { zero, bars, total: totalBar } = waterfall(values, total);
    const maximum = scale === 'gradient' ? maxima.gradient : maxima.value;
    const rows: readonly WaterfallBar[] = [...bars, totalBar];
    rows.forEach((bar, row) => {
      const element = root.querySelector<HTMLElement>(`[data-bar="${row}"]`);
      if (!element) return;
      const isTotal = row === bars.length;
      const hasLength = Number.isFinite(isTotal ? total : values[row]);
      // ∞ and NaN have no length; their text says so.
      element.hidden = !hasLength;
      place(element, bar);
      element.style.backgroundColor = isTotal || !scale ? '' : fillColour(scale, values[row], maximum, shownTheme());
      const text = isTotal ? quantityText(shape, subject.key, total) : formatNumber(values[row], { signed: true });
      fillSlot(root, `term ${row}`, text);
      const number = root.querySelector<HTMLElement>(`[data-slot="term ${row}"]`);
      if (number) {
        number.style.left = along(bar.right);
        number.toggleAttribute('data-error', !hasLength);
      }
      const link = root.querySelector<HTMLElement>(`[data-link="${row}"]`);
      if (link) link.style.left = along(bar.end);
    });
    const axis = root.querySelector<HTMLElement>('[data-part="zero"]');
    if (axis) axis.style.left = along(zero);
    showPart(root, 'from logits', terms.some((term) => isFromLogits(shape.loss, term, trace)));
  };
}

function place(element: HTMLElement, { left, right }: WaterfallBar): void {
  element.style.left = along(left);
  element.style.width = along(right - left);
}

/** A length along the track, of 0 to 1. */
function along(part: number): string {
  return `calc((100% - ${NUMBER_WIDTH}px) * ${part})`;
}
