/** Draws wide layers as grids of cells, and the ribbons that stand for all the edges between them (design, section 12). */

import { select } from 'd3-selection';
import { referenceText } from '../engine/quantity';
import { textColour } from '../layout/colour';
import type { Box, GraphLayout } from '../layout/graph';
import { setStyle, type Group } from './stage-dom';
import { saturation, standsFor } from './stage-halves';
import { drawnLayers, fillOf, knownNumber, type Part, type Scene } from './stage-scene';
import { unitKey, type UnitDatum } from './stage-units';

interface GridDatum {
  readonly layer: number;
  readonly cell: number;
  readonly units: readonly UnitDatum[];
}

export function createGrids(ribbons: Group, root: Group): Part {
  function draw(scene: Scene): void {
    ribbons.selectAll<SVGPathElement, string>('path').data(ribbonPaths(scene.layout)).join('path').attr('d', (d) => d);
    const grids = drawnLayers(scene).flatMap(({ layer, grid, units }): GridDatum[] =>
      (grid ? [{ layer, cell: grid.cell, units: units.map(({ x, y }, unit) => ({ layer, unit, x, y })) }] : []));
    const groups = root.selectAll<SVGGElement, GridDatum>('g.grid').data(grids, ({ layer }) => layer)
      .join((enter) => enter.append('g').attr('class', 'grid').attr('role', 'list'));
    groups.each(function ({ units, cell }) {
      const cells = select(this).selectAll<SVGGElement, UnitDatum>('g.unit').data(units, unitKey)
        .join((enter) => {
          const unit = enter.append('g').attr('class', 'unit cell').attr('role', 'listitem').attr('tabindex', -1);
          unit.append('rect').attr('class', 'area');
          unit.append('path').attr('class', 'mark');
          return unit;
        })
        .attr('data-unit', unitKey)
        .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
      cells.select('rect').attr('x', -cell / 2).attr('y', -cell / 2).attr('width', cell).attr('height', cell);
      cells.select('path.mark').attr('d', cell < 12 ? null : 'M-4 0h8');
    });
  }

  function patch(scene: Scene): void {
    root.selectAll<SVGGElement, UnitDatum>('g.cell').each(function ({ layer, unit }) {
      const reference = standsFor(scene, layer, unit);
      const value = knownNumber(scene, reference);
      const isZero = value !== undefined && saturation(scene.shape, reference, value) === 'dash';
      const isOverflow = value !== undefined && !Number.isFinite(value);
      const cell = select(this).classed('unknown', value === undefined).classed('zero', isZero).classed('overflow', isOverflow);
      const fill = value === undefined || isZero || isOverflow ? undefined : fillOf(scene, reference, value);
      cell.attr('data-points-to', referenceText(reference));
      const area = cell.select<SVGRectElement>('rect.area').attr('data-ref', referenceText(reference));
      area.classed('editable', layer === 0);
      setStyle(area, 'fill', fill);
      setStyle(cell.select<SVGPathElement>('path.mark'), 'stroke', fill === undefined ? undefined : textColour(fill));
    });
  }

  return { draw, patch };
}

/** From the side of one layer to the side of the next, wherever not all edges are drawn. */
function ribbonPaths({ layers, turned }: GraphLayout): readonly string[] {
  return layers.slice(1).flatMap((to, k) => {
    const from = layers[k];
    if (!from.grid && !to.grid) return [];
    const [a, b]: readonly [Box, Box] = [from.box, to.box];
    return [turned
      ? `M${a.x} ${a.y + a.height}H${a.x + a.width}L${b.x + b.width} ${b.y}H${b.x}Z`
      : `M${a.x + a.width} ${a.y}V${a.y + a.height}L${b.x} ${b.y + b.height}V${b.y}Z`];
  });
}
