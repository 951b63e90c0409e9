/** The derivation of the stop that the reader stands at. */

import { useMemo } from 'react';
import { depth, type View } from '../../engine/experiment';
import { parseReference, referenceText, type Reference } from '../../engine/quantity';
import { compareProgress, nextProgress } from '../../engine/schedule';
import { deriveStep, focusOf } from '../../derivation/derive';
import { levelsOf, type LevelRungs } from '../../derivation/levels';
import { currentEntry, stepAt } from '../../paint/cells-current';
import type { ExperimentState } from '../../store/experiment-store';
import { showingItsExample } from '../../store/shown-example';
import type { GradientSymbols } from '../../writers/gradient-names';
import { useExperiment } from '../app';
import { useGradientSymbols } from '../use-gradient-symbols';
import type { Place } from './formula-style';

export interface StepDerivation {
  readonly place: Place;
  readonly levels: readonly LevelRungs[];
}

/** What a derivation is made from. */
interface DerivedFrom extends Pick<ExperimentState, 'structure' | 'cursor' | 'extent'>, Pick<View, 'route' | 'convention' | 'example'> {
  /** The entry that is looked at. */
  readonly centre: Reference | undefined;
  readonly gradients: GradientSymbols;
}

function derivation({ structure, cursor, extent, route, convention, example, centre, gradients }: DerivedFrom): StepDerivation | undefined {
  const { shape, batch, plan, m } = structure;
  const step = stepAt(plan, cursor);
  if (!step) return undefined;
  const focus = focusOf(shape, step, example, centre);
  const rungs = deriveStep(shape, batch, plan, step, { route, convention }, focus);
  const place = { structure, extent, step, layer: step.layer ?? depth(shape), focus, convention, gradients };
  return { place, levels: levelsOf(rungs, m) };
}

/** The derivation of the stop that one more step leads to, as it will be when the reader stands there. */
export function nextDerivation(state: ExperimentState, gradients: GradientSymbols): StepDerivation | undefined {
  const { experiment, structure, cursor, extent: reached } = state;
  const { shape, m, plan } = structure;
  const { view } = experiment;
  const next = nextProgress(shape, m, plan, view.stride, cursor);
  if (!next) return undefined;
  const there = { experiment: showingItsExample(experiment, structure, next), structure, cursor: next };
  const { route, convention, example } = there.experiment.view;
  const extent = compareProgress(next, reached) > 0 ? next : reached;
  return derivation({ structure, cursor: next, extent, route, convention, example, centre: currentEntry(there), gradients });
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
  const text = useExperiment((state) => {
    const entry = currentEntry(state);
    return entry && referenceText(entry);
  });

  return useMemo(() => {
    const centre = text === undefined ? undefined : parseReference(text);
    return derivation({ structure, cursor, extent, route, convention, example, centre, gradients });
  }, [structure, cursor, extent, route, convention, example, text, gradients]);
}
