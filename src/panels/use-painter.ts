/** Adds a painter for as long as its element is on the page, and again whenever React has laid the element out anew. */

import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Painter } from '../paint/frame';
import { useApp } from './app';

export function usePainter<Root extends HTMLElement>(make: (root: Root) => Painter): RefObject<Root | null> {
  const { frame } = useApp();
  const root = useRef<Root>(null);
  useLayoutEffect(() => (root.current ? frame.add(make(root.current)) : undefined));
  return root;
}
