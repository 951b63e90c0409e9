/** Numbers to try the check with: the gradients of the open pass as NumPy prints them, with a classic mistake in them. */

import { toRows } from '../../engine/matrix';
import { mistakenGradients, type Mistake } from '../../engine/mistakes';
import { layerOf, nameOf, type QuantityKey } from '../../engine/quantity';
import { matrixOf, type Pass, type Trace } from '../../engine/trace';

/** The first of them that changes a number is made. */
const TRIED: readonly Mistake[] = ['noSlope', 'updateFirst', 'notDivided', 'sign'];
/** What NumPy prints. */
const DECIMALS = 8;

export function mistakenPrintout(pass: Pass, trace: Trace): string {
  const changes = (mistake: Mistake) => [...mistakenGradients(pass, trace, mistake)].some(([key, wrong]) =>
    wrong.data.some((value, k) => Math.abs(value - matrixOf(trace.values, key).data[k]) > 10 ** (1 - DECIMALS)));
  const wrong = mistakenGradients(pass, trace, TRIED.find(changes) ?? 'sign');
  const shown = [...trace.values].filter(([key]) => isShown(key));
  return shown.map(([key, right]) => {
    const rows = toRows(wrong.get(key) ?? right).map((row) => `[${row.map((value) => value.toFixed(DECIMALS).padStart(DECIMALS + 3)).join(' ')}]`);
    return `${nameOf(key)}${layerOf(key)} =\n[${rows.join('\n ')}]`;
  }).join('\n');
}

function isShown(key: QuantityKey): boolean {
  return ['Z', 'A', 'dZ', 'dW', 'db'].includes(nameOf(key)) && layerOf(key) !== 0;
}
