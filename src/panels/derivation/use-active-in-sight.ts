/** Keeps the active level in sight where the panel is too low for all levels. */

import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Level } from '../../engine/experiment';
import type { LevelRungs } from '../../derivation/levels';

/**
 * For the element that holds the levels. Another step, or all rungs opened or closed, are read from the top; from there,
 * or from where the reader is when another level becomes active, it scrolls as little as shows the active level whole.
 */
export function useActiveInSight(levels: readonly LevelRungs[], active: Level | undefined, areOpen: boolean): RefObject<HTMLDivElement | null> {
  const holder = useRef<HTMLDivElement>(null);
  const isFromTop = useRef(true);
  useLayoutEffect(() => {
    isFromTop.current = true;
  }, [levels, areOpen]);
  useLayoutEffect(() => {
    const root = holder.current;
    if (!root) return undefined;
    const section = root.querySelector<HTMLElement>('[data-active]');
    // Reports once the browser has laid the page out and before it paints, so that asking for sizes costs nothing.
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      if (isFromTop.current) root.scrollTop = 0;
      isFromTop.current = false;
      // A level that stands alone is where the reader looks already.
      if (!section || root.querySelectorAll('[data-level]').length === 1) return;
      if (getComputedStyle(root).overflowY === 'visible') section.scrollIntoView({ block: 'nearest' });
      else scrollTo(root, section);
    });
    observer.observe(root);
    return () => observer.disconnect();
  }, [levels, active, areOpen]);
  return holder;
}

/** A level higher than the panel stands with its heading at the top. */
function scrollTo(root: HTMLElement, section: HTMLElement): void {
  const least = section.offsetTop + section.offsetHeight - root.clientHeight;
  root.scrollTop = Math.min(Math.max(root.scrollTop, least), section.offsetTop);
}
