/** What the shelf shows at a step: its matrices as the equation that the step computes, of matrices and signs. */

import { isElementwise, type ActivationName } from '../../engine/activations';
import { activationOf, depth, type Convention, type NetworkShape } from '../../engine/experiment';
import { layerKey, nameOf, type LayerQuantity, type QuantityKey } from '../../engine/quantity';
import { exists, extentOf, mainOutput, type Progress, type Schedule, type Step } from '../../engine/schedule';

export type Term =
  | { readonly kind: 'matrix'; readonly key: QuantityKey; readonly transposed: boolean }
  /** `width` is about what its TeX takes, in pixels. */
  | { readonly kind: 'sign'; readonly tex: string; readonly width: number };

const of = (key: QuantityKey, transposed = false): Term => ({ kind: 'matrix', key, transposed });
const sign = (tex: string, width = 14): Term => ({ kind: 'sign', tex, width });
const EQUALS = sign('=');
const MINUS = sign('-');
const PLUS = sign('+');
const THEN = sign(',\\quad', 24);
const OPEN = sign('\\bigl(', 8);
const CLOSE = sign('\\bigr)', 8);

const ACTIVATION_TEX: Readonly<Record<ActivationName, string>> = {
  identity: '\\mathrm{id}',
  sigmoid: '\\sigma',
  tanh: '\\tanh',
  relu: '\\operatorname{ReLU}',
  leaky_relu: '\\operatorname{LeakyReLU}',
  softplus: '\\operatorname{softplus}',
  elu: '\\operatorname{ELU}',
  gelu_exact: '\\operatorname{GELU}',
  silu: '\\operatorname{SiLU}',
  softmax: '\\operatorname{softmax}',
};

/** The equation of a step, left side first. `m` is the number of examples in the batch. */
export function equationOf(shape: NetworkShape, plan: Schedule, convention: Convention, m: number, step: Step): readonly Term[] {
  const L = depth(shape);
  const l = step.layer ?? L;
  const own = (name: Parameters<typeof layerKey>[0]) => layerKey(name, l);
  const below = layerKey('A', l - 1);
  // 1/m stands where the convention puts it: at dW and db, or where backward starts.
  const mean = m > 1 ? [sign('\\tfrac1m', 14)] : [];
  const atGradient = convention === 'course' ? mean : [];
  const atStart = convention === 'autograd' ? mean : [];
  const name = activationOf(shape, l);

  switch (step.operation) {
    case 'z':
      return [of(own('Z')), EQUALS, of(own('W')), of(below), sign('+'), of(own('b')), ...(m > 1 ? [sign('\\mathbf 1^{\\mathsf T}', 18)] : [])];
    case 'a':
      return [of(own('A')), EQUALS, sign(`${ACTIVATION_TEX[name]}\\bigl(`, name.length * 8), of(own('Z')), CLOSE];
    case 'loss':
      return [of('Lo'), EQUALS, sign('\\mathcal L\\bigl(', 20), of(own('A')), sign(',\\,', 8), of('Y'), CLOSE];
    case 'J':
      return [of('J'), EQUALS, ...(m > 1 ? [sign('\\tfrac1m\\textstyle\\sum_e', 40)] : []), of('Lo')];
    case 'dA':
      return [of(own('dA')), EQUALS, ...scaled(atStart, lossSlope(shape, own('A')))];
    case 'dZ':
      return [of(own('dZ')), EQUALS, ...slopeTerms(shape, plan, l, atStart)];
    case 'dW':
      return [of(own('dW')), EQUALS, ...atGradient, of(own('dZ')), of(below, true)];
    case 'db':
      return [of(own('db')), EQUALS, ...atGradient, of(own('dZ')), ...(m > 1 ? [sign('\\mathbf 1', 12)] : [])];
    case 'dAprev':
      return [of(layerKey('dA', l - 1)), EQUALS, of(own('W'), true), of(own('dZ'))];
    case 'W':
    case 'b':
      return updateTerms(plan, step.operation, l);
  }
}

/** The new parameter, and before it what it is moved by, where the optimizer remembers something. */
function updateTerms({ rule }: Schedule, name: 'W' | 'b', l: number): readonly Term[] {
  const own = (key: LayerQuantity) => of(layerKey(key, l));
  const decays = rule.decays && name === 'W';
  const gradient = decays ? [OPEN, own(`d${name}`), PLUS, of('lambda'), own('W'), CLOSE] : [own(`d${name}`)];
  const moved = [own(`${name}new`), EQUALS, own(name), MINUS, of('alpha')];
  switch (rule.name) {
    case 'gd':
      return [...moved, ...gradient];
    case 'momentum':
      return [
        own(`v${name}new`), EQUALS, of('mu'), own(`v${name}`), PLUS, ...(decays ? gradient.slice(1, -1) : gradient), THEN,
        ...moved, own(`v${name}new`),
      ];
    case 'adam': {
      const mean = (letter: 'm' | 's', beta: 'beta1' | 'beta2', power: string) => [
        own(`${letter}${name}new`), EQUALS, of(beta), own(`${letter}${name}`), sign('+\\,(1-', 40), of(beta), sign(')', 8), ...gradient,
        ...(power === '' ? [] : [sign(power, 16)]), THEN,
      ];
      const unbiased = (letter: 'm' | 's', beta: string) => [sign(`\\tfrac{1}{1-${beta}^t}`, 44), own(`${letter}${name}new`)];
      return [
        ...mean('m', 'beta1', ''), ...mean('s', 'beta2', '{}^{\\odot 2}'),
        ...moved, ...unbiased('m', '\\beta_1'), sign('\\oslash\\bigl(\\surd\\bigl(', 44), ...unbiased('s', '\\beta_2'), CLOSE, PLUS, of('epsilon'), CLOSE,
      ];
    }
  }
}

function scaled(factor: readonly Term[], terms: readonly Term[]): readonly Term[] {
  return factor.length > 0 ? [...factor, OPEN, ...terms, CLOSE] : terms;
}

/** ∂ℒ/∂a of every output (content spec, section 4.2). */
function lossSlope({ loss, widths }: NetworkShape, A: QuantityKey): readonly Term[] {
  const difference = [of(A), MINUS, of('Y')];
  switch (loss) {
    case 'half_se':
      return difference;
    case 'mse':
      return [sign(`\\tfrac{2}{${widths[widths.length - 1]}}`, 14), OPEN, ...difference, CLOSE];
    case 'bce':
      return [OPEN, ...difference, sign('\\bigr)\\oslash\\bigl(', 28), of(A), sign('\\odot\\bigl(\\mathbf 1-', 44), of(A), sign('\\bigr)\\bigr)', 14)];
    case 'ce':
      return [sign('-', 14), of('Y'), sign('\\oslash'), of(A)];
  }
}

function slopeTerms(shape: NetworkShape, plan: Schedule, l: number, atStart: readonly Term[]): readonly Term[] {
  const A = layerKey('A', l);
  const dA = layerKey('dA', l);
  if (!exists(shape, plan, dA)) {
    return scaled(atStart, [of(A), MINUS, of('Y')]);
  }
  if (isElementwise(activationOf(shape, l))) return [of(dA), sign('\\odot'), of(layerKey('gp', l))];
  // Every column by itself: a ⊙ (da − (aᵀ da) 1).
  return [of(A), sign('\\odot\\bigl(', 24), of(dA), sign('-\\mathbf 1\\,\\mathbf 1^{\\mathsf T}\\bigl(', 52), of(A), sign('\\odot'), of(dA), sign('\\bigr)\\bigr)', 14)];
}

/** The same terms, signs that stand side by side set as one piece of mathematics, with its own spaces. */
export function setTogether(terms: readonly Term[]): readonly Term[] {
  const together: Term[] = [];
  for (const term of terms) {
    const last = together.at(-1);
    if (term.kind === 'sign' && last?.kind === 'sign') together[together.length - 1] = sign(`${last.tex}\\,${term.tex}`, last.width + term.width);
    else together.push(term);
  }
  return together;
}

/** What is given before the first step: the data and the learning rate, which are few, then the parameters layer by layer. */
export function givenQuantities(shape: NetworkShape, layers = depth(shape)): readonly QuantityKey[] {
  const parameters = Array.from({ length: layers }, (_, index) => [layerKey('W', index + 1), layerKey('b', index + 1)]);
  return [layerKey('A', 0), 'Y', 'alpha', ...parameters.flat()];
}

/** The quantities that the rest of this pass meets and writes, in its order; once the pass is done, those of the next. */
export function comingQuantities(plan: Schedule, { steps, entries }: Progress): { readonly pass: PassName; readonly keys: readonly QuantityKey[] } {
  const rest = plan.steps.slice(entries > 0 ? steps + 1 : steps);
  const coming = new Set<QuantityKey>();
  for (const step of rest) {
    if (passOf(step) !== passOf(rest[0])) break;
    // Parameters are met in forward; later passes read what is on the stage already.
    if (step.phase === 'F') for (const key of step.reads) if (!plan.writer.has(key) && nameOf(key) !== 'A') coming.add(key);
    coming.add(mainOutput(step));
  }
  return { pass: rest.length > 0 ? passOf(rest[0]) : 'update', keys: [...coming] };
}

export type PassName = 'forward' | 'backward' | 'update';

/** The pass a step belongs to; the loss is the end of forward. */
export function passOf({ phase }: Step): PassName {
  return phase === 'B' ? 'backward' : phase === 'U' ? 'update' : 'forward';
}

/** The shape of a matrix as it stands in the equation. */
export function shownExtent(shape: NetworkShape, m: number, key: QuantityKey, transposed: boolean): { rows: number; columns: number } {
  const [rows, columns] = extentOf(shape, m, key);
  return transposed ? { rows: columns, columns: rows } : { rows, columns };
}
