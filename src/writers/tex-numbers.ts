/** An expression in numbers: its symbols replaced by slots, which a painter fills frame by frame. */

import { isDerivative, isPerExample, isScalar, referenceText } from '../engine/quantity';
import { expressionExtent, isOne } from '../derivation/extent';
import { isLossDerivative, quantity, type Application, type Expression, type Quantity } from '../derivation/expression';
import { isConstant } from '../derivation/write-out';
import { keyOf, mapParts, quantitiesIn, referenceOf, substitute } from '../derivation/traverse';
import { slotTex, type NumberSlot, type Parentheses, type RelationSlot, type Slot, type SlotStyle } from './slots';
import { isProbability } from './quantity-text';
import { inlineTex, type SymbolStyle } from './symbol';
import { activationTex, arrayTex, structureTex, placesOf, piecesOf, type Projection } from './tex-structure';

export interface NumberStyle extends SymbolStyle {
  /** The number of examples in the batch, and the data's columns that they are. */
  readonly batch: readonly number[];
  /** Whether every number of a quantity has been computed. */
  readonly known: (quantity: Quantity) => boolean;
  /** The row and column of a quantity that stay in sight when the rest of a large array is left out. */
  readonly centre: (quantity: Quantity) => readonly [row: number, column: number];
  /** Whether a number belongs to what the step is about, and gets the wash. */
  readonly washed: (quantity: Quantity) => boolean;
  readonly notComputed: string;
  /** Names how many terms an elided sum holds. */
  readonly termCount: (count: number) => string;
}

/** A tile of more rows or columns than this is drawn with an ellipsis. */
const LARGEST_TILE = 3;

/** Collects the slots of one formula while its lines are written. */
export class SlotWriter {
  readonly slots: Slot[] = [];
  readonly #style: NumberStyle;
  /** Numbers that were worked out show their sign where they are gradients. */
  readonly #workedStyle: SlotStyle;

  constructor(style: NumberStyle, workedStyle: SlotStyle) {
    this.#style = style;
    this.#workedStyle = workedStyle;
  }

  /** The pieces of an expression in numbers; a line may break before each. */
  pieces(expression: Expression): readonly string[] {
    return piecesOf(expression, this.#numbers);
  }

  /** = or ≈ over the numbers of the slots from `from` on, up to those written next; call `closeRelation` after them. */
  relation(from: number): { readonly tex: string; readonly close: () => void } {
    const index = this.slots.length;
    const open: RelationSlot = { kind: 'relation', over: [] };
    this.slots.push(open);
    return {
      tex: `\\mathrel{${slotTex(index, 'relation')}}`,
      close: () => {
        const over = this.slots.flatMap((slot, other) => (other >= from && slot.kind === 'number' ? [other] : []));
        this.slots[index] = { ...open, over };
      },
    };
  }

  /** The number or array that a line ends with. */
  result(expression: Expression): string {
    const tex = this.#whole(expression, 'never', this.#workedStyle);
    return this.#isOne(expression) ? `\\htmlClass{result}{${tex}}` : tex;
  }

  /** A small array of what one part of a sum adds to `whole`, washed where that is. */
  tile(part: Expression, whole: Quantity): string {
    return this.#array(part, LARGEST_TILE, (i, j) => (
      this.#slot(this.#partOf(part, i, j), 0, 0, 'never', this.#workedStyle, this.#entryOf(whole, i, j))
    ));
  }

  /** Entry (i, j) of a column, of column × row or of a sum of these, from single numbers: the rest of the array is not worked out. */
  #partOf(expression: Expression, i: number, j: number): Expression {
    switch (expression.kind) {
      case 'product': {
        const [column, row] = expression.factors;
        return { ...expression, factors: [this.#partOf(column, i, 0), this.#partOf(row, 0, j)] };
      }
      case 'sum':
      case 'series':
      case 'elision':
        return mapParts(expression, (part) => this.#partOf(part, i, j));
      default:
        return this.#entryOf(expression, i, j) ?? expression;
    }
  }

  readonly #numbers: Projection = {
    isNumber: (expression) => this.#isNumber(expression),
    atom: (expression, parentheses) => this.#atom(expression, parentheses),
  };

  #isNumber(expression: Expression): boolean {
    switch (expression.kind) {
      case 'literal':
        return true;
      case 'quantity':
      case 'named':
      case 'numeral':
      case 'transpose':
        return this.#isOne(expression);
      case 'fraction':
        return isConstant(expression);
      case 'application':
        return expression.operator.name === 'slope' && this.#isOne(expression);
      default:
        return false;
    }
  }

  #atom(expression: Expression, parentheses: Parentheses): string | undefined {
    switch (expression.kind) {
      case 'literal':
        return parentheses === 'always' ? `(${expression.value})` : String(expression.value);
      case 'quantity':
        return this.#whole(expression, parentheses, 'value');
      case 'named': {
        const { value } = expression;
        if (value === undefined) throw new RangeError('a symbol without a value has no numbers');
        return value.kind === 'literal' ? String(value.value) : this.#whole(value, parentheses, isLossDerivative(expression) ? 'gradient' : 'value');
      }
      case 'numeral':
        return this.#whole(expression.of, parentheses, 'value');
      case 'transpose':
        return isArrayLike(expression.of) ? this.#whole(expression, parentheses, 'value') : undefined;
      case 'ones':
        return this.#whole(expression, parentheses, 'value');
      case 'delta':
        return expression.row === expression.column ? '1' : '0';
      case 'application':
        return this.#application(expression, parentheses);
      case 'elision':
        return `\\underbrace{${this.#whole(expression.of, parentheses, 'value')}}_{\\text{${this.#style.termCount(expression.count)}}}`;
      default:
        return undefined;
    }
  }

  #application(expression: Application, parentheses: Parentheses): string | undefined {
    const { operator, arguments: given } = expression;
    if (operator.name === 'slope' || operator.name === 'diag') return this.#whole(expression, parentheses, 'value');
    if (operator.name === 'inner') return this.#whole(expression, parentheses, 'norm');
    if (operator.name === 'norm' && given[0].kind === 'quantity') return this.#whole(expression, parentheses, 'norm');
    if (operator.name !== 'g') return undefined;
    return `${activationTex(operator.activation)}\\left(${structureTex(given[0], this.#numbers)}\\right)`;
  }

  #isOne(expression: Expression): boolean {
    return isOne(this.#extent(expression));
  }

  #extent(expression: Expression) {
    return expressionExtent(expression, this.#style.shape, this.#style.batch.length);
  }

  /** The number or the array that an expression comes to. */
  #whole(expression: Expression, parentheses: Parentheses, style: SlotStyle): string {
    if (this.#isOne(expression)) return this.#slot(expression, 0, 0, parentheses, style);
    return this.#array(expression, undefined, (i, j) => this.#slot(expression, i, j, 'never', style));
  }

  /** An array of as many rows and columns as fit, `largest` at most, its cells written by `cell`. */
  #array(expression: Expression, largest: number | undefined, cell: (i: number, j: number) => string): string {
    const { rows, columns } = this.#extent(expression);
    const [row, column] = this.#centreOf(expression);
    return arrayTex(placesOf(rows, row, largest).map((i) => placesOf(columns, column, largest).map((j) => (
      i === undefined || j === undefined ? ellipsis(i, j) : cell(i, j)
    ))));
  }

  #centreOf(expression: Expression): readonly [number, number] {
    if (expression.kind === 'transpose') {
      const [row, column] = this.#centreOf(expression.of);
      return [column, row];
    }
    return expression.kind === 'quantity' ? this.#style.centre(expression) : [0, 0];
  }

  /** One number: entry (i, j) of what the expression comes to; `partOf` is the entry that it is added to. */
  #slot(expression: Expression, i: number, j: number, parentheses: Parentheses, worked: SlotStyle, partOf?: Quantity): string {
    if (expression.kind === 'ones' || (expression.kind === 'transpose' && expression.of.kind === 'ones')) return '1';
    const entry = this.#entryOf(expression, i, j);
    const reference = entry && referenceOf(entry);
    const isKnown = entry ? this.#style.known(entry) : quantitiesIn(expression).every(this.#style.known);
    if (!isKnown) {
      const shown = entry ? inlineTex(entry, this.#style) : `\\text{${this.#style.notComputed}}`;
      return `\\htmlClass{not-computed}{${shown}}`;
    }
    const index = this.slots.length;
    const slot: NumberSlot = {
      kind: 'number', expression, row: i, column: j, parentheses, style: entry ? this.#styleOf(entry) : worked,
    };
    this.slots.push(slot);
    const number = slotTex(index, 'number', reference && referenceText(reference));
    const about = entry ?? partOf;
    const classes = ['number', ...(about !== undefined && this.#style.washed(about) ? ['wash'] : [])];
    return `\\htmlClass{${classes.join(' ')}}{${number}}`;
  }

  /** The quantity that entry (i, j) of the expression is, if it is one. */
  #entryOf(expression: Expression, i: number, j: number): Quantity | undefined {
    switch (expression.kind) {
      case 'quantity': {
        const key = keyOf(expression);
        if (key === undefined || isScalar(key)) return expression;
        const column = expression.column ?? (isPerExample(key) ? this.#style.batch[j] : j);
        return { ...expression, row: expression.row ?? i, column };
      }
      case 'transpose':
        return this.#entryOf(expression.of, j, i);
      case 'application': {
        const [argument] = expression.arguments;
        if (expression.operator.name !== 'slope' || argument.kind !== 'quantity') return undefined;
        const entry = this.#entryOf(argument, i, j);
        return entry && quantity('gp', entry.layer, entry.row, entry.column);
      }
      case 'named':
        return expression.value === undefined ? undefined : this.#entryOf(expression.value, i, j);
      case 'stack': {
        const isColumn = expression.direction === 'column';
        const part = substitute(expression.body, expression.variable, isColumn ? i : j);
        return this.#entryOf(part, isColumn ? 0 : i, isColumn ? j : 0);
      }
      default:
        return undefined;
    }
  }

  #styleOf(entry: Quantity): SlotStyle {
    const key = keyOf(entry);
    if (key === undefined) return 'value';
    if (isDerivative(key)) return 'gradient';
    return isProbability(this.#style.shape, key) ? 'probability' : 'value';
  }
}

function isArrayLike({ kind }: Expression): boolean {
  return kind === 'quantity' || kind === 'named' || kind === 'ones';
}

function ellipsis(i: number | undefined, j: number | undefined): string {
  if (i === undefined && j === undefined) return '\\ddots';
  return i === undefined ? '\\vdots' : '\\cdots';
}
