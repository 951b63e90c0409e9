/** Where a long sum in parentheses may be broken over lines. */

const TOKEN = /\\[A-Za-z]+|\\.|\{\}[+-]|./gs;
/** What opens and closes something that stays together. */
const OPENING = ['{', '\\left', '\\begin'];
const CLOSING = ['}', '\\right', '\\end'];

/** The piece cut before each + and − of the sums in its outermost parentheses, which are of a fixed size then; or as it is. */
export function openedSum(piece: string): readonly string[] {
  const pieces = [''];
  /** How much that stays together is open; parentheses that are opened for breaks do not count. */
  let depth = 0;
  let isInside = false;
  for (const [token] of piece.matchAll(TOKEN)) {
    let written = token;
    if (depth === 0 && token === '\\left' && !isInside) {
      isInside = true;
      written = '\\Bigl';
    } else if (depth === 0 && token === '\\right') {
      isInside = false;
      written = '\\Bigr';
    } else if (OPENING.includes(token)) depth++;
    else if (CLOSING.includes(token)) depth--;
    else if (isInside && depth === 0 && token.startsWith('{}')) pieces.push('');
    pieces[pieces.length - 1] += written;
  }
  return pieces;
}
