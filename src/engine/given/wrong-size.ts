/** Gradients that are too large by what they hold besides: a penalty whose λ is not known, or what earlier passes left in them. */

import { startKey } from '../backward';
import { zip } from '../matrix';
import { layerKey, layerOf, nameOf, type QuantityName } from '../quantity';
import { matrixOf, type Pass, type Trace } from '../trace';
import { timesNumber, wrongIn, type WrongRule } from './given-mistake';
import type { GivenQuantity } from './number-comparison';

const GRADIENTS: readonly QuantityName[] = ['dA', 'dZ', 'dW', 'db'];
/** Passes whose gradients somebody may have added up. */
const MOST_TIMES = 100;
/** How far from whole a printed multiple may be. */
const NEARLY = 0.02;
/** λ is a round number more often than not. */
const DIGITS = 3;

/** What `first`, the first wrong quantity, would need; nothing where it is no gradient. */
export function sizeMistakes(pass: Pass, trace: Trace, first: GivenQuantity): readonly WrongRule[] {
  const name = nameOf(first.key);
  return [...(GRADIENTS.includes(name) ? accumulated(pass, trace, first) : []), ...(name === 'dW' ? penalised(trace, first) : [])];
}

function accumulated({ shape, route, Y }: Pass, { values }: Trace, { key, values: { data } }: GivenQuantity): readonly WrongRule[] {
  const right = matrixOf(values, key).data;
  const k = largestPlace(right);
  const times = Math.round(data[k] / right[k]);
  // m times is what a sum in the place of a mean gives, and that has its name.
  const isMultiple = times >= 2 && times <= MOST_TIMES && Math.abs(data[k] / right[k] - times) < NEARLY && (times !== Y.columns || times === 2);
  const start = startKey(shape, route);
  return isMultiple ? [{
    mistake: { kind: 'accumulated', times },
    actsOn: (other) => other === start,
    rule: (other, own) => (other === start ? timesNumber(own(), times) : own()),
  }] : [];
}

/** λW in every dW, by the λ that the entry of the largest weight tells. */
function penalised({ values }: Trace, { key, values: { data }, halfUnit }: GivenQuantity): readonly WrongRule[] {
  const W = matrixOf(values, layerKey('W', layerOf(key) ?? 0)).data;
  // One number alone is given by some λ whatever it is.
  if (W.filter((w, place) => w !== 0 && halfUnit[place] !== Infinity).length < 2) return [];
  const k = largestPlace(W);
  const found = (data[k] - matrixOf(values, key).data[k]) / W[k];
  if (!Number.isFinite(found) || found === 0) return [];
  const lambdas = [...new Set([Number(found.toPrecision(DIGITS)), found])];
  return lambdas.slice(0, Math.abs(found - lambdas[0]) * Math.abs(W[k]) <= halfUnit[k] ? 1 : 2).map((lambda) =>
    wrongIn({ kind: 'l2', lambda }, ['dW'], (l, right, read) => zip(right(), read('W', l), (gradient, w) => gradient + lambda * w)));
}

function largestPlace(data: Float64Array): number {
  return data.reduce((best, value, k) => (Math.abs(value) > Math.abs(data[best]) ? k : best), 0);
}
