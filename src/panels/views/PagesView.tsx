/** The pages of a view over one experiment, one run, one probe point and one pair of examples. */

import { useEffect, useId } from 'react';
import { VIEWS, viewOf, type PageName } from '../../store/share/page';
import { keepProbeInView } from '../../store/world/probe-in-view';
import { viewWords } from '../../words/views';
import { useApp, useLanguage } from '../app';
import { panelId, tabId, TabList } from '../TabList';
import { Features } from '../features/Features';
import { Kernels } from '../kernels/Kernels';
import { RunNotice } from '../train/RunNotice';
import { Train } from '../train/Train';
import { TrainBar } from '../train/TrainBar';
import { Truth } from '../truth/Truth';
import { Unknown } from '../unknown/Unknown';
import { World } from '../world/World';
import { WorldSummary } from '../world/WorldSummary';
import styles from './PagesView.module.css';

const CONTENT = {
  world: <World />, train: <Train />, truth: <Truth />, features: <Features />, kernels: <Kernels />, unknown: <Unknown />,
} as const;

export function PagesView({ page }: { readonly page: Exclude<PageName, 'propagate'> }) {
  const { flags, experiment, probe } = useApp();
  const words = viewWords[useLanguage()].pages;
  const base = useId();
  const pages: readonly PageName[] = VIEWS[viewOf(page)];
  useEffect(() => keepProbeInView(experiment, probe), [experiment, probe]);
  return (
    <>
      <main className={styles['view']}>
        <div className={styles['bar']}>
          <TabList
            label={words.label}
            tabs={pages.map((id) => ({ id, name: words[id] }))}
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
        <RunNotice />
      </main>
      <TrainBar />
    </>
  );
}
