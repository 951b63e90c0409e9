/** What a key does on the stage (design, section 8): from unit to unit, into a unit's numbers, and changing them. */

import { stepSize } from './drag';

export type UnitKey =
  | { readonly kind: 'move'; readonly layers: number; readonly units: number }
  /** Into the numbers of the unit that can be changed. */
  | { readonly kind: 'enter' }
  | { readonly kind: 'select' };

export type NumberKey =
  | { readonly kind: 'next'; readonly by: 1 | -1 }
  | { readonly kind: 'nudge'; readonly steps: 1 | -1; readonly size: number }
  | { readonly kind: 'zero' }
  | { readonly kind: 'type' }
  | { readonly kind: 'leave' };

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** While a unit has the focus. Turned, the layers lie below each other. Undefined for what is left to the page. */
export function unitKeyOf(key: Key, turned: boolean): UnitKey | undefined {
  if (key.ctrlKey || key.metaKey || key.altKey || key.isComposing) return undefined;
  const arrow = ARROWS[key.key];
  if (arrow) {
    const [right, down] = arrow;
    return turned ? { kind: 'move', layers: down, units: right } : { kind: 'move', layers: right, units: down };
  }
  // By the physical key: a Korean keyboard sends another letter.
  if (key.code === 'KeyE' && !key.shiftKey) return { kind: 'enter' };
  return key.key === 'Enter' ? { kind: 'select' } : undefined;
}

/** While a number has the focus: up and down change it, left and right go to its neighbours. */
export function numberKeyOf(key: Key): NumberKey | undefined {
  if (key.ctrlKey || key.metaKey || key.isComposing) return undefined;
  switch (key.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return { kind: 'next', by: key.key === 'ArrowRight' ? 1 : -1 };
    case 'ArrowUp':
      return { kind: 'nudge', steps: 1, size: stepSize(key) };
    case 'ArrowDown':
      return { kind: 'nudge', steps: -1, size: stepSize(key) };
    case '+':
      return { kind: 'nudge', steps: 1, size: 0.01 };
    case '-':
    case '−':
      return { kind: 'nudge', steps: -1, size: 0.01 };
    case '0':
      return { kind: 'zero' };
    case 'Enter':
      return { kind: 'type' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return key.code === 'KeyE' ? { kind: 'leave' } : undefined;
  }
}
