/** The width of an element, as it is laid out now. */

import { useLayoutEffect, useState, type RefObject } from 'react';

/** 0 until the element is on the page. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    // It reports once at the beginning, before the page is painted.
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
