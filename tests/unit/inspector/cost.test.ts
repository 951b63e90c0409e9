/** Proves the curve of J over one variable and its table, on the first example's pictures and on random networks; and what there is to see of each number. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGradient, costAlong, crossesKink, variableOf } from '../../../src/engine/gradient-check';
import { column, withEntry } from '../../../src/engine/matrix';
import { isBackward, parseReference, referenceText, type EntryReference } from '../../../src/engine/quantity';
import { computeTrace, passOf, valueOf } from '../../../src/engine/trace';
import { costCurve, passShown } from '../../../src/paint/inspector-cost';
import { shownVerdict } from '../../../src/paint/inspector-verdict';
import { subjectOf, viewOf } from '../../../src/paint/inspector-subject';
import { createCompareEdit } from '../../../src/store/compare/compare-edit';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { applyEdit, editedValue } from '../../../src/store/edit/edit';
import { formatNumber } from '../../../src/writers/number';
import { choices, experiments, someGradients } from '../../property/engine/networks';
import { firstExample } from '../store/first-example';

function entryOf(text: string): EntryReference {
  const reference = parseReference(text);
  if (reference?.kind !== 'entry') throw new Error(text);
  return reference;
}
const four = (value: number) => formatNumber(value, { decimals: 4, signed: true });

describe('J over one variable', () => {
  it('is the table of picture 02', () => {
    const experiment = firstExample();
    const pass = passOf(experiment);
    const trace = computeTrace(pass);
    const { nudges, base, now } = costCurve(pass, trace, undefined, entryOf('dW[2].1.0'), entryOf('W[2].1.0'));
    expect(nudges.map(({ by, predicted, actual }) => [by, four(predicted), four(actual)])).toEqual([
      [0.1, '−0.0693', '−0.0690'], [1, '−0.6931', '−0.6587'], [2, '−1.3861', '−1.2209'],
    ]);
    expect(base).toEqual([-0.6, trace.J]);
    expect(now).toEqual(base);
  });

  it('is the edit of picture 03: gradient × change, the actual change, and what the line misses', () => {
    const store = createExperimentStore(firstExample());
    const { getState } = createCompareEdit(store);
    store.last();
    store.edit(entryOf('W[1].0.1'), -0.35, 'drag');
    const state = store.getState();
    const { base, now, slope } = costCurve(passShown(state), state.trace, getState().edit?.before, entryOf('dW[1].0.1'), entryOf('W[1].0.1'));
    const predicted = slope * (now[0] - base[0]);
    expect([predicted, now[1] - base[1], now[1] - base[1] - predicted].map(four)).toEqual(['−0.1284', '−0.1566', '−0.0282']);
  });

  it('goes through what new passes give, its tangent along them, on random networks', () => {
    let compared = 0;
    fc.assert(fc.property(experiments({ depth: 3, width: 4, examples: 3 }), (experiment) => {
      const pass = passOf(experiment);
      const trace = computeTrace(pass);
      for (const gradient of someGradients(experiment, choices(experiment), 2)) {
        const variable = variableOf(gradient);
        const { points, slope, base, nudges } = costCurve(pass, trace, undefined, gradient, variable);
        expect(points.filter(([, J]) => Number.isFinite(J)).length).toBeGreaterThan(points.length / 2);
        if (variable.key.startsWith('W') || variable.key.startsWith('b')) {
          for (const { by, actual } of nudges) {
            const after = computeTrace(passOf(applyEdit(experiment, variable, editedValue(experiment, variable) + by)));
            expect(actual).toBeCloseTo(after.J - trace.J, 9);
          }
        }
        if (crossesKink(pass, variable)) continue;
        // A wrong factor 1/m would be far from the curve's own slope.
        expect(nudges[0].predicted).toBeCloseTo(slope * nudges[0].by, 12);
        const h = Math.abs(nudges[0].by) / 1000;
        const [low, high] = costAlong(pass, variable, [base[0] - h, base[0] + h]);
        expect(Math.abs(slope - (high - low) / (2 * h))).toBeLessThan(1e-3 * Math.max(1, Math.abs(slope)));
        compared++;
      }
    }), { numRuns: 60, seed: 14 });
    expect(compared).toBeGreaterThan(500);
  });

  it('shows a probability from 0 to 1 only, and nudges it inward', () => {
    const experiment = { ...firstExample(), view: { ...firstExample().view, route: 'full' as const } };
    const pass = passOf(experiment);
    const trace = computeTrace(pass);
    const { points, nudges } = costCurve(pass, trace, undefined, entryOf('dA[2].0.0'), entryOf('A[2].0.0'));
    expect(Math.min(...points.map(([a]) => a))).toBeGreaterThan(0);
    expect(Math.max(...points.map(([a]) => a))).toBeLessThan(1);
    expect(valueOf(trace, entryOf('A[2].0.0'))).toBeGreaterThan(0.5);
    expect(nudges.map(({ by }) => by)).toEqual([-0.001, -0.01, -0.1]);
  });

  it('is of the shown parameters after updates', () => {
    const store = createExperimentStore(firstExample());
    store.last();
    store.next();
    const state = store.getState();
    expect(computeTrace(passShown(state)).J).toBe(state.trace.J);
    expect(state.trace.J).not.toBe(computeTrace(passOf(state.experiment)).J);
  });
});

describe('what there is to see', () => {
  const kinds = (stop: string, ...texts: readonly string[]) => {
    const store = createExperimentStore(firstExample());
    store.goTo(stop);
    return texts.map((text) => {
      store.select(text);
      const subject = subjectOf(store.getState());
      if (!subject) throw new Error(text);
      expect(referenceText(subject)).toBe(text);
      const view = viewOf(store.getState(), subject);
      return view.kind === 'given' ? `given ${view.gradient && referenceText(view.gradient)}` : view.kind;
    });
  };

  it('is the step that computes a number until it is computed', () => {
    expect(kinds('F1.z', 'Z[1].0.0', 'A[1].0.0', 'dW[1].0.0', 'J', 'W[1].0.1', 'b[2].0.0', 'A[0].0.0', 'Y.1.0', 'alpha')).toEqual([
      'sum', 'later', 'later', 'later', 'given dW[1].0.1', 'given db[2].0.0', 'given undefined', 'given undefined', 'given undefined',
    ]);
  });

  it('is its sum, its function or its curve once it is', () => {
    expect(kinds('U2.b', 'Z[2].1.0', 'A[1].0.0', 'A[2].0.0', 'gp[1].0.0', 'Lo.0.0', 'J', 'W[1].0.1', 'b[2].0.0', 'dW[1].0.0', 'db[1].0.0', 'dZ[2].0.0', 'dA[1].0.0', 'Wnew[1].0.0')).toEqual([
      'sum', 'function', 'function', 'function', 'sum', 'sum', 'cost', 'cost', 'cost', 'cost', 'cost', 'cost', 'sum',
    ]);
  });

  it('is nothing at the start, then the first entry of the step; what is selected stays', () => {
    const store = createExperimentStore(firstExample());
    expect(subjectOf(store.getState())).toBeUndefined();
    store.goTo('B2.dZ');
    expect(subjectOf(store.getState())).toEqual(entryOf('dZ[2].0.0'));
    store.select('W[1].0.1');
    store.goTo('F1.z');
    expect(subjectOf(store.getState())).toEqual(entryOf('W[1].0.1'));
  });

  it('points backward for gradients and updates', () => {
    expect(['dW[1].0.0', 'gp[1].0.0', 'Wnew[1].0.0', 'Z[1].0.0', 'W[1].0.0'].map((text) => isBackward(entryOf(text).key))).toEqual([true, true, true, false, false]);
  });
});

describe('a check without a verdict', () => {
  it('has its reason: a step that vanishes in rounding, or a number that is not finite', () => {
    const reasonAt = (w: number, x: number) => {
      const first = firstExample();
      const [{ W, b }, ...others] = first.network.parameters;
      const parameters = [{ W: withEntry(W, 0, 0, w), b }, ...others];
      const pass = passOf({ ...first, network: { ...first.network, parameters }, data: { ...first.data, X: column([x, 0.5]) } });
      const trace = computeTrace(pass);
      const gradient = entryOf('dW[1].0.0');
      return shownVerdict(trace, gradient, checkGradient(pass, trace, gradient));
    };
    expect(reasonAt(1e300, 1)).toBe('vanished');
    expect(reasonAt(0.5, 1)).toBe('agree');
    expect(reasonAt(0.5, 1.7e308)).not.toBe('vanished');
  });
});
