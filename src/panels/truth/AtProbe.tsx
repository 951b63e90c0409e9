/** The two laws of y at the probe, and how far the one is from the other, both ways. */

import { atProbe } from '../../store/truth/at-probe';
import { classLaw } from '../../store/truth/truth-case';
import { truthWords } from '../../words/truth';
import { worldWords } from '../../words/world';
import { divergenceTex } from '../../writers/truth-tex';
import { probeFigures } from '../../writers/truth-figures';
import type { Figures } from '../../writers/world-figures';
import { useApp, useLanguage } from '../app';
import { MathText } from '../MathText';
import { ClassMark } from '../plane/ClassMark';
import { Figure } from '../world/Figure';
import { Formula } from '../world/Formula';
import { useFigures } from '../world/use-figures';
import { useTruth } from './truth-context';
import styles from './Truth.module.css';

export function AtProbe({ K }: { readonly K: number }) {
  const { experiment, probe } = useApp();
  const truth = useTruth();
  const language = useLanguage();
  const words = truthWords[language].probe;
  const { nowhere } = worldWords[language].point;
  const root = useFigures<HTMLElement>((): Figures | undefined => {
    const law = classLaw(experiment.getState().experiment.data);
    const { point } = probe.getState();
    const at = law && law.priors.length === K ? atProbe(law, truth.model(), point) : undefined;
    return at && { ...probeFigures(point, at), nowhere: { text: at.logMarginal === -Infinity ? nowhere : '' } };
  });
  return (
    <section ref={root} aria-labelledby="truth-probe" className={styles['probe']}>
      <h2 id="truth-probe">{words.title} <span className={styles['plain']}>(<Figure name="x1" />, <Figure name="x2" />)</span></h2>
      <table className={styles['table']}>
        <caption className="visually-hidden">{words.table}</caption>
        <thead><tr><th scope="col">{words.class}</th><th scope="col">{words.P}</th><th scope="col">{words.Q}</th></tr></thead>
        <tbody>
          {Array.from({ length: K }, (_, k) => (
            <tr key={k}>
              <th scope="row"><ClassMark index={k} />{k}</th>
              <td><Figure name={`p.${k}`} /></td><td><Figure name={`q.${k}`} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={styles['figures']}>
        <dt><MathText tex="\mathrm{KL}(P\Vert Q)" />, {words.nats}</dt><dd data-figure="divergence" />
        <dt><MathText tex="\mathrm{KL}(Q\Vert P)" />, {words.nats}</dt><dd data-figure="reversed" />
        <dt><MathText tex="P(x)" /></dt><dd data-figure="marginal" />
      </dl>
      <p data-figure="nowhere" data-sentence="" className={styles['telling']} />
      <Formula parts={divergenceTex(K, false)} />
      <Formula parts={divergenceTex(K, true)} />
      <p className={styles['note']}>{words.one} {words.weighted}</p>
    </section>
  );
}
