/** The top bar's menu where it has no room: everything that a wide bar shows, and the pace of the steps. */

import { topBarWords } from '../../words/topbar';
import { useApp, useExperiment, useFlags, useLanguage } from '../app';
import { closeAround, Dialog } from '../Dialog';
import { Pace } from '../timeline/Pace';
import { exampleItems, fileItems, toolItems } from './menu-items';
import type { MenuItem } from '../Menu';
import { useOffers } from '../share/use-offers';
import { ViewNav } from '../views/ViewNav';
import { functionsText, widthsText } from './network-summary';
import { FullScreenButton, LanguageChoice, ThemeButton, UndoRedo } from './PageControls';
import styles from './Sheet.module.css';

export function Sheet({ onClose }: { onClose: () => void }) {
  const app = useApp();
  const language = useLanguage();
  const words = topBarWords[language];
  const shape = useExperiment(({ structure }) => structure.shape);
  const title = useExperiment(({ experiment }) => experiment.title);
  const hide = useFlags((flags) => flags.hide);
  const offers = useOffers();
  const tools = toolItems(app, language, offers);

  const list = (items: readonly MenuItem[]) => (
    <ul>
      {items.map(({ key, name, note, current = false, onChoose }) => (
        <li key={key}>
          <button
            type="button"
            aria-current={current || undefined}
            className={styles['item']}
            onClick={(event) => {
              closeAround(event);
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
    <Dialog
      label={words.menu}
      head={<p><b>{widthsText(shape, language)}</b> {functionsText(shape, language)}</p>}
      placement="edge"
      onClose={onClose}
    >
      <div className={styles['sheet']}>
        <ViewNav className={`segmented ${styles['views']}`} onChosen={onClose} />
        <section aria-label={words.pace} className={styles['row']}><Pace /></section>
        <section className={styles['row']}><LanguageChoice /><ThemeButton /><FullScreenButton />{!hide.has('edit') && <UndoRedo />}</section>
        {tools.length > 0 && (
          <section>
            <h2>{words.tools}</h2>
            {list(tools)}
          </section>
        )}
        {!hide.has('file') && (
          <section>
            <h2>{words.file}</h2>
            {list(fileItems(app, language, offers))}
          </section>
        )}
        {!hide.has('examples') && (
          <section>
            <h2>{words.examples}</h2>
            {list(exampleItems(app, language, title))}
          </section>
        )}
      </div>
    </Dialog>
  );
}
