/** One pass, step by step: five regions, those that the address does not hide, arranged by the room there is. */

import { useState, type ReactNode } from 'react';
import { appWords } from '../../words/app';
import { useCompareEdit, useFlags, useLanguage } from '../app';
import { Explanation } from '../change/Explanation';
import { Inspector } from '../inspector/Inspector';
import { useLayoutMode } from '../layout-mode';
import { Reveal } from '../share/Reveal';
import { Shelf } from '../shelf/Shelf';
import { Stage } from '../stage/Stage';
import { Tabs } from '../Tabs';
import { Announcer } from '../timeline/Announcer';
import { Timeline } from '../timeline/Timeline';
import styles from './Propagate.module.css';

const DETAIL_NAMES = ['derivation', 'shelf', 'inspector'] as const;
type Detail = (typeof DETAIL_NAMES)[number];
const DETAILS: Readonly<Record<Detail, ReactNode>> = { derivation: <Explanation />, shelf: <Shelf />, inspector: <Inspector /> };

export function Propagate() {
  const words = appWords[useLanguage()];
  const mode = useLayoutMode();
  const hide = useFlags((flags) => flags.hide);
  const isEdited = useCompareEdit(({ edit }) => edit !== undefined);
  const details = DETAIL_NAMES.filter((name) => !hide.has(name));
  const [wanted, setDetail] = useState<Detail>('derivation');
  const detail = details.find((name) => name === wanted) ?? details[0];

  return (
    <>
      <main className={styles['main']}>
        {!hide.has('stage') && <div className={styles['stage']}><Stage /></div>}
        {mode === 'wide' ? (
          <div className={styles['side']}>
            {details.map((name) => <div key={name} className={styles[name]}>{DETAILS[name]}</div>)}
          </div>
        ) : details.length > 0 && (
          <div className={styles['details']}>
            <Tabs
              label={words.tabs.label}
              tabs={details.map((id) => ({ id, name: id === 'derivation' && isEdited ? words.tabs.change : words.tabs[id] }))}
              chosen={detail}
              onChoose={setDetail}
            >
              {DETAILS[detail]}
            </Tabs>
          </div>
        )}
      </main>
      <Reveal />
      {hide.has('timeline') ? <Announcer /> : <Timeline />}
    </>
  );
}
