/** The page: the bar, the view that the address names, and what stands over them. */

import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import styles from './App.module.css';
import { useExperiment, useFlags, useLanguage } from './panels/app';
import { Dialogs } from './panels/Dialogs';
import { useKeyboard } from './panels/keyboard';
import { useLayoutMode } from './panels/layout-mode';
import { Notice } from './panels/notices/Notice';
import { Propagate } from './panels/propagate/Propagate';
import { EmbedBar } from './panels/share/EmbedBar';
import { DropTarget } from './panels/topbar/DropTarget';
import { Help } from './panels/topbar/Help';
import { TopBar } from './panels/topbar/TopBar';

/** Fetched when it is first asked for, so that the page itself stays light. */
const PagesView = lazy(async () => ({ default: (await import('./panels/views/PagesView')).PagesView }));

export function App() {
  const language = useLanguage();
  const mode = useLayoutMode();
  const hide = useFlags((flags) => flags.hide);
  const page = useFlags((flags) => flags.page);
  const isEmbedded = useFlags((flags) => flags.isEmbedded);
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
      {page === 'propagate' ? <Propagate /> : <Suspense fallback={<main />}><PagesView page={page} /></Suspense>}
      <Notice />
      {!hide.has('file') && <DropTarget />}
      <Dialogs />
      {isHelpOpen && <Help onClose={() => setHelpOpen(false)} />}
    </div>
  );
}
