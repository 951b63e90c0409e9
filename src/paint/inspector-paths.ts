/** Paints the numbers of a list of paths: the factors along each, their product, what is not listed, and the sum. */

import { exampleShare, pathFactors, pathProduct, type Path, type PathSubject } from '../engine/paths';
import { isPerExample } from '../engine/quantity';
import { valueOf } from '../engine/trace';
import type { ExperimentStore } from '../store/experiment-store';
import { formatNumber, isExactlyWritten } from '../writers/number';
import { quantityText } from '../writers/quantity-text';
import type { Painter } from './frame';
import { slotFiller } from './inspector';
import { onTrace } from './inspector-on-trace';

/** Decimals of a product. */
const USUAL = 3;
const MOST = 9;
/** A difference this small beside what was subtracted is the rounding of the sum. */
const ROUNDING = 1e-15;

/**
 * Fills `[data-slot="P factor K"]`, `P relation` and `P product` of every path P, and `rest`, `share`, `others` and `sum`, once a trace.
 * The rest is what the sum leaves over, so that a list of any length adds up.
 */
export function pathsPainter(root: HTMLElement, experiment: ExperimentStore, subject: PathSubject, paths: readonly Path[]): Painter {
  const fill = slotFiller(root);
  return onTrace(root, experiment, () => false, ({ trace, structure: { shape, batch } }) => {
    const gradient = valueOf(trace, subject.gradient);
    const decimals = decimalsFor(gradient);
    const signed = (value: number) => formatNumber(value, { signed: true, decimals });
    let listed = 0;
    let size = 0;
    paths.forEach((path, index) => {
      const factors = pathFactors(subject, path).map((factor) => {
        const value = valueOf(trace, factor);
        return { value, text: quantityText(shape, factor.key, value) };
      });
      const product = pathProduct(trace, subject, path);
      const whole = { value: product, text: signed(product) };
      factors.forEach(({ text }, place) => fill(`${index} factor ${place}`, /^[+−]/.test(text) ? `(${text})` : text));
      fill(`${index} relation`, [...factors, whole].every(({ value, text }) => isExactlyWritten(value, text)) ? '=' : '≈');
      fill(`${index} product`, whole.text);
      listed += product;
      size += Math.abs(product);
    });
    const shares = isPerExample(subject.gradient.key) ? [] : batch.map((example) => exampleShare(trace, { ...subject, example }));
    const share = exampleShare(trace, subject);
    const rest = share - listed;
    fill('rest', signed(Math.abs(rest) <= ROUNDING * size ? 0 : rest));
    fill('share', signed(share));
    fill('others', signed(shares.reduce((sum, each, e) => (batch[e] === subject.example ? sum : sum + each), 0)));
    fill('sum', quantityText(shape, subject.gradient.key, gradient));
  });
}

/** As many decimals as it takes to see a small gradient come out of products that cancel. */
function decimalsFor(gradient: number): number {
  const wanted = gradient === 0 ? USUAL : Math.ceil(-Math.log10(Math.abs(gradient))) + 1;
  return Number.isFinite(wanted) ? Math.min(MOST, Math.max(USUAL, wanted)) : USUAL;
}
