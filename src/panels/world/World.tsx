/** The world that data come from: its law, as maps and as formulas at one point, and samples of it. */

import { isClassWorldId } from '../../worlds/world-of';
import { worldOfData } from '../../store/world/open-world';
import { worldWords } from '../../words/world';
import { worldsWords } from '../../words/worlds';
import { useExperiment, useLanguage } from '../app';
import { AtPoint } from './AtPoint';
import { AtNumber } from './AtNumber';
import { Averages } from './Averages';
import { ClassMap } from './ClassMap';
import { LawControls } from './LawControls';
import { NumberMap } from './NumberMap';
import { ToPropagate } from './ToPropagate';
import { UnknownLaw } from './UnknownLaw';
import styles from './World.module.css';

export function World() {
  const language = useLanguage();
  const words = worldWords[language];
  const kind = useExperiment(({ experiment }) => worldOfData(experiment.data).kind);
  const id = useExperiment(({ experiment }) => {
    const found = worldOfData(experiment.data);
    return found.kind === 'known' ? found.open.id : undefined;
  });
  const K = useExperiment(({ experiment }) => {
    const found = worldOfData(experiment.data);
    return found.kind === 'known' && found.open.law.kind === 'classes' ? found.open.law.priors.length : 0;
  });
  if (id === undefined) return kind === 'known' ? null : <UnknownLaw why={kind} />;
  const { name, purpose } = worldsWords[language].worlds[id];
  const isOfClasses = isClassWorldId(id);
  return (
    <div className={styles['page']}>
      <div className={styles['left']}>
        <h2 className={styles['title']}>{name}</h2>
        <p className={styles['subtitle']}>{purpose}</p>
        {isOfClasses ? <ClassMap K={K} name={name} /> : <NumberMap name={name} />}
        <ToPropagate hasMap />
      </div>
      <div className={styles['right']}>
        {isOfClasses ? <AtPoint id={id} K={K} /> : <AtNumber id={id} />}
        <div className={styles['parts']}>
          {isOfClasses && <Averages />}
          <LawControls id={id} />
        </div>
        <p className={styles['organising']}>{words.organising}</p>
      </div>
    </div>
  );
}
