/** A formula as plain text on one line each: `dW[2]_21 = dz[2]_2 a[1]_1`, with the numbers as they are seen. */

import { partsOfTex, type Fence, type Part, type Parts } from './formula-parts';
import type { Formula } from './tex';

/** The lines of a formula; `texts` are those of its slots. */
export function formulaText({ lines }: Formula, texts: readonly string[]): readonly string[] {
  return lines.map((pieces) => plainText(partsOfTex(pieces.join('')), texts));
}

/** Parts that hold no slots, as plain text. */
export function plainText(parts: Parts, texts: readonly string[] = []): string {
  return joined(parts, texts).replace(/ +/g, ' ').replaceAll(' ,', ',').trim();
}

/** As written: the spaces at the ends belong to what stands beside the parts. */
function joined(parts: Parts, texts: readonly string[]): string {
  return parts.map((part, index) => {
    const text = partText(part, texts);
    const next = parts.at(index + 1);
    // ln x, but ln(1 − a).
    if (isFunction(part)) return next?.kind === 'fenced' ? text.trimEnd() : `${text} `;
    return part.kind === 'fraction' ? `${text} ` : text;
  }).join('');
}

function isFunction(part: Part): boolean {
  return part.kind === 'function' || (part.kind === 'scripts' && part.base.kind === 'function');
}

function partText(part: Part, texts: readonly string[]): string {
  const text = (parts: Parts) => plainText(parts, texts);
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'space':
      return ' ';
    case 'operator':
      return part.isBinary ? ` ${part.sign} ` : part.sign;
    case 'function':
      return ` ${part.name}`;
    case 'slot': {
      const shown = texts[part.index];
      return shown === '=' || shown === '≈' ? ` ${shown} ` : shown;
    }
    case 'group':
      return joined(part.parts, texts);
    case 'scripts':
      return scriptsText(part.base, text(part.lower), text(part.upper), texts);
    case 'fraction':
      return `${single(text(part.over))}/${single(text(part.under))}`;
    case 'fenced':
      return fencedText(part.fence, text(part.parts));
    case 'array':
      return `[${part.rows.map((row) => row.map(text).join(', ')).join('; ')}]`;
    case 'remark':
      return `${text(part.of)} (${text(part.remark)})`;
  }
}

const POWERS: Readonly<Record<string, string>> = { 2: '²', 3: '³' };

function scriptsText(base: Part, lower: string, upper: string, texts: readonly string[]): string {
  const name = partText(base, texts).trimEnd();
  if (name.endsWith('Σ')) return `${name}_{${lower}..${upper}} `;
  const below = lower === '' ? '' : `_${/^[\w]+$/.test(lower) ? lower : `{${lower}}`}`;
  if (upper in POWERS) return `${name}${below}${POWERS[upper]}`;
  // A layer and the marks of a transpose and a slope need no sign that they stand above.
  if (/^(\[|ᵀ|′)/.test(upper) || upper === '') return `${name}${upper.replace('ᵀ', '')}${below}${upper.endsWith('ᵀ') ? 'ᵀ' : ''}`;
  return `${name}${below}^${/^\w+$/.test(upper) ? upper : inParentheses(upper)}`;
}

function fencedText(fence: Fence, inside: string): string {
  switch (fence) {
    case 'parentheses':
      return `(${inside})`;
    case 'absolute':
      return `|${inside}|`;
    case 'norm':
      return `‖${inside}‖`;
    case 'inner':
      return `⟨${inside}⟩`;
    case 'root':
      return `√(${inside})`;
  }
}

/** In parentheses unless it stays together by itself. */
function single(text: string): string {
  return /[\s+−]/.test(text) ? inParentheses(text) : text;
}

function inParentheses(text: string): string {
  return /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}
