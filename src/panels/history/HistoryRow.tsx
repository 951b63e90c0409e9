/** One state of the history: the edit that led to it, and how to go there or pin it. */

import type { HistoryState } from '../../store/edit/history-names';
import { historyWords } from '../../words/history';
import { useLanguage } from '../app';
import { Icon } from '../Icon';
import { subjectTex } from '../inspector/term-tex';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import styles from './History.module.css';
import { editedText, stateText } from './state-text';

interface HistoryRowProps {
  readonly place: number;
  readonly count: number;
  readonly top: number;
  readonly state: HistoryState;
  /** The place of the present state. */
  readonly now: number;
  readonly isPinned: boolean;
  /** Whether it is the row that the tab key comes to. */
  readonly isStood: boolean;
  readonly onStand: () => void;
  readonly onGo: () => void;
  readonly onPin: () => void;
}

export function HistoryRow({ place, count, top, state, now, isPinned, isStood, onStand, onGo, onPin }: HistoryRowProps) {
  const language = useLanguage();
  const words = historyWords[language];
  const name = stateText(state, language);
  const remark = place === now ? words.now : place > now ? words.undone : '';
  return (
    <li
      data-place={place}
      aria-current={place === now || undefined}
      aria-posinset={count - place}
      aria-setsize={count}
      className={styles['row']}
      data-undone={place > now || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <button type="button" tabIndex={isStood ? 0 : -1} className={styles['go']} aria-label={[name, remark].filter(Boolean).join(', ')} onFocus={onStand} onClick={onGo}>
        <span className={styles['name']}><Name state={state} text={name} /></span>
        {remark !== '' && <span className={styles['remark']}>{remark}</span>}
      </button>
      <button
        type="button"
        data-pin=""
        tabIndex={isStood ? 0 : -1}
        className={styles['pin']}
        aria-label={words.pinThis(name)}
        title={words.pin}
        aria-pressed={isPinned}
        onFocus={onStand}
        onClick={onPin}
      >
        {isPinned ? 'A' : <Icon name="pin" />}
      </button>
    </li>
  );
}

function Name({ state: { name, shape, examples }, text }: { state: HistoryState; text: string }) {
  const gradients = useGradientSymbols();
  if (name.kind !== 'number') return text;
  return (
    <>
      <MathText tex={subjectTex(name.reference, shape, examples, gradients)} className={styles['symbol']} />
      {name.before !== undefined && <s>{editedText(name.before, name.after)}</s>}
      <span aria-hidden="true">→</span>
      <b>{editedText(name.after, name.before)}</b>
    </>
  );
}
