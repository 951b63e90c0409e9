/** What can be wrong with a print-out, as data: `src/words/check-numbers.ts` says it. */

/** `line` counts from 1. */
export type PrintoutProblem =
  | { readonly kind: 'tooLong'; readonly found: number; readonly most: number }
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'noNumbers' }
  | { readonly kind: 'noGradient' | 'unclosed' | 'tooDeep' | 'empty'; readonly line: number }
  | { readonly kind: 'notANumber'; readonly line: number; readonly found: string }
  | { readonly kind: 'ragged'; readonly line: number; readonly expected: number; readonly found: number };
