/** The stage: gathers what is to be seen, draws its parts when the structure changes and patches their numbers each frame. */

import { select } from 'd3-selection';
import { parseReference, referenceText, type EntryReference, type Reference } from '../engine/quantity';
import { columnOfExample } from '../engine/trace';
import { boxOfStep, graphLayout, layersWithin, type GraphLayout } from '../layout/graph';
import { flowAt, unitOf, type Flow } from '../layout/graph-flow';
import type { ExperimentState, ExperimentStore } from '../store/experiment-store';
import type { FocusStore } from '../store/focus';
import type { SettingsStore } from '../store/settings';
import { stageWords } from '../words/stage';
import { traceBefore } from './cells-before';
import type { Frame } from './frame';
import { createCallouts } from './stage-callouts';
import { createCaptions } from './stage-captions';
import { createEdges } from './stage-edges';
import { createGrids } from './stage-grids';
import { createLoss } from './stage-loss';
import { createKeyboard } from './stage-focus';
import { createMarks } from './stage-marks';
import { createNames, numberName } from './stage-names';
import { createNotes } from './stage-notes';
import { createPlates } from './stage-plates';
import { createPointer } from './stage-pointer';
import { createRows } from './stage-rows';
import { gradientsExist, type Part, type Scene, type StageFocus } from './stage-scene';
import { createUnits } from './stage-units';
import { shownTheme } from './theme';

export interface StageHost {
  /** What the svg scrolls in. */
  readonly scroller: HTMLElement;
  readonly experiment: ExperimentStore;
  readonly focus: FocusStore;
  readonly settings: SettingsStore;
  readonly frame: Frame;
  /** Where sentences about the numbers are written. */
  readonly notes: HTMLElement;
  /** Asks for a field to type a number in, at its element. */
  readonly onType: (request: TypingRequest) => void;
}

export interface TypingRequest {
  readonly element: SVGElement;
  readonly reference: EntryReference;
  readonly name: string;
}

export interface StagePainter {
  /** Gives the stage its room; the flow goes down where `turned`. */
  resize(room: { readonly width: number; readonly height: number }, turned: boolean): void;
  remove(): void;
}

/** Draws the stage into an empty svg and keeps it drawn, until it is removed. */
export function createStage(svg: SVGSVGElement, { experiment, focus, settings, frame, scroller, notes, onType }: StageHost): StagePainter {
  const root = select(svg);
  const layer = (name: string) => root.append('g').attr('class', name);
  const ribbons = layer('ribbons').attr('aria-hidden', 'true');
  const captionGroup = layer('captions').attr('aria-hidden', 'true');
  const edgeGroup = layer('edges');
  const below = layer('marks').attr('aria-hidden', 'true');
  const unitGroup = layer('units');
  const gridGroup = layer('grids');
  const lossGroup = layer('costs');
  const rowGroup = layer('rows');
  const above = layer('marks').attr('aria-hidden', 'true');
  const plateGroup = layer('plates');
  const calloutGroup = layer('callouts').attr('aria-hidden', 'true');
  const plainKeys = ({ state: { structure }, layout, language, example, hasGradients, range }: Scene) =>
    [structure, layout, language, example, hasGradients, range.first, range.last];
  const stepKeys = (scene: Scene) => [...plainKeys(scene), scene.edges, scene.edited, scene.flow, lookedKey(scene)];
  const keyboard = createKeyboard(svg, {
    experiment,
    scene: () => shown,
    onFocus(now) {
      focused = now;
      frame.request();
    },
    onType: typeAt,
  });
  const pointKeys = (scene: Scene) => [...stepKeys(scene), scene.hovered, scene.focused, scene.state.experiment.view.select];
  const parts: readonly Drawn[] = [
    { part: createGrids(ribbons, gridGroup), keys: plainKeys },
    { part: createCaptions(captionGroup), keys: plainKeys },
    { part: createEdges(edgeGroup), keys: (scene) => [...plainKeys(scene), scene.edges, hasGrid(scene) ? lookedKey(scene) : undefined] },
    { part: createMarks(below, above), keys: pointKeys },
    { part: createUnits(unitGroup), keys: (scene) => [...plainKeys(scene), scene.layout.size.kind === 'compact' ? lookedKey(scene) : undefined] },
    { part: createRows(rowGroup), keys: stepKeys },
    { part: createLoss(lossGroup), keys: plainKeys },
    { part: createPlates(plateGroup), keys: (scene) => [...stepKeys(scene), hasGrid(scene) ? scene.hovered : undefined, scene.focused] },
    { part: createCallouts(calloutGroup), keys: (scene) => (hasGrid(scene) ? [...pointKeys(scene), scene.state.extent] : plainKeys(scene)) },
    { part: createNames(select(svg)), keys: plainKeys },
    { part: createNotes(notes), keys: plainKeys },
    { part: keyboard, keys: plainKeys },
  ];

  const removePointer = createPointer(svg, { experiment, focus, onType: typeAt });
  let shown: Scene | undefined;
  let room = { width: 0, height: 0 };
  let turned = false;
  let focused: StageFocus | undefined;
  /** Kept from the scroll events: to ask for it would make the browser lay the page out. */
  let scrolled = { left: 0, top: 0 };
  let viewedFor: Flow | undefined;
  let viewedIn: GraphLayout | undefined;
  const layoutFor = remembering(graphLayout);
  const flowFor = remembering(flowAt);
  const rangeFor = remembering(layersWithin);
  const drawnFor = new Map<Drawn, readonly unknown[]>();
  let patchedFor: readonly unknown[] = [];

  function paint(): void {
    const state = experiment.getState();
    if (room.width === 0) return;
    const scene = sceneNow(state);
    shown = scene;
    const { structure, trace, maxima, extent, cursor } = state;
    const patchKeys = [structure, trace, maxima, extent, cursor, scene.theme, scene.layout, scene.example, scene.edges, scene.edited];
    const isPatched = changed(patchedFor, patchKeys);
    patchedFor = patchKeys;
    for (const drawn of parts) {
      const keys = drawn.keys(scene);
      const isDrawn = changed(drawnFor.get(drawn) ?? [], keys);
      drawnFor.set(drawn, keys);
      if (isDrawn) drawn.part.draw(scene);
      if (isDrawn || isPatched) drawn.part.patch(scene);
    }
    fit(scene.layout);
    keepInView(scene);
  }

  /** Scrolls to the layers of the step when the cursor moves, not when the reader scrolls elsewhere. */
  function keepInView({ layout, flow }: Scene): void {
    if (viewedFor === flow && viewedIn === layout) return;
    [viewedFor, viewedIn] = [flow, layout];
    if (layout.width <= room.width && layout.height <= room.height) return;
    const box = boxOfStep(layout, flow);
    const to = (start: number, length: number, seen: number, room: number) =>
      (start >= seen && start + length <= seen + room ? seen : Math.min(start, start + length / 2 - room / 2));
    const left = to(box.x, box.width, scrolled.left, room.width);
    const top = to(box.y, box.height, scrolled.top, room.height);
    const isFar = Math.abs(left - scrolled.left) > room.width || Math.abs(top - scrolled.top) > room.height;
    const isStill = isFar || matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollTo({ left, top, behavior: isStill ? 'auto' : 'smooth' });
  }

  function sceneNow(state: ExperimentState): Scene {
    const { structure, cursor, trace, gesture, experiment: { view: { example, select: selected } } } = state;
    const { language, edges } = settings.getState();
    const { hovered: hoveredText } = focus.getState();
    const { shape, plan, batch } = structure;
    const layout = layoutFor(shape, room, turned);
    const flow = flowFor(shape, plan, batch, cursor, example, selected);
    const hovered = hoveredText === undefined ? undefined : parseReference(hoveredText);
    const chosen = selected === undefined ? undefined : parseReference(selected);
    const unit = (reference: Reference | undefined) => reference && unitOf(shape, reference);
    return {
      state,
      shape,
      layout,
      range: rangeFor(layout, turned ? scrolled.top : scrolled.left, turned ? room.height : room.width),
      hasGradients: gradientsExist(state),
      theme: shownTheme(),
      language,
      words: stageWords[language],
      edges,
      example,
      column: columnOfExample(trace, example),
      flow,
      before: traceBefore(experiment),
      edited: gesture && referenceText(gesture.reference),
      hovered,
      focused,
      looked: focused && focused.kind !== 'loss' ? focused : unit(hovered) ?? unit(chosen) ?? unit(flow.subject),
    };
  }

  function onScroll(): void {
    scrolled = { left: scroller.scrollLeft, top: scroller.scrollTop };
    frame.request();
  }

  function typeAt(element: SVGElement, reference: EntryReference): void {
    if (shown) onType({ element, reference, name: numberName(shown, reference) });
  }

  function fit({ width, height, size }: GraphLayout): void {
    root.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`)
      .classed('turned', turned).classed('compact', size.kind === 'compact');
  }

  scroller.addEventListener('scroll', onScroll, { passive: true });
  const removePainter = frame.add(paint);
  return {
    resize(newRoom, isTurned) {
      room = newRoom;
      turned = isTurned;
      frame.request();
    },
    remove() {
      removePainter();
      removePointer();
      keyboard.remove();
      scroller.removeEventListener('scroll', onScroll);
      root.selectAll('*').remove();
      notes.replaceChildren();
    },
  };
}

/** A part with what its elements depend on; it is drawn again when one of those is another. */
interface Drawn {
  readonly part: Part;
  readonly keys: (scene: Scene) => readonly unknown[];
}

/** Where not everything has room, drawing depends on the unit that is looked at. */
function lookedKey({ looked, layout }: Scene): string | undefined {
  const isCrowded = !layout.size.showsParameters || hasGrid({ layout });
  return isCrowded && looked ? `${looked.layer}.${looked.unit}` : undefined;
}

function hasGrid({ layout }: Pick<Scene, 'layout'>): boolean {
  return layout.layers.some(({ grid }) => grid);
}

/** The function with its last result, which is the same object as long as its arguments are. */
function remembering<Arguments extends readonly unknown[], Result>(compute: (...values: Arguments) => Result): (...values: Arguments) => Result {
  let last: { readonly values: Arguments; readonly result: Result } | undefined;
  return (...values) => {
    if (!last || changed(last.values, values)) last = { values, result: compute(...values) };
    return last.result;
  };
}

function changed(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length !== now.length || now.some((value, k) => !Object.is(value, before[k]));
}
