/** What a key does on the stage (design, section 8): from unit to unit, into a unit's numbers, and changing them. */

export type UnitKey =
  | { readonly kind: 'move'; readonly layers: number; readonly units: number }
  /** Into the numbers of the unit that can be changed. */
  | { readonly kind: 'enter' }
  | { readonly kind: 'select' }
  /** Back to the page, whose keys go from step to step. */
  | { readonly kind: 'leave' };

export type NumberKey =
  | { readonly kind: 'next'; readonly by: 1 | -1 }
  | { readonly kind: 'nudge'; readonly steps: 1 | -1; readonly size: number }
  | { readonly kind: 'zero' }
  /** `text` is what has been typed already. */
  | { readonly kind: 'type'; readonly text: string | undefined }
  | { readonly kind: 'leave' };

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** While a unit has the focus. Turned, the layers lie below each other. Undefined for what is left to the page. */
export function unitKeyOf(key: Key, turned: boolean): UnitKey | undefined {
  if (key.ctrlKey || key.metaKey || key.altKey || key.shiftKey || key.isComposing) return undefined;
  const arrow = ARROWS[key.key];
  if (arrow) {
    const [right, down] = arrow;
    return turned ? { kind: 'move', layers: down, units: right } : { kind: 'move', layers: right, units: down };
  }
  // By the physical key: a Korean keyboard sends another letter.
  if (key.code === 'KeyE') return { kind: 'enter' };
  if (key.key === 'Escape') return { kind: 'leave' };
  return key.key === 'Enter' ? { kind: 'select' } : undefined;
}

/** While a number has the focus, the keys of a matrix's cells: arrows move, with Shift they change the number. */
export function numberKeyOf(key: Key): NumberKey | undefined {
  if (key.metaKey || key.isComposing) return undefined;
  const arrow = ARROWS[key.key];
  if (arrow && key.shiftKey) {
    const [right, down] = arrow;
    return { kind: 'nudge', steps: right - down > 0 ? 1 : -1, size: key.altKey ? 0.001 : key.ctrlKey ? 0.1 : 0.01 };
  }
  if (key.ctrlKey || key.altKey) return undefined;
  if (arrow) return { kind: 'next', by: arrow[0] + arrow[1] > 0 ? 1 : -1 };
  switch (key.key) {
    case '0':
      return { kind: 'zero' };
    case 'Enter':
    case 'F2':
    case ' ':
      return { kind: 'type', text: undefined };
    // A point is most often typed after the 0 that has just set the number to zero.
    case '.':
      return { kind: 'type', text: '0.' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      if (/^[1-9+−-]$/.test(key.key)) return { kind: 'type', text: key.key };
      return key.code === 'KeyE' ? { kind: 'leave' } : undefined;
  }
}
