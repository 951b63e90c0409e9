/** The page: five regions, arranged by the room there is. */

import { useCallback, useEffect, useState } from 'react';
import styles from './App.module.css';
import { useExperiment, useLanguage } from './panels/app';
import { Derivation } from './panels/derivation/Derivation';
import { Dialogs } from './panels/Dialogs';
import { Inspector } from './panels/inspector/Inspector';
import { useKeyboard } from './panels/keyboard';
import { useLayoutMode } from './panels/layout-mode';
import { Notice } from './panels/notices/Notice';
import { Shelf } from './panels/shelf/Shelf';
import { Stage } from './panels/stage/Stage';
import { Tabs } from './panels/Tabs';
import { Timeline } from './panels/timeline/Timeline';
import { DropTarget } from './panels/topbar/DropTarget';
import { Help } from './panels/topbar/Help';
import { TopBar } from './panels/topbar/TopBar';
import { appWords } from './words/app';

const DETAILS = { derivation: Derivation, shelf: Shelf, inspector: Inspector } as const;
type Detail = keyof typeof DETAILS;

export function App() {
  const language = useLanguage();
  const words = appWords[language];
  const mode = useLayoutMode();
  const [detail, setDetail] = useState<Detail>('derivation');
  const title = useExperiment(({ experiment }) => experiment.title);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title === '' ? 'Nablascope' : `${title} · Nablascope`;
  }, [language, title]);

  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useKeyboard(openHelp);

  const Shown = DETAILS[detail];
  return (
    <div className={styles['page']} data-layout={mode}>
      <TopBar onHelp={openHelp} />
      <main className={styles['main']}>
        <div className={styles['stage']}><Stage /></div>
        {mode === 'wide' ? (
          <div className={styles['side']}>
            <div className={styles['derivation']}><Derivation /></div>
            <div className={styles['shelf']}><Shelf /></div>
            <div className={styles['inspector']}><Inspector /></div>
          </div>
        ) : (
          <div className={styles['details']}>
            <Tabs
              label={words.tabs.label}
              tabs={[
                { id: 'derivation', name: words.tabs.derivation },
                { id: 'shelf', name: words.tabs.shelf },
                { id: 'inspector', name: words.tabs.inspector },
              ]}
              chosen={detail}
              onChoose={setDetail}
            >
              <Shown />
            </Tabs>
          </div>
        )}
      </main>
      <Timeline />
      <Notice />
      <DropTarget />
      <Dialogs />
      {isHelpOpen && <Help onClose={() => setHelpOpen(false)} />}
    </div>
  );
}
