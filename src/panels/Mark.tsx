/** The identity mark of a quantity, as a small picture beside its name. Decorative: the name itself is always there. */

import { markOf, markPaths } from '../layout/marks';
import type { QuantityKey } from '../engine/quantity';

export function Mark({ of, size = 14 }: { of: QuantityKey; size?: number }) {
  const mark = markOf(of);
  if (!mark) return null;
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      {markPaths(mark).map(({ d, filled, strokeWidth }) => (
        <path
          key={d}
          d={d}
          fill={filled ? 'currentcolor' : 'none'}
          stroke={filled ? 'none' : 'currentcolor'}
          strokeWidth={strokeWidth}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}
