/** How gradients are written now: by the reader's choice, the convention and the number of examples. */

import { gradientSymbols, type GradientSymbols } from '../writers/gradient-names';
import { useExperiment, useSettings } from './app';

export function useGradientSymbols(): GradientSymbols {
  const names = useSettings((settings) => settings.gradientNames);
  const convention = useExperiment(({ experiment }) => experiment.view.convention);
  const m = useExperiment(({ structure }) => structure.m);
  return gradientSymbols(names, convention, m);
}
