/** Proves that each step's equation on the shelf, read sign by sign, gives what the step writes. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationOf, depth } from '../../../src/engine/experiment';
import { mainOutput, schedule } from '../../../src/engine/schedule';
import { computeTrace, matrixOf, passOf } from '../../../src/engine/trace';
import { comingQuantities, equationOf, givenQuantities, setTogether } from '../../../src/panels/shelf/equation';
import { experiments } from '../../property/engine/networks';
import { firstExample } from '../store/first-example';
import { calculate, distance } from './calculate';

describe('the equation of a step', () => {
  it('gives what the step writes, on random networks, routes and conventions', () => {
    const met = new Set<string>();
    fc.assert(fc.property(experiments({ depth: 3, width: 5, examples: 4 }), (experiment) => {
      const { network, batch, view } = experiment;
      const plan = schedule(network, { ...view, inputGradient: true });
      const trace = computeTrace(passOf(experiment));
      for (const step of plan.steps) {
        const layer = step.layer ?? depth(network);
        const activation = activationOf(network, layer);
        const terms = equationOf(network, plan, view.convention, batch.length, step);
        expect(terms[0]).toEqual({ kind: 'matrix', key: mainOutput(step), transposed: false });
        const right = calculate(terms, { trace, activation, loss: network.loss });
        const left = matrixOf(trace.values, mainOutput(step));
        // ln a of a nearly saturated output loses digits that the engine's stable loss keeps.
        expect(distance(left, right), step.id).toBeLessThan(step.operation === 'loss' ? 1e-9 : 1e-12);
        met.add(`${step.operation} ${step.operation === 'dA' || step.operation === 'loss' ? network.loss : ''} ${batch.length > 1 ? view.convention : 1}`);
      }
    }), { numRuns: 300, seed: 7 });
    // 9 operations alone, with a batch under two conventions, and for each of the 4 losses two more.
    expect(met.size).toBe((9 + 2 * 4) * 3);
  });

  it('shows only what the step reads and writes', () => {
    fc.assert(fc.property(experiments({ depth: 3, width: 3, examples: 2 }), ({ network, batch, view }) => {
      const plan = schedule(network, view);
      for (const step of plan.steps) {
        const shown = new Set(equationOf(network, plan, view.convention, batch.length, step).flatMap((term) => (term.kind === 'matrix' ? [term.key] : [])));
        const used = new Set([...step.reads, ...step.writes]);
        // g′ stands for the z it is the slope at.
        if (step.writes.some((key) => key.startsWith('gp'))) used.delete(step.reads[1]);
        expect(shown).toEqual(used);
      }
    }), { numRuns: 50, seed: 1 });
  });
});

describe('signs side by side', () => {
  it('are set as one, and nothing else changes', () => {
    const { network, view } = firstExample();
    const full = { ...network, activations: ['tanh', 'sigmoid'], loss: 'bce' } as const;
    const plan = schedule(full, { ...view, route: 'full' });
    const terms = equationOf(full, plan, 'autograd', 3, plan.steps[plan.indexOf.get('B2.dA') ?? 0]);
    const together = setTogether(terms);
    const width = (all: typeof terms) => all.reduce((sum, term) => sum + (term.kind === 'sign' ? term.width : 0), 0);
    expect(width(together)).toBe(width(terms));
    expect(together.filter(({ kind }) => kind === 'matrix')).toEqual(terms.filter(({ kind }) => kind === 'matrix'));
    together.forEach((term, place) => expect(term.kind === 'sign' && together[place + 1]?.kind === 'sign').toBe(false));
  });
});

describe('what is given and what is to come', () => {
  const { network, view } = firstExample();
  const plan = schedule(network, view);
  const at = (steps: number, entries = 0) => comingQuantities(plan, { steps, entries }).keys;

  it('is the input, the parameters, the target and the learning rate at the start', () => {
    expect(givenQuantities(network)).toEqual(['A[0]', 'Y', 'alpha', 'W[1]', 'b[1]', 'W[2]', 'b[2]']);
    expect(givenQuantities(network, 1)).toEqual(['A[0]', 'Y', 'alpha', 'W[1]', 'b[1]']);
  });

  it('ends with the pass, as in the pictures', () => {
    expect(at(1)).toEqual(['A[1]', 'W[2]', 'b[2]', 'Z[2]', 'A[2]', 'Lo', 'J']);
    expect(at(5)).toEqual(['J']);
    expect(at(8)).toEqual(['db[2]', 'dA[1]', 'dZ[1]', 'dW[1]', 'db[1]']);
    expect(at(13)).toEqual(['Wnew[1]', 'bnew[1]', 'Wnew[2]', 'bnew[2]']);
    expect(at(17)).toEqual([]);
  });

  it('is of this pass until it ends, then of the next', () => {
    expect([0, 5, 6, 12, 13, 17].map((steps) => comingQuantities(plan, { steps, entries: 0 }).pass))
      .toEqual(['forward', 'forward', 'backward', 'backward', 'update', 'update']);
  });

  it('leaves out the step that is done in part', () => {
    expect(at(7, 2)).toEqual(at(8));
  });
});
