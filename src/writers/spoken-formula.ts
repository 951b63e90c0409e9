/** A formula as a person reads it aloud, in either language, from the same TeX that is seen. */

import { readingWords, type ReadingWords } from '../words/reading';
import type { Language } from '../words/language';
import { partsOfTex, type Part, type Parts } from './formula-parts';
import { plainText } from './rung-text';
import { spokenName } from './spoken-name';
import { spokenNumber } from './spoken-number';
import type { Formula } from './tex';

interface Voice {
  readonly words: ReadingWords;
  readonly texts: readonly string[];
}

/** The lines of formulas as one sentence, each with the texts of its slots. */
export function spokenFormulas(formulas: readonly (readonly [Formula, texts: readonly string[]])[], language: Language): string {
  const said = formulas.flatMap(([{ lines }, texts]) => {
    const voice = { words: readingWords[language], texts };
    return lines.map((pieces) => sentence(partsOfTex(pieces.join('')), voice));
  });
  return `${said.join(' ').replace(/ +/g, ' ').replace(/(?: ?,)+/g, ',').replace(/ ([,:;])/g, '$1').replace(/,$/, '')}.`;
}

/** Parts side by side; between two that are multiplied stands the word that mathematics leaves out. */
function sentence(parts: Parts, voice: Voice): string {
  const flat = quotientsJoined(parts.flatMap(ungrouped));
  return flat.map((part, index) => {
    const before = index === 0 ? undefined : flat[index - 1];
    const isMultiplied = before !== undefined && isFactor(before, voice) && !isText(before, '(') && !takesArgument(before, part)
      && (isFactor(part, voice) || isPrefix(part)) && !isText(part, ')');
    return isMultiplied ? `${voice.words.times} ${spoken(part, voice, flat[index + 1])}` : spoken(part, voice, flat[index + 1]);
  }).join(' ');
}

function ungrouped(part: Part): readonly Part[] {
  if (part.kind === 'space') return [];
  return part.kind === 'group' ? part.parts.flatMap(ungrouped) : [part];
}

/** ∂J/∂W on one line is the same as in a fraction. */
function quotientsJoined(parts: Parts): Parts {
  const at = parts.findIndex((part, index) => isText(part, '∂') && isText(parts[index + 2], '/') && isText(parts[index + 3], '∂'));
  if (at < 0) return parts;
  const joined: Part = { kind: 'fraction', over: parts.slice(at, at + 2), under: parts.slice(at + 3, at + 5) };
  return [...parts.slice(0, at), joined, ...quotientsJoined(parts.slice(at + 5))];
}

function isText(part: Part | undefined, text: string): boolean {
  return part?.kind === 'text' && part.text === text;
}

/** What is applied to the part after it: a function, Σ. */
function isPrefix(part: Part): boolean {
  if (part.kind === 'scripts') return isPrefix(part.base);
  return part.kind === 'function' || isText(part, 'Σ');
}

/** g or g′ before its argument. */
function takesArgument(part: Part, next: Part | undefined): boolean {
  return part.kind === 'scripts' && isText(part.base, 'g') && next?.kind === 'fenced';
}

function isFactor(part: Part, { texts }: Voice): boolean {
  if (part.kind === 'text') return part.text !== ',' && part.text !== 'Σ';
  if (part.kind === 'slot') return !isRelation(texts[part.index]);
  return part.kind !== 'operator' && !isPrefix(part);
}

function isRelation(text: string): text is '=' | '≈' {
  return text === '=' || text === '≈';
}

function spoken(part: Part, voice: Voice, next?: Part): string {
  const { words } = voice;
  switch (part.kind) {
    case 'text':
      return spokenLetters(part.text, words);
    case 'space':
      return '';
    case 'operator':
      return part.sign === '−' && !part.isBinary ? words.minus : words.signs[part.sign];
    case 'function':
      return words.of(spokenFunction(part.name, words));
    case 'slot': {
      const text = voice.texts[part.index];
      return isRelation(text) ? words.signs[text] : spokenNumber(text, words);
    }
    case 'group':
      return sentence(part.parts, voice);
    case 'scripts': {
      const said = scripts(part, voice);
      return takesArgument(part, next) ? words.of(said) : said;
    }
    case 'fraction':
      return fraction(part.over.flatMap(ungrouped), part.under.flatMap(ungrouped), voice);
    case 'fenced': {
      const inside = closed(part.parts, voice);
      return part.fence === 'parentheses' ? inside : words[part.fence](inside);
    }
    case 'array':
      return words.array(arrayRows(part.rows, voice));
    case 'remark':
      return words.remark(sentence(part.of, voice), sentence(part.remark, voice));
  }
}

function scripts({ base, lower, upper }: Extract<Part, { kind: 'scripts' }>, voice: Voice): string {
  const { words } = voice;
  const [below, above] = [plainText(lower, voice.texts), plainText(upper, voice.texts)];
  if (isText(base, 'Σ')) return words.sum(...(below.split('=') as [string, string]), above);
  if (isText(base, 'e')) return words.power('e', sentence(upper, voice));
  if (base.kind === 'function') return spoken(base, voice);
  const said = base.kind === 'text' ? spokenName(spokenLetters(base.text, words), base.text, below, above, words) : spoken(base, voice);
  if (above.endsWith('ᵀ')) return words.transposed(said);
  if (above === '2') return words.squared(said);
  if (/^(t|\d[\d.]*)$/.test(above)) return words.power(said, above);
  return said;
}

function fraction(over: Parts, under: Parts, voice: Voice): string {
  const { words } = voice;
  if (isText(over[0], '∂') && isText(under[0], '∂')) return words.derivative(sentence(over.slice(1), voice), sentence(under.slice(1), voice));
  const isConstant = [over, under].every((parts) => parts.length === 1 && parts[0].kind === 'text');
  return words[isConstant ? 'fraction' : 'quotient'](closed(over, voice), closed(under, voice));
}

/** In parentheses unless it is one thing. */
function closed(parts: Parts, voice: Voice): string {
  const said = sentence(parts, voice);
  return quotientsJoined(parts.flatMap(ungrouped)).length === 1 ? said : voice.words.grouped(said);
}

/** One after the other; the rows of a matrix that is shown whole with their numbers. */
function arrayRows(rows: readonly (readonly Parts[])[], voice: Voice): string {
  const said = rows.map((row) => row.map((cell) => sentence(cell, voice)).join(', '));
  const isMatrix = rows.length > 1 && rows[0].length > 1;
  const isWhole = !said.includes(voice.words.letters['⋮']);
  return isMatrix && isWhole ? said.map((row, index) => voice.words.arrayRow(String(index + 1), row)).join('; ') : said.join(isMatrix ? '; ' : ', ');
}

function spokenFunction(name: string, { functions }: ReadingWords): string {
  return name in functions ? functions[name as keyof typeof functions] : name;
}

function spokenLetters(text: string, { letters }: ReadingWords): string {
  return text in letters ? letters[text as keyof typeof letters] : text;
}
