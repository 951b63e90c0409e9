/** Which law of the world the map shows, and of which class the joint, the likelihood and Bayes' rule are. */

import { classOf, WORLD_MAPS } from '../../store/world/world-view';
import { worldWords } from '../../words/world';
import { useApp, useLanguage, useWorldView } from '../app';
import styles from './World.module.css';

export function MapChoice({ K }: { readonly K: number }) {
  const { worldView } = useApp();
  const words = worldWords[useLanguage()].maps;
  const map = useWorldView((view) => view.map);
  const k = useWorldView((view) => classOf(view, K));
  return (
    <div className={styles['choices']}>
      <div role="group" aria-label={words.label} className="segmented">
        {WORLD_MAPS.map((each) => (
          <button key={each} type="button" aria-pressed={each === map} title={words[each]} onClick={() => worldView.look({ map: each })}>
            {words.short[each]}
          </button>
        ))}
      </div>
      <div role="group" aria-label={words.ofClass} className={styles['ofClass']}>
        <span aria-hidden="true">{words.ofClass}</span>
        <span className="segmented">
          {Array.from({ length: K }, (_, each) => (
            <button key={each} type="button" aria-pressed={each === k} onClick={() => worldView.look({ ofClass: each })}>{each}</button>
          ))}
        </span>
      </div>
    </div>
  );
}
