/** Opens a file that is dropped anywhere on the page, and says so while one is held over it. */

import { useEffect, useState } from 'react';
import { appWords } from '../../words/app';
import { useApp, useLanguage } from '../app';
import { useOffers } from '../share/use-offers';
import styles from './DropTarget.module.css';
import { openFile } from './files';

/** Names of tables of examples; any other file is an experiment. */
const TABLE = /\.(csv|tsv|txt)$/i;

export function DropTarget() {
  const app = useApp();
  const words = appWords[useLanguage()];
  const [isOver, setOver] = useState(false);
  const canFeed = useOffers()('data');

  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      setOver(true);
    };
    // Leaving an element enters another; only leaving the page has nowhere to go.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      if (canFeed && TABLE.test(file.name)) app.session.openTable(file);
      else void openFile(file, app);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [app, canFeed]);

  return isOver ? <div className={styles['over']}><p>{words.dropHere}</p></div> : null;
}
