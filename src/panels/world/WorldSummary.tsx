/** The world of the open data in a line: its name and how many examples were drawn from it. */

import { openWorld } from '../../store/world/open-world';
import { worldWords } from '../../words/world';
import { worldsWords } from '../../words/worlds';
import { formatCount } from '../../writers/number';
import { useExperiment, useLanguage } from '../app';
import styles from './World.module.css';

export function WorldSummary() {
  const language = useLanguage();
  const words = worldWords[language];
  const id = useExperiment(({ experiment }) => openWorld(experiment.data)?.id);
  const M = useExperiment(({ experiment }) => experiment.data.X.columns);
  const count = words.examples(formatCount(BigInt(M)));
  return <p data-world="summary" className={styles['summary']}>{id ? words.summary(worldsWords[language].worlds[id].name, count) : words.noWorld(count)}</p>;
}
