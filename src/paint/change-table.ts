/** Paints what an edit changed: the rows of the table in causal order, and how many numbers there are in all. */

import { changeOf, countChanges, type PassPair } from '../engine/change-table';
import type { NumberReference } from '../engine/operands';
import { referenceText } from '../engine/quantity';
import type { CompareEditStore } from '../store/compare/compare-edit';
import type { ExperimentState, ExperimentStore } from '../store/experiment-store';
import { formatExact, formatNumber } from '../writers/number';
import { quantityText } from '../writers/quantity-text';
import type { Painter } from './frame';
import { fillSlot, showPart } from './inspector';

export interface ChangeSources {
  readonly experiment: ExperimentStore;
  readonly compareEdit: CompareEditStore;
}

/** A number of the table with those that it may have changed through. */
export interface ChangeRow {
  readonly reference: NumberReference;
  readonly through: readonly NumberReference[];
}

/** More symbols than these are counted. */
const MOST_THROUGH = 3;

/** The pass before and after the edit that is looked at; undefined where there is none of this network. */
export function editedPair(state: ExperimentState, compareEdit: CompareEditStore): PassPair | undefined {
  const { edit } = compareEdit.getState();
  const { structure: { shape, batch, plan }, extent, trace } = state;
  return edit && { shape, batch, plan, extent, before: edit.before, after: trace };
}

/**
 * A painter of the `[data-change]` rows under `root`: before, after, change, a bar on one scale for all of them, and which of
 * the `[data-through]` symbols changed. A row that did not change is hidden.
 */
export function changeRowsPainter(root: HTMLElement, { experiment, compareEdit }: ChangeSources, rows: readonly ChangeRow[]): Painter {
  const placed = rows.flatMap((row) => {
    const element = root.querySelector<HTMLElement>(`[data-change="${referenceText(row.reference)}"]`);
    return element ? [{ row, element, symbols: [...element.querySelectorAll<HTMLElement>('[data-through]')] }] : [];
  });
  return () => {
    const state = experiment.getState();
    const pair = editedPair(state, compareEdit);
    if (!pair) return;
    const changes = placed.map(({ row }) => changeOf(pair, row.reference));
    const largest = Math.max(...changes.map(({ by }) => (Number.isFinite(by) ? Math.abs(by) : 0)));
    placed.forEach(({ row: { reference, through }, element, symbols }, index) => {
      const { before, after, by, isChanged } = changes[index];
      // What is edited stands there from the first.
      element.hidden = !isChanged && index > 0;
      const text = (value: number) => quantityText(pair.shape, reference.key, value);
      fillNumber(element, 'before', text(before), before);
      fillNumber(element, 'after', text(after), after);
      fillNumber(element, 'change', Number.isFinite(by) ? formatNumber(by, { signed: true }) : '', by);
      paintBar(element.querySelector<HTMLElement>('[data-bar]'), by, largest);
      const changed = symbols.filter((_, k) => changeOf(pair, through[k]).isChanged);
      const shown = changed.slice(0, changed.length > MOST_THROUGH ? MOST_THROUGH - 1 : MOST_THROUGH);
      for (const symbol of symbols) symbol.hidden = !shown.includes(symbol);
      fillSlot(element, 'more', changed.length > shown.length ? `+${changed.length - shown.length}` : '');
    });
  };
}

function fillNumber(row: HTMLElement, name: string, text: string, value: number): void {
  fillSlot(row, name, text);
  const slot = row.querySelector<HTMLElement>(`[data-slot="${name}"]`);
  if (slot) slot.title = formatExact(value);
}

/** From the middle to the right for more, to the left for less. */
function paintBar(bar: HTMLElement | null, by: number, largest: number): void {
  if (!bar) return;
  const share = Number.isFinite(by) && largest > 0 ? Math.abs(by) / largest : 0;
  bar.style.width = `${share * 50}%`;
  bar.style.left = by < 0 ? `${50 - share * 50}%` : '50%';
}

/** A painter of how many of the computed numbers changed: `words` says it. */
export function changeCountPainter(root: HTMLElement, { experiment, compareEdit }: ChangeSources, words: (changed: number, computed: number) => string): Painter {
  return () => {
    const pair = editedPair(experiment.getState(), compareEdit);
    if (!pair) return;
    const { changed, computed } = countChanges(pair);
    fillSlot(root, 'count', words(changed, computed));
    showPart(root, 'none', computed === 0);
  };
}
