/** Data, training, and the model held against the truth: three pages over one experiment, one run and one probe point. */

import { VIEWS, type PageName } from '../../store/share/page';
import { viewWords } from '../../words/views';
import { useApp, useLanguage } from '../app';
import { Tabs } from '../Tabs';
import { Train } from '../train/Train';
import { Truth } from '../truth/Truth';
import { World } from '../world/World';
import styles from './TrainView.module.css';

const CONTENT = { world: <World />, train: <Train />, truth: <Truth /> } as const;

export function TrainView({ page }: { readonly page: Exclude<PageName, 'propagate'> }) {
  const { flags } = useApp();
  const words = viewWords[useLanguage()].pages;
  return (
    <main className={styles['view']}>
      <Tabs
        label={words.label}
        tabs={VIEWS.train.map((id) => ({ id, name: words[id] }))}
        chosen={page}
        onChoose={flags.goTo}
      >
        {CONTENT[page]}
      </Tabs>
    </main>
  );
}
