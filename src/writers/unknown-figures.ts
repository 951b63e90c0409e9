/** The numbers of what a classifier does not know, as texts by name: what a painter writes into the places that bear these names. */

import { formatCount, formatError, formatExact, formatNumber, formatProbability } from './number';
import { averageText, sixFigure } from './truth-figures';
import { densityFigure, numberFigure, relationFigure, UNDEFINED, type Figure, type Figures } from './world-figures';

/** Probabilities have six decimals here: an answer and a guess, or two fits, differ in the third or later. */
const DECIMALS = 6;

/** Near 1 as many digits as show that it is not 1; beyond nine, >0.999999999. */
export function fineProbability(p: number): Figure {
  if (Number.isNaN(p)) return { text: '–' };
  if (p < 1 && p >= 1 - 0.5e-9) return { text: '>0.999999999' };
  const decimals = p < 1 && p >= 1 - 0.5 * 10 ** -DECIMALS ? 9 : DECIMALS;
  return { text: formatNumber(p, { decimals }), exact: formatExact(p) };
}

/** A density with six decimals, also where it is too small for a number. */
function fineDensity(log: number): Figure {
  const value = Math.exp(log);
  return value > 0 ? { text: formatNumber(value, { decimals: DECIMALS }), exact: formatExact(value) } : densityFigure(value, log);
}

/** What a law answers, as `store/unknown/at-probe.ts` gives it. */
interface LawNumbers {
  readonly logits: readonly number[];
  readonly posterior: readonly number[];
  readonly logMarginal: number;
  readonly distances: readonly (number | undefined)[];
  readonly marginalised: readonly number[] | undefined;
  readonly mean: number | undefined;
  readonly replaced: readonly number[] | undefined;
  readonly underPriors: readonly number[];
}

interface NetNumbers {
  readonly posterior: readonly number[];
  readonly most: number;
  readonly says: number | undefined;
  readonly mean: number;
  readonly replaced: readonly number[];
  readonly underPriors: readonly number[];
}

/** `p.k` of a list of probabilities. */
function each(name: string, probabilities: readonly number[] | undefined): Figures {
  return Object.fromEntries((probabilities ?? []).map((p, k) => [`${name}.${k}`, fineProbability(p)]));
}

/** Of one law, fitted or true, each name after `who`: `p.k`, `joint.k`, `marginal`, `logMarginal`, `distance`, `left.k`, `mean`, `put.k`, `new.k`. */
export function lawFigures(who: string, law: LawNumbers): Figures {
  const distances = law.distances.filter((distance) => distance !== undefined);
  return {
    ...each(`${who}.p`, law.posterior),
    ...Object.fromEntries(law.logits.map((log, k) => [`${who}.joint.${k}`, fineDensity(log)])),
    [`${who}.marginal`]: fineDensity(law.logMarginal),
    [`${who}.logMarginal`]: sixFigure(law.logMarginal),
    [`${who}.distance`]: distances.length === 0 ? { text: '–' } : sixFigure(Math.min(...distances)),
    ...each(`${who}.left`, law.marginalised),
    [`${who}.mean`]: numberFigure(law.mean ?? NaN),
    ...each(`${who}.put`, law.replaced),
    ...each(`${who}.new`, law.underPriors),
  };
}

/** `net.p.k`, `net.most`, `net.says`, `net.mean`, `net.put.k`, `net.new.k`. */
export function netFigures(net: NetNumbers): Figures {
  return {
    ...each('net.p', net.posterior),
    'net.most': fineProbability(net.most),
    'net.says': net.says === undefined ? UNDEFINED : { text: String(net.says) },
    'net.mean': numberFigure(net.mean),
    ...each('net.put', net.replaced),
    ...each('net.new', net.underPriors),
  };
}

interface LogitNumbers {
  readonly logits: readonly number[];
  readonly probabilities: readonly number[];
  readonly logSum: number;
}

/** `c`, `z.k`, `zc.k`, `q.k`, `qc.k`, `sum`, `sumc`. */
export function shiftFigures(c: number, before: LogitNumbers, after: LogitNumbers): Figures {
  return {
    c: sixFigure(c),
    ...Object.fromEntries(before.logits.map((z, k) => [`z.${k}`, sixFigure(z)])),
    ...Object.fromEntries(after.logits.map((z, k) => [`zc.${k}`, sixFigure(z)])),
    ...each('q', before.probabilities),
    ...each('qc', after.probabilities),
    sum: sixFigure(before.logSum),
    sumc: sixFigure(after.logSum),
  };
}

interface TrainingNumbers {
  readonly count: number;
  readonly J: number;
  readonly shiftedJ: number;
  readonly probabilityGap: number;
  readonly gradientGap: number;
  readonly gradientSize: number;
  readonly moved: readonly [number, number];
  readonly moveGap: number;
}

/** What is left of a difference that should be none: its size alone, and 0 where it is. */
function gapFigure(value: number): Figure {
  return { text: Number.isNaN(value) ? '–' : formatError(value) };
}

function spanText(least: string, most: string): string {
  return least === most ? least : `${least} … ${most}`;
}

/** Of a pass with and without c: `count`, `J`, `Jc`, `gapQ`, `gapD`, `sizeD`, `moved`, `gapMove`. */
export function trainingFigures({ count, J, shiftedJ, probabilityGap, gradientGap, gradientSize, moved: [least, most], moveGap }: TrainingNumbers): Figures {
  return {
    count: { text: formatCount(count) },
    J: sixFigure(J),
    Jc: sixFigure(shiftedJ),
    gapQ: gapFigure(probabilityGap),
    gapD: gapFigure(gradientGap),
    sizeD: sixFigure(gradientSize),
    moved: { text: spanText(averageText(least), averageText(most)) },
    gapMove: gapFigure(moveGap),
  };
}

/** A term after a plus: a negative one in parentheses. */
function addedFigure(value: number): Figure {
  const figure = sixFigure(value);
  return value < 0 ? { ...figure, text: `(${figure.text})` } : figure;
}

/** `conditional`, `marginal`, `joint` of −ln P(x, y) in its two parts, `joint.sign` between them, and `label`. */
export function jointFigures({ label, conditional, marginal, joint }: { readonly label: number; readonly conditional: number; readonly marginal: number; readonly joint: number }): Figures {
  const written = [[joint, sixFigure(joint)], [conditional, sixFigure(conditional)], [marginal, sixFigure(marginal)]] as const;
  return { label: { text: String(label) }, conditional: written[1][1], marginal: addedFigure(marginal), joint: written[0][1], 'joint.sign': relationFigure(written) };
}

interface DiagnosisNumbers {
  readonly logJoint: number;
  readonly accuracy: number;
  readonly error: number;
  readonly logMarginal: number;
  readonly divergence: number;
}

/** A row of the table of fits. */
export function diagnosisFigures(who: string, { logJoint, accuracy, error, logMarginal, divergence }: DiagnosisNumbers): Figures {
  return {
    [`${who}.logJoint`]: sixFigure(logJoint),
    [`${who}.accuracy`]: Number.isNaN(accuracy) ? { text: '–' } : { text: formatProbability(accuracy), exact: formatExact(accuracy) },
    [`${who}.error`]: sixFigure(error),
    [`${who}.logP`]: sixFigure(logMarginal),
    [`${who}.divergence`]: sixFigure(divergence),
  };
}
