/** On random networks, by both conventions, every number of a formula that names a quantity is the trace's, as it is written elsewhere. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONVENTIONS, ROUTES, routesOf } from '../../../src/engine/experiment';
import { LOSS_NAMES, REQUIRED_OUTPUT } from '../../../src/engine/losses';
import { parseReference } from '../../../src/engine/quantity';
import { computeTrace, passOf, valueOf } from '../../../src/engine/trace';
import { quantityText } from '../../../src/writers/quantity-text';
import { slotTexts } from '../../../src/writers/slots';
import { numberFormula } from '../../../src/writers/tex';
import { styleOf } from '../../unit/derivation/formula-text';
import { networkOf } from '../../unit/derivation/networks';
import { placedRungs, situationOf } from '../../unit/derivation/rung-check';

const recipes = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
  loss: fc.constantFrom(...LOSS_NAMES),
  route: fc.constantFrom(...ROUTES),
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
});

it.each(CONVENTIONS)('by the %s convention', (convention) => {
  let compared = 0;
  fc.assert(
    fc.property(recipes, ({ loss, route, ...drawn }) => {
      const shape = { ...drawn, activations: ['tanh' as const, REQUIRED_OUTPUT[loss] ?? 'tanh'], loss };
      const experiment = networkOf({ ...shape, examples: 3, convention, route: routesOf(shape).includes(route) ? route : 'full' });
      const trace = computeTrace(passOf(experiment));
      const style = styleOf(experiment, { columnsOfCost: convention === 'autograd' });
      for (const { rung } of placedRungs(situationOf(experiment, trace), [[0, 0, 0], [1, 1, 2]])) {
        const formula = numberFormula(rung.expression, style, false);
        const texts = slotTexts(formula.slots, trace);
        for (const [, slot, name] of formula.lines.flat().join('').matchAll(/\\htmlData\{slot=(\d+),ref=([^{}]*)\}/g)) {
          const reference = parseReference(name);
          if (reference?.kind !== 'entry' && reference?.kind !== 'scalar') return expect.fail(`${name} is not one number`);
          const expected = quantityText(experiment.network, reference.key, valueOf(trace, reference));
          expect(texts[Number(slot)].replace(/[()]/g, ''), `${rung.id} ${name}`).toBe(expected);
          compared++;
        }
      }
      return undefined;
    }),
    { numRuns: 40 },
  );
  expect(compared).toBeGreaterThan(10_000);
}, 60_000);
