/** Dragging the numbers of cells sideways, with the tape that shows how far. */

import { useEffect, type RefObject } from 'react';
import { numberDrag } from '../../paint/drag';
import { createTape } from '../../paint/drag-tape';
import { editability } from '../../store/edit';
import { useApp } from '../app';
import { referenceOf } from './cell-place';
import { CELL } from './grid-cells';

export function useCellDrag(root: RefObject<HTMLElement | null>): void {
  const { experiment } = useApp();
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
        const verdict = reference && editability(reference);
        return verdict?.editable === true ? verdict.reference : undefined;
      },
    });
    return () => {
      removeDrag();
      tape(undefined);
    };
  }, [experiment, root]);
}
