/** Numbers to try the check with: the open pass as NumPy prints it, with a classic mistake in it. */

import type { PlainMistake } from '../../engine/given/given-mistake';
import { wrongRules } from '../../engine/given/given-mistakes';
import { passBy } from '../../engine/given/pass-by-rule';
import { toRows, type Matrix } from '../../engine/matrix';
import { layerOf, nameOf, type QuantityKey } from '../../engine/quantity';
import { schedule } from '../../engine/schedule';
import { matrixOf, type Pass, type Trace } from '../../engine/trace';

/** The first of them that changes a number is made. Where every gradient is 0, one of the way forward does. */
const TRIED: readonly PlainMistake[] = ['noSlope', 'updateFirst', 'notDivided', 'sign', 'noBias', 'noActivation'];
/** What NumPy prints. */
const DECIMALS = 8;

export function mistakenPrintout(pass: Pass, trace: Trace): string {
  const plan = schedule(pass.shape, { route: pass.route, inputGradient: true });
  const rules = wrongRules(pass, trace);
  const attempts = TRIED.flatMap((kind) => rules.filter(({ mistake }) => mistake.kind === kind));
  const values = attempts.map(({ rule }) => passBy(pass, trace, plan, rule).values).find((wrong) => isOther(wrong, trace)) ?? trace.values;
  return [...trace.values.keys()].filter(isShown).map((key) => {
    const rows = toRows(values.get(key) ?? matrixOf(trace.values, key));
    const lines = rows.map((row) => `[${row.map((value) => value.toFixed(DECIMALS).padStart(DECIMALS + 3)).join(' ')}]`);
    return `${nameOf(key)}${layerOf(key)} =\n[${lines.join('\n ')}]`;
  }).join('\n');
}

/** Whether numbers that are shown differ where it can be seen. */
function isOther(values: ReadonlyMap<QuantityKey, Matrix>, trace: Trace): boolean {
  return [...values].some(([key, wrong]) =>
    isShown(key) && wrong.data.some((value, k) => Math.abs(value - matrixOf(trace.values, key).data[k]) > 10 ** (1 - DECIMALS)));
}

function isShown(key: QuantityKey): boolean {
  return ['Z', 'A', 'dZ', 'dW', 'db'].includes(nameOf(key)) && layerOf(key) !== 0;
}
