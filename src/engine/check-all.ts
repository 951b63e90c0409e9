/** The gradient check of every entry of a pass, one after another, so that whoever asks can stop between any two. */

import { checkGradient, type GradientCheck } from './gradient-check';
import type { NetworkShape } from './experiment';
import { entry, isDerivative, isPerExample, layerOf, type EntryReference, type MatrixKey } from './quantity';
import { mainOutput, scalarCount, scalarEntry, type Schedule } from './schedule';
import type { Pass, Trace } from './trace';

export interface EntryCheck {
  readonly reference: EntryReference;
  readonly check: GradientCheck;
}

/** Every entry of every gradient that the schedule computes, in the order in which it computes them. */
export function gradientEntries(shape: NetworkShape, batch: readonly number[], plan: Schedule): readonly EntryReference[] {
  const m = batch.length;
  return plan.steps.filter((step) => isDerivative(mainOutput(step))).flatMap((step) => {
    const key = mainOutput(step) as MatrixKey;
    return Array.from({ length: scalarCount(shape, m, step) }, (_, k) => {
      const [i, j] = scalarEntry(shape, m, step, k);
      return entry(key, i, isPerExample(key) ? batch[j] : j);
    });
  });
}

/** Checks these entries in turn. Whoever asks for the next one decides when. */
export function* checkAll(pass: Pass, trace: Trace, entries: readonly EntryReference[]): Generator<EntryCheck, void, void> {
  for (const reference of entries) yield { reference, check: checkGradient(pass, trace, reference) };
}

/** `count` of the entries, chosen by the seed, in their order. */
export function sampleEntries(entries: readonly EntryReference[], count: number, seed: number): readonly EntryReference[] {
  const next = random(seed);
  let wanted = Math.min(count, entries.length);
  // Each is taken with the chance that the wanted ones are among those left (Knuth's algorithm S).
  return entries.filter((_, place) => {
    const isTaken = next() * (entries.length - place) < wanted;
    if (isTaken) wanted--;
    return isTaken;
  });
}

/** Numbers in [0, 1): mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A check without any arithmetic, and the activation of one unit, measured in multiplications. */
const CALL = 2000;
const EACH_UNIT = 12;

/** About how long one entry's check takes, in multiplications: what an estimate of the time to go is made of. */
export function checkWork({ widths }: NetworkShape, m: number, { key }: EntryReference): number {
  const l = layerOf(key) ?? 0;
  const examples = isPerExample(key) ? 1 : m;
  // A weight moves one row of its own layer; from there on, and from a z or an a, every layer is computed anew.
  const own = isPerExample(key) ? 0 : widths[l - 1];
  const above = widths.reduce((sum, width, layer) => (layer > l ? sum + width * widths[layer - 1] : sum), 0);
  return CALL + examples * (own + above + EACH_UNIT * widths.slice(l).reduce((sum, width) => sum + width, 0));
}
