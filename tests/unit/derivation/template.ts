/**
 * The rungs' templates of the content spec (its section 3.1), expanded to symbols without the app's own writers: what the
 * symbol projection of a tree is held against.
 */

import { activationOf, depth, type Experiment } from '../../../src/engine/experiment';
import type { Focus } from '../../../src/derivation/rung';

export interface TemplatePlace {
  readonly experiment: Experiment;
  readonly layer: number;
  readonly focus: Focus;
}

/** Bound letters shadow the step's own index of that letter. */
type Bound = ReadonlyMap<string, number | undefined>;

/** A template as TeX; Σ stays Σ, and columns and rows are written out. */
export function expand(template: string, place: TemplatePlace, bound: Bound = new Map()): string {
  let tex = '';
  for (let at = 0; at < template.length;) {
    const hole = /^@(\*|sum|col|row)?/.exec(template.slice(at));
    if (!hole) {
      const delta = /^\\delta_\{(\w)(\w)\}/.exec(template.slice(at));
      tex += delta ? `\\delta_{${index(delta[1], place, bound)}${index(delta[2], place, bound)}}` : template[at];
      at += delta ? delta[0].length : 1;
      continue;
    }
    at += hole[0].length;
    const parts: string[] = [];
    for (let count = { '*': 0, sum: 4, col: 2, row: 2 }[hole[1] ?? ''] ?? 1; count > 0; count--) {
      const end = closing(template, at);
      parts.push(template.slice(at + 1, end));
      at = end + 1;
    }
    tex += expandHole(hole[1], parts, place, bound);
  }
  return tex;
}

function expandHole(kind: string | undefined, [first, second, third, fourth]: readonly string[], place: TemplatePlace, bound: Bound): string {
  switch (kind) {
    case '*':
      return '\\,';
    case 'sum': {
      const last = third === 'm' ? String(place.experiment.batch.length) : expand(third.replace('dim:', 'count:'), place, bound);
      return `\\sum_{${first}=${second}}^{${last}}${expand(fourth, place, new Map(bound).set(first, undefined))}`;
    }
    case 'col':
    case 'row': {
      const { widths } = place.experiment.network;
      const count = widths[first === 'i' ? place.layer : place.layer - 1];
      // In a row of its own a derivative is written on one line.
      const body = kind === 'col' ? second.replace(/^@\{D:(?=[^{}]*\}$)/, '@{inline:') : second;
      const cells = Array.from({ length: count }, (_, at) => expand(body, place, new Map(bound).set(first, at)));
      return `\\begin{bmatrix}${cells.join(kind === 'col' ? '\\\\' : '&')}\\end{bmatrix}`;
    }
    default:
      return reference(first, place, bound);
  }
}

/** Where the brace that opens at `open` closes. */
function closing(text: string, open: number): number {
  let level = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') level++;
    if (text[at] === '}' && --level === 0) return at;
  }
  throw new RangeError(`${text} does not close`);
}

function layerOf(text: string, { experiment: { network }, layer }: TemplatePlace, bound: Bound): number | string {
  if (text === 'L') return depth(network);
  if (text === 'l' && bound.has('l')) return 'l';
  return text === 'l-1' ? layer - 1 : layer;
}

function index(letter: string, { focus }: TemplatePlace, bound: Bound): string {
  if (bound.has(letter)) return bound.get(letter) === undefined ? letter : String((bound.get(letter) ?? 0) + 1);
  // max over r binds it too.
  if (letter === 'r') return letter;
  return String((letter === 'j' ? focus.j : letter === 'e' ? focus.e : focus.i) + 1);
}

function reference(text: string, place: TemplatePlace, bound: Bound): string {
  const { experiment: { network, batch } } = place;
  const derivative = /^(D|inline):(.*)\|(.*)$/.exec(text);
  if (derivative) {
    const [of, by] = [reference(derivative[2], place, bound), reference(derivative[3], place, bound)];
    return derivative[1] === 'D' ? `\\frac{\\partial ${of}}{\\partial ${by}}` : `\\partial ${of}/\\partial ${by}`;
  }
  if (text.startsWith('count:')) return String(network.widths[layerOf(text.slice(6), place, bound) as number]);
  if (text.startsWith('dim:')) return 'K';
  if (text === 'l' || text === 'L') return String(layerOf(text, place, bound));
  if (text === 'i' || text === 'j') return index(text, place, bound);
  if (text === 'J') return 'J';
  if (text.startsWith('Lo')) {
    const isNamed = text === 'Lo.e' || batch.length > 1;
    return `\\mathcal{L}${isNamed ? `^{(${text === 'Lo.e' ? 'e' : place.focus.e + 1})}` : ''}`;
  }
  return quantity(text, place, bound);
}

/** `W[l].i:`, `a[l-1].:e'`, `y.k` … */
function quantity(text: string, place: TemplatePlace, bound: Bound): string {
  const match = /^(\w+)(?:\[(.*?)\])?(?:\.([^']*))?('?)$/.exec(text);
  if (!match) throw new RangeError(`${text} is no reference`);
  const [, name, layerText, suffix = '', transposed] = match;
  const layer = layerText === undefined ? undefined : layerOf(layerText, place, bound);
  if (name === 'gp' || name === 'GP') return `g^{[${layer}]\\prime}(${quantity(text.replace('gp', 'z').replace('GP', 'Z'), place, bound)})`;
  const { network } = place.experiment;
  const isExample = suffix === ':e';
  const isLine = suffix.includes(':');
  const numbers = isExample ? '' : (suffix.match(/[a-z]|:/g) ?? []).map((part) => (part === ':' ? ':' : index(part, place, bound))).join(isLine ? ',' : '');
  const isProbability = name === 'a' && layer === depth(network) && activationOf(network, depth(network)) === 'softmax';
  const isInput = layer === 0;
  const letter = isInput ? { a: 'x', A: 'X' }[name] ?? name : isProbability ? 'p' : name;
  const upper = [
    layer === undefined || isInput || isProbability ? '' : `[${layer}]`,
    isExample ? '(e)' : '',
    transposed === '' ? '' : '\\mathsf{T}',
  ].join('');
  return `${letter}${numbers === '' ? '' : `_{${numbers}}`}${upper === '' ? '' : `^{${upper}}`}`;
}
