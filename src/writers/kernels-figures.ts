/** The numbers of the page of kernels, as texts by name: what a painter writes into the places that bear these names. */

import { KERNEL_NAMES, type KernelName } from '../features/kernel';
import type { KernelEntry } from '../features/kernel-entry';
import { formatExact, formatNumber } from './number';
import { numberFigure, type Figure, type Figures } from './world-figures';

/** Alignments and predictions are compared to six decimals. */
const DECIMALS = 6;

export function sixDecimals(value: number | undefined): Figure {
  if (value === undefined) return { text: '–' };
  return { text: formatNumber(value, { decimals: DECIMALS }), exact: formatExact(value) };
}

export function percentFigure(share: number | undefined): Figure {
  if (share === undefined) return { text: '–' };
  const percent = 100 * share;
  return { text: `${formatNumber(percent, { decimals: Number.isInteger(percent) ? 0 : 1 })} %`, exact: formatExact(share) };
}

/** A factor: a negative one in parentheses. */
export function factorFigure(value: number, decimals = 3): Figure {
  const text = formatNumber(value, { decimals });
  return { text: value < 0 ? `(${text})` : text, exact: formatExact(value) };
}

/** `u.k`, `v.k`: two vectors. */
export function vectorFigures(u: Float64Array, v: Float64Array): Figures {
  return Object.fromEntries([['u', u], ['v', v]].flatMap(([name, entries]) => Array.from(entries as Float64Array, (value, k) => [`${String(name)}.${k}`, numberFigure(value)])));
}

/** The picked entry, what it is made of, and the entries (i, i) and (j, j) for its cosine and its distance. */
export function entryFigures(entry: KernelEntry, ofI: number, ofJ: number): Figures {
  const { value } = entry;
  return {
    entry: numberFigure(value),
    'entry.factor': factorFigure(value),
    'own.i': numberFigure(ofI),
    'own.j': numberFigure(ofJ),
    distance: numberFigure(ofI + ofJ - 2 * value),
    cosine: numberFigure(value / Math.sqrt(ofI * ofJ)),
    ...partsOf(entry),
  };
}

function partsOf(entry: KernelEntry): Figures {
  switch (entry.of) {
    case 'product':
      return vectorFigures(entry.u, entry.v);
    case 'distance':
      return { squared: numberFigure(entry.squared), sigma: numberFigure(entry.sigma) };
    case 'layers':
      return Object.fromEntries(entry.terms.flatMap(({ layer, slopes, inputs, value }) => [
        [`slopes.${layer}`, factorFigure(slopes)], [`inputs.${layer}`, factorFigure(inputs)], [`term.${layer}`, numberFigure(value)],
      ]));
  }
}

interface GramNumbers {
  readonly alignments: Readonly<Record<KernelName, Compared>>;
  readonly accuracy: Compared;
  readonly sigma: number;
  readonly maximum: number;
}

interface Compared {
  readonly now: number | undefined;
  readonly before: number | undefined;
}

/** `cka.NAME.now`, `cka.NAME.before`, `accuracy.now`, `accuracy.before`, `sigma.rbf`, and the ends of the scale. */
export function gramFigures({ alignments, accuracy, sigma, maximum }: GramNumbers): Figures {
  return {
    ...Object.fromEntries(KERNEL_NAMES.flatMap((name) => [
      [`cka.${name}.now`, sixDecimals(alignments[name].now)], [`cka.${name}.before`, sixDecimals(alignments[name].before)],
    ])),
    'accuracy.now': percentFigure(accuracy.now),
    'accuracy.before': percentFigure(accuracy.before),
    'sigma.rbf': numberFigure(sigma),
    'scale.low': numberFigure(-maximum),
    'scale.high': numberFigure(maximum),
  };
}

type CaveatNumbers = Readonly<Record<string, { readonly alignment: number | undefined; readonly accuracy: number | undefined }>>;

/** `xor.NETWORK.cka` and `xor.NETWORK.accuracy` of the networks on XOR. */
export function caveatFigures(networks: CaveatNumbers | undefined): Figures {
  return Object.fromEntries(Object.entries(networks ?? {}).flatMap(([network, { alignment, accuracy }]) => [
    [`xor.${network}.cka`, sixDecimals(alignment)], [`xor.${network}.accuracy`, percentFigure(accuracy)],
  ]));
}
