/** Draws the units of the small layers: capsules of z | a and dz | da with their labels, and the numbers in them. */

import { select, type Selection } from 'd3-selection';
import { isDerivative, referenceText } from '../engine/quantity';
import { pillPath } from '../layout/graph-shapes';
import { setMath, symbolWidth } from './math-text';
import { setText, type Group } from './stage-dom';
import { givesWay, halvesOf, notchPath, patchHalf, standsFor, type HalfDatum } from './stage-halves';
import { drawnLayers, knownNumber, textBefore, type Part, type Scene } from './stage-scene';

export interface UnitDatum {
  readonly layer: number;
  readonly unit: number;
  readonly x: number;
  readonly y: number;
}

export function unitKey({ layer, unit }: { readonly layer: number; readonly unit: number }): string {
  return `${layer}.${unit}`;
}

/** The elements of the units; the layers and units are a list within a list, which is how they are read aloud. */
export function createUnits(root: Group): Part {
  function draw(scene: Scene): void {
    const layers = drawnLayers(scene).filter(({ grid }) => !grid);
    const layerGroups = root.selectAll<SVGGElement, (typeof layers)[number]>('g.layer').data(layers, ({ layer }) => layer)
      .join((enter) => enter.append('g').attr('class', 'layer').attr('role', 'list')).order();
    const groups = layerGroups.selectAll<SVGGElement, UnitDatum>('g.unit')
      .data(({ layer, units: places }) => places.map(({ x, y }, unit) => ({ layer, unit, x, y })), unitKey)
      .join((enter) => enter.append('g').attr('class', 'unit').attr('role', 'listitem').attr('tabindex', -1))
      .attr('data-unit', unitKey)
      .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
    const halves = groups.selectAll<SVGGElement, HalfDatum>('g.half')
      .data((datum) => halvesOf(scene, datum), ({ reference }) => referenceText(reference))
      .join((enter) => {
        const half = enter.append('g').attr('class', 'half');
        half.append('path').attr('class', 'area');
        half.append('path').attr('class', 'notch');
        half.append('path').attr('class', 'mark');
        half.append('text').attr('class', 'number').attr('aria-hidden', 'true');
        return half;
      })
      .attr('data-ref', ({ reference }) => referenceText(reference))
      .classed('gradient', ({ reference }) => isDerivative(reference.key));
    halves.classed('editable', ({ reference }) => reference.key === 'A[0]')
      .attr('tabindex', ({ reference }) => (reference.key === 'A[0]' ? -1 : null))
      .attr('role', ({ reference }) => (reference.key === 'A[0]' ? 'button' : null))
      .attr('data-number', ({ reference }) => (reference.key === 'A[0]' ? referenceText(reference) : null));
    halves.select('path.area').attr('d', (half) => pillPath(half.form, half));
    halves.select('path.notch').attr('d', notchPath);
    // Emptied, so that the numbers are fitted anew.
    halves.select('text.number').attr('y', ({ y, height }) => y + height / 2).text('');
    drawLabels(scene, groups);
  }

  function drawLabels(scene: Scene, groups: Selection<SVGGElement, UnitDatum, SVGGElement, unknown>): void {
    const { labelSize } = scene.layout.size;
    const labels = groups.selectAll<SVGGElement, HalfDatum & { readonly label: number }>('g.label')
      .data((datum) => halvesOf(scene, datum).filter((half) => !givesWay(scene, datum, half)).filter(hasLabel), ({ reference }) => referenceText(reference))
      .join((enter) => {
        const label = enter.append('g').attr('class', 'label').attr('aria-hidden', 'true');
        label.append('text').attr('class', 'symbol');
        label.append('text').attr('class', 'before');
        return label;
      })
      .attr('transform', (half) => `translate(${half.x + half.width / 2} ${half.label})`);
    setMath(labels.select<SVGTextElement>('text.symbol'), ({ symbol }) => symbol, labelSize);
  }

  function patch(scene: Scene): void {
    root.selectAll<SVGGElement, UnitDatum>('g.unit').attr('data-points-to', ({ layer, unit }) => referenceText(standsFor(scene, layer, unit)));
    root.selectAll<SVGGElement, HalfDatum>('g.half').each(function (half) {
      patchHalf(scene, this, half);
    });
    const { labelSize } = scene.layout.size;
    root.selectAll<SVGGElement, HalfDatum>('g.label').each(function ({ reference, symbol, form, width }) {
      const before = textBefore(scene, reference);
      const [letters, digits] = [symbolWidth(symbol, labelSize), before.length * OLD_DIGIT];
      // Where there is no room for both, the old number takes the place of the symbol.
      const isAlone = before !== '' && letters + digits > width + AROUND_OLD;
      // The old number stands beside the symbol, so that nothing moves while numbers change but the symbol itself.
      const apart = form === 'left' ? -5 : form === 'right' ? 5 : 0;
      const shift = before === '' ? 0 : apart - digits / 2 - 2;
      const node = select(this);
      node.classed('unknown', knownNumber(scene, reference) === undefined);
      node.select('text.symbol').attr('transform', shift === 0 ? null : `translate(${shift})`).attr('visibility', isAlone ? 'hidden' : null);
      setText(node.select<SVGTextElement>('text.before').attr('x', isAlone ? -digits / 2 : letters / 2 + shift + 3).node(), before);
    });
  }

  return { draw, patch };
}

/** About the width of a digit of the small struck numbers. */
const OLD_DIGIT = 6.2;
/** As far as a symbol with its old number may stand out of its half. */
const AROUND_OLD = 0;

function hasLabel<Datum extends { readonly label: number | undefined }>(datum: Datum): datum is Datum & { readonly label: number } {
  return datum.label !== undefined;
}
