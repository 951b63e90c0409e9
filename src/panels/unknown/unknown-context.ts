/** The answers of the page, handed to its parts. */

import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { remembering } from '../../paint/train-map';
import { lawAnswers, netAnswers } from '../../store/unknown/at-probe';
import type { Fits } from '../../store/unknown/fits';
import type { UnknownNow, UnknownStore } from '../../store/unknown/unknown';
import { unknownCaseOf, type NetRefusal } from '../../store/unknown/unknown-case';
import type { UnknownView } from '../../store/unknown/unknown-view';
import type { WorldOfData } from '../../store/world/open-world';
import { lawFigures, netFigures } from '../../writers/unknown-figures';
import { numberFigure, type Figures } from '../../writers/world-figures';
import { useExperiment } from '../app';

export interface UnknownPage {
  readonly store: UnknownStore;
  /** The answers at the probe as texts, the same object until one changes. */
  readonly figures: () => Figures | undefined;
}

export const UnknownContext = createContext<UnknownPage | undefined>(undefined);

export function useUnknown(): UnknownPage {
  const page = useContext(UnknownContext);
  if (!page) throw new Error('a part of the page of what is not known stands outside it');
  return page;
}

/** Of what is asked, choices alone: numbers are painted. */
export function useUnknownView<Selected>(select: (view: UnknownView) => Selected): Selected {
  const { view } = useUnknown().store;
  return useSyncExternalStore(view.subscribe, () => select(view.getState()));
}

/** `net`, `fitted` and `truth` before the names of `lawFigures` and `netFigures`; `x1`, `x2`. */
export function answerFigures(store: UnknownStore): () => Figures | undefined {
  const figures = remembering((now: UnknownNow | undefined): Figures | undefined => {
    if (!now) return undefined;
    const { model, fits, fitted, law, point, x, view: { missing }, priors, situation } = now;
    const asked = { missing, priors };
    const net = situation.refusal ? undefined : netAnswers(model, x, asked, fits.priors, fits.means);
    return {
      x1: numberFigure(point[0]),
      x2: numberFigure(point[1]),
      ...(net && netFigures(net)),
      ...(fitted.ok && { ...lawFigures('fitted', lawAnswers(fitted.world, point, asked)), 'fitted.rare': numberFigure(fitted.rare) }),
      ...(law && lawFigures('truth', lawAnswers(law, point, asked))),
    };
  });
  return () => figures(store.now());
}

/** What of the open data decides which parts there are; the same object until one of these changes. */
export interface Situation {
  readonly kind: 'classes' | 'numbers';
  readonly K: number;
  readonly n: number;
  readonly why: WorldOfData['kind'];
  readonly refusal: NetRefusal | undefined;
  readonly hasLaw: boolean;
}

export function useSituation(): Situation {
  const steady = useMemo(() => remembering(
    (kind: Situation['kind'], K: number, n: number, why: Situation['why'], refusal: Situation['refusal'], hasLaw: boolean): Situation => ({ kind, K, n, why, refusal, hasLaw }),
  ), []);
  return useExperiment(({ experiment }) => {
    const found = unknownCaseOf(experiment);
    return found.kind === 'classes'
      ? steady('classes', found.K, found.n, found.why, found.refusal, found.law !== undefined)
      : steady('numbers', 0, experiment.data.X.rows, 'none', undefined, found.law !== undefined);
  });
}

/** Why no law is fitted, as a reason and the class it is about; undefined where one is. */
export function fitProblem(fits: Fits, fit: UnknownView['fit']): string | undefined {
  const law = fits[fit];
  return law.ok ? undefined : `${law.problem} ${law.class}`;
}
