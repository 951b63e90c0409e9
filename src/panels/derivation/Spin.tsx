/** One index as a spin button: keys, wheel and two buttons move it by one. */

import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import { linkWords } from '../../words/links';
import { useLanguage } from '../app';
import styles from './PlaceBar.module.css';

export interface SpinIndex {
  readonly letter: 'i' | 'j' | 'e';
  /** What it counts, for those who hear it. */
  readonly name: string;
  /** Counts from 0. */
  readonly index: number;
  readonly count: number;
  readonly text: (index: number, count: number) => string;
  readonly choose: (index: number) => void;
}

const PAGE = 10;
/** As many pixels of the wheel move the index by one. */
const NOTCH = 40;

export function Spin({ letter, name, index, count, text, choose }: SpinIndex) {
  const words = linkWords[useLanguage()];
  const spin = useRef<HTMLDivElement>(null);

  function go(to: number): void {
    const within = Math.min(count - 1, Math.max(0, to));
    if (within !== index) choose(within);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = {
      ArrowUp: index + 1, ArrowRight: index + 1, ArrowDown: index - 1, ArrowLeft: index - 1,
      PageUp: index + PAGE, PageDown: index - PAGE, Home: 0, End: count - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  }

  const turned = useRef(0);
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (event.ctrlKey) return;
    event.preventDefault();
    turned.current += event.deltaY;
    const notches = Math.trunc(turned.current / NOTCH);
    turned.current -= notches * NOTCH;
    // As in a list, down goes on to higher numbers; however far it is turned, each turn is one.
    if (notches !== 0) go(index + Math.sign(notches));
  });
  useEffect(() => {
    const { current } = spin;
    if (!current) return undefined;
    // React's own listener could not keep the page from scrolling.
    const listen = (event: WheelEvent) => onWheel(event);
    current.addEventListener('wheel', listen, { passive: false });
    return () => current.removeEventListener('wheel', listen);
  }, []);

  const step = (by: 1 | -1, label: string, sign: string) => {
    const isEnd = by < 0 ? index === 0 : index === count - 1;
    return (
      <button type="button" tabIndex={-1} className={styles['step']} aria-label={`${name}: ${label}`} aria-disabled={isEnd} onClick={() => go(index + by)}>
        {sign}
      </button>
    );
  };
  return (
    <div ref={spin} className={styles['index']}>
      {step(-1, words.less, '−')}
      <div
        role="spinbutton"
        tabIndex={0}
        className={styles['spin']}
        aria-label={name}
        aria-valuenow={index + 1}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuetext={text(index + 1, count)}
        onKeyDown={onKeyDown}
      >
        <var>{letter}</var> = <b>{index + 1}</b> <span className={styles['count']}>{words.of(count)}</span>
      </div>
      {step(1, words.more, '+')}
    </div>
  );
}
