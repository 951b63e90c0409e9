/** A quantity's symbol as it is read aloud: its name, its layer, and its places. */

import type { ReadingWords } from '../words/reading';

/**
 * `W` with `21` below and `[2]` above is "W of layer 2, row 2, column 1". A colon stands for a whole row or column and is
 * not read. `said` is how the letters are read.
 */
export function spokenName(said: string, letters: string, below: string, above: string, words: ReadingWords): string {
  // What an optimizer remembers says of which parameter before its places.
  if (/^[vms]$/.test(letters) && /^[Wb](,|$)/.test(below)) {
    const [of, ...places] = below.split(',');
    return spokenName(words.memory(said, of), of, places.join(','), above, words);
  }
  const layer = /\[(\w+)\]/.exec(above)?.[1];
  const example = /\((\w+)\)/.exec(above)?.[1];
  const marked = above.includes('new') ? words.updated(said) : said;
  const sloped = above.includes('′') ? words.slope(marked) : marked;
  const name = layer === undefined ? sloped : words.layer(sloped, layer);
  // How many ones there are is clear from what they stand beside.
  if (letters === '𝟏') return name;
  const indices = indicesIn(letters, below);
  if (letters === 'δ') return [name, ...indices].join(' ');
  const placed = indices.flatMap((index, place) => (index === ':' ? [] : [placeName(letters, index, place, words)]));
  return [name, ...placed, ...(example === undefined ? [] : [words.example(example)])].join(', ');
}

/** Two digits are two places where two indices stand, of arrays and of δ; below z, a or b they are one number. */
function indicesIn(letters: string, below: string): readonly string[] {
  if (below.includes(',')) return below.split(',');
  const hasTwo = /[A-Zδ]$/.test(letters);
  return hasTwo ? below.split('') : below === '' ? [] : [below];
}

function placeName(letters: string, index: string, place: number, words: ReadingWords): string {
  if (letters.endsWith('W')) return place === 0 ? words.row(index) : words.column(index);
  return place === 0 ? words.unit(index) : words.example(index);
}
