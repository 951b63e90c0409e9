/** How the term of a sum is written beside its bar. */

import type { NetworkShape } from '../../engine/experiment';
import { isDerivative, isPerExample } from '../../engine/quantity';
import type { NumberReference } from '../../engine/operands';
import type { SumTerm } from '../../paint/sum-term';
import type { GradientSymbols } from '../../writers/gradient-names';
import { symbolTex } from '../../writers/symbol';

export function termTex({ form, references }: SumTerm, shape: NetworkShape, m: number, gradients: GradientSymbols): string {
  // Within one example's sum its number is the same in every term; in a sum over the examples it is what differs.
  const isOverExamples = form === 'mean' || form === 'example';
  const symbols = references.map((reference) => (isOverExamples
    ? subjectTex(reference, shape, m, gradients)
    : symbolTex(reference, shape, form === 'share' ? m : 1, gradients)));
  switch (form) {
    case 'product':
    case 'example':
      return productTex(symbols, references, gradients);
    case 'mean':
      return `\\tfrac1{${m}}\\,${productTex(symbols, references, gradients)}`;
    case 'jacobian':
      return `\\tfrac{\\partial ${symbols[0]}}{\\partial ${symbols[1]}}\\,${symbols[2]}`;
    case 'share':
      return m > 1 ? `\\tfrac1{${m}}\\,${symbols[0]}` : symbols[0];
    case 'step':
      return `-${symbols.join('\\,')}`;
    case 'adam':
      return `-${symbols[0]}\\,\\hat m/(\\sqrt{\\hat s}+\\varepsilon)`;
    case 'fresh':
      return `(1-${symbols[0]})\\,${freshTex(symbols)}`;
    case 'freshSquare':
      return `(1-${symbols[0]})\\,(${freshTex(symbols).replace(/^\((.*)\)$/, '$1')})^2`;
    case 'loss':
      return lossTex(shape, symbols);
  }
}

function productTex(symbols: readonly string[], references: readonly NumberReference[], gradients: GradientSymbols): string {
  // ∂J/∂z w would read as if w stood below the line too.
  return symbols.map((symbol, index) => (gradients !== 'd' && symbols.length > 1 && isDerivative(references[index].key) ? `(${symbol})` : symbol)).join('\\,');
}

/** dW, or (dW + λ W). */
function freshTex([, gradient, ...decay]: readonly string[]): string {
  return decay.length === 0 ? gradient : `(${gradient}+${decay.join('\\,')})`;
}

function lossTex({ loss, widths }: NetworkShape, [a, y]: readonly string[]): string {
  switch (loss) {
    case 'half_se':
      return `\\tfrac12(${a}-${y})^2`;
    case 'mse':
      return `\\tfrac1{${widths[widths.length - 1]}}(${a}-${y})^2`;
    case 'bce':
      return `-${y}\\ln ${a}-(1-${y})\\ln(1-${a})`;
    case 'ce':
      return `-${y}\\ln ${a}`;
  }
}

/** The symbol of the number itself, with its example where there are several. */
export function subjectTex(reference: NumberReference, shape: NetworkShape, m: number, gradients: GradientSymbols): string {
  const symbol = symbolTex(reference, shape, m, gradients);
  if (reference.kind !== 'entry' || m === 1 || !isPerExample(reference.key) || reference.key === 'Lo') return symbol;
  // ℒ⁽ᵉ⁾ above the line says it already.
  if (gradients === 'loss' && isDerivative(reference.key)) return symbol;
  // The label (e) is a remark beside the symbol, as the symbol's own superscript is taken.
  return `${symbol}{}^{(${reference.column + 1})}`;
}
