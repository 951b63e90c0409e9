/** Bayes' rule at the probe: the formula with its numbers, and every factor of it class by class. */

import type { ClassWorldId } from '../../worlds/class-worlds';
import { bayesAt } from '../../worlds/bayes';
import { openWorld } from '../../store/world/open-world';
import { classOf } from '../../store/world/world-view';
import { worldWords } from '../../words/world';
import { bayesFigures, type Figures } from '../../writers/world-figures';
import { bayesTex, densityTex, logOddsTex } from '../../writers/world-tex';
import { useApp, useExperiment, useLanguage, useWorldView } from '../app';
import { MathText } from '../MathText';
import { BayesTable } from './BayesTable';
import { Figure } from './Figure';
import { Formula } from './Formula';
import { RareHere } from './RareHere';
import { useFigures } from './use-figures';
import styles from './World.module.css';

export function AtPoint({ id, K }: { readonly id: ClassWorldId; readonly K: number }) {
  const { experiment, probe } = useApp();
  const words = worldWords[useLanguage()].point;
  const k = useWorldView((view) => classOf(view, K));
  const figures = useFigures<HTMLElement>((): Figures | undefined => {
    const law = openWorld(experiment.getState().experiment.data)?.law;
    return law?.kind === 'classes' && law.priors.length === K ? bayesFigures(law, probe.getState().point, k) : undefined;
  });
  const isMixed = useExperiment(({ experiment: { data } }) => (openWorld(data)?.settings['mix'] ?? 0) > 0);
  const logOdds = logOddsTex(id);
  return (
    <section ref={figures} aria-labelledby="world-at-point" className={styles['wide']}>
      <h2 id="world-at-point">{words.title} <MathText tex="x" /> = (<Figure name="x1" />, <Figure name="x2" />)</h2>
      <div className={styles['two']}>
        <div className={styles['stack']}>
          <h3>{words.bayes}</h3>
          <Formula parts={bayesTex(k)} />
          {logOdds.length > 0 && <><h3>{words.logOdds}</h3><Formula parts={logOdds} /></>}
        </div>
        <div className={styles['stack']}>
          <BayesTable K={K} />
          <p className={`${styles['note']} ${styles['defined']}`}>
            {words.bayesClass} <b data-figure="bayesClass" />, <span className={styles['math']}>ln P(x) = <b data-figure="logMarginal" /></span>. {words.cancels}
          </p>
          <RareHere read={() => {
            const law = openWorld(experiment.getState().experiment.data)?.law;
            return law?.kind === 'classes' ? bayesAt(law, probe.getState().point) : undefined;
          }} />
        </div>
      </div>
      <h3>{words.density}</h3>
      <p className={styles['density']}>{densityTex(id, isMixed).map((tex) => <MathText key={tex} tex={tex} />)} <span><MathText tex="\nu" /> {words.ofNoise}</span></p>
    </section>
  );
}
