/** What the reader of a shared address does not get: regions, controls, answers. */

import { HIDEABLE, type Hideable } from '../../store/share/flags';
import { shareWords } from '../../words/share';
import { useLanguage } from '../app';
import styles from './Share.module.css';

interface HideChoicesProps {
  readonly hide: ReadonlySet<Hideable>;
  readonly onChange: (hide: ReadonlySet<Hideable>) => void;
}

export function HideChoices({ hide, onChange }: HideChoicesProps) {
  const words = shareWords[useLanguage()];
  const notes: Partial<Record<Hideable, string>> = { edit: words.editNote, answers: words.answersNote };
  function toggle(name: Hideable): void {
    const chosen = new Set(hide);
    if (!chosen.delete(name)) chosen.add(name);
    onChange(chosen);
  }
  return (
    <fieldset className={styles['group']}>
      <legend>{words.hide}</legend>
      <ul className={styles['choices']}>
        {HIDEABLE.map((name) => (
          <li key={name} data-wide={notes[name] === undefined ? undefined : ''}>
            <label className={styles['choice']}>
              <input
                type="checkbox"
                checked={hide.has(name)}
                aria-describedby={notes[name] === undefined ? undefined : `share-note-${name}`}
                onChange={() => toggle(name)}
              />
              {words.hideable[name]}
            </label>
            {notes[name] !== undefined && <p id={`share-note-${name}`} className={styles['remark']}>{notes[name]}</p>}
          </li>
        ))}
      </ul>
      <p className={styles['remark']}>{words.hideNote}</p>
    </fieldset>
  );
}
