/** How to use the app in one screen, its keys, and the switch for single-letter keys. */

import { helpWords } from '../../words/help';
import { useApp, useLanguage, useSettings } from '../app';
import { Dialog } from '../Dialog';
import { SHOWN_KEYS, type Action } from '../keyboard';
import styles from './Help.module.css';

/** Every action stands in one group, in the order of the help. */
const GROUPS = {
  steps: ['next', 'back', 'first', 'last', 'return', 'play', 'slower', 'faster'],
  view: ['scalar', 'vector', 'matrix', 'batch', 'symbols', 'shapes', 'numbers', 'edges'],
  page: ['undo', 'redo', 'theme', 'help', 'out'],
} as const satisfies Record<string, readonly Action[]>;

/** The same keys on the pages of training. */
const RUN_KEYS = ['play', 'next', 'back', 'first', 'last'] as const satisfies readonly Action[];

/** What a number answers to while it has the focus. */
const NUMBER_KEYS = {
  move: ['←', '→', '↑', '↓'],
  enter: ['E'],
  step: ['Shift', '↑', '↓'],
  coarse: ['Ctrl', 'Shift', '↑', '↓'],
  fine: ['Alt', 'Shift', '↑', '↓'],
  zero: ['0'],
  type: ['Enter'],
} as const;

export function Help({ onClose }: { onClose: () => void }) {
  const { settings } = useApp();
  const words = helpWords[useLanguage()];
  const letterKeys = useSettings((state) => state.letterKeys);

  return (
    <Dialog label={words.title} head={<h2>{words.title}</h2>} placement="middle" onClose={onClose}>
      <div className={styles['help']}>
        <p>{words.introduction}</p>
        <dl className={styles['ways']}>
          {words.ways.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <h3>{words.keys}</h3>
        <div className={styles['groups']}>
          {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
            <section key={group} aria-label={words.groups[group]}>
              <h4>{words.groups[group]}</h4>
              <dl>
                {GROUPS[group].map((action) => (
                  <div key={action} className={styles['key']}>
                    <dt>{SHOWN_KEYS[action].map((key) => <kbd key={key}>{key}</kbd>)}</dt>
                    <dd>{words.actions[action]}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <section aria-label={words.groups.run}>
            <h4>{words.groups.run}</h4>
            <dl>
              {RUN_KEYS.map((action) => (
                <div key={action} className={styles['key']}>
                  <dt>{SHOWN_KEYS[action].map((key) => <kbd key={key}>{key}</kbd>)}</dt>
                  <dd>{words.runActions[action]}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
        <section aria-label={words.groups.number}>
          <h4>{words.groups.number}</h4>
          <dl className={styles['numberKeys']}>
            {(Object.keys(NUMBER_KEYS) as (keyof typeof NUMBER_KEYS)[]).map((action) => (
              <div key={action} className={styles['key']}>
                <dt>{NUMBER_KEYS[action].map((key) => <kbd key={key}>{key}</kbd>)}</dt>
                <dd>{words.numberKeys[action]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <label className={styles['switch']}>
          <input type="checkbox" checked={letterKeys} onChange={({ target }) => settings.choose({ letterKeys: target.checked })} />
          <span>
            {words.letterKeys}
            <small>{words.letterKeysNote}</small>
          </span>
        </label>
      </div>
    </Dialog>
  );
}
