/** What no model can do better than, on average over P(x). */

import { openWorld } from '../../store/world/open-world';
import { averagesOf } from '../../store/world/averages';
import { worldWords } from '../../words/world';
import { averageFigure, type Figures } from '../../writers/world-figures';
import { useApp, useLanguage } from '../app';
import { MathText } from '../MathText';
import { SettingSlider } from './SettingSlider';
import { useFigures } from './use-figures';
import { MIX_TEX } from '../../writers/world-tex';
import styles from './World.module.css';

export function Averages() {
  const { experiment } = useApp();
  const words = worldWords[useLanguage()];
  const law = () => {
    const found = openWorld(experiment.getState().experiment.data)?.law;
    return found?.kind === 'classes' ? found : undefined;
  };
  const root = useFigures<HTMLElement>((): Figures | undefined => {
    const found = law();
    if (!found) return undefined;
    const { risk, entropy } = averagesOf(found);
    const least = averageFigure(risk);
    return { risk: least, entropy: averageFigure(entropy), floor: { text: words.average.floor(least.text) } };
  });
  return (
    <section ref={root} aria-labelledby="world-averages" className={styles['part']}>
      <h2 id="world-averages" title={words.average.how}>{words.average.title}</h2>
      <dl className={styles['figures']} title={words.average.how}>
        <dt>{words.average.risk} <MathText tex="R^*" /></dt><dd data-figure="risk" />
        <dt>{words.average.entropy} <MathText tex="H(Y\mid X)" />, {words.average.nats}</dt><dd data-figure="entropy" />
      </dl>
      <p data-figure="floor" data-sentence="" />
      <h3>{words.same.title}</h3>
      <p className={styles['density']}><MathText tex={MIX_TEX} /></p>
      <SettingSlider name="mix" />
      <p className={styles['note']}>{words.same.what}</p>
    </section>
  );
}
