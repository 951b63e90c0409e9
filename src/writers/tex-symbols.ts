/** An expression in symbols; every term says which quantity it is, so that hovering links it to stage and shelf. */

import { isDerivative, referenceText, type QuantityKey } from '../engine/quantity';
import { markOf } from '../layout/marks';
import { quantity, type Equation, type Expression, type Named, type Quantity } from '../derivation/expression';
import { referenceOf } from '../derivation/traverse';
import { fractionTex, inlineTex, isPartial, quantityTex, quotientTex, type SymbolStyle } from './symbol';
import { activationTex, onesTex, structureTex, piecesOf, type Projection } from './tex-structure';

/** What style sheets find a term by. */
const TERM_CLASS = 'term';

/** The symbols of an expression, as pieces between which a line may break. */
export function symbolPieces(expression: Expression, style: SymbolStyle): readonly string[] {
  return piecesOf(expression, symbols(style));
}

export function symbolsTex(expression: Expression, style: SymbolStyle): string {
  return structureTex(expression, symbols(style));
}

/** A short equation without links, in which g has its own name: what the button to the next step does. */
export function plainTex({ left, right }: Equation, style: SymbolStyle): string {
  const linked = symbols(style);
  const named: Projection = {
    ...linked,
    atom(expression, parentheses) {
      if (expression.kind !== 'application' || expression.operator.name !== 'g') return linked.atom(expression, parentheses);
      return `${activationTex(expression.operator.activation)}\\left(${structureTex(expression.arguments[0], linked)}\\right)`;
    },
  };
  return withoutLinks(`${structureTex(left, named)} = ${structureTex(right[right.length - 1], named)}`);
}

/** The TeX alone, without what links its terms. */
export function withoutLinks(tex: string): string {
  return tex.replace(LINK, '');
}

/** What stands in front of the group that is a term, or of one whose terms are not marked. */
const LINK = /\\htmlClass\{[a-z -]*\}|\\htmlData\{[^{}]*\}/g;

function symbols(style: SymbolStyle): Projection {
  return {
    isNumber: () => false,
    row(expression) {
      if (expression.kind === 'named') return namedTex(expression, style, quotientTex);
      return expression.kind === 'quantity' ? termTex(expression, inlineTex(expression, style)) : undefined;
    },
    atom(expression) {
      switch (expression.kind) {
        case 'quantity':
          // Under a fraction there is no room for a mark.
          return termTex(expression, quantityTex(expression, style), !isPartial(expression, style));
        case 'transpose':
          if (expression.of.kind === 'quantity') return termTex(expression.of, quantityTex(expression.of, style, true), !isPartial(expression.of, style));
          return expression.of.kind === 'ones' ? onesTex(expression.of.per, true) : undefined;
        case 'named':
          return namedTex(expression, style);
        case 'literal':
          return String(expression.value);
        case 'application': {
          const [argument] = expression.arguments;
          // g′(z) is one quantity and one term; the z in it is not a second one.
          return expression.operator.name === 'slope' && argument.kind === 'quantity'
            ? termTex({ ...argument, name: 'gp' }, quantityTex({ ...argument, name: 'gp' }, style))
            : undefined;
        }
        default:
          return undefined;
      }
    },
  };
}

const LETTERS = { m: 'm', K: 'K', c: 'c', Jnew: 'J^{\\text{new}}', h: 'h', H: 'H', mhat: '\\hat m', shat: '\\hat s' } as const;

function namedTex({ symbol, value }: Named, style: SymbolStyle, derivativeTex = fractionTex): string {
  switch (symbol.kind) {
    case 'letter':
      return LETTERS[symbol.letter];
    case 'partial': {
      // With one example J = ℒ, and beside ∂J/∂z a second name for it would look like a second thing.
      const isCost = symbol.of.name === 'Lo' && style.gradients === 'cost' && !style.manyExamples;
      const tex = derivativeTex(isCost ? 'J' : quantityTex(symbol.of, style), quantityTex(symbol.by, style));
      const linked = value?.kind === 'quantity' ? value : gradientOf(symbol.of, symbol.by, value);
      return linked === undefined ? tex : termTex(linked, tex, false);
    }
  }
}

/** The quantity that ∂ℒ/∂z or ∂ℒ/∂a is another name of. */
function gradientOf(of: Quantity, by: Quantity, value: Expression | undefined): Quantity | undefined {
  if (of.name !== 'Lo' || value === undefined || (by.name !== 'Z' && by.name !== 'A')) return undefined;
  return quantity(`d${by.name}`, by.layer, by.row, by.column);
}

/** The references of the terms in some TeX, each once, in the order they are written. */
export function termsIn(tex: string): readonly string[] {
  return [...new Set([...tex.matchAll(/\\htmlData\{ref=([^,{}]*)/g)].map(([, reference]) => reference))];
}

/** A term with the reference it stands for; a bound index stands for all it runs over. */
function termTex(of: Quantity, tex: string, isMarked = true): string {
  const free = (index: Quantity['row']) => (typeof index === 'string' ? undefined : index);
  const reference = referenceOf({ ...of, row: free(of.row), column: free(of.column) });
  if (reference === undefined) return tex;
  const mark = isMarked ? markName(reference.key) : undefined;
  return `\\htmlClass{${TERM_CLASS}}{\\htmlData{ref=${referenceText(reference)}${mark === undefined ? '' : `,mark=${mark}`}}{${tex}}}`;
}

/** What the style sheet draws under the term: `disc`, or `diamond` for every gradient; the cost has none in a formula. */
function markName(key: QuantityKey): string | undefined {
  const mark = markOf(key);
  if (mark === undefined || mark.shape === 'triangle') return undefined;
  return isDerivative(key) ? 'diamond' : mark.shape;
}
