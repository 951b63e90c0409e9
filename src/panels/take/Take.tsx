/** Taking with you: everything that the pass can become outside the app, each to copy or to download. */

import { useEffect } from 'react';
import { TEXT_KINDS } from '../../store/take/take';
import { takeAwayWords } from '../../words/take-away';
import { useApp, useLanguage } from '../app';
import { Dialog } from '../Dialog';
import { TakeMatrix } from './TakeMatrix';
import { TakePicture } from './TakePicture';
import { TakeText } from './TakeText';
import styles from './Take.module.css';

export function Take() {
  const { session, playback } = useApp();
  const words = takeAwayWords[useLanguage()];
  // Who takes a pass does not want to be driven to the next one.
  useEffect(() => playback.pause(), [playback]);
  return (
    <Dialog label={words.title} head={<h2>{words.title}</h2>} placement="middle" onClose={session.closeDialog}>
      <p className={styles['what']}>{words.what}</p>
      <div className={styles['items']}>
        {TEXT_KINDS.map((kind) => <TakeText key={kind} kind={kind} />)}
        <TakeMatrix />
        <TakePicture />
      </div>
    </Dialog>
  );
}
