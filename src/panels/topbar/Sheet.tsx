/** The top bar's menu where it has no room: everything that a wide bar shows, and the pace of the steps. */

import { useEffect, useRef } from 'react';
import { topBarWords } from '../../words/topbar';
import { useApp, useExperiment, useLanguage } from '../app';
import { Icon } from '../Icon';
import { Pace } from '../timeline/Pace';
import { exampleItems, fileItems } from './menu-items';
import type { MenuItem } from './Menu';
import { functionsText, widthsText } from './network-summary';
import { FullScreenButton, LanguageChoice, ThemeButton, UndoRedo } from './PageControls';
import styles from './Sheet.module.css';

export function Sheet({ onClose }: { onClose: () => void }) {
  const app = useApp();
  const language = useLanguage();
  const words = topBarWords[language];
  const shape = useExperiment(({ structure }) => structure.shape);
  const title = useExperiment(({ experiment }) => experiment.title);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();

  const list = (items: readonly MenuItem[]) => (
    <ul>
      {items.map(({ key, name, note, current = false, onChoose }) => (
        <li key={key}>
          <button
            type="button"
            aria-current={current || undefined}
            className={styles['item']}
            onClick={() => {
              close();
              onChoose();
            }}
          >
            {name}
            {note !== undefined && <small>{note}</small>}
          </button>
        </li>
      ))}
    </ul>
  );

  return (
    <dialog
      ref={dialog}
      className={styles['sheet']}
      aria-label={words.menu}
      onClose={onClose}
      closedby="any"
    >
      <div className={styles['content']}>
        <div className={styles['head']}>
          <p><b>{widthsText(shape, language)}</b> {functionsText(shape, language)}</p>
          <button type="button" className="control" aria-label={words.close} onClick={close}><Icon name="close" /></button>
        </div>
        <section aria-label={words.pace} className={styles['row']}><Pace /></section>
        <section className={styles['row']}><LanguageChoice /><ThemeButton /><FullScreenButton /><UndoRedo /></section>
        <section>
          <h2>{words.file}</h2>
          {list(fileItems(app, language))}
        </section>
        <section>
          <h2>{words.examples}</h2>
          {list(exampleItems(app, language, title))}
        </section>
      </div>
    </dialog>
  );
}
