/** Draws the loss at the end of the network, and the lines that lead to it. */

import { depth } from '../engine/experiment';
import { COST, entry, type EntryReference } from '../engine/quantity';
import type { NumberReference } from '../engine/operands';
import type { Segment } from '../layout/graph-edges';
import { outlinePath } from '../layout/graph-shapes';
import { setText, type Group } from './stage-dom';
import { knownNumber, numberText, textBefore, type Part, type Scene } from './stage-scene';

const J: NumberReference = { kind: 'scalar', key: 'J' };

export function createLoss(root: Group): Part {
  const lines = root.append('g').attr('class', 'loss-lines').attr('aria-hidden', 'true');
  const loss = root.append('g').attr('class', 'loss').attr('role', 'img').attr('tabindex', -1).attr('data-points-to', COST.key);
  const box = loss.append('rect').attr('class', 'area').attr('data-ref', COST.key);
  const title = loss.append('text').attr('class', 'title');
  const word = title.append('tspan');
  title.append('tspan').attr('class', 'math').attr('dx', 5).text('J');
  const number = loss.append('text').attr('class', 'number').attr('data-ref', COST.key);
  const notYet = loss.append('text').attr('class', 'not-yet');
  const before = loss.append('text').attr('class', 'before');
  const one = loss.append('text').attr('class', 'one');
  const oneSymbol = one.append('tspan').attr('class', 'calligraphic').text('L');
  const oneNumber = one.append('tspan').attr('class', 'number').attr('dx', 5);

  function draw(scene: Scene): void {
    const { layout: { loss: { x, y, width, height }, size }, words } = scene;
    loss.attr('transform', `translate(${x + width / 2} ${y + height / 2})`);
    box.attr('x', -width / 2).attr('y', -height / 2).attr('width', width).attr('height', height);
    title.attr('x', 0).attr('y', -4);
    word.text(words.cost);
    number.attr('x', 0).attr('y', height / 2 - 10).attr('font-size', size.numberSize);
    notYet.attr('x', 0).attr('y', height / 2 - 10).text(words.notYet);
    before.attr('x', 0).attr('y', height / 2 + 15);
    one.attr('x', 0).attr('y', -height / 2 - 8);
    oneSymbol.attr('font-size', size.labelSize);
    oneNumber.attr('data-ref', `Lo.0.${scene.example}`);
    lines.selectAll('path').data(lossLines(scene)).join('path').attr('d', (segment) => outlinePath({ kind: 'line', segment }));
  }

  function patch(scene: Scene): void {
    const value = knownNumber(scene, J);
    const isKnown = value !== undefined;
    const ofExample: EntryReference = entry('Lo', 0, scene.example);
    loss.classed('unknown', !isKnown).classed('overflow', isKnown && !Number.isFinite(value));
    lines.classed('unknown', knownNumber(scene, ofExample) === undefined);
    setText(number.node(), numberText(scene, J));
    setText(before.node(), textBefore(scene, J));
    one.classed('unknown', knownNumber(scene, ofExample) === undefined);
    setText(oneNumber.node(), numberText(scene, ofExample));
  }

  return { draw, patch };
}

/** From each output to the loss, or one from a grid of them; turned, the loss stands beside the outputs and needs no lines. */
export function lossLines({ layout, shape }: Scene): readonly Segment[] {
  if (layout.turned) return [];
  const output = layout.layers[depth(shape)];
  const { loss, size } = layout;
  const to = { x: loss.x, y: loss.y + loss.height / 2 };
  if (output.grid) return [{ turned: false, from: { x: output.box.x + output.box.width, y: to.y }, to }];
  // Where targets stand on the way, the lines run under their letters.
  return output.units.map(({ x, y }) => ({ turned: false, from: { x: x + size.width / 2, y }, to }));
}
