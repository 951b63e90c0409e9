/** Which of symbols, shapes and numbers the reader has chosen; the same object until one of them changes. */

import { useMemo } from 'react';
import { useSettings } from '../app';
import type { Shown } from './write-level';

export function useShown(): Shown {
  const symbols = useSettings((settings) => settings.symbols);
  const shapes = useSettings((settings) => settings.shapes);
  const numbers = useSettings((settings) => settings.numbers);
  return useMemo(() => ({ symbols, shapes, numbers }), [symbols, shapes, numbers]);
}
