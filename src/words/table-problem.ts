/** What can be wrong with a table of examples, as data: `src/words/data.ts` says it. */

/** Why a text or a file is no table at all. */
export type TableProblem =
  | { readonly kind: 'size'; readonly expected: number; readonly found: number }
  | { readonly kind: 'unreadable'; readonly name: string }
  /** Not text, or in another encoding. */
  | { readonly kind: 'notText' }
  | { readonly kind: 'nothing' }
  /** From this row on a quote stays open. */
  | { readonly kind: 'openQuote'; readonly row: number }
  | { readonly kind: 'tooManyColumns'; readonly row: number; readonly expected: number; readonly found: number }
  | { readonly kind: 'tooManyCells'; readonly expected: number };

/** What keeps one row of a table from being an example; rows and columns are counted from 1, as they stand in the text. */
export type TableFault = { readonly row: number } & (
  | { readonly kind: 'cells'; readonly expected: number; readonly found: number }
  | { readonly kind: 'empty' | 'comma' | 'tooLarge' | 'notANumber'; readonly column: number; readonly name: string; readonly text: string }
  | { readonly kind: 'targetSum' | 'targetNegative' | 'targetRange'; readonly found: number }
);
