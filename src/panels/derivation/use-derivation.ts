/** The derivation of the stop that the reader stands at. */

import { useMemo } from 'react';
import { depth } from '../../engine/experiment';
import { parseReference, referenceText } from '../../engine/quantity';
import { deriveStep, focusOf } from '../../derivation/derive';
import { levelsOf, type LevelRungs } from '../../derivation/levels';
import { currentEntry, stepAt } from '../../paint/cells-current';
import { useExperiment } from '../app';
import { useGradientSymbols } from '../use-gradient-symbols';
import type { Place } from './formula-style';

export interface StepDerivation {
  readonly place: Place;
  readonly levels: readonly LevelRungs[];
}

/** Undefined at `start`, where nothing has been done. Changes with the place and the structure, never with numbers. */
export function useDerivation(): StepDerivation | undefined {
  const structure = useExperiment((state) => state.structure);
  const cursor = useExperiment((state) => state.cursor);
  const extent = useExperiment((state) => state.extent);
  const route = useExperiment(({ experiment: { view } }) => view.route);
  const convention = useExperiment(({ experiment: { view } }) => view.convention);
  const example = useExperiment(({ experiment: { view } }) => view.example);
  const gradients = useGradientSymbols();
  const centre = useExperiment((state) => {
    const entry = currentEntry(state);
    return entry && referenceText(entry);
  });

  return useMemo(() => {
    const { shape, batch, plan, m } = structure;
    const step = stepAt(plan, cursor);
    if (!step) return undefined;
    const focus = focusOf(shape, step, example, centre === undefined ? undefined : parseReference(centre));
    const rungs = deriveStep(shape, batch, plan, step, { route, convention }, focus);
    const place = { structure, extent, step, layer: step.layer ?? depth(shape), focus, convention, gradients };
    return { place, levels: levelsOf(rungs, m) };
  }, [structure, cursor, extent, route, convention, example, centre, gradients]);
}
