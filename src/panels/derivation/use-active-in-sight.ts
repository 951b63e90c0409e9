/** Keeps the active level whole in sight where the panel is too low for all levels, with the top of a level at its top. */

import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Level } from '../../engine/experiment';
import type { LevelRungs } from '../../derivation/levels';

/** For the element that holds the levels: it scrolls when another level becomes active, the others open, or another step comes. */
export function useActiveInSight(levels: readonly LevelRungs[], active: Level | undefined, areOpen: boolean): RefObject<HTMLDivElement | null> {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = holder.current;
    const section = root?.querySelector<HTMLElement>('[data-active]');
    // A level that stands alone is where the reader looks already.
    if (!root || !section || root.querySelectorAll('[data-level]').length === 1) return undefined;
    // Reports once the browser has laid the page out and before it paints, so that asking for sizes costs nothing.
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      if (getComputedStyle(root).overflowY === 'visible') section.scrollIntoView({ block: 'nearest' });
      else scrollTo(root, section);
    });
    observer.observe(section);
    return () => observer.disconnect();
  }, [levels, active, areOpen]);
  return holder;
}

/** As little as is needed, by whole levels; a level higher than the panel stands with its heading at the top. */
function scrollTo(root: HTMLElement, section: HTMLElement): void {
  root.style.paddingBottom = '0';
  const end = section.offsetTop + section.offsetHeight;
  const tops = [...root.querySelectorAll<HTMLElement>('[data-level]')].map(({ offsetTop }) => offsetTop);
  const top = Math.min(tops.find((each) => end - each <= root.clientHeight) ?? section.offsetTop, section.offsetTop);
  // Without room below, the last levels could not be scrolled up to the edge of one of them.
  const missing = top + root.clientHeight - root.scrollHeight;
  if (top > 0 && missing > 0) root.style.paddingBottom = `${missing}px`;
  root.scrollTop = top;
}
