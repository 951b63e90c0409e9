/** What the keys ask for on a map of the plane. */

type PlaneKey =
  /** Steps along the axes. */
  | { readonly kind: 'move'; readonly across: number; readonly up: number }
  | { readonly kind: 'choose'; readonly by: 1 | -1 }
  /** The point that is held, as the first or the second of a pair. */
  | { readonly kind: 'pick'; readonly isSecond: boolean }
  | { readonly kind: 'leave' };

type Press = Pick<globalThis.KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

const ARROWS: Readonly<Record<string, readonly [across: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Arrows move, ten times as far with Shift and a tenth with Alt; PageDown or N is the next point, PageUp or P the one before; Enter picks. */
export function planeKey({ key, code, shiftKey, altKey, ctrlKey, metaKey }: Press): PlaneKey | undefined {
  if (ctrlKey || metaKey) return undefined;
  const arrow = ARROWS[key];
  if (arrow) {
    const size = shiftKey ? 10 : altKey ? 0.1 : 1;
    return { kind: 'move', across: arrow[0] * size, up: arrow[1] * size };
  }
  if (key === 'Enter') return { kind: 'pick', isSecond: shiftKey };
  if (key === 'Escape') return { kind: 'leave' };
  // A Korean keyboard types another letter with the same key.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code;
  if (altKey) return undefined;
  if (key === 'PageDown' || letter === 'n' || letter === 'KeyN') return { kind: 'choose', by: 1 };
  if (key === 'PageUp' || letter === 'p' || letter === 'KeyP') return { kind: 'choose', by: -1 };
  return undefined;
}
