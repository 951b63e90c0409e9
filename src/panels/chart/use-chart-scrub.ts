/** Moving a chart's now-line, by pointer and by keys. */

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { ChartDrawing } from '../../layout/line-chart';
import type { ScrubValue } from '../../paint/chart/scrub';

export interface ChartScrub extends ScrubValue {
  /** Of the tab stop. */
  readonly name: string;
  /** The values it takes are `min` and whole steps from there. */
  readonly step: number;
  readonly onScrub: (x: number) => void;
  /** While the pointer is down. */
  readonly onHold?: () => void;
  readonly onRelease?: () => void;
}

/** In steps; the ends are beyond every scale. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity,
};

export function useChartScrub(draw: () => ChartDrawing | undefined, scrub: ChartScrub | undefined) {
  const isHeld = useRef(false);

  function go(to: number): void {
    if (!scrub || Number.isNaN(to)) return;
    const { min, max, step, value, onScrub } = scrub;
    const within = Math.min(max, Math.max(min, to));
    const stepped = Math.min(max, min + Math.round((within - min) / step) * step);
    if (stepped !== value()) onScrub(stepped);
  }

  function follow({ currentTarget, clientX }: PointerEvent<HTMLElement>): void {
    const domain = draw()?.x.domain;
    const { left, width } = currentTarget.getBoundingClientRect();
    if (domain && width > 0) go(domain[0] + ((clientX - left) / width) * (domain[1] - domain[0]));
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isHeld.current = true;
    scrub?.onHold?.();
    follow(event);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (isHeld.current) follow(event);
  }

  function onPointerUp(): void {
    if (!isHeld.current) return;
    isHeld.current = false;
    scrub?.onRelease?.();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const steps = KEYS[event.key];
    if (steps === undefined || !scrub || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(scrub.value() + steps * (event.shiftKey && event.key.startsWith('Arrow') ? 10 : 1) * scrub.step);
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onKeyDown };
}
