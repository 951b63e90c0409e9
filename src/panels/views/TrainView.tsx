/** Data, training, and the model held against the truth: three pages over one experiment, one run and one probe point. */

import { useEffect, useId } from 'react';
import { VIEWS, type PageName } from '../../store/share/page';
import { keepProbeInView } from '../../store/world/probe-in-view';
import { viewWords } from '../../words/views';
import { useApp, useLanguage } from '../app';
import { panelId, tabId, TabList } from '../TabList';
import { Train } from '../train/Train';
import { TrainBar } from '../train/TrainBar';
import { Truth } from '../truth/Truth';
import { World } from '../world/World';
import { WorldSummary } from '../world/WorldSummary';
import styles from './TrainView.module.css';

const CONTENT = { world: <World />, train: <Train />, truth: <Truth /> } as const;

export function TrainView({ page }: { readonly page: Exclude<PageName, 'propagate'> }) {
  const { flags, experiment, probe } = useApp();
  const words = viewWords[useLanguage()].pages;
  const base = useId();
  useEffect(() => keepProbeInView(experiment, probe), [experiment, probe]);
  return (
    <>
      <main className={styles['view']}>
        <div className={styles['bar']}>
          <TabList
            label={words.label}
            tabs={VIEWS.train.map((id) => ({ id, name: words[id] }))}
            chosen={page}
            onChoose={flags.goTo}
            base={base}
            className={styles['pages']}
          />
          <WorldSummary />
        </div>
        {/* Another page begins at its top. */}
        <div key={page} role="tabpanel" id={panelId(base)} aria-labelledby={tabId(base, page)} className={styles['page']}>
          {CONTENT[page]}
        </div>
      </main>
      <TrainBar />
    </>
  );
}
