/** The slider over the epochs of a run: dragging or keys show any of them again. */

import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { epochSlider } from '../../layout/epoch-slider';
import { lastEpoch, sliderPainter } from '../../paint/train-bar';
import { trainBarWords } from '../../words/train-bar';
import { useApp, useLanguage } from '../app';
import { useWidth } from '../timeline/use-width';
import { usePainter } from '../use-painter';
import styles from './TrainBar.module.css';

/** In epochs; the ends are beyond every run. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity,
};

export function EpochSlider() {
  const { training } = useApp();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const root = usePainter<HTMLDivElement>((element) => sliderPainter(element, training, language, width));
  const actions = useMemo(() => sliderActions(training, width), [training, width]);
  return (
    <div ref={box} className={styles['slider']}>
      {/* Its value is written by the painter. */}
      {/* oxlint-disable-next-line jsx-a11y/role-has-required-aria-props */}
      <div ref={root} role="slider" tabIndex={0} aria-label={trainBarWords[language].slider} className={styles['track']} {...actions}>
        <svg width={width} height={52} aria-hidden="true">
          <path data-part="ahead" />
          <path data-part="recorded" />
          <path data-part="done" />
          <path data-part="ticks" />
          <circle data-part="thumb" r={10} />
          <g data-part="labels" />
        </svg>
      </div>
    </div>
  );
}

function sliderActions(training: ReturnType<typeof useApp>['training'], width: number) {
  let isHeld = false;

  function goTo(epoch: number): void {
    const { furthest, shown, awaited } = training.getState();
    const to = Math.min(furthest.epoch, Math.max(0, epoch));
    if (to !== (awaited ?? shown.epoch) || shown.update > 0) training.goToEpoch(to);
  }

  function follow({ currentTarget, clientX }: PointerEvent<HTMLElement>): void {
    goTo(epochSlider(lastEpoch(training.getState()), width).epochAt(clientX - currentTarget.getBoundingClientRect().left));
  }

  function release(): void {
    isHeld = false;
  }

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      isHeld = true;
      training.pause();
      follow(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      if (isHeld) follow(event);
    },
    onPointerUp: release,
    onPointerCancel: release,
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      const by = KEYS[event.key];
      if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      training.pause();
      const { shown, awaited } = training.getState();
      goTo((awaited ?? shown.epoch) + by * (event.shiftKey && event.key.startsWith('Arrow') ? 10 : 1));
    },
  };
}
