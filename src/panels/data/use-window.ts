/** What of a long row of equal things is in sight of the element that scrolls them, along one axis. */

import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

interface WindowOptions {
  readonly axis: 'rows' | 'columns';
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Each one's height or width, and the room before the first and after the last, in pixels. What stands before stays in sight. */
  readonly size: number;
  readonly before?: number;
  readonly after?: number;
  /** Stays in the page wherever it is, so that scrolling never loses the focus. */
  readonly kept?: number;
}

interface Window {
  readonly items: readonly VirtualItem[];
  readonly total: number;
  readonly reveal: (index: number) => void;
}

export function useWindow({ axis, scroller, count, size, before = 0, after = 0, kept = -1 }: WindowOptions): Window {
  // It hands out functions that change with the scroll; they are read here at each render and never kept.
  // eslint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    horizontal: axis === 'columns',
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 4,
    paddingStart: before,
    scrollPaddingStart: before,
    paddingEnd: after,
    rangeExtractor: (range) => withKept(range, kept),
  });
  return { items: virtual.getVirtualItems(), total: virtual.getTotalSize(), reveal: (index) => virtual.scrollToIndex(index) };
}

function withKept(range: Range, kept: number): number[] {
  const seen = defaultRangeExtractor(range);
  return kept < 0 || kept >= range.count || seen.includes(kept) ? seen : [...seen, kept].toSorted((a, b) => a - b);
}
