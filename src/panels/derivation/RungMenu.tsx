/** What can be taken from a line: its LaTeX, its picture, its text, its sound. What came of it is said and seen beside the button. */

import { useEffect, useState, type RefObject } from 'react';
import type { Rung } from '../../derivation/rung';
import { takeWords } from '../../words/take';
import { useApp, useLanguage } from '../app';
import { Menu } from '../Menu';
import { readAloud } from '../read-aloud';
import { copyOrDownload } from '../clipboard';
import { LONG, useSaid } from '../use-said';
import type { Place } from './formula-style';
import { imageOf } from './rung-image';
import styles from './RungMenu.module.css';
import { takeRung } from './rung-take';

interface RungMenuProps {
  readonly place: Place;
  readonly rung: Rung;
  /** The formulas that a picture is made of. */
  readonly formulas: RefObject<HTMLElement | null>;
}

export function RungMenu({ place, rung, formulas }: RungMenuProps) {
  const { experiment } = useApp();
  const language = useLanguage();
  const words = takeWords[language];
  const [said, say] = useSaid();
  /** From the choice until the end: what takes its place, or leaves the page, ends it. */
  const [reading, setReading] = useState<AbortController>();
  useEffect(() => () => reading?.abort(), [reading]);

  const take = () => takeRung(place, rung, experiment.getState().trace, language);
  const file = (ending: string) => `${rung.operation}-${rung.id}.${ending}`;
  const copyText = (text: string, name: string) => {
    void copyOrDownload(Promise.resolve(new Blob([text], { type: 'text/plain' })), 'text/plain', name).then((done) => say(words[done]));
  };
  const copyImage = () => {
    if (!formulas.current) return;
    say(words.drawing, LONG);
    void copyOrDownload(imageOf(formulas.current), 'image/png', file('png')).then((done) => say(words[done]), () => say(words.imageFailed, LONG));
  };
  const read = () => {
    const begun = new AbortController();
    const end = () => setReading((now) => (now === begun ? undefined : now));
    setReading(begun);
    say('');
    void readAloud(take().spoken, language, begun.signal, end).then((hasVoice) => {
      if (hasVoice || begun.signal.aborted) return;
      end();
      say(words.noVoice, LONG);
    });
  };

  return (
    <div className={styles['take']}>
      <span role="status" className={styles['said']}>{said}</span>
      <Menu
        label={words.copyLine}
        icon="copy"
        className={styles['button']}
        items={[
          { key: 'tex', name: words.asTex, note: words.asTexNote, onChoose: () => copyText(take().tex, file('tex')) },
          { key: 'image', name: words.asImage, note: words.asImageNote, onChoose: copyImage },
          { key: 'text', name: words.asText, note: words.asTextNote, onChoose: () => copyText(take().text, file('txt')) },
          reading
            ? { key: 'silence', name: words.stopReading, onChoose: () => setReading(undefined) }
            : { key: 'sound', name: words.readAloud, onChoose: read },
        ]}
      />
    </div>
  );
}
