/** Controls of the top bar and of its menu on narrow pages: undo, redo and the history, language, theme, full screen. */

import { LANGUAGES, type Language } from '../../words/language';
import { topBarWords } from '../../words/topbar';
import { useApp, useExperiment, useLanguage } from '../app';
import { IconButton } from './IconButton';
import { toggleFullScreen, useIsFullScreen, useShownTheme } from './page-state';
import styles from './TopBar.module.css';

export function UndoRedo() {
  const { experiment, session } = useApp();
  const words = topBarWords[useLanguage()];
  const canUndo = useExperiment(({ history }) => history.past.length > 0);
  const canRedo = useExperiment(({ history }) => history.future.length > 0);
  const openHistory = () => {
    // From the menu of a narrow page, which gives way to it.
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    session.openDialog('history');
  };
  return (
    <span className={styles['pair']}>
      <IconButton icon="undo" name={words.undo} keys="Control+Z" disabled={!canUndo} onClick={() => experiment.undo()} />
      <span className={styles['redo']}><IconButton icon="redo" name={words.redo} keys="Control+Y" disabled={!canRedo} onClick={() => experiment.redo()} /></span>
      <span className={styles['history']}><IconButton icon="history" name={words.history} onClick={openHistory} /></span>
    </span>
  );
}

/** Each language is named in itself. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };

export function LanguageChoice() {
  const { settings } = useApp();
  const language = useLanguage();
  return (
    <select
      className={styles['language']}
      aria-label={topBarWords[language].language}
      value={language}
      onChange={({ target }) => {
        const chosen = LANGUAGES.find((each) => each === target.value);
        if (chosen) settings.choose({ language: chosen });
      }}
    >
      {LANGUAGES.map((each) => <option key={each} value={each} lang={each}>{NAMES[each]}</option>)}
    </select>
  );
}

export function ThemeButton() {
  const { settings } = useApp();
  const words = topBarWords[useLanguage()];
  const theme = useShownTheme();
  return (
    <IconButton
      icon={theme === 'light' ? 'moon' : 'sun'}
      name={theme === 'light' ? words.toDark : words.toLight}
      keys="T"
      onClick={() => settings.choose({ theme: theme === 'light' ? 'dark' : 'light' })}
    />
  );
}

export function FullScreenButton() {
  const words = topBarWords[useLanguage()];
  const isFull = useIsFullScreen();
  if (!document.fullscreenEnabled) return null;
  return (
    <IconButton
      icon={isFull ? 'reduce' : 'enlarge'}
      name={isFull ? words.leaveFullScreen : words.enterFullScreen}
      onClick={() => void toggleFullScreen()}
    />
  );
}
