/** Around which entry each axis of the step's matrices is shown, where it is too long to be shown whole. */

import { useLayoutEffect, useRef, useState } from 'react';
import { layerKey, parseReference, referenceText, type QuantityKey } from '../../engine/quantity';
import type { Step } from '../../engine/schedule';
import { matrixOf, type Trace } from '../../engine/trace';
import { axesOf, entryAtCursor, type Axis } from '../../paint/cells-current';
import type { Structure } from '../../store/structure';
import { useApp, useExperiment } from '../app';
import { cellAt, type GridPlace } from './grid-cells';

interface Moved {
  readonly step: Step | undefined;
  readonly selected: string | undefined;
  /** Where the keys have moved the windows since that step and that selection. */
  readonly centres: Readonly<Partial<Record<Axis, number>>>;
}

/**
 * The centres of a step's axes: where the keys went, else the entry at the cursor or the selected one, else the focused example and the strongest
 * input of the unit. All matrices of the equation share them, so that their rows and columns stay in line.
 */
export function useCentres({ shape, batch }: Structure, step: Step | undefined, isWindowed: boolean) {
  const { experiment } = useApp();
  // Matrices that are shown whole do not follow the selection, so selecting renders nothing here.
  const selected = useExperiment((state) => {
    if (!isWindowed) return undefined;
    const stoodAt = entryAtCursor(state);
    return stoodAt ? referenceText(stoodAt) : state.experiment.view.select;
  });
  const example = useExperiment(({ experiment: { view } }) => view.example);
  const [moved, setMoved] = useState<Moved>({ step, selected, centres: {} });
  const pending = useRef<{ readonly grid: HTMLElement; readonly place: GridPlace }>(undefined);

  useLayoutEffect(() => {
    const { current } = pending;
    pending.current = undefined;
    if (current) cellAt(current.grid, current.place)?.focus();
  }, [moved]);

  function chosen(axis: Axis): number | undefined {
    const byKeys = moved.step === step && moved.selected === selected ? moved.centres[axis] : undefined;
    if (byKeys !== undefined) return byKeys;
    const reference = selected === undefined ? undefined : parseReference(selected);
    if (!reference) return undefined;
    const [rows, columns] = axesOf(shape, reference.key);
    if (axis === rows && 'row' in reference) return reference.row;
    if (axis === columns && 'column' in reference) return axis === 'examples' ? batch.indexOf(reference.column) : reference.column;
    return undefined;
  }

  function of(axis: Axis): number {
    const index = chosen(axis);
    if (index !== undefined) return index;
    if (axis === 'examples') return batch.indexOf(example);
    if (isWindowed && step?.operation === 'z' && step.layer !== undefined && axis === `units ${step.layer - 1}`) {
      // Read once where the window opens, and not followed: a window that jumps while a number is dragged cannot be read.
      return strongestInput(experiment.getState().trace, step.layer, of(`units ${step.layer}`), of('examples'));
    }
    return 0;
  }

  /** Moves the window of a matrix so that it shows this place, and focuses the cell there. */
  function reveal(grid: HTMLElement, place: GridPlace): void {
    const { matrix, transposed } = grid.dataset;
    const [rows, columns] = axesOf(shape, matrix as QuantityKey);
    const [down, across] = transposed === undefined ? [rows, columns] : [columns, rows];
    pending.current = { grid, place };
    const kept = moved.step === step && moved.selected === selected ? moved.centres : {};
    setMoved({ step, selected, centres: { ...kept, [down]: place.row, [across]: place.column } });
  }

  return { of, reveal };
}

/** The input with the largest |w a| of a unit. */
function strongestInput({ values }: Trace, layer: number, unit: number, column: number): number {
  const W = matrixOf(values, layerKey('W', layer));
  const A = matrixOf(values, layerKey('A', layer - 1));
  let best = 0;
  let largest = -1;
  for (let j = 0; j < W.columns; j++) {
    const share = Math.abs(W.data[unit * W.columns + j] * A.data[j * A.columns + column]);
    if (share > largest) [best, largest] = [j, share];
  }
  return best;
}
