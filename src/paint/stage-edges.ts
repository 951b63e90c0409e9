/** Draws the edges between the layers, by the sign and size of their weight or of its gradient. */

import { select } from 'd3-selection';
import { strokeColour } from '../layout/colour';
import { edgeSegment, edgeWidth, type Segment } from '../layout/graph-edges';
import { entry, layerKey, referenceText, type EntryReference } from '../engine/quantity';
import { outlinePath } from '../layout/graph-shapes';
import { setStyle, type Group } from './stage-dom';
import { knownNumber, type Part, type Scene } from './stage-scene';
import { strongestEdges } from './stage-strongest';

export interface EdgeDatum {
  readonly layer: number;
  readonly i: number;
  readonly j: number;
  readonly segment: Segment;
}

/** The number an edge shows: the weight, or its gradient. */
export function edgeReference({ edges }: Pick<Scene, 'edges'>, { layer, i, j }: Pick<EdgeDatum, 'layer' | 'i' | 'j'>): EntryReference {
  return entry(layerKey(edges === 'weights' ? 'W' : 'dW', layer), i, j);
}

export function weightReference({ layer, i, j }: Pick<EdgeDatum, 'layer' | 'i' | 'j'>): EntryReference {
  return entry(layerKey('W', layer), i, j);
}

/** The edges that are drawn: all between small layers, the strongest into one unit where a layer is a grid. */
export function drawnEdges(scene: Scene): readonly EdgeDatum[] {
  const { layout, range } = scene;
  const edges: EdgeDatum[] = [];
  const add = (layer: number, i: number, j: number) => {
    const segment = edgeSegment(layout, layer, i, j);
    if (segment) edges.push({ layer, i, j, segment });
  };
  for (let l = range.first + 1; l <= range.last; l++) {
    const from = layout.layers[l - 1];
    const to = layout.layers[l];
    if (from.grid || to.grid) strongestEdges(scene, l).forEach(({ i, j }) => add(l, i, j));
    else to.units.forEach((_, i) => from.units.forEach((__, j) => add(l, i, j)));
  }
  return edges;
}

export function createEdges(root: Group): Part {
  const edges = () => root.selectAll<SVGGElement, EdgeDatum>('g.edge');

  function draw(scene: Scene): void {
    const groups = edges().data(drawnEdges(scene), (edge) => referenceText(weightReference(edge)))
      .join((enter) => {
        const edge = enter.append('g').attr('class', 'edge').attr('role', 'button').attr('tabindex', -1);
        edge.append('path').attr('class', 'line');
        edge.append('path').attr('class', 'hit');
        return edge;
      })
      .attr('data-number', (edge) => referenceText(weightReference(edge)))
      .attr('data-ref', (edge) => referenceText(edgeReference(scene, edge)))
      .classed('gradient', scene.edges === 'gradients');
    groups.select('path.line').attr('d', ({ segment }) => outlinePath({ kind: 'line', segment }));
    groups.select('path.hit').attr('d', ({ segment }) => outlinePath({ kind: 'line', segment }));
  }

  function patch(scene: Scene): void {
    const { flow } = scene;
    edges().each(function (edge) {
      const node = select(this);
      const stroke = edgeStroke(scene, edge);
      node.classed('unknown', stroke === undefined).classed('overflow', stroke === 'overflow')
        .classed('dimmed', stroke !== undefined && flow.step !== undefined && flow.layer !== edge.layer && !scene.before);
      const drawn = typeof stroke === 'object' ? stroke : undefined;
      const line = node.select<SVGPathElement>('path.line');
      setStyle(line, 'stroke', drawn?.colour);
      setStyle(line, 'stroke-width', drawn?.width);
    });
  }

  return { draw, patch };
}

/** The colour and width of an edge by the number it shows; undefined while that is not computed. */
export function edgeStroke(scene: Scene, edge: EdgeDatum, trace = scene.state.trace): { readonly colour: string; readonly width: number } | 'overflow' | undefined {
  const value = knownNumber(scene, edgeReference(scene, edge), trace);
  if (value === undefined) return undefined;
  if (!Number.isFinite(value)) return 'overflow';
  const kind = scene.edges === 'weights' ? 'value' : 'gradient';
  const maximum = scene.state.maxima[kind];
  return { colour: strokeColour(kind, value, maximum, scene.theme), width: edgeWidth(value, maximum) };
}
