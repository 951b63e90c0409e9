/** Draws the rows of text beside the units: each bias, and the target of each output. */

import { select } from 'd3-selection';
import { depth } from '../engine/experiment';
import type { NumberReference } from '../engine/operands';
import { entry, layerKey, referenceText } from '../engine/quantity';
import type { Point } from '../layout/graph';
import { biasPlace, shapeOf, targetPlace } from '../layout/graph-shapes';
import { markOf, markPaths } from '../layout/marks';
import { symbolTex } from '../writers/symbol';
import { parseSymbol, setMath, symbolWidth, withoutLayer, type MathSymbol } from './math-text';
import { setStyle, setText, type Group } from './stage-dom';
import { drawnLayers, knownNumber, numberText, textBefore, type Part, type Scene } from './stage-scene';

interface RowDatum extends Point {
  readonly reference: NumberReference;
  /** The number that is changed here: the bias, also while its gradient is shown. */
  readonly edited: NumberReference;
  /** What a bias becomes in the update. */
  readonly next: NumberReference | undefined;
  /** Where that is said: on the same line, on the one below beside a target, or nowhere. */
  readonly nextAt: 'beside' | 'below' | undefined;
  readonly symbol: MathSymbol;
  /** Whether the symbol stands before the number; else only its mark does. */
  readonly showsSymbol: boolean;
  /** The word instead of the symbol, where there is room. */
  readonly word: string | undefined;
}

const MARK = 9;

export function createRows(root: Group): Part {
  const rows = () => root.selectAll<SVGGElement, RowDatum>('g.row');

  function draw(scene: Scene): void {
    const { labelSize, numberSize } = scene.layout.size;
    const groups = rows().data(rowsOf(scene), ({ edited }) => referenceText(edited))
      .join((enter) => {
        const row = enter.append('g').attr('class', 'row').attr('role', 'button').attr('tabindex', -1);
        row.append('rect').attr('class', 'hit');
        row.append('rect').attr('class', 'empty');
        row.append('g').attr('class', 'symbol-mark');
        row.append('text').attr('class', 'symbol').attr('aria-hidden', 'true');
        const text = row.append('text').attr('class', 'value').attr('aria-hidden', 'true');
        text.append('tspan').attr('class', 'word');
        text.append('tspan').attr('class', 'number');
        text.append('tspan').attr('class', 'arrow');
        text.append('tspan').attr('class', 'next');
        text.append('tspan').attr('class', 'before');
        return row;
      })
      .attr('transform', ({ x, y }) => `translate(${x} ${y})`)
      .classed('target', ({ next }) => next === undefined)
      .attr('data-number', ({ edited }) => referenceText(edited))
      .attr('data-points-to', ({ reference }) => referenceText(reference));
    groups.each(function (row) {
      drawRow(scene, this, row);
    });
    setMath(groups.select<SVGTextElement>('text.symbol').attr('x', ({ next }) => (next ? MARK + 4 : 0)).attr('y', 5), ({ symbol }) => symbol, labelSize - 1, 'start');
    groups.select('text.value').attr('font-size', numberSize - 1);
  }

  function patch(scene: Scene): void {
    rows().each(function (row) {
      patchRow(scene, this, row);
    });
  }

  return { draw, patch };
}

export function rowsOf(scene: Scene): readonly RowDatum[] {
  const { shape, layout, looked, edges, gradients, words } = scene;
  const L = depth(shape);
  const rows: RowDatum[] = [];
  for (const { layer, grid, units } of drawnLayers(scene)) {
    if (layer === 0 || grid) continue;
    const nextAt = nextPlace(scene, layer < L);
    // Beside a target there is no room for ∂J/∂b.
    const isTight = layer === L && !scene.targetsBelow && edges === 'gradients' && gradients !== 'd';
    const showsSymbol = layout.size.showsParameters && !isTight;
    units.forEach(({ x, y }, unit) => {
      const isLooked = looked?.layer === layer && looked.unit === unit;
      if (layout.size.showsParameters || isLooked) {
        const reference = entry(layerKey(edges === 'weights' ? 'b' : 'db', layer), unit, 0);
        const at = biasPlace(scene);
        const symbol = withoutLayer(parseSymbol(symbolTex(reference, shape, 1, gradients)));
        const edited = entry(layerKey('b', layer), unit, 0);
        rows.push({ reference, edited, next: entry(layerKey('bnew', layer), unit, 0), nextAt, symbol, showsSymbol, word: undefined, x: x + at.x, y: y + at.y });
      }
      if (layer < L) return;
      const reference = entry('Y', unit, scene.example);
      const at = targetPlace(scene);
      const word = layout.size.showsParameters && layout.size.width > 120 ? words.target : undefined;
      rows.push({ reference, edited: reference, next: undefined, nextAt: undefined, symbol: withoutLayer(parseSymbol(symbolTex(reference, shape))), showsSymbol: word === undefined, word, x: x + at.x, y: y + at.y });
    });
  }
  return rows;
}

/** Beside a target there is no room for what a bias becomes: that stands below. */
function nextPlace({ layout: { size, turned }, targetsBelow }: Scene, isHidden: boolean): RowDatum['nextAt'] {
  if (size.kind === 'compact') return undefined;
  if (isHidden || targetsBelow) return 'beside';
  return turned ? undefined : 'below';
}

function drawRow(scene: Scene, node: SVGGElement, { reference, next, symbol, showsSymbol, word, x, y }: RowDatum): void {
  const row = select(node);
  const text = referenceText(reference);
  const size = scene.layout.size.labelSize - 1;
  const shape = shapeOf(scene, reference);
  const box = shape?.kind === 'box' ? shape.box : undefined;
  row.select('rect.hit').attr('data-ref', text).attr('class', 'hit editable')
    .attr('x', (box?.x ?? x) - x).attr('y', (box?.y ?? y) - y).attr('width', box?.width ?? 0).attr('height', box?.height ?? 0);
  const mark = next ? markOf(reference.key) : undefined;
  row.select('g.symbol-mark').attr('transform', `translate(0 ${-MARK / 2}) scale(${MARK / 14})`)
    .selectAll('path').data(mark ? markPaths(mark) : []).join('path')
    .attr('d', ({ d }) => d).attr('class', ({ filled }) => (filled ? 'filled' : 'outlined')).attr('stroke-width', ({ strokeWidth }) => strokeWidth);
  const symbolEnd = (next ? MARK + 4 : 0) + (showsSymbol || !next ? symbolWidth(symbol, size) + 4 : 0);
  setStyle(row.select<SVGTextElement>('text.symbol'), 'display', showsSymbol ? undefined : 'none');
  const value = row.select('text.value').attr('x', word === undefined ? symbolEnd : 0).attr('y', 4.5);
  value.select('tspan.word').text(word === undefined ? '' : `${word} `);
  value.select('tspan.number').attr('data-ref', text);
  row.select('rect.empty').attr('x', symbolEnd).attr('y', -7).attr('width', 40).attr('height', 14);
}

function patchRow(scene: Scene, node: SVGGElement, { reference, next, nextAt, symbol, showsSymbol }: RowDatum): void {
  const row = select(node);
  const value = knownNumber(scene, reference);
  const isUpdated = next !== undefined && nextAt !== undefined && scene.flow.step?.phase === 'U' && scene.edges === 'weights' && knownNumber(scene, next) !== undefined;
  row.classed('unknown', value === undefined).classed('overflow', value !== undefined && !Number.isFinite(value));
  const text = row.select<SVGTextElement>('text.value');
  setText(text.select<SVGTSpanElement>('tspan.number').node(), numberText(scene, reference));
  const isBelow = nextAt === 'below';
  const symbolEnd = MARK + 4 + symbolWidth(symbol, scene.layout.size.labelSize - 1) + 4;
  setText(text.select<SVGTSpanElement>('tspan.arrow').attr('x', isBelow ? symbolEnd : null).attr('dy', isBelow ? 16 : null).node(), isUpdated ? (isBelow ? '→ ' : ' → ') : '');
  setText(text.select<SVGTSpanElement>('tspan.next').attr('data-ref', isUpdated ? referenceText(next) : null).node(), isUpdated ? numberText(scene, next) : '');
  // A target has no room for its old value: the tape of the drag says it.
  const before = nextAt === undefined || (isBelow && isUpdated) ? '' : textBefore(scene, reference);
  const isOldBelow = before !== '' && isBelow;
  const old = text.select<SVGTSpanElement>('tspan.before').attr('x', isOldBelow ? symbolEnd : null).attr('dy', isOldBelow ? 16 : null);
  setText(old.attr('dx', before === '' || isOldBelow ? null : 4).node(), before);
  if (!next) return;
  // While a bias shows its old and new value on one line, there is no room for its symbol beside them.
  const isCrowded = (isUpdated && !isBelow) || !showsSymbol;
  setStyle(row.select<SVGTextElement>('text.symbol'), 'display', isCrowded ? 'none' : undefined);
  text.attr('x', isCrowded ? MARK + 4 : symbolEnd);
}
