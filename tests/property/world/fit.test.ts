/** Asserts for any experiment that a file can hold, and any world, that the network is made to fit and keeps what it can keep. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depth, outputActivation, targetProblem } from '../../../src/engine/experiment';
import { computeTrace, passOf } from '../../../src/engine/trace';
import { lawOf } from '../../../src/store/world/law';
import { openWorld } from '../../../src/store/world/open-world';
import { changedByHand, withWorld } from '../../../src/store/world/with-world';
import { settingsOf, WORLD_IDS, type WorldId } from '../../../src/worlds/world-of';
import { anyExperiment } from '../files/random-experiment';

/** Any settings within the bounds of the register, some of them absent. */
const anyRequest = fc.constantFrom<WorldId>(...WORLD_IDS).chain((id) => fc.record({
  id: fc.constant(id),
  settings: fc.tuple(...settingsOf(id).map(({ name, low, high }) => fc.tuple(fc.constant(name), fc.option(fc.double({ min: low, max: high, noNaN: true })))))
    .map((entries): Record<string, number> => Object.fromEntries(entries.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))),
  count: fc.integer({ min: 10, max: 40 }),
  heldOut: fc.integer({ min: 0, max: 20 }),
  seed: fc.nat(),
}));

describe('any experiment over any world', () => {
  it('has the shape that the world needs, and keeps every hidden layer', () => {
    fc.assert(fc.property(anyExperiment, anyRequest, (before, request) => {
      const after = withWorld(before, request);
      const law = lawOf(request.id);
      if (!after || !law) throw new Error('no world');
      const { network, data, batch, view } = after;
      const L = depth(network);
      expect(network.activations.slice(0, -1)).toEqual(before.network.activations.slice(0, -1));
      expect(network.widths.slice(1, -1)).toEqual(before.network.widths.slice(1, -1));
      expect([data.X.rows, data.Y.rows]).toEqual([network.widths[0], network.widths[L]]);
      if (law.kind === 'regression') {
        expect([network.widths[0], network.widths[L], outputActivation(network)]).toEqual([1, 1, 'identity']);
      } else if (network.widths[L] === 1) {
        // One output only where a sigmoid stood there already, and two classes are to be told apart.
        expect([law.priors.length, outputActivation(network), before.network.widths.at(-1), outputActivation(before.network)]).toEqual([2, 'sigmoid', 1, 'sigmoid']);
      } else {
        expect([network.widths[L], outputActivation(network)]).toEqual([law.priors.length, 'softmax']);
      }
      expect(targetProblem(network.loss, data.Y)).toBeUndefined();
      expect(batch.every((column) => column >= 0 && column < data.X.columns)).toBe(true);
      expect(batch).toContain(view.example);
      expect(view.iteration).toBe(0);
      // Weights whose layer still has their shape stay as they are.
      network.parameters.forEach((layer, index) => {
        const old = before.network.parameters[index];
        if (layer.W.rows === old.W.rows && layer.W.columns === old.W.columns) expect(layer).toBe(old);
      });
      expect(computeTrace(passOf(after)).values.has('J')).toBe(true);
    }), { numRuns: 150 });
  });

  it('is what its seed gives, until a number is changed', () => {
    fc.assert(fc.property(anyExperiment, anyRequest, fc.nat(), (before, request, pick) => {
      const after = withWorld(before, request);
      const open = after && openWorld(after.data);
      if (!after || !open) throw new Error('no world');
      expect(changedByHand(after.data, open)).toEqual([]);
      const { X } = after.data;
      const e = pick % X.columns;
      const moved = { ...after.data, X: { ...X, data: X.data.map((x, index) => (index % X.columns === e ? x + 1 : x)) } };
      expect(changedByHand(moved, open)).toEqual([e]);
    }), { numRuns: 100 });
  });
});
