/** Why a column of the page has no answers, in the reader's language. */

import { fitsOf } from '../../store/unknown/fits';
import { unknownCaseOf } from '../../store/unknown/unknown-case';
import { unknownWords } from '../../words/unknown';
import { formatCount } from '../../writers/number';
import { useExperiment, useLanguage } from '../app';
import { fitProblem, useSituation, useUnknownView } from './unknown-context';

export type Who = 'net' | 'fitted' | 'truth';

export function useReasons(): Readonly<Record<Who, string | undefined>> {
  const words = unknownWords[useLanguage()].refusals;
  const { why, refusal, hasLaw } = useSituation();
  return {
    net: refusal && words.net[refusal],
    fitted: useFitReason(),
    truth: hasLaw || why === 'known' ? undefined : words.lawUnknown[why],
  };
}

function useFitReason(): string | undefined {
  const words = unknownWords[useLanguage()].refusals.fit;
  const fit = useUnknownView((view) => view.fit);
  const n = useExperiment(({ experiment: { data } }) => data.X.rows);
  const problem = useExperiment(({ experiment }) => {
    const found = unknownCaseOf(experiment);
    return found.kind === 'classes' ? fitProblem(fitsOf(experiment.data, found.K), fit) : undefined;
  });
  if (problem === undefined) return undefined;
  const [kind, k] = problem.split(' ');
  if (kind === 'empty') return words.empty(k);
  if (kind === 'flat') return fit === 'lda' ? words.flatAll : words.flat(k);
  return kind === 'features' ? words.features(formatCount(n)) : words.numbers;
}
