/** Draws what is pointed at: the step's flow, the selection, the hovered thing with what it is made from, the keyboard's focus. */

import { select } from 'd3-selection';
import { expand, type NumberReference } from '../engine/operands';
import { isPerExample, layerOf, nameOf, parseReference, referenceText, type QuantityName } from '../engine/quantity';
import { isWithin } from '../engine/schedule';
import { pointOn, type Segment } from '../layout/graph-edges';
import { edgesAmong } from '../layout/graph-flow';
import { outlinePath, shapeOf, unitShape, type Shape } from '../layout/graph-shapes';
import { filledRow } from './cells-current';
import { changedOnStage } from './change-table-stage';
import { litFor, type Direction } from './lit';
import { setStyle, type Group } from './stage-dom';
import { edgeStroke, type EdgeDatum } from './stage-edges';
import { litNumbers } from './stage-lit';
import type { Part, Scene } from './stage-scene';
import { isSelective, strongestEdges } from './stage-strongest';

type MarkKind = 'wash' | 'carrying' | 'outline' | 'selected' | 'hovered' | 'focused';

interface MarkDatum {
  readonly key: string;
  readonly kind: MarkKind;
  readonly shape: Shape;
  /** For an edge, what it is between. */
  readonly edge: EdgeDatum | undefined;
  readonly accent: Direction;
  /** Whether values travel along the edge in this step. */
  readonly chevrons: boolean;
  /** A row of text, a cell and one edge of very many take less room than a capsule or a single edge. */
  readonly isThin: boolean;
}

/** How far outside its thing a mark is drawn. */
const GROW: Readonly<Record<MarkKind, number>> = { wash: 5, carrying: 0, outline: 0, selected: 0, hovered: 4, focused: 5 };
const TEXTS: ReadonlySet<QuantityName> = new Set(['b', 'db', 'bnew', 'Y']);
/** A halo is this much wider than its edge. */
const HALO = 13;
const THIN_HALO = 4;
/** A grid's cell holds no more marks than this: a sum over a whole wide layer is told by its strongest edges. */
const MOST_MARKS = 64;
/** More edges into a unit than these stand too close for wide halos. */
const MOST_WIDE_WASHES = 8;

/** `below` lies under the units, `above` over them. */
export function createMarks(below: Group, above: Group): Part {
  function draw(scene: Scene): void {
    const marks = marksOf(scene);
    drawAreas(above, marks.filter(({ shape, kind }) => shape.kind !== 'line' && kind !== 'wash'));
    drawAreas(below, marks.filter(({ shape, kind }) => shape.kind !== 'line' && kind === 'wash'));
    drawLines(below, marks.filter(({ shape }) => shape.kind === 'line'));
  }

  function patch(scene: Scene): void {
    below.selectAll<SVGGElement, MarkDatum>('g.line-mark').each(function ({ edge, kind, isThin }) {
      if (!edge) return;
      const stroke = edgeStroke(scene, edge);
      const width = typeof stroke === 'object' ? stroke.width : 1.2;
      const mark = select(this);
      setStyle(mark.select<SVGPathElement>('path.halo'), 'stroke-width', width + (isThin ? THIN_HALO : HALO));
      setStyle(mark.select<SVGPathElement>('path.rim'), 'stroke-width', width + (kind === 'hovered' ? 9 : 7));
      setStyle(mark.select<SVGPathElement>('path.gap'), 'stroke-width', width + (kind === 'hovered' ? 6 : 4));
      const line = mark.select<SVGPathElement>('path.core');
      setStyle(line, 'stroke', typeof stroke === 'object' ? stroke.colour : undefined);
      setStyle(line, 'stroke-width', width);
      const old = scene.before && scene.edited === mark.attr('data-key') ? edgeStroke(scene, edge, scene.before) : undefined;
      const oldWidth = typeof old === 'object' ? old.width : 0;
      mark.classed('edited', oldWidth > 0);
      setStyle(mark.select<SVGPathElement>('path.old'), 'stroke-width', oldWidth + 6);
      setStyle(mark.select<SVGPathElement>('path.old-inside'), 'stroke-width', oldWidth + 3);
    });
  }

  return { draw, patch };
}

function drawAreas(root: Group, marks: readonly MarkDatum[]): void {
  root.selectAll<SVGPathElement, MarkDatum>('path.area-mark').data(marks, ({ key }) => key)
    .join('path')
    .attr('class', ({ kind, accent }) => `area-mark ${kind} ${accent}`)
    .classed('thin', ({ isThin }) => isThin)
    .attr('d', ({ shape, kind }) => outlinePath(shape, GROW[kind]));
}

function drawLines(root: Group, marks: readonly MarkDatum[]): void {
  const groups = root.selectAll<SVGGElement, MarkDatum>('g.line-mark').data(marks, ({ key }) => key)
    .join((enter) => {
      const mark = enter.append('g');
      for (const name of ['halo', 'old', 'old-inside', 'rim', 'gap', 'core', 'chevrons']) mark.append('path').attr('class', name);
      return mark;
    })
    .attr('class', ({ kind, accent }) => `line-mark ${kind} ${accent}`)
    .attr('data-key', ({ key }) => key.slice(key.indexOf(' ') + 1))
    .order();
  for (const name of ['halo', 'old', 'old-inside', 'rim', 'gap', 'core']) {
    groups.select(`path.${name}`).attr('d', ({ shape }) => outlinePath(shape));
  }
  groups.select('path.chevrons').attr('d', ({ shape, chevrons, accent }) =>
    (chevrons && shape.kind === 'line' ? chevronPath(shape.segment, accent === 'backward') : null));
}

/** Two chevrons on the way, pointing where the values go. */
function chevronPath(segment: Segment, isBack: boolean): string {
  const { from, to } = segment;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [ux, uy] = [((to.x - from.x) / length) * (isBack ? -1 : 1), ((to.y - from.y) / length) * (isBack ? -1 : 1)];
  return [0.18, 0.82].map((part) => {
    const { x, y } = pointOn(segment, part);
    const wing = (side: number) => `${x - 9 * ux + side * 6 * uy} ${y - 9 * uy - side * 6 * ux}`;
    return `M${wing(1)}L${x} ${y}L${wing(-1)}`;
  }).join('');
}

function isCell({ layout }: Scene, reference: NumberReference): boolean {
  const layer = layerOf(reference.key);
  return layer !== undefined && layout.layers[layer]?.grid !== undefined;
}

function few(references: readonly NumberReference[]): readonly NumberReference[] {
  return references.slice(0, MOST_MARKS);
}

function marksOf(scene: Scene): readonly MarkDatum[] {
  const { flow, state, hovered, focused, edited } = scene;
  const { structure: { shape, plan, batch } } = state;
  const marks = new Map<string, MarkDatum>();

  function mark(kind: MarkKind, references: readonly NumberReference[], chevrons = false, fixed?: MarkDatum['accent']): void {
    for (const reference of references) {
      if (reference.kind === 'entry' && isPerExample(reference.key) && reference.column !== scene.example) continue;
      const outline = shapeOf(scene, reference);
      if (!outline) continue;
      const [edge] = edgesAmong([reference]);
      const key = `${kind} ${edge ? `W[${edge.layer}].${edge.i}.${edge.j}` : referenceText(reference)}`;
      marks.set(key, {
        key,
        kind,
        shape: outline,
        edge: edge && outline.kind === 'line' ? { ...edge, segment: outline.segment } : undefined,
        accent: fixed ?? flow.direction,
        chevrons,
        isThin: TEXTS.has(nameOf(reference.key)) || isCell(scene, reference)
          || (edge !== undefined && (isSelective(scene, edge.layer) || (kind === 'wash' && shape.widths[edge.layer - 1] > MOST_WIDE_WASHES))),
      });
    }
  }

  // Between wide layers a sum is shown by its strongest terms.
  const strong = flow.layer !== undefined && isSelective(scene, flow.layer) ? strongestEdges(scene, flow.layer) : undefined;
  function isDrawn(reference: NumberReference): boolean {
    if (!strong || reference.kind === 'scalar') return true;
    const layer = layerOf(reference.key);
    if (nameOf(reference.key) === 'W' || nameOf(reference.key) === 'dW') return strong.some(({ i, j }) => i === reference.row && j === reference.column);
    if (layer === flow.layer) return flow.step?.operation !== 'dAprev' || strong.some(({ i }) => i === reference.row);
    return flow.step?.operation !== 'z' || strong.some(({ j }) => j === reference.row);
  }

  const selected = state.experiment.view.select;
  const selection = selected === undefined ? undefined : parseReference(selected);
  const lit = litFor(state.structure, hovered && referenceText(hovered));
  mark('wash', litNumbers(scene, lit, 'factor'), false, lit.direction);
  const travels = flow.step?.operation === 'z' || flow.step?.operation === 'dAprev';
  const operandEdges = flow.operands.filter(({ key }) => nameOf(key) === 'W' && layerOf(key) === flow.layer);
  const filled = filledRow(state);
  if (!edited) {
    mark('wash', filled ? few(expand(shape, batch, filled).filter(isDrawn)) : []);
    mark('carrying', travels ? few(operandEdges.filter(isDrawn)) : [], travels);
    mark('outline', few(flow.operands.filter((operand) => !operandEdges.includes(operand) && isDrawn(operand))));
    mark('outline', travels ? [] : few(operandEdges.filter(isDrawn)));
    mark('selected', flow.subject ? [flow.subject] : []);
  }
  if (selection && isWithin(shape, plan, batch, selection)) mark('selected', few(expand(shape, batch, selection)));
  const editing = edited === undefined ? undefined : parseReference(edited);
  if (editing) {
    mark('outline', changedOnStage(scene), false, 'forward');
    mark('selected', expand(shape, batch, editing), false, 'forward');
  }
  mark('hovered', litNumbers(scene, lit, 'hovered'));
  if (focused?.kind === 'number') mark('focused', [focused.reference]);
  if (focused?.kind === 'loss') mark('focused', [{ kind: 'scalar', key: 'J' }]);
  const unit = focused?.kind === 'unit' ? unitShape(scene.layout, focused.layer, focused.unit) : undefined;
  if (unit) marks.set('focused', { key: 'focused', kind: 'focused', shape: unit, edge: undefined, accent: 'forward', chevrons: false, isThin: false });
  return [...marks.values()];
}
