/**
 * JSON into maps and lists, with the place of every fault.
 * `JSON.parse` tells neither where a text breaks (each browser says something else) nor that a key comes twice,
 * and its objects have a prototype; maps have none to pollute.
 */

import type { Token } from '../../words/problem';
import { reject, shorten } from './problem';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

/** A trace nests seven deep; a text far beyond that is an attack on the stack. */
const DEEPEST = 16;
/** An object of any file has a name for each of its keys; beyond so many it is an attack on the time. */
const MOST_KEYS = 10_000;

const WORD = /[-+.\w]+/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
const LITERALS: ReadonlyMap<string, Json> = new Map([['true', true], ['false', false], ['null', null]]);

/** The value that the text spells; −0 stays −0. Rejects with line, column and key. */
export function parseJson(text: string): Json {
  return new Parser(text).whole();
}

/** `network.parameters[0].W`; a key that is no plain word is quoted. */
export function pathOf(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  if (!/^\w{1,40}$/.test(key)) return `${parent}[${JSON.stringify(shorten(key))}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

class Parser {
  readonly #text: string;
  readonly #keys: (string | number)[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Json {
    const value = this.#value();
    if (this.#peek() !== '') this.#fail('end');
    return value;
  }

  #value(): Json {
    switch (this.#peek()) {
      case '{':
        return this.#object();
      case '[':
        return this.#list();
      case '"':
        return this.#string();
      default:
        return this.#word();
    }
  }

  #object(): Json {
    const entries = new Map<string, Json>();
    this.#open();
    if (this.#take('}')) return entries;
    do {
      if (this.#peek() !== '"') this.#fail('key');
      const start = this.#at;
      const key = this.#string();
      this.#keys.push(key);
      if (entries.has(key)) reject({ kind: 'duplicateKey', path: this.#path(), ...this.#position(start) });
      if (!this.#take(':')) this.#fail('colon');
      entries.set(key, this.#value());
      this.#requireCommaOr('}');
      this.#keys.pop();
      if (entries.size > MOST_KEYS) reject({ kind: 'tooMany', path: this.#path(), expected: MOST_KEYS, found: entries.size });
    } while (this.#take(','));
    this.#at++;
    return entries;
  }

  #list(): Json {
    const entries: Json[] = [];
    this.#open();
    if (this.#take(']')) return entries;
    do {
      this.#keys.push(entries.length);
      entries.push(this.#value());
      this.#requireCommaOr(']');
      this.#keys.pop();
    } while (this.#take(','));
    this.#at++;
    return entries;
  }

  #requireCommaOr(close: string): void {
    const next = this.#peek();
    if (next !== ',' && next !== close) this.#fail('comma');
  }

  #open(): void {
    if (this.#keys.length >= DEEPEST) {
      reject({ kind: 'nesting', path: this.#path(), expected: DEEPEST, ...this.#position(this.#at) });
    }
    this.#at++;
  }

  #string(): string {
    const start = this.#at;
    for (this.#at++; this.#text[this.#at] !== '"'; this.#at++) {
      // JSON wants control characters escaped; past the end there is none either.
      if (!(this.#text.charCodeAt(this.#at) >= 0x20)) this.#fail('quote');
      if (this.#text[this.#at] === '\\') this.#skipEscape();
    }
    this.#at++;
    return String(JSON.parse(this.#text.slice(start, this.#at)));
  }

  #skipEscape(): void {
    ESCAPE.lastIndex = this.#at;
    if (!ESCAPE.test(this.#text)) this.#fail('escape');
    this.#at = ESCAPE.lastIndex - 1;
  }

  #word(): Json {
    WORD.lastIndex = this.#at;
    if (!WORD.test(this.#text)) this.#fail('value');
    const word = this.#text.slice(this.#at, WORD.lastIndex);
    const value = NUMBER.test(word) ? Number(word) : LITERALS.get(word);
    if (value === undefined) return this.#fail('value');
    this.#at = WORD.lastIndex;
    return value;
  }

  /** The next character that is not white space, and empty at the end. */
  #peek(): string {
    for (; ; this.#at++) {
      const character = this.#text.charAt(this.#at);
      if (character !== ' ' && character !== '\n' && character !== '\r' && character !== '\t') return character;
    }
  }

  #take(character: string): boolean {
    const found = this.#peek() === character;
    if (found) this.#at++;
    return found;
  }

  #path(): string {
    return this.#keys.reduce<string>(pathOf, '');
  }

  #position(at: number): { line: number; column: number } {
    let line = 1;
    let start = 0;
    for (let end = this.#text.indexOf('\n'); end >= 0 && end < at; end = this.#text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    return { line, column: at - start + 1 };
  }

  #fail(expected: Token): never {
    reject({ kind: 'syntax', path: this.#path(), expected, found: this.#found(), ...this.#position(this.#at) });
  }

  /** The word or character that stands here, and empty where the text was cut off. */
  #found(): string {
    WORD.lastIndex = this.#at;
    if (WORD.test(this.#text)) {
      const cut = WORD.lastIndex === this.#text.length && this.#keys.length > 0;
      return cut ? '' : shorten(this.#text.slice(this.#at, WORD.lastIndex));
    }
    const code = this.#text.codePointAt(this.#at);
    if (code === undefined) return '';
    const character = String.fromCodePoint(code);
    return VISIBLE.test(character) ? character : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
}
