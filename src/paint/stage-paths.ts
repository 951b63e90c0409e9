/** Draws paths of a gradient from the quantity to the loss: each with its own colour, dashes and number. */

import { select } from 'd3-selection';
import { entry, layerKey } from '../engine/quantity';
import type { Box, Point } from '../layout/graph';
import { edgeSegment, plateBox, type Segment } from '../layout/graph-edges';
import { PATH_NUMBER, pathLine, pathNumberPlaces } from '../layout/graph-paths';
import { shapeOf } from '../layout/graph-shapes';
import type { DrawnPath } from '../store/path-view';
import type { Group } from './stage-dom';
import { lossLines } from './stage-loss';
import { platesOf, takenByLayers } from './stage-plates';
import type { Part, Scene } from './stage-scene';

/** An edge with the numbers of the paths along it. */
interface NumberedEdge {
  readonly key: string;
  readonly segment: Segment;
  readonly paths: readonly DrawnPath[];
}

interface PathLabel extends NumberedEdge {
  readonly at: Point;
  readonly width: number;
}

/** `below` lies under the units, where the lines run; `above` over everything, where their numbers stand. */
export function createPaths(below: Group, above: Group): Part {
  function draw(scene: Scene): void {
    drawLines(below, scene);
    drawNumbers(above, scene);
  }
  return { draw, patch: () => undefined };
}

function drawLines(root: Group, scene: Scene): void {
  const { paths } = scene;
  // The one that is looked at lies over the others.
  const ordered = paths.toSorted((p, q) => Number(p.emphasis === 'strong') - Number(q.emphasis === 'strong'));
  root.selectAll<SVGGElement, DrawnPath>('g').data(ordered, ({ number }) => number)
    .join((enter) => {
      const group = enter.append('g');
      group.append('path').attr('class', 'casing');
      group.append('path').attr('class', 'line');
      return group;
    })
    .attr('class', ({ look, emphasis }) => `drawn-path look${look} ${emphasis}`)
    .order()
    .each(function ({ layer, units, look }) {
      const line = pathLine(scene.layout, layer, units, look - (paths.length - 1) / 2, toLoss(scene, units[units.length - 1]));
      select(this).selectAll('path').attr('d', line);
    });
}

function drawNumbers(root: Group, scene: Scene): void {
  root.selectAll<SVGGElement, PathLabel>('g').data(labelsOf(scene), ({ key }) => key)
    .join((enter) => {
      const label = enter.append('g');
      label.append('rect').attr('y', -PATH_NUMBER.height / 2).attr('height', PATH_NUMBER.height).attr('rx', PATH_NUMBER.height / 2);
      label.append('text').attr('y', 4);
      return label;
    })
    .attr('class', 'path-number')
    .attr('transform', ({ at }) => `translate(${at.x} ${at.y})`)
    .each(function ({ paths, width }) {
      const label = select(this);
      label.select('rect').attr('x', -width / 2).attr('width', width);
      label.select('text').selectAll<SVGTSpanElement, DrawnPath>('tspan').data(paths).join('tspan')
        .attr('class', ({ look, emphasis }) => `look${look} ${emphasis}`)
        .attr('x', (_, k) => -width / 2 + (k + 0.5) * (width / paths.length))
        .text(({ number }) => number);
    });
}

function labelsOf(scene: Scene): readonly PathLabel[] {
  const edges = numberedEdges(scene).map((edge) => ({ ...edge, width: widthOf(edge.paths) }));
  if (edges.length === 0) return [];
  const avoided = [...takenByLayers(scene), ...inputGradients(scene), ...platesOf(scene).map((plate) => plateBox(plate.at, plate))];
  const places = pathNumberPlaces(edges, avoided);
  return edges.flatMap((edge, k): PathLabel[] => {
    const at = places[k];
    return at ? [{ ...edge, at }] : [];
  });
}

/** The gradients below the inputs that paths begin at, which a layer's box leaves out. */
function inputGradients(scene: Scene): readonly Box[] {
  return scene.paths.flatMap(({ layer, units }) => {
    const shape = layer === 0 ? shapeOf(scene, entry(layerKey('dA', 0), units[0], scene.example)) : undefined;
    return shape?.kind === 'pill' ? [shape.box] : [];
  });
}

/** Every edge on a path once; of a path without edges the line to the loss. */
function numberedEdges(scene: Scene): readonly NumberedEdge[] {
  const edges = new Map<string, NumberedEdge>();
  const add = (key: string, segment: Segment | undefined, path: DrawnPath) => {
    if (segment) edges.set(key, { key, segment, paths: [...edges.get(key)?.paths ?? [], path] });
  };
  for (const path of scene.paths) {
    const { layer, units } = path;
    if (units.length === 1) add(`loss ${units[0]}`, toLoss(scene, units[0]), path);
    units.slice(1).forEach((unit, k) => {
      const l = layer + k + 1;
      add(`${l} ${unit} ${units[k]}`, edgeSegment(scene.layout, l, unit, units[k]), path);
    });
  }
  return [...edges.values()];
}

function widthOf(paths: readonly DrawnPath[]): number {
  const digits = paths.reduce((sum, { number }) => sum + String(number).length - 1, 0);
  return PATH_NUMBER.width * paths.length - 4 * (paths.length - 1) + 7 * digits;
}

/** From an output to the loss. */
function toLoss(scene: Scene, output: number): Segment | undefined {
  const lines = lossLines(scene);
  return lines.length === 1 ? lines[0] : lines[output];
}
