/** The mean over the examples, drawn as tiles: each is one example's share, they add up, and 1/m stands once. */

import { describe, expect, it } from 'vitest';
import { at } from '../../../src/engine/matrix';
import { layerKey, type LayerQuantity, type QuantityName } from '../../../src/engine/quantity';
import type { Convention } from '../../../src/engine/experiment';
import { evaluate } from '../../../src/derivation/evaluate';
import type { Expression } from '../../../src/derivation/expression';
import { quantitiesIn } from '../../../src/derivation/traverse';
import { tileFormula, type TileFormula } from '../../../src/writers/tex-tiles';
import { rendered, styleOf } from './formula-text';
import { networkOf } from './networks';
import { placedRungs, situationOf, type Situation } from './rung-check';

function tilesOf(examples: number, convention: Convention, id: 'dw.6' | 'db.4') {
  const experiment = networkOf({ widths: [2, 3, 6], activations: ['tanh', 'identity'], loss: 'half_se', examples, seed: 5, convention });
  const situation = situationOf(experiment);
  return [...placedRungs(situation, [[1, 0, 0]])].filter(({ rung }) => rung.id === id).map(({ rung, step }) => ({
    situation, rung, layer: step.layer ?? expect.fail(), formula: tileFormula(rung.expression, styleOf(experiment), false),
  }));
}

/** The numbers of a tile, each worked out alone, with the row and column that they are written for. */
function numbersOf(formula: TileFormula, piece: number, { numbers }: Situation) {
  const slots = [...formula.lines[0][piece].matchAll(/slot=(\d+)/g)].map(([, index]) => formula.slots[Number(index)]);
  return slots.map((slot) => {
    if (slot.kind !== 'number') return expect.fail('a relation in a tile');
    const value = evaluate(slot.expression, numbers);
    expect([value.rows, value.columns, slot.row, slot.column], 'no array is worked out for one number of it').toEqual([1, 1, 0, 0]);
    const [row = expect.fail('no dz'), column = 0] = (['dZ', 'A'] as const).map((name) => rowOf(slot.expression, name));
    return { row, column, value: at(value, 0, 0) };
  });
}

function rowOf(expression: Expression, name: QuantityName): number | undefined {
  const row = quantitiesIn(expression).find((quantity) => quantity.name === name)?.row;
  return typeof row === 'number' ? row : undefined;
}

function valueIn({ numbers }: Situation, name: LayerQuantity, layer: number, row: number, column: number): number {
  return at(numbers.values.get(layerKey(name, layer)) ?? expect.fail(name), row, column);
}

describe.each(['course', 'autograd'] as const)('tiles by the %s convention', (convention) => {
  it('hold dz aᵀ of their own example', () => {
    for (const { situation, layer, formula } of tilesOf(3, convention, 'dw.6')) {
      if (!formula) return expect.fail('no tiles');
      expect([...formula.tiles.values()]).toEqual(situation.numbers.batch.map((column) => ({ kind: 'example', column })));
      [...formula.tiles.keys()].forEach((piece, e) => {
        const numbers = numbersOf(formula, piece, situation);
        expect(numbers.length).toBeGreaterThan(5);
        for (const { row, column, value } of numbers) {
          expect(value).toBeCloseTo(valueIn(situation, 'dZ', layer, row, e) * valueIn(situation, 'A', layer - 1, column, e), 12);
        }
      });
    }
  });

  it('hold dz of their own example at db', () => {
    for (const { situation, layer, formula } of tilesOf(3, convention, 'db.4')) {
      if (!formula) return expect.fail('no tiles');
      [...formula.tiles.keys()].forEach((piece, e) => {
        for (const { row, value } of numbersOf(formula, piece, situation)) expect(value).toBe(valueIn(situation, 'dZ', layer, row, e));
      });
    }
  });

  it('add up, the left out ones as one, and divide by m once if the convention does so here', () => {
    for (const { situation, rung, layer, formula } of [...tilesOf(9, convention, 'dw.6'), ...tilesOf(9, convention, 'db.4')]) {
      if (!formula) return expect.fail('no tiles');
      expect([...formula.tiles.values()].map((tile) => (tile.kind === 'rest' ? `${tile.count} more` : situation.numbers.batch.indexOf(tile.column))))
        .toEqual([0, 1, 2, '5 more', 8]);
      const sums = new Map<string, number>();
      for (const piece of formula.tiles.keys()) {
        for (const { row, column, value } of numbersOf(formula, piece, situation)) sums.set(`${row} ${column}`, (sums.get(`${row} ${column}`) ?? 0) + value);
      }
      const name = rung.id === 'dw.6' ? 'dW' : 'db';
      for (const [place, sum] of sums) {
        const [row, column] = place.split(' ').map(Number);
        expect(sum / (convention === 'course' ? 9 : 1)).toBeCloseTo(valueIn(situation, name, layer, row, column), 12);
      }
      expect(formula.lines[0].join('').split('\\tfrac').length - 1).toBe(convention === 'course' ? 1 : 0);
      formula.lines[0].forEach((piece) => rendered(piece));
    }
  });
});

it('there are none with one example, nor for what is no gradient', () => {
  expect(tilesOf(1, 'course', 'dw.6').map(({ formula }) => formula)).toEqual([undefined, undefined]);
  const experiment = networkOf({ widths: [2, 2], activations: ['identity'], loss: 'half_se', examples: 3, seed: 6 });
  const tiled = [...placedRungs(situationOf(experiment), [[0, 0, 0]])].filter(({ rung }) => tileFormula(rung.expression, styleOf(experiment), false));
  expect([...new Set(tiled.map(({ rung }) => rung.id))]).toEqual(['dw.6', 'db.4']);
});
