/** Typesets the formulas of the next step while the reader looks at this one, so that they are there at once. */

import { useEffect } from 'react';
import { chains, keyRungs, nearestLevel } from '../../derivation/levels';
import type { Language } from '../../words/language';
import { useApp, useExperiment, useLanguage, useSettings } from '../app';
import { useLayoutMode } from '../layout-mode';
import { mathTextOf } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { whenIdle } from '../when-idle';
import { htmlOf } from './katex';
import { keyFormula } from './key-formula';
import { levelShows, type LevelShows } from './level-shows';
import { nextDerivation, type StepDerivation } from './use-derivation';
import { useShown } from './use-shown';
import { writeChain, writeRung, type Shown } from './write-level';

export function useTypesetAhead(): void {
  const { experiment } = useApp();
  const language = useLanguage();
  const mode = useLayoutMode();
  const allRungs = useSettings((settings) => settings.allRungs);
  const shown = useShown();
  const gradients = useGradientSymbols();
  const structure = useExperiment((state) => state.structure);
  const cursor = useExperiment((state) => state.cursor);
  const level = useExperiment((state) => state.experiment.view.level);

  useEffect(() => {
    function* typeset() {
      const state = experiment.getState();
      const next = nextDerivation(state, gradients);
      if (!next) return;
      const active = nearestLevel(next.levels, level);
      yield* typesetting(next, (each) => levelShows(each, active, allRungs, mode), shown, language);
      const after = structure.plan.steps[structure.plan.steps.indexOf(next.place.step) + 1];
      const tex = after && keyFormula(structure, after, state.experiment.view, gradients);
      if (tex !== undefined) yield mathTextOf(tex);
    }
    return whenIdle(typeset());
  }, [experiment, structure, cursor, level, gradients, allRungs, mode, shown, language]);
}

type Levels = StepDerivation['levels'];

/** Typesets a piece of a formula at a time. */
function* typesetting({ place, levels }: StepDerivation, shows: (level: Levels[number]['level']) => LevelShows, shown: Shown, language: Language) {
  for (const { level, rungs } of levels) {
    if (shows(level) === 'heading') continue;
    const formulas = shows(level) === 'every rung'
      ? rungs.flatMap((rung) => {
        const { symbols, numbers } = writeRung(place, rung, shown, language);
        return [symbols, numbers];
      })
      : chains(keyRungs(rungs)).map((chain) => writeChain(place, level, chain, shown, language).formula);
    for (const formula of formulas) {
      for (const tex of formula?.lines.flat() ?? []) yield htmlOf(tex);
    }
  }
}
