/** The numbers of a formula, kept apart from its TeX: what each slot shows, and its text on a trace. */

import { evaluate, type Numbers } from '../derivation/evaluate';
import type { Expression } from '../derivation/expression';
import { at, type Matrix } from '../engine/matrix';
import { formatNumber, formatProbability, isExactlyWritten } from './number';

/** Gradients always show their sign; a probability is never rounded to 0 or 1; norms have a decimal more. */
export type SlotStyle = 'value' | 'gradient' | 'probability' | 'norm';
/** `negative`: only where a sign would follow another sign or touch a factor. */
export type Parentheses = 'always' | 'negative' | 'never';

export interface NumberSlot {
  readonly kind: 'number';
  /** The slot shows one entry of what this comes to. */
  readonly expression: Expression;
  readonly row: number;
  readonly column: number;
  readonly parentheses: Parentheses;
  readonly style: SlotStyle;
}

/** = or ≈ between two parts of a line: = only while every number beside it is exact as shown. */
export interface RelationSlot {
  readonly kind: 'relation';
  /** The slots of the parts on both sides. */
  readonly over: readonly number[];
}

export type Slot = NumberSlot | RelationSlot;

/** The text of every slot, in order. The same expression is worked out once. */
export function slotTexts(slots: readonly Slot[], numbers: Numbers): readonly string[] {
  const values = new Map<Expression, Matrix>();
  const shown = slots.map((slot) => {
    if (slot.kind === 'relation') return undefined;
    const value = values.get(slot.expression) ?? evaluate(slot.expression, numbers);
    values.set(slot.expression, value);
    const number = at(value, slot.row, slot.column);
    return { number, text: formatted(number, slot.style) };
  });
  return slots.map((slot, index) => {
    if (slot.kind === 'number') return inParentheses(shown[index]?.text ?? '', slot.parentheses);
    return slot.over.every((other) => isExact(shown[other])) ? '=' : '≈';
  });
}

/** TeX in which every slot stands empty; `slotTex` and `fillSlots` agree on its form. */
export function slotTex(index: number, kind: Slot['kind'], reference?: string): string {
  const data = `slot=${index}${reference === undefined ? '' : `,ref=${reference}`}`;
  return `\\htmlData{${data}}{${kind === 'number' ? '\\text{0}' : '='}}`;
}

const SLOT = /\\htmlData\{slot=(\d+)(?:,ref=[^{}]*)?\}\{(?:\\text\{0\}|=)\}/g;

/** The TeX with the texts of its slots in place, for what is read and not patched. */
export function fillSlots(tex: string, texts: readonly string[]): string {
  return replaceSlots(tex, (index) => `{${numberTex(texts[index])}}`);
}

/** The TeX with something else in place of each slot. */
export function replaceSlots(tex: string, write: (index: number) => string): string {
  return tex.replace(SLOT, (_, index: string) => write(Number(index)));
}

/** A formatted number as mathematics, so that it is read out as a number and not as letters. */
export function numberTex(text: string): string {
  if (text === '=' || text === '≈') return text;
  return text.replaceAll('−', '-').replace(/e([-+]\d+)/, '\\mathrm{e}{$1}').replace('NaN', '\\text{NaN}').replace('∞', '\\infty').replace(/[<>]/, '{$&}');
}

function formatted(value: number, style: SlotStyle): string {
  switch (style) {
    case 'value':
      return formatNumber(value);
    case 'gradient':
      return formatNumber(value, { signed: true });
    case 'probability':
      return formatProbability(value);
    case 'norm':
      return formatNumber(value, { decimals: 4 });
  }
}

function inParentheses(text: string, parentheses: Parentheses): string {
  const hasSign = text.startsWith('−') || text.startsWith('+');
  return parentheses === 'always' || (parentheses === 'negative' && hasSign) ? `(${text})` : text;
}

function isExact(shown: { readonly number: number; readonly text: string } | undefined): boolean {
  return shown === undefined || isExactlyWritten(shown.number, shown.text);
}
