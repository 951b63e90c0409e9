/** What a key does in the table of examples. */

export interface GridPlace {
  /** −1 is the head. */
  readonly row: number;
  /** 0 takes an example into the batch, 1 looks at it, the numbers begin at 2. */
  readonly column: number;
}

export const FIRST_NUMBER = 2;
const PAGE = 10;

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

/** Where a key leads in a table with these rows and columns; undefined where it leads nowhere. */
export function placeAfter(at: GridPlace, { key, ctrlKey, altKey, metaKey, shiftKey, isComposing }: Key, rows: number, columns: number): GridPlace | undefined {
  if (altKey || metaKey || shiftKey || isComposing) return undefined;
  const { row, column } = at;
  const to = {
    ArrowUp: { row: row - 1, column }, ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 }, ArrowRight: { row, column: column + 1 },
    PageUp: { row: Math.max(0, row - PAGE), column }, PageDown: { row: row + PAGE, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 }, End: { row: ctrlKey ? rows - 1 : row, column: columns - 1 },
  }[key];
  return to && within(to, rows, columns);
}

/** The nearest place that the table has; its head has names over the numbers only. */
export function within({ row, column }: GridPlace, rows: number, columns: number): GridPlace {
  const inside = Math.min(rows - 1, Math.max(-1, row));
  return { row: inside, column: Math.min(columns - 1, Math.max(inside < 0 ? FIRST_NUMBER : 0, column)) };
}

/** What a key begins to type: the text that it has typed already, or undefined for the number that is there; else false. */
export function typingOf({ key, ctrlKey, altKey, metaKey, isComposing }: Key): string | undefined | false {
  if (ctrlKey || altKey || metaKey || isComposing) return false;
  if (key === 'Enter' || key === 'F2') return undefined;
  return /^[\d+−.-]$/.test(key) ? key : false;
}
