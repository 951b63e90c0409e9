/** The page: five regions, those that its address does not hide, arranged by the room there is. */

import { useCallback, useEffect, useState, type ReactNode } from 'react';
import styles from './App.module.css';
import { useCompareEdit, useExperiment, useFlags, useLanguage } from './panels/app';
import { Explanation } from './panels/change/Explanation';
import { Dialogs } from './panels/Dialogs';
import { Inspector } from './panels/inspector/Inspector';
import { useKeyboard } from './panels/keyboard';
import { useLayoutMode } from './panels/layout-mode';
import { Notice } from './panels/notices/Notice';
import { EmbedBar } from './panels/share/EmbedBar';
import { Reveal } from './panels/share/Reveal';
import { Shelf } from './panels/shelf/Shelf';
import { Stage } from './panels/stage/Stage';
import { Tabs } from './panels/Tabs';
import { Announcer } from './panels/timeline/Announcer';
import { Timeline } from './panels/timeline/Timeline';
import { DropTarget } from './panels/topbar/DropTarget';
import { Help } from './panels/topbar/Help';
import { TopBar } from './panels/topbar/TopBar';
import { appWords } from './words/app';

const DETAIL_NAMES = ['derivation', 'shelf', 'inspector'] as const;
type Detail = (typeof DETAIL_NAMES)[number];
const DETAILS: Readonly<Record<Detail, ReactNode>> = { derivation: <Explanation />, shelf: <Shelf />, inspector: <Inspector /> };

export function App() {
  const language = useLanguage();
  const words = appWords[language];
  const mode = useLayoutMode();
  const hide = useFlags((flags) => flags.hide);
  const isEmbedded = useFlags((flags) => flags.isEmbedded);
  const isEdited = useCompareEdit(({ edit }) => edit !== undefined);
  const details = DETAIL_NAMES.filter((name) => !hide.has(name));
  const [wanted, setDetail] = useState<Detail>('derivation');
  const detail = details.find((name) => name === wanted) ?? details[0];
  const title = useExperiment(({ experiment }) => experiment.title);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title === '' ? 'Nablascope' : `${title} · Nablascope`;
  }, [language, title]);

  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), [setHelpOpen]);
  useKeyboard(openHelp);

  return (
    <div className={styles['page']} data-layout={mode} data-hidden={[...hide].join(' ')}>
      {isEmbedded ? <EmbedBar title={title} /> : hide.has('topbar') ? <header className="visually-hidden"><h1>Nablascope</h1></header> : <TopBar onHelp={openHelp} />}
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
      <Notice />
      {!hide.has('file') && <DropTarget />}
      <Dialogs />
      {isHelpOpen && <Help onClose={() => setHelpOpen(false)} />}
    </div>
  );
}
