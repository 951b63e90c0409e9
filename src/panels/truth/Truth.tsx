/** The model Q held against the true law P of the world. */

import { useMemo } from 'react';
import { behindPainter } from '../../paint/truth/behind';
import { createTruth, viewOf } from '../../store/truth/truth';
import { truthCaseOf } from '../../store/truth/truth-case';
import { truthWords } from '../../words/truth';
import { useApp, useExperiment, useLanguage } from '../app';
import { useLayoutMode } from '../layout-mode';
import { usePainter } from '../use-painter';
import { Hatch } from './BarRows';
import { ClassTruth } from './ClassTruth';
import { RegressionTruth } from './RegressionTruth';
import { TruthContext } from './truth-context';
import { UnknownTruth } from './UnknownTruth';
import styles from './Truth.module.css';

export function Truth() {
  const { experiment, training, frame } = useApp();
  const mode = useLayoutMode();
  const language = useLanguage();
  const truth = useMemo(() => createTruth({ experiment, training, request: frame.request }), [experiment, training, frame]);
  // Once a frame, after the parts have painted what was there.
  const root = usePainter<HTMLDivElement>((element) => behindPainter(element, truth));
  return (
    <TruthContext value={truth}>
      <div ref={root} data-page="truth" data-mode={mode} className={styles['page']}><p data-part="behind" hidden className={styles['behind']}><span>{truthWords[language].behind}</span></p><Hatch /><Content /></div>
    </TruthContext>
  );
}

function Content() {
  const kind = useExperiment(({ experiment: { data }, structure: { shape } }) => truthCaseOf(data, shape).kind);
  const K = useExperiment(({ experiment: { data }, structure: { shape } }) => {
    const found = truthCaseOf(data, shape);
    return found.kind === 'classes' || found.kind === 'noLaw' ? found.law.priors.length : 0;
  });
  const reason = useExperiment(({ experiment: { data }, structure: { shape } }) => {
    const found = truthCaseOf(data, shape);
    return found.kind === 'noLaw' ? found.reason : undefined;
  });
  const view = useExperiment(({ experiment: { data }, structure: { shape } }) => {
    const found = truthCaseOf(data, shape);
    return found.kind === 'classes' || found.kind === 'noLaw' ? viewOf(found) : undefined;
  });
  if (kind === 'regression') return <RegressionTruth />;
  return view ? <ClassTruth key={K} K={K} view={view} noLaw={reason} /> : <UnknownTruth />;
}
