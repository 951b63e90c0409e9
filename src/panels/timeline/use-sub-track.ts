/** The entries of the step that the reader stands at, laid out between the arms, where the place is one number of several. */

import { useMemo } from 'react';
import { isPerExample } from '../../engine/quantity';
import { extentOf, mainOutput, scalarCount, type Progress } from '../../engine/schedule';
import { lastWritten } from '../../engine/stride-place';
import type { Hairpin } from '../../layout/hairpin';
import { subTrack, type SubTrack } from '../../layout/sub-track';
import { useExperiment } from '../app';
import { useGradientSymbols } from '../use-gradient-symbols';
import { entryWidth } from './stop-text';

export interface StepEntries {
  readonly track: SubTrack;
  /** The stop under way: so many steps are done at its end. */
  readonly steps: number;
  /** How many entries are done where the reader stands, and how many are computed. */
  readonly at: number;
  readonly reached: number;
}

export function useSubTrack(line: Hairpin, steps: number): StepEntries | undefined {
  const { shape, m, plan, batch } = useExperiment(({ structure }) => structure);
  const stride = useExperiment(({ experiment }) => experiment.view.stride);
  const cursor = useExperiment((state) => state.cursor);
  const extent = useExperiment((state) => state.extent);
  const gradients = useGradientSymbols();

  const track = useMemo(() => {
    const step = plan.steps[steps - 1];
    const count = step ? scalarCount(shape, m, step) : 0;
    const last = lastWritten(shape, batch, plan, { steps, entries: 0 });
    if (!step || !last || count === 1) return undefined;
    const [rows, columns] = extentOf(shape, m, mainOutput(step));
    return subTrack({
      count,
      inner: isPerExample(mainOutput(step)) ? rows : columns,
      at: line.stops[steps].x,
      from: Math.min(line.startX, line.columns[0].from),
      to: line.bendX,
      // The last entry has the longest indices.
      name: entryWidth(last, plan, steps, m, gradients),
    });
  }, [line, shape, m, plan, batch, steps, gradients]);

  if (!track || (stride !== 'scalar' && cursor.entries === 0)) return undefined;
  return { track, steps, at: entriesDone(cursor, steps, track.count), reached: entriesDone(extent, steps, track.count) };
}

/** How many entries of the step that ends with so many steps done. */
function entriesDone(progress: Progress, steps: number, count: number): number {
  if (progress.steps >= steps) return count;
  return progress.steps === steps - 1 ? progress.entries : 0;
}
