/** What a key does in a cell of a matrix (design, section 8). */

export type CellKey =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number }
  /** To the first or last column of the row. */
  | { readonly kind: 'end'; readonly columns: 'first' | 'last' }
  /** `steps` of `size` on. */
  | { readonly kind: 'nudge'; readonly steps: 1 | -1; readonly size: number }
  | { readonly kind: 'zero' }
  /** Out of the matrix, so that the keys are the page's again. */
  | { readonly kind: 'leave' }
  /** Opens the field; `text` is what has been typed already. */
  | { readonly kind: 'type'; readonly text: string | undefined };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

/** The meaning of a key, or undefined where the cell leaves it to the page. */
export function cellKey({ key, shiftKey, altKey, ctrlKey, metaKey, isComposing }: Key): CellKey | undefined {
  if (isComposing || metaKey) return undefined;
  const move = MOVES[key];
  if (move && shiftKey) {
    const [rows, columns] = move;
    return { kind: 'nudge', steps: columns - rows > 0 ? 1 : -1, size: altKey ? 0.001 : ctrlKey ? 0.1 : 0.01 };
  }
  if (ctrlKey || altKey) return undefined;
  if (move) return { kind: 'move', rows: move[0], columns: move[1] };
  if (key === 'Home' || key === 'End') return { kind: 'end', columns: key === 'Home' ? 'first' : 'last' };
  if (key === 'Escape') return { kind: 'leave' };
  if (key === '0') return { kind: 'zero' };
  if (key === 'Enter' || key === 'F2') return { kind: 'type', text: undefined };
  // A point is most often typed after the 0 that has just set the cell to zero.
  if (key === '.') return { kind: 'type', text: '0.' };
  if (/^[1-9+−-]$/.test(key)) return { kind: 'type', text: key };
  return undefined;
}
