/** The numbers of the page of kernels, as texts by name: what a painter writes into the places that bear these names. */

import { KERNEL_NAMES, type KernelName } from '../features/kernel';
import type { KernelEntry } from '../features/kernel-entry';
import { standardError, type Estimate } from '../features/wide-networks';
import { writtenEntries } from './kernels-tex';
import { formatError, formatExact, formatNumber, formatPercent } from './number';
import { numberFigure, relationFigure, type Figure, type Figures } from './world-figures';

/** Alignments and predictions are compared to six decimals. */
const DECIMALS = 6;
/** Rounding leaves this of what is 0. */
const ZERO = 1e-12;

export function sixDecimals(value: number | undefined): Figure {
  if (value === undefined) return { text: '–' };
  return { text: formatNumber(value, { decimals: DECIMALS }), exact: formatExact(value) };
}

export function percentFigure(share: number | undefined): Figure {
  if (share === undefined) return { text: '–' };
  return { text: formatPercent(share), exact: formatExact(share) };
}

/** A number with its text. */
type Written = readonly [value: number, figure: Figure];

function written(value: number, write: (value: number) => Figure = numberFigure): Written {
  return [value, write(value)];
}

/** A factor: a negative one in parentheses. */
function factorFigure(value: number, decimals = 3): Figure {
  const text = formatNumber(value, { decimals });
  return { text: value < 0 ? `(${text})` : text, exact: formatExact(value) };
}

/** `u.k`, `v.k`: two vectors. */
function vectorFigures(u: Float64Array, v: Float64Array): Figures {
  return Object.fromEntries([['u', u], ['v', v]].flatMap(([name, entries]) => Array.from(entries as Float64Array, (value, k) => [`${String(name)}.${k}`, numberFigure(value)])));
}

/** The picked entry, what it is made of, and the entries (i, i) and (j, j) for its cosine and its distance. */
export function entryFigures(entry: KernelEntry, ofI: number, ofJ: number): Figures {
  const { value } = entry;
  const [parts, own] = [writtenParts(entry), [value, ofI, ofJ].map((each) => written(each))];
  const [distance, cosine] = [ofI + ofJ - 2 * value, value / Math.sqrt(ofI * ofJ)];
  return {
    entry: numberFigure(value),
    'entry.factor': factorFigure(value),
    'own.i': numberFigure(ofI),
    'own.j': numberFigure(ofJ),
    distance: numberFigure(distance),
    cosine: numberFigure(cosine),
    'value.sign': relationFigure([written(value)]),
    'parts.sign': relationFigure(parts),
    'entry.sign': relationFigure([...parts, written(value)]),
    'own.sign': relationFigure(own),
    'distance.sign': relationFigure([...own, written(distance)]),
    'cosine.sign': relationFigure([...own, written(cosine)]),
    ...partsOf(entry),
  };
}

/** The numbers that the entry is made of; of long vectors those that are written. */
function writtenParts(entry: KernelEntry): readonly Written[] {
  switch (entry.of) {
    case 'product':
      return [entry.u, entry.v].flatMap(writtenOf);
    case 'distance':
      return [written(entry.squared), written(entry.sigma)];
    case 'layers':
      return entry.terms.flatMap(({ slopes, inputs }) => [written(slopes), written(inputs)]);
  }
}

function writtenOf(entries: Float64Array): readonly Written[] {
  return writtenEntries(entries.length).flatMap((k) => (k === undefined ? [] : [written(entries[k])]));
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

/** What is 0 but for rounding is written as 0. */
export function alignmentFigure(value: number | undefined): Figure {
  return sixDecimals(value !== undefined && Math.abs(value) < ZERO ? 0 : value);
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
      [`cka.${name}.now`, alignmentFigure(alignments[name].now)], [`cka.${name}.before`, alignmentFigure(alignments[name].before)],
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

interface Product {
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly inner: number;
  /** What is added to `inner`. */
  readonly b?: number;
  readonly value: number;
}

/** `NAME.u.k`, `NAME.v.k`, `NAME.p.k` of the entries that are written, `NAME.inner`, `NAME.value`; six decimals where sums are; and what stands before each sum. */
export function productFigures(products: Readonly<Record<string, Product>>): Figures {
  return Object.fromEntries(Object.entries(products).flatMap(([name, { u, v, inner, b, value }]) => [
    ...writtenEntries(u.length).flatMap((k) => (k === undefined ? [] : [
      [`${name}.u.${k}`, numberFigure(u[k])], [`${name}.v.${k}`, numberFigure(v[k])], [`${name}.p.${k}`, numberFigure(u[k] * v[k])],
    ] as const)),
    [`${name}.inner`, sixDecimals(inner)],
    [`${name}.value`, sixDecimals(value)],
    ...(b === undefined ? [] : [[`${name}.b`, factorFigure(b)] as const]),
    [`${name}.sum.sign`, relationFigure([...writtenOf(u.map((each, k) => each * v[k])), written(inner, sixDecimals)])],
    [`${name}.inner.sign`, relationFigure([written(inner, sixDecimals), ...addedTo(b)])],
    [`${name}.value.sign`, relationFigure([written(inner, sixDecimals), ...addedTo(b), written(value, sixDecimals)])],
  ]));
}

function addedTo(b: number | undefined): readonly Written[] {
  return b === undefined ? [] : [written(b)];
}

interface MachineNumbers {
  readonly primal: number;
  readonly dual: number;
  readonly weights: { readonly w: Float64Array; readonly phi: Float64Array; readonly b: number };
  readonly coefficients: { readonly C: Float64Array; readonly kernel: Float64Array; readonly b: number };
}

/** `primal`, `dual`, `difference`, what the two are made of, and what stands between the numbers. */
export function machineFigures({ primal, dual, weights, coefficients }: MachineNumbers): Figures {
  const entries = (name: string, values: Float64Array, write: (value: number) => Figure) => (
    writtenEntries(values.length).flatMap((k) => (k === undefined ? [] : [[`${name}.${k}`, write(values[k])] as const]))
  );
  const ofWeights = [...writtenOf(weights.w), ...writtenOf(weights.phi), written(weights.b)];
  const ofCoefficients = [...writtenOf(coefficients.C), ...writtenOf(coefficients.kernel), written(coefficients.b)];
  return {
    'weights.sign': relationFigure(ofWeights),
    'primal.sign': relationFigure([...ofWeights, written(primal, sixDecimals)]),
    'coefficients.sign': relationFigure(ofCoefficients),
    'dual.sign': relationFigure([...ofCoefficients, written(dual, sixDecimals)]),
    primal: sixDecimals(primal),
    dual: sixDecimals(dual),
    difference: { text: formatError(Math.abs(primal - dual)), exact: formatExact(primal - dual) },
    'primal.b': factorFigure(weights.b),
    'dual.b': factorFigure(coefficients.b),
    ...Object.fromEntries([
      ...entries('w', weights.w, numberFigure), ...entries('phi', weights.phi, numberFigure),
      ...entries('C', coefficients.C, factorFigure), ...entries('k', coefficients.kernel, factorFigure),
    ]),
  };
}

/** A change of a logit: nine decimals, since predicted and actual differ late. */
function changeFigure(value: number): Figure {
  return { text: formatNumber(value, { decimals: 9, mantissa: 5, signed: true }), exact: formatExact(value) };
}

export function errorFigure(error: number): Figure {
  return { text: Number.isFinite(error) ? formatNumber(error, { mantissa: 2 }) : formatNumber(error), exact: formatExact(error) };
}

interface StepNumbers {
  readonly learningRate: number;
  readonly predicted: number;
  readonly actual: number;
  /** Of all examples. */
  readonly largest: number;
}

/** `rate.n`, `predicted.n`, `actual.n`, `error.n`, `largest.n` of steps one after another. */
export function stepFigures(steps: readonly StepNumbers[]): Figures {
  return Object.fromEntries(steps.flatMap(({ learningRate, predicted, actual, largest }, index) => [
    [`rate.${index}`, { text: formatNumber(learningRate, { decimals: 4 }), exact: formatExact(learningRate) }],
    [`predicted.${index}`, changeFigure(predicted)],
    [`actual.${index}`, changeFigure(actual)],
    [`error.${index}`, errorFigure(Math.abs(actual - predicted))],
    [`largest.${index}`, errorFigure(largest)],
  ]));
}

/** `slopes.l`, `inputs.l`, `term.l` of each layer, and their sum `theta`. */
export function tangentFigures(terms: readonly { readonly layer: number; readonly slopes: number; readonly inputs: number; readonly value: number }[]): Figures {
  return {
    ...Object.fromEntries(terms.flatMap(({ layer, slopes, inputs, value }) => [
      [`slopes.${layer}`, sixDecimals(slopes)], [`inputs.${layer}`, sixDecimals(inputs)], [`term.${layer}`, sixDecimals(value)],
    ])),
    theta: sixDecimals(terms.reduce((sum, { value }) => sum + value, 0)),
  };
}

/** `closed.t`, `estimate.t` with its standard error, `spread.t` of one network, at angles in degrees. */
export function widthFigures(angles: readonly { readonly degrees: number; readonly closed: number; readonly estimate: Estimate }[]): Figures {
  return Object.fromEntries(angles.flatMap(({ degrees, closed, estimate }) => {
    const error = standardError(estimate);
    const written = error === undefined ? '–' : `${sixDecimals(estimate.mean).text} ± ${formatNumber(error, { decimals: 4 })}`;
    return [
      [`closed.${degrees}`, alignmentFigure(closed)],
      [`estimate.${degrees}`, { text: written }],
      [`spread.${degrees}`, error === undefined ? { text: '–' } : { text: `± ${formatNumber(error * Math.sqrt(estimate.count), { decimals: 4 })}` }],
    ];
  }));
}
