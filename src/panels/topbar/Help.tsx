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

/** A map's while it has the focus. */
const MAP_KEYS = {
  move: ['←', '→', '↑', '↓'],
  far: ['Shift', '←', '→', '↑', '↓'],
  choose: ['N', 'P', 'Page Down', 'Page Up'],
  leave: ['Esc'],
} as const;

export function Help({ onClose }: { onClose: () => void }) {
  const { settings } = useApp();
  const words = helpWords[useLanguage()];
  const letterKeys = useSettings((state) => state.letterKeys);

  return (
    <Dialog label={words.title} head={<h2>{words.title}</h2>} placement="middle" onClose={onClose}>
      <div className={styles['help']}>
        <p>{words.introduction}</p>
        <Ways ways={words.ways} />
        <h3>{words.pages}</h3>
        <Ways ways={words.pageWays} />
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
        <KeyList title={words.groups.map} keys={MAP_KEYS} words={words.mapKeys} />
        <KeyList title={words.groups.number} keys={NUMBER_KEYS} words={words.numberKeys} />
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

function Ways({ ways }: { readonly ways: readonly (readonly string[])[] }) {
  return (
    <dl className={styles['ways']}>
      {ways.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface KeyListProps<Name extends string> {
  readonly title: string;
  readonly keys: Readonly<Record<Name, readonly string[]>>;
  readonly words: Readonly<Record<Name, string>>;
}

/** What answers to which keys while it has the focus. */
function KeyList<Name extends string>({ title, keys, words }: KeyListProps<Name>) {
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <dl className={styles['numberKeys']}>
        {(Object.keys(keys) as Name[]).map((action) => (
          <div key={action} className={styles['key']}>
            <dt>{keys[action].map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{words[action]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
