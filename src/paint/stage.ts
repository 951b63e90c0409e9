/** The stage: shows the network in an svg, and lets pointer and keyboard point at it and change it. */

import { select } from 'd3-selection';
import type { NumberReference } from '../engine/operands';
import { boxOfStep, type GraphLayout } from '../layout/graph';
import type { Flow } from '../layout/graph-flow';
import type { Frame } from './frame';
import { createKeyboard } from './stage-focus';
import { createGatherer, type StageStores, type Window } from './stage-gather';
import { numberName } from './stage-names';
import { createNotes } from './stage-notes';
import { createParts } from './stage-parts';
import { createPointer } from './stage-pointer';
import type { Scene, StageFocus } from './stage-scene';

export interface StageHost extends StageStores {
  readonly frame: Frame;
  /** What the svg scrolls in. */
  readonly scroller: HTMLElement;
  /** Where sentences about the numbers are written. */
  readonly notes: HTMLElement;
  /** Asks for a field to type a number in at its element, or to be told why it cannot be changed. */
  readonly onType: (request: TypingRequest) => void;
}

export interface TypingRequest {
  readonly element: SVGElement;
  readonly reference: NumberReference;
  readonly name: string;
  /** What has been typed already. */
  readonly text: string | undefined;
}

export interface StagePainter {
  /** Gives the stage its room; the flow goes down where `turned`. */
  resize(room: { readonly width: number; readonly height: number }, turned: boolean): void;
  remove(): void;
}

/** Draws the stage into an empty svg and keeps it drawn, until it is removed. */
export function createStage(svg: SVGSVGElement, { frame, scroller, notes, onType, ...stores }: StageHost): StagePainter {
  const { experiment } = stores;
  // Browsers let the keyboard stop at an svg that listens for focus; here its units are the stops.
  const root = select(svg).attr('tabindex', -1);
  const gather = createGatherer(stores);
  let seen: Window = { width: 0, height: 0, turned: false, left: 0, top: 0 };
  let focused: StageFocus | undefined;
  let shown: Scene | undefined;
  let followed: { readonly flow: Flow; readonly layout: GraphLayout } | undefined;

  const keyboard = createKeyboard(svg, {
    experiment,
    scene: () => shown,
    onFocus(now) {
      focused = now;
      frame.request();
    },
    onType: typeAt,
  });
  const paintParts = createParts(root, [createNotes(notes, experiment), keyboard]);
  const removePointer = createPointer(svg, { experiment, onType: typeAt });

  function paint(): void {
    if (seen.width === 0) return;
    shown = gather(seen, focused);
    paintParts(shown);
    const { layout: { width, height, turned, size }, edited } = shown;
    root.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`)
      .classed('turned', turned).classed('compact', size.kind === 'compact').classed('editing', edited !== undefined);
    // The style sheet fades the sides beyond which the network goes on.
    scroller.toggleAttribute('data-cut-left', seen.left > CLEAR);
    scroller.toggleAttribute('data-cut-right', seen.left + seen.width < width - CLEAR);
    follow(shown);
  }

  /** Scrolls to the layers of the step when the cursor moves, not when the reader scrolls elsewhere. */
  function follow({ layout, flow }: Scene): void {
    if (followed?.flow === flow && followed.layout === layout) return;
    followed = { flow, layout };
    if (layout.width <= seen.width && layout.height <= seen.height) return;
    const box = boxOfStep(layout, flow);
    const left = scrolledTo(box.x, box.width, seen.left, seen.width);
    const top = scrolledTo(box.y, box.height, seen.top, seen.height);
    const isFar = Math.abs(left - seen.left) > seen.width || Math.abs(top - seen.top) > seen.height;
    const isStill = isFar || matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollTo({ left, top, behavior: isStill ? 'auto' : 'smooth' });
  }

  // Kept from the events: to ask an element where it is scrolled to would make the browser lay the page out.
  function onScroll(): void {
    seen = { ...seen, left: scroller.scrollLeft, top: scroller.scrollTop };
    frame.request();
  }

  function typeAt(element: SVGElement, reference: NumberReference, text?: string): void {
    if (shown) onType({ element, reference, text, name: reference.kind === 'scalar' ? '' : numberName(shown, reference) });
  }

  scroller.addEventListener('scroll', onScroll, { passive: true });
  const removePainter = frame.add(paint);
  return {
    resize(room, turned) {
      seen = { ...seen, ...room, turned };
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

/** What is followed does not end flush with the stage; so much of it beyond a side is its margin. */
const CLEAR = 12;

/** Where to scroll so that a stretch is in view: nowhere if it is, else to its middle, or to its start if it is too long. */
function scrolledTo(start: number, length: number, from: number, room: number): number {
  if (start >= from && start + length + CLEAR <= from + room) return from;
  return Math.max(0, length > room ? start : start + length / 2 - room / 2);
}
