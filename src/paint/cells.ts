/** Paints the cells of matrices: their numbers, fills and marks, and the frames around what the current entry reads. */

import { factorsOf } from '../engine/operands';
import { covers, isPerExample, parseReference, referenceText, type Reference } from '../engine/quantity';
import type { CompareEditStore } from '../store/compare/compare-edit';
import type { ExperimentStore } from '../store/experiment-store';
import type { SettingsStore } from '../store/settings';
import { shelfWords } from '../words/shelf';
import { currentEntry, filledRow } from './cells-current';
import { lookOf, type CellLook } from './cells-look';
import type { Painter } from './frame';
import { slopesAmong } from './lit';
import { shownTheme } from './theme';

export interface CellSources {
  readonly experiment: ExperimentStore;
  readonly settings: SettingsStore;
  readonly compareEdit: CompareEditStore;
}

interface Cell {
  readonly element: HTMLElement;
  readonly reference: Reference;
  /** Indices into the data, as in the reference; 0 for a scalar. */
  readonly row: number;
  readonly column: number;
  /** Only a colour: its number is read elsewhere. */
  readonly isMini: boolean;
  /** The last thing painted, so that only what changed is written. */
  painted: string;
}

interface Frame {
  readonly element: HTMLElement;
  /** The cells of its matrix. */
  readonly cells: readonly Cell[];
}

/**
 * A painter of every `[data-cell]` under `root` and of the `[data-frame]` and `[data-row-frame]` of each matrix. A cell is named by its reference;
 * one without `data-ref` is a mere colour, one with a role has its `data-name` and number said by screen readers.
 * React makes these elements and never touches what is painted on them.
 */
export function cellPainter(root: HTMLElement, { experiment, settings, compareEdit }: CellSources): Painter {
  const cells = cellsIn(root);
  const frames = framesIn(root, 'data-frame');
  const rowFrames = framesIn(root, 'data-row-frame');

  return () => {
    const state = experiment.getState();
    const { notComputed } = shelfWords[settings.getState().language];
    const { shape, plan, batch } = state.structure;
    const before = compareEdit.getState().edit?.before;
    const theme = shownTheme();

    for (const cell of cells) {
      const { reference, row, column } = cell;
      const j = isPerExample(reference.key) ? batch.indexOf(column) : column;
      const look = lookOf(state, cell.isMini ? undefined : before, theme, reference.key, row, j);
      const isSelected = state.experiment.view.select === referenceText(reference);
      paintCell(cell, look, isSelected, notComputed);
    }

    const current = currentEntry(state);
    const factors = current ? factorsOf(shape, batch, plan, current) : [];
    const read = current ? [current, ...factors, ...slopesAmong(current, factors)] : [];
    for (const frame of frames) {
      paintFrame(frame, frame.cells.filter(({ reference }) => read.some((each) => covers(each, reference))));
    }
    const row = filledRow(state);
    for (const frame of rowFrames) paintFrame(frame, row ? frame.cells.filter(({ reference }) => covers(row, reference)) : []);
  };
}

function framesIn(root: HTMLElement, attribute: 'data-frame' | 'data-row-frame'): readonly Frame[] {
  return [...root.querySelectorAll<HTMLElement>(`[${attribute}]`)]
    .map((element) => ({ element, cells: element.parentElement ? cellsIn(element.parentElement) : [] }));
}

function cellsIn(root: HTMLElement): Cell[] {
  return [...root.querySelectorAll<HTMLElement>('[data-cell]')].flatMap((element) => {
    const reference = parseReference(element.dataset['cell'] ?? '');
    if (!reference) return [];
    const [row, column] = reference.kind === 'entry' ? [reference.row, reference.column] : [0, 0];
    return [{ element, reference, row, column, isMini: !('ref' in element.dataset), painted: '' }];
  });
}

function paintCell(cell: Cell, look: CellLook, isSelected: boolean, notComputed: string): void {
  const { element, isMini } = cell;
  const name = `${element.dataset['name']}, ${look.state === 'unknown' ? notComputed : look.text}`;
  const painted = [name, look.state, look.was, look.fill, isSelected].join();
  if (painted === cell.painted) return;
  cell.painted = painted;
  element.style.backgroundColor = look.fill;
  element.dataset['state'] = look.state;
  if (isMini) return;
  element.style.color = look.ink;
  if (element.textContent !== look.text) element.textContent = look.text;
  element.toggleAttribute('data-selected', isSelected);
  if (look.was === '') delete element.dataset['was'];
  else element.dataset['was'] = look.was;
  if (element.hasAttribute('role')) element.setAttribute('aria-label', name);
}

/** Lays the frame around a row, a column or one entry, as far as the window shows them. */
function paintFrame({ element: frame, cells: all }: Frame, framed: readonly Cell[]): void {
  frame.hidden = framed.length === 0;
  if (framed.length === 0) return;
  const [rows, columns] = [spanOf(framed, 'gridRowStart'), spanOf(framed, 'gridColumnStart')];
  frame.style.gridRow = rows;
  frame.style.gridColumn = columns;
  // Across the whole matrix it stands out on that side; beside other cells it has only the gap.
  frame.toggleAttribute('data-all-rows', rows === spanOf(all, 'gridRowStart'));
  frame.toggleAttribute('data-all-columns', columns === spanOf(all, 'gridColumnStart'));
}

function spanOf(cells: readonly Cell[], track: 'gridRowStart' | 'gridColumnStart'): string {
  const tracks = cells.map(({ element }) => Number(element.style[track]));
  return `${Math.min(...tracks)} / ${Math.max(...tracks) + 1}`;
}
