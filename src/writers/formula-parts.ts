/** Reads the TeX that the writers here write back into its parts, for what is heard or copied as plain text. */

import { replaceSlots } from './slots';
import { withoutLinks } from './tex-symbols';

/** What stands between two signs: ( ), | |, ‖ ‖, ⟨ ⟩; or under a root. */
export type Fence = 'parentheses' | 'absolute' | 'norm' | 'inner' | 'root';

export type Sign = '=' | '≈' | '+' | '−' | '·' | '⊙' | '⊘';

export type Part =
  /** A name, digits, or one mark such as a comma. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'space' }
  | { readonly kind: 'operator'; readonly sign: Sign; readonly isBinary: boolean }
  | { readonly kind: 'function'; readonly name: string }
  /** The number of the slot with this place. */
  | { readonly kind: 'slot'; readonly index: number }
  | { readonly kind: 'group'; readonly parts: Parts }
  | { readonly kind: 'scripts'; readonly base: Part; readonly lower: Parts; readonly upper: Parts }
  | { readonly kind: 'fraction'; readonly over: Parts; readonly under: Parts }
  | { readonly kind: 'fenced'; readonly fence: Fence; readonly parts: Parts }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Parts[])[] }
  /** A part with a remark under it: how many terms it stands for. */
  | { readonly kind: 'remark'; readonly of: Parts; readonly remark: Parts };

export type Parts = readonly Part[];

const LETTERS: Readonly<Record<string, string>> = {
  '\\alpha': 'α', '\\delta': 'δ', '\\partial': '∂', '\\sum': 'Σ', '\\prime': '′', '\\cdots': '⋯', '\\vdots': '⋮', '\\ddots': '⋱',
  '\\big(': '(', '\\big)': ')', '\\mathcal{L}': 'ℒ', '\\mathsf T': 'ᵀ', '\\mathbf 1': '𝟏',
  '\\mu': 'μ', '\\lambda': 'λ', '\\varepsilon': 'ε', '\\beta_{1}': 'β₁', '\\beta_{2}': 'β₂', '\\hat m': 'm̂', '\\hat s': 'ŝ',
};
const BINARY: Readonly<Record<string, Sign>> = { '\\approx': '≈', '\\cdot': '·', '\\odot': '⊙', '\\oslash': '⊘' };
const SIGNS: Readonly<Record<string, Sign>> = { '=': '=', '≈': '≈', '+': '+', '-': '−' };
const FUNCTIONS: Readonly<Record<string, string>> = { '\\ln': 'ln', '\\max': 'max', '\\tanh': 'tanh', '\\sigma': 'σ' };
const FENCES: Readonly<Record<string, readonly [Fence, close: string]>> = {
  '\\left': ['parentheses', '\\right'], '\\lvert': ['absolute', '\\rvert'], '\\left\\lVert': ['norm', '\\right\\rVert'],
  '\\left\\langle': ['inner', '\\right\\rangle'],
};

/** A command whose argument is no TeX is one token with it. */
const TOKEN = /\\left\\lVert|\\right\\rVert|\\left\\langle|\\right\\rangle|\\beta_\{[12]\}|\\hat [ms]|\\(?:text|operatorname|slot|begin|end)\{([^{}]*)\}|\\mathcal\{L\}|\\big[()]|\\mathsf T|\\mathbf 1|\\(?:[A-Za-z]+|\S)|[A-Za-z]+|[\d.]+|\S/g;

/** The parts of some TeX; throws RangeError at what none of the writers writes. */
export function partsOfTex(tex: string): Parts {
  const tokens = [...withoutLinks(replaceSlots(tex, (index) => `\\slot{${index}}`)).matchAll(TOKEN)].map(([token, inside]) => ({ token, inside }));
  let at = 0;
  const sees = (token: string) => at < tokens.length && tokens[at].token === token;

  function pass(token: string): void {
    if (!sees(token)) throw new RangeError(`${tex} has no ${token} where one belongs`);
    at++;
  }

  /** Everything up to one of these tokens, which is not read. */
  function until(...ends: readonly string[]): Parts {
    const parts: Part[] = [];
    while (at < tokens.length && !ends.includes(tokens[at].token)) {
      const part = scripted();
      if (part) parts.push(part);
    }
    return parts;
  }

  function braced(): Parts {
    pass('{');
    const parts = until('}');
    pass('}');
    return parts;
  }

  function scripted(): Part | undefined {
    const base = single();
    let [lower, upper]: Parts[] = [[], []];
    while (sees('_') || sees('^')) {
      const isLower = sees('_');
      at++;
      const script = sees('{') ? braced() : [single()].filter((part) => part !== undefined);
      if (isLower) lower = script;
      else upper = script;
    }
    return base && lower.length + upper.length > 0 ? { kind: 'scripts', base, lower, upper } : base;
  }

  function single(): Part | undefined {
    const { token, inside } = tokens[at];
    if (token === '{') return grouped();
    at++;
    if (token in SIGNS) return { kind: 'operator', sign: SIGNS[token], isBinary: at > 2 && tokens[at - 2].token === '}' && tokens[at - 3].token === '{' };
    if (token in BINARY) return { kind: 'operator', sign: BINARY[token], isBinary: true };
    if (token in FUNCTIONS) return { kind: 'function', name: FUNCTIONS[token] };
    if (token in LETTERS) return { kind: 'text', text: LETTERS[token] };
    if (token in FENCES) return fenced(...FENCES[token]);
    if (token.startsWith('\\slot')) return { kind: 'slot', index: Number(inside) };
    if (token.startsWith('\\text')) return { kind: 'text', text: inside };
    if (token.startsWith('\\operatorname')) return { kind: 'function', name: inside.replace('\\,', ' ') };
    if (token.startsWith('\\begin')) return array();
    switch (token) {
      case '\\!':
      case '\\Bigl':
      case '\\Bigr':
        return undefined;
      case '\\,':
      case '\\quad':
        return { kind: 'space' };
      case '\\mathrel':
        return { kind: 'group', parts: braced() };
      case '\\dfrac':
      case '\\tfrac':
        return { kind: 'fraction', over: braced(), under: braced() };
      case '\\sqrt':
        return { kind: 'fenced', fence: 'root', parts: braced() };
      case '\\underbrace': {
        const of = braced();
        pass('_');
        return { kind: 'remark', of, remark: braced() };
      }
      default:
        if (token.startsWith('\\')) throw new RangeError(`${token} has no reading`);
        return { kind: 'text', text: token };
    }
  }

  /** An empty group only says that the sign after it stands between two parts. */
  function grouped(): Part | undefined {
    const parts = braced();
    return parts.length === 0 ? undefined : { kind: 'group', parts };
  }

  function fenced(fence: Fence, close: string): Part {
    if (fence === 'parentheses') pass('(');
    const parts = until(close);
    pass(close);
    if (fence === 'parentheses') pass(')');
    return { kind: 'fenced', fence, parts };
  }

  function array(): Part {
    if (sees('[')) at += 3;
    const rows: Parts[][] = [[]];
    for (;;) {
      rows[rows.length - 1].push(until('&', '\\\\', '\\end{bmatrix*}'));
      if (sees('\\end{bmatrix*}')) break;
      const isRow = sees('\\\\');
      at++;
      if (isRow) {
        // A gap between rows, as [1em].
        if (sees('[')) at = tokens.findIndex(({ token }, index) => index > at && token === ']') + 1;
        rows.push([]);
      }
    }
    at++;
    return { kind: 'array', rows };
  }

  return until();
}
