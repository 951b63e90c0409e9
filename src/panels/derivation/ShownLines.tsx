/** What the formulas show: symbols, shapes, numbers, each on its own, and at least one; and the rungs of every level or of one. */

import { derivationWords } from '../../words/derivation';
import { useApp, useLanguage, useSettings } from '../app';
import styles from './Derivation.module.css';

const LINES = [['symbols', 'S'], ['shapes', 'H'], ['numbers', 'N']] as const;

export function ShownLines() {
  const { settings } = useApp();
  const words = derivationWords[useLanguage()];
  const shown = useSettings((state) => LINES.map(([line]) => (state[line] ? '1' : '0')).join(''));
  const allRungs = useSettings((state) => state.allRungs);
  return (
    <div role="group" aria-label={words.shown} className={styles['lines']}>
      {LINES.map(([line, key], index) => {
        const isOn = shown[index] === '1';
        const isLast = isOn && !shown.slice(0, index).includes('1') && !shown.slice(index + 1).includes('1');
        return (
          <label key={line} className={styles['shownLine']}>
            <input
              type="checkbox"
              checked={isOn}
              aria-disabled={isLast || undefined}
              aria-keyshortcuts={key}
              onChange={() => {
                if (!isLast) settings.choose({ [line]: !isOn });
              }}
            />
            {words[line]}
          </label>
        );
      })}
      <label className={styles['shownLine']}>
        <input type="checkbox" checked={allRungs} onChange={() => settings.choose({ allRungs: !allRungs })} />
        {words.allRungs}
      </label>
    </div>
  );
}
