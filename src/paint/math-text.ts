/** Short symbols as SVG text in KaTeX's typefaces, such as z with 1 below and [1] above, or ∂J/∂z of it: no layout by the browser's HTML. */

import type { BaseType, Selection } from 'd3-selection';

/** Advance widths in KaTeX's fonts, in em: Math-Italic for letters, Main for the rest. */
const WIDTHS: Readonly<Record<string, number>> = {
  a: 0.529, b: 0.429, d: 0.52, g: 0.477, p: 0.503, x: 0.572, y: 0.49, z: 0.465, A: 0.75, J: 0.555, L: 0.69, W: 0.944,
  α: 0.64, X: 0.828, Y: 0.581, Z: 0.683, '[': 0.278, ']': 0.278, '(': 0.389, ')': 0.389, ',': 0.278, '∂': 0.586, '/': 0.5,
};
const OTHER_WIDTH = 0.5;
const SCRIPT = 0.72;

export interface MathSymbol {
  /** What it is the derivative of: J, or ℒ as a calligraphic L. */
  readonly of: 'J' | 'L' | undefined;
  readonly letters: string;
  readonly face: Face;
  readonly lower: string;
  readonly upper: string;
}

type Face = 'math' | 'main' | 'calligraphic';

const TEX = /^(?:\\partial (J|\\mathcal\{L\})\/\\partial )?(\\mathcal\{L\}|\\alpha|[A-Za-z]+)(?:_\{([^{}]*)\})?(?:\^\{([^{}]*)\})?$/;

/** Reads the TeX of a quantity's symbol; throws RangeError for TeX that is more than letters with scripts. */
export function parseSymbol(tex: string): MathSymbol {
  const match = TEX.exec(tex);
  if (!match) throw new RangeError(`${tex} is not a symbol with scripts`);
  const [, of, base, lower = '', upper = ''] = match;
  const letters = base === '\\alpha' ? 'α' : base === '\\mathcal{L}' ? 'L' : base;
  return { of: of === undefined ? undefined : of === 'J' ? 'J' : 'L', letters, face: base === '\\mathcal{L}' ? 'calligraphic' : 'math', lower, upper };
}

export function withoutLayer(symbol: MathSymbol): MathSymbol {
  return { ...symbol, upper: '' };
}

/** ∂J/∂ in front of the variable, in pieces of one face. */
function piecesBefore(of: MathSymbol['of']): readonly { readonly text: string; readonly face: Face }[] {
  if (of === undefined) return [];
  return [{ text: '∂', face: 'main' }, { text: of, face: of === 'J' ? 'math' : 'calligraphic' }, { text: '/∂', face: 'main' }];
}

function textWidth(text: string): number {
  return text.split('').reduce((width, character) => width + (WIDTHS[character] ?? OTHER_WIDTH), 0);
}

/** The width of a symbol set at this size. */
export function symbolWidth({ of, letters, lower, upper }: MathSymbol, size: number): number {
  return (baseWidth(of, letters) + SCRIPT * Math.max(textWidth(lower), textWidth(upper))) * size;
}

function baseWidth(of: MathSymbol['of'], letters: string): number {
  return piecesBefore(of).reduce((width, { text }) => width + textWidth(text), textWidth(letters));
}

/** The digits and brackets of scripts are upright; a letter such as an index is italic. */
function faceOf(script: string): Face {
  return /^[a-z]$/.test(script) ? 'math' : 'main';
}

/**
 * Sets the symbol into each text element of a selection, its baseline at the element's y. `anchor` says what stands at
 * the element's x: the symbol's start or its middle. The faces are set by the classes `math`, `main` and `calligraphic`.
 */
export function setMath<Datum, Parent extends BaseType, ParentDatum>(
  texts: Selection<SVGTextElement, Datum, Parent, ParentDatum>,
  symbolOf: (datum: Datum) => MathSymbol,
  size: number,
  anchor: 'start' | 'middle' = 'middle',
): void {
  texts.attr('font-size', size).each(function (datum) {
    const symbol = symbolOf(datum);
    const start = anchor === 'start' ? 0 : -symbolWidth(symbol, size) / 2;
    const scriptStart = start + baseWidth(symbol.of, symbol.letters) * size;
    let next = start;
    const base = [...piecesBefore(symbol.of), { text: symbol.letters, face: symbol.face }].map(({ text, face }) => {
      const x = next;
      next += textWidth(text) * size;
      return { text, face, x, y: 0, size };
    });
    const spans = [
      ...base,
      { text: symbol.upper, face: faceOf(symbol.upper), x: scriptStart, y: -0.42 * size, size: SCRIPT * size },
      { text: symbol.lower, face: faceOf(symbol.lower), x: scriptStart, y: 0.25 * size, size: SCRIPT * size },
    ].filter(({ text }) => text !== '');
    const x = Number(this.getAttribute('x') ?? 0);
    const y = Number(this.getAttribute('y') ?? 0);
    this.replaceChildren(...spans.map((span) => {
      const node = this.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'tspan');
      node.setAttribute('class', span.face);
      node.setAttribute('x', String(x + span.x));
      node.setAttribute('y', String(y + span.y));
      node.setAttribute('font-size', String(span.size));
      node.textContent = span.text;
      return node;
    }));
  });
}
