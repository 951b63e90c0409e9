/** Dragging the numbers of cells sideways, with the tape that shows how far; and what a drag of one that follows from others is answered with. */

import { useEffect, useRef, type RefObject } from 'react';
import { numberDrag } from '../../paint/drag';
import { createTape } from '../../paint/drag-tape';
import type { ExperimentStore } from '../../store/experiment-store';
import { useApp } from '../app';
import { placeOf, referenceOf, type CellPlace } from './cell-place';
import { CELL } from './grid-cells';

/** As far as a press of a number that can be changed moves before it is a drag. */
const THRESHOLD = 3;

/** `onRefuse` is called once for each drag of a number that cannot be changed. */
export function useCellDrag(root: RefObject<HTMLElement | null>, onRefuse: (cell: CellPlace) => void): void {
  const { experiment } = useApp();
  const refuse = useRef(onRefuse);
  useEffect(() => {
    refuse.current = onRefuse;
  });
  useEffect(() => {
    const { current } = root;
    if (!current) return undefined;
    const tape = createTape(experiment);
    const removeDrag = numberDrag(current, {
      experiment,
      onDrag: tape,
      referenceAt: ({ target }) => {
        const element = target instanceof Element ? target.closest<HTMLElement>(CELL) : null;
        const reference = element ? referenceOf(element) : undefined;
        const verdict = reference && experiment.editability(reference);
        return verdict?.editable === true ? verdict.reference : undefined;
      },
    });
    const removeRefusal = refuseDrag(current, experiment, (cell) => refuse.current(cell));
    return () => {
      removeDrag();
      removeRefusal();
      tape(undefined);
    };
  }, [experiment, root]);
}

/** Answers the drag of a number that cannot be changed. A finger that moves there scrolls the page. */
function refuseDrag(root: HTMLElement, experiment: ExperimentStore, onRefuse: (cell: CellPlace) => void): () => void {
  let press: AbortController | undefined;
  const onPointerDown = (down: PointerEvent): void => {
    press?.abort();
    const cell = down.target && placeOf(root, down.target);
    if (!cell || down.button !== 0 || down.pointerType === 'touch' || experiment.editability(cell.reference).editable) return;
    const { signal } = (press = new AbortController());
    const end = () => press?.abort();
    window.addEventListener('pointermove', (move) => {
      if (Math.abs(move.clientX - down.clientX) < THRESHOLD) return;
      end();
      onRefuse(cell);
    }, { signal });
    window.addEventListener('pointerup', end, { signal });
    window.addEventListener('pointercancel', end, { signal });
  };
  root.addEventListener('pointerdown', onPointerDown);
  return () => {
    press?.abort();
    root.removeEventListener('pointerdown', onPointerDown);
  };
}
