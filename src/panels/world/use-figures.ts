/** Keeps the numbers under an element as they are now, without React. */

import type { RefObject } from 'react';
import { figurePainter } from '../../paint/figures';
import type { Figures } from '../../writers/world-figures';
import { usePainter } from '../use-painter';

export function useFigures<Root extends HTMLElement>(read: () => Figures | undefined): RefObject<Root | null> {
  return usePainter<Root>((root) => figurePainter(root, read));
}
