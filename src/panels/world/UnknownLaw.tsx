/** Data whose law nobody knows: the page says so, still shows the examples, and names what works without a law. */

import { useState } from 'react';
import { featureNames } from '../../store/table/feed';
import type { WorldOfData } from '../../store/world/open-world';
import { hasClasses, MOST_DOTS, ownDots } from '../../store/world/own-data';
import { worldWords } from '../../words/world';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useLanguage } from '../app';
import { LineChart } from '../chart/LineChart';
import { HeldOut } from '../data/HeldOut';
import { ScaleHint } from '../data/ScaleHint';
import { useOffers } from '../share/use-offers';
import { ToPropagate } from './ToPropagate';
import { WorldList } from './WorldList';
import styles from './World.module.css';

export function UnknownLaw({ why }: { readonly why: Exclude<WorldOfData['kind'], 'known'> }) {
  const { experiment, session } = useApp();
  const words = worldWords[useLanguage()];
  const offers = useOffers();
  const M = useExperiment((state) => state.experiment.data.X.columns);
  const n = useExperiment((state) => state.experiment.data.X.rows);
  const held = useExperiment((state) => state.experiment.data.heldOut?.length ?? 0);
  const names = useExperiment((state) => featureNames(state.experiment.data).join('\n')).split('\n');
  const isOfClasses = useExperiment((state) => hasClasses(state.experiment));
  const [chosenAcross, setAcross] = useState(0);
  const [chosenUp, setUp] = useState(1);
  const across = Math.min(chosenAcross, n - 1);
  const up = n === 1 ? undefined : Math.min(chosenUp, n - 1);
  const count = words.unknown.count(formatCount(BigInt(M - held)), formatCount(BigInt(held)), formatCount(BigInt(n)));
  return (
    <div className={styles['page']}>
      <div className={styles['left']}>
        <h2 className={styles['title']}>{words.unknown.examples}</h2>
        <p className={styles['subtitle']}>{count}</p>
        {n > 2 && (
          <div className={styles['choices']}>
            {([[words.unknown.across, across, setAcross], [words.unknown.up, up, setUp]] as const).map(([label, value, choose]) => (
              <label key={label} className={styles['axis']}>
                {label}
                <select className={styles['select']} value={value} onChange={({ target }) => choose(Number(target.value))}>
                  {names.map((name, index) => <option key={index} value={index}>{name}</option>)}
                </select>
              </label>
            ))}
          </div>
        )}
        <LineChart
          name={words.unknown.examples}
          description={count}
          height={360}
          endLabels={24}
          draw={() => ownDots(experiment.getState().experiment, across, up, names[across])}
        />
        <p className={styles['note']}>
          {up === undefined ? words.unknown.oneFeature : words.unknown.axesAre(names[across], names[up])}
          {' '}{isOfClasses ? words.unknown.byShape : words.unknown.byNumber}
          {n > 2 && ` ${words.unknown.others}`}
          {M > MOST_DOTS && ` ${words.unknown.firstOf(formatCount(BigInt(MOST_DOTS)))}`}
        </p>
        <ToPropagate hasMap={false} />
      </div>
      <div className={styles['right']}>
        <section aria-labelledby="world-unknown" className={styles['unknown']}>
          <h2 id="world-unknown">{words.unknown.title[why]}</h2>
          <p>{words.unknown.why[why]}</p>
          <p>{words.unknown.works}</p>
          <HeldOut />
          <ScaleHint />
          {offers('data') && <p><button type="button" className="control" onClick={() => session.openDialog('data')}>{words.unknown.open}</button></p>}
        </section>
        <section aria-labelledby="world-choose" className={styles['wide']}>
          <h2 id="world-choose">{words.choose}</h2>
          <p className={styles['note']}>{words.unknown.choosing}</p>
          <WorldList />
        </section>
        <p className={styles['organising']}>{words.organising}</p>
      </div>
    </div>
  );
}
