/** Draws the number plates on the edges: the number itself, and on the edges of this step what it does there. */

import { select } from 'd3-selection';
import { depth } from '../engine/experiment';
import type { NumberReference } from '../engine/operands';
import { entry, layerKey, referenceText } from '../engine/quantity';
import type { Point } from '../layout/graph';
import { activePlaces, overlaps, PLATE, plateBox, platePlaces, sparePlaces, type PlateSize } from '../layout/graph-edges';
import { edgesAmong } from '../layout/graph-flow';
import { shapeOf } from '../layout/graph-shapes';
import { formatNumber } from '../writers/number';
import { setText, type Group } from './stage-dom';
import { drawnEdges, edgeReference, weightReference, type EdgeDatum } from './stage-edges';
import { knownNumber, numberText, textBefore, type Part, type Scene } from './stage-scene';
import { isSelective } from './stage-strongest';

/** What a plate says: the number, the product it makes in this step, both weight and gradient, or the update. */
type PlateKind = 'number' | 'product' | 'contribution' | 'gradient' | 'update' | 'edited';

interface PlateDatum extends PlateSize {
  readonly edge: EdgeDatum;
  readonly kind: PlateKind;
  readonly at: Point;
}

interface Line {
  readonly text: string;
  readonly style: 'number' | 'strong' | 'before' | 'symbol';
  /** Set where the text is exactly that number. */
  readonly reference?: NumberReference;
}

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
      if (plate.kind === 'number') fitPlate(this, lines[0][0].text);
    });
  }

  return { draw, patch };
}

/** A number of many digits takes a wider plate. */
function fitPlate(node: SVGGElement, text: string): void {
  const width = Math.max(PLATE.width, text.length * 7.4 + 8);
  select(node).select('rect').attr('x', -width / 2).attr('width', width);
}

/** Plates of this step's edges first, then those of the others wherever no plate is covered. */
function platesOf(scene: Scene): readonly PlateDatum[] {
  const { layout, looked } = scene;
  const drawn = drawnEdges(scene);
  const isFew = layout.size.kind === 'full' || layout.size.kind === 'snug';
  const active = activeKinds(scene, drawn);
  const resting = isFew ? restingPlates(scene, drawn).filter(({ edge }) => !active.has(edge)) : [];

  const bias = looked && looked.layer > 0 ? shapeOf(scene, entry(layerKey('b', looked.layer), looked.unit, 0)) : undefined;
  const avoided = [...layout.layers.map(({ box }) => box), ...(bias?.kind === 'box' ? [bias.box] : [])];
  const edges = [...active.keys()];
  const sizes = edges.map((edge) => plateSize(scene, active.get(edge) ?? 'number', edge.layer));
  const size = sizes.reduce((a, b) => (a.width * a.height > b.width * b.height ? a : b), PLATE);
  const places = activePlaces(edges.map(({ segment }) => segment), size, avoided, resting.map(({ at }) => plateBox(at, PLATE)));
  const important = edges.map((edge, k): PlateDatum => ({ edge, kind: active.get(edge) ?? 'number', at: places[k], ...sizes[k] }));

  const taken = important.map((plate) => plateBox(plate.at, plate));
  const looking = isFew ? [] : drawn.filter((edge) => !active.has(edge) && isLookedAt(scene, edge));
  const spare = sparePlaces(looking.map(({ segment }) => segment), [...avoided, ...taken]);
  return [
    ...resting.filter(({ at }) => taken.every((box) => !overlaps(plateBox(at, PLATE), box))),
    ...looking.flatMap((edge, k): PlateDatum[] => {
      const at = spare[k];
      return at ? [{ edge, kind: 'number', at, ...PLATE }] : [];
    }),
    ...important,
  ];
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
    places?.forEach((at, k) => plates.push({ edge: edges[k], kind: 'number', at, ...PLATE }));
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

function plateSize({ layout: { layers } }: Scene, kind: PlateKind, layer: number): PlateSize {
  const from = layers[layer - 1].box;
  switch (kind) {
    case 'number':
      return PLATE;
    case 'product':
      return layers[layer].box.x - from.x - from.width >= 190 ? { width: 118, height: 40 } : { width: 64, height: 56 };
    case 'contribution':
      return { width: 60, height: 20 };
    case 'gradient':
      return { width: 84, height: 40 };
    case 'update':
    case 'edited':
      return { width: 72, height: 40 };
  }
}

function linesOf(scene: Scene, { edge, kind, width }: PlateDatum): readonly (readonly Line[])[] {
  const shown = edgeReference(scene, edge);
  const W = weightReference(edge);
  const number = (reference: NumberReference, style: Line['style'] = 'number'): Line => ({ text: numberText(scene, reference), style, reference });
  switch (kind) {
    case 'number':
      return [[number(shown)]];
    case 'edited':
      return [[number(W, 'strong')], [{ text: textBefore(scene, W), style: 'before' }]];
    case 'gradient':
      return [
        [{ text: 'W ', style: 'symbol' }, number(W)],
        [{ text: 'dW ', style: 'symbol' }, number(entry(layerKey('dW', edge.layer), edge.i, edge.j), 'strong')],
      ];
    case 'update':
      return [[number(W)], [{ text: '→ ', style: 'number' }, number(entry(layerKey('Wnew', edge.layer), edge.i, edge.j), 'strong')]];
    case 'product':
    case 'contribution':
      return productLines(scene, edge, number(W), kind === 'contribution' ? 'only' : width > 100 ? 'wide' : 'tall');
  }
}

/** What the edge carries: weight times what comes in, forward an activation, backward a gradient. */
function productLines(scene: Scene, { layer, i, j }: EdgeDatum, weight: Line, form: 'wide' | 'tall' | 'only'): readonly (readonly Line[])[] {
  const isBack = scene.flow.direction === 'backward';
  const factor = isBack ? entry(layerKey('dZ', layer), i, scene.example) : entry(layerKey('A', layer - 1), j, scene.example);
  const w = knownNumber(scene, entry(layerKey('W', layer), i, j));
  const value = knownNumber(scene, factor);
  if (w === undefined || value === undefined) return [[weight]];
  const product = formatNumber(w * value, { signed: isBack || form === 'only' });
  const times = `× ${numberText(scene, factor)}`;
  const strong = (text: string): Line => ({ text, style: 'strong' });
  if (form === 'only') return [[strong(product)]];
  return form === 'wide' ? [[weight], [strong(`${times} = ${product}`)]] : [[weight], [strong(times)], [strong(`= ${product}`)]];
}
