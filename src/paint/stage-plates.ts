/** Draws the number plates on the edges: the number itself, and on the edges of this step what it does there. */

import { select } from 'd3-selection';
import { depth } from '../engine/experiment';
import type { NumberReference } from '../engine/operands';
import { entry, layerKey, referenceText } from '../engine/quantity';
import type { Box } from '../layout/graph';
import { activePlaces, overlaps, PLATE, plateBox, platePlaces, sparePlaces } from '../layout/graph-edges';
import { edgesAmong } from '../layout/graph-flow';
import { shapeOf } from '../layout/graph-shapes';
import { setText, type Group } from './stage-dom';
import { drawnEdges, edgeReference, weightReference, type EdgeDatum } from './stage-edges';
import { linesOf, plateFit, textWidth, type Line, type PlateDatum, type PlateKind } from './stage-plate-text';
import type { Part, Scene } from './stage-scene';
import { isSelective } from './stage-strongest';

const LINE = 17;

export function createPlates(root: Group): Part {
  const plates = () => root.selectAll<SVGGElement, PlateDatum>('g.plate');

  function draw(scene: Scene): void {
    plates().data(platesOf(scene), ({ edge }) => referenceText(weightReference(edge)))
      .join((enter) => {
        const plate = enter.append('g').attr('aria-hidden', 'true');
        plate.append('rect');
        return plate;
      })
      .attr('class', ({ kind }) => `plate ${kind} ${kind === 'edited' ? 'forward' : scene.flow.direction}`)
      .attr('transform', ({ at }) => `translate(${at.x} ${at.y})`)
      // What hovers or drags the plate does so with the edge itself.
      .attr('data-edge', ({ edge }) => referenceText(edgeReference(scene, edge)))
      .order()
      .select('rect')
      .attr('data-ref', ({ edge }) => referenceText(edgeReference(scene, edge)))
      .attr('x', ({ width }) => -width / 2).attr('y', ({ height }) => -height / 2)
      .attr('width', ({ width }) => width).attr('height', ({ height }) => height);
  }

  function patch(scene: Scene): void {
    plates().each(function (plate) {
      const lines = linesOf(scene, plate);
      const top = -((lines.length - 1) * LINE) / 2 + 4.5;
      select(this).classed('unknown', lines.every((line) => line.every(({ text }) => text === '')))
        .selectAll<SVGTextElement, readonly Line[]>('text').data(lines).join('text').attr('y', (_, k) => top + k * LINE)
        .selectAll<SVGTSpanElement, Line>('tspan').data((line) => line).join('tspan')
        .attr('class', ({ style }) => style)
        .attr('data-ref', ({ reference }) => (reference ? referenceText(reference) : null))
        .each(function ({ text }) {
          setText(this, text);
        });
      fitPlate(this, Math.max(plate.width, textWidth(lines)));
    });
  }

  return { draw, patch };
}

/** Numbers of many digits take a wider plate. */
function fitPlate(node: SVGGElement, width: number): void {
  select(node).select('rect').attr('x', -width / 2).attr('width', width);
}

/** Plates of this step's edges first, then those of the others wherever no plate is covered. */
export function platesOf(scene: Scene): readonly PlateDatum[] {
  const { layout } = scene;
  const drawn = drawnEdges(scene);
  const isFew = layout.size.kind === 'full' || layout.size.kind === 'snug';
  const active = activeKinds(scene, drawn);
  const resting = isFew ? restingPlates(scene, drawn).filter(({ edge }) => !active.has(edge)) : [];

  const avoided = takenByLayers(scene);
  const edges = [...active.keys()];
  const fits = edges.map((edge) => plateFit(scene, active.get(edge) ?? 'number', edge));
  const size = fits.reduce((most, { width, height }) => ({ width: Math.max(most.width, width), height: Math.max(most.height, height) }), PLATE);
  const places = activePlaces(edges.map(({ segment }) => segment), size, avoided, resting.map(({ at }) => plateBox(at, PLATE)));
  const important = edges.map((edge, k): PlateDatum => ({ edge, kind: active.get(edge) ?? 'number', at: places[k], ...fits[k] }));

  const taken = important.map((plate) => plateBox(plate.at, plate));
  // Turned, there is only room for what this step does, or for the numbers of one unit.
  const isFull = isFew || (layout.turned && active.size > 0);
  const looking = isFull ? [] : drawn.filter((edge) => !active.has(edge) && isLookedAt(scene, edge));
  const spare = sparePlaces(looking.map(({ segment }) => segment), [...avoided, ...taken]);
  return [
    ...resting.filter(({ at }) => taken.every((box) => !overlaps(plateBox(at, PLATE), box))),
    ...looking.flatMap((edge, k): PlateDatum[] => {
      const at = spare[k];
      return at ? [{ edge, kind: 'number', form: 'only', at, ...PLATE }] : [];
    }),
    ...important,
  ];
}

/** What the layers draw, with the bias that is shown of the unit that is looked at. */
export function takenByLayers(scene: Scene): readonly Box[] {
  const { layout, looked } = scene;
  const bias = looked && looked.layer > 0 ? shapeOf(scene, entry(layerKey('b', looked.layer), looked.unit, 0)) : undefined;
  return [...layout.layers.map(({ box }) => box), ...(bias?.kind === 'box' ? [bias.box] : [])];
}

/** Where not all plates have room: those into the unit that is looked at, or of one edge where a layer is a grid. */
function isLookedAt(scene: Scene, edge: EdgeDatum): boolean {
  const { looked, hovered, focused } = scene;
  if (!isSelective(scene, edge.layer)) return looked?.layer === edge.layer && looked.unit === edge.i;
  const pointed = [hovered, focused?.kind === 'number' ? focused.reference : undefined].flatMap((reference) => (reference ? [reference] : []));
  return edgesAmong(pointed).some(({ layer, i, j }) => layer === edge.layer && i === edge.i && j === edge.j);
}

/** The plates of all edges at their own places; none of a layer where they would cover each other. */
function restingPlates({ layout, shape, range }: Scene, drawn: readonly EdgeDatum[]): readonly PlateDatum[] {
  const plates: PlateDatum[] = [];
  for (let l = range.first + 1; l <= range.last; l++) {
    const edges = drawn.filter(({ layer }) => layer === l);
    const places = platePlaces(edges.map(({ segment }) => segment), l === depth(shape) && l > 1 ? 0.7 : 0.78);
    if (isSelective({ layout }, l)) continue;
    places?.forEach((at, k) => plates.push({ edge: edges[k], kind: 'number', form: 'only', at, ...PLATE }));
  }
  return plates;
}

/** The edges whose plates say what they do in this step. */
function activeKinds(scene: Scene, drawn: readonly EdgeDatum[]): ReadonlyMap<EdgeDatum, PlateKind> {
  const { flow, layout, edited } = scene;
  const kinds = new Map<EdgeDatum, PlateKind>();
  const { step, subject } = flow;
  const add = (reference: readonly NumberReference[], kind: PlateKind) => {
    for (const { layer, i, j } of edgesAmong(reference)) {
      const edge = drawn.find((candidate) => candidate.layer === layer && candidate.i === i && candidate.j === j);
      if (edge) kinds.set(edge, kind);
    }
  };
  if (edited !== undefined) {
    const edge = drawn.find((candidate) => referenceText(weightReference(candidate)) === edited);
    return edge ? new Map([[edge, 'edited']]) : kinds;
  }
  if (!step || !subject) return kinds;
  if (step.operation === 'z' || step.operation === 'dAprev') {
    if (flow.operands.length <= 7) add(flow.operands, layout.turned ? 'contribution' : 'product');
  } else if (step.operation === 'dW') add([subject], 'gradient');
  else if (step.operation === 'W') add([subject], 'update');
  return kinds;
}
