/** The two unlike examples that are nearest in φ, and what follows if they collide. */

import { useMemo } from 'react';
import { createMeasures } from '../../store/train/measures';
import { nameClasses } from '../../store/features/read-outs';
import { featureWords } from '../../words/features';
import type { Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage } from '../app';
import { Figure } from '../world/Figure';
import { useFigures } from '../world/use-figures';
import { useFeaturePage, useOfSpace } from './features-context';
import { nearestText } from './nearest-text';
import styles from './Features.module.css';

export function NearestPair() {
  const { experiment, training } = useApp();
  const page = useFeaturePage();
  const language = useLanguage();
  const words = featureWords[language].nearest;
  const hasClasses = useExperiment(({ experiment: { data } }) => nameClasses(data));
  const kind = useOfSpace(() => {
    const result = page.nearest.result();
    return result ? result.found?.kind ?? 'none' : undefined;
  });
  const measures = useMemo(() => createMeasures(training, experiment), [training, experiment]);
  const root = useFigures<HTMLElement>((): Figures | undefined => {
    const text = nearestText(page, language, measures()?.J);
    return text && Object.fromEntries((['where', 'what', 'why', 'more', 'cost'] as const).map((name) => [name, { text: text[name] }]));
  });

  function take(): void {
    const found = page.nearest.result()?.found;
    if (!found) return;
    page.pair.choose('i', found.nearest.a);
    page.pair.choose('j', found.nearest.b);
  }

  return (
    <section ref={root} aria-labelledby="features-nearest" className={styles['block']}>
      <h3 id="features-nearest">{words.title}</h3>
      {kind === 'none' && <p className={styles['note']}>{hasClasses ? words.none : words.noneNumber}</p>}
      {kind !== undefined && kind !== 'none' && (
        <>
          <p><Figure name="where" /></p>
          <p data-kind={kind} className={styles['told']}><Figure name="what" /></p>
          <p className={styles['note']}><Figure name="why" /> <Figure name="more" /></p>
          <p><Figure name="cost" /></p>
          <button type="button" className="control small" onClick={take}>{words.take}</button>
        </>
      )}
    </section>
  );
}
