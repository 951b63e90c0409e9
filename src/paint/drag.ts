/** Changing a number by dragging it sideways: the one gesture of edges, biases, inputs, targets and cells. */

import { referenceText } from '../engine/quantity';
import { valueOf, type Trace } from '../engine/trace';
import type { Editable } from '../store/edit/edit';
import type { ExperimentStore } from '../store/experiment-store';

/** A drag under way, as those who draw it need it. */
export interface NumberDrag {
  readonly reference: Editable;
  readonly before: number;
  readonly traceBefore: Trace;
  /** Where the drag began, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
}

export interface NumberDragOptions {
  readonly experiment: ExperimentStore;
  /** The number under the pointer that may be changed, or undefined where there is none. */
  readonly referenceAt: (event: PointerEvent) => Editable | undefined;
  /** Told at each change of the drag, and with undefined when it ends. */
  readonly onDrag?: (drag: NumberDrag | undefined) => void;
}

/** A press that moves less is a click, and selects. */
const THRESHOLD = 3;
const PIXELS_PER_STEP = 3;

/** What one step changes: 0.01, with Shift 0.1, with Alt 0.001. The nudges of the arrow keys are the same. */
export function stepSize(modifiers: { readonly shiftKey: boolean; readonly altKey: boolean }): number {
  if (modifiers.altKey) return 0.001;
  return modifiers.shiftKey ? 0.1 : 0.01;
}

/**
 * `steps` of this size on from `from`, without the noise of binary fractions: −0.9 and 55 × 0.01 is −0.35. From what is
 * not finite no step leads anywhere, so it starts at 0.
 */
export function stepped(from: number, steps: number, size: number): number {
  const moved = (Number.isFinite(from) ? from : 0) + steps * size;
  // A sum a little below zero is rounded to −0; + 0 makes it 0.
  return Math.abs(moved) < 1e6 ? Number(moved.toFixed(12)) + 0 : moved;
}

/**
 * Lets the numbers within an element be dragged: 0.01 for each 3 px to the right, Shift 0.1, Alt 0.001. One drag is one
 * gesture of the store, so one undo; Enter keeps it, Escape or a cancelled pointer puts the number back. At most one edit a frame.
 * The caller gives what is draggable `touch-action: none; user-select: none`. Returns what takes the gesture away.
 */
export function numberDrag(root: HTMLElement | SVGElement, { experiment, referenceAt, onDrag }: NumberDragOptions): () => void {
  /** Ends the press or drag under way, without keeping or putting back anything. */
  let leave: (() => void) | undefined;

  function onPointerDown(down: PointerEvent): void {
    if (leave || down.button !== 0 || !down.isPrimary) return;
    const pressed = referenceAt(down);
    if (!pressed) return;
    const reference = pressed;
    const { trace: traceBefore, structure } = experiment.getState();
    const before = valueOf(traceBefore, reference);
    const gesture = `drag ${referenceText(reference)}`;
    let dragging = false;
    /** Where the pointer and the number were when the step size last changed. */
    let anchor = { x: down.clientX, value: before, size: stepSize(down) };
    let latest: PointerEvent | undefined;
    let frame: number | undefined;

    function apply(move: PointerEvent): void {
      const size = stepSize(move);
      if (size !== anchor.size) anchor = { x: move.clientX, value: valueOf(experiment.getState().trace, reference), size };
      const steps = Math.trunc((move.clientX - anchor.x) / PIXELS_PER_STEP);
      experiment.edit(reference, stepped(anchor.value, steps, size), gesture);
      onDrag?.({ reference, before, traceBefore, x: down.clientX, y: down.clientY });
    }

    // The first move of a frame is applied at once, so that it is painted in the same frame; a second one waits.
    function schedule(move: PointerEvent): void {
      if (frame !== undefined) {
        latest = move;
        return;
      }
      apply(move);
      frame = requestAnimationFrame(() => {
        frame = undefined;
        if (latest) apply(latest);
        latest = undefined;
      });
    }

    const onMove = (move: PointerEvent): void => {
      if (move.pointerId !== down.pointerId) return;
      // Another network has been opened under the pointer: the number that was held is gone.
      if (experiment.getState().structure !== structure) {
        end();
        return;
      }
      if (!dragging) {
        if (Math.abs(move.clientX - down.clientX) < THRESHOLD) return;
        dragging = true;
        root.setPointerCapture(down.pointerId);
      }
      schedule(move);
    };
    const onUp = (up: PointerEvent): void => {
      if (up.pointerId !== down.pointerId) return;
      const dragged = dragging;
      if (dragged && latest) apply(latest);
      end();
      if (!dragged) return;
      experiment.endGesture();
      swallowClick(true);
    };
    const onCancel = (): void => {
      const dragged = dragging;
      end();
      if (dragged) experiment.cancelGesture();
    };
    const onKey = (key: KeyboardEvent): void => {
      if ((key.key !== 'Escape' && key.key !== 'Enter') || !dragging) return;
      key.preventDefault();
      key.stopPropagation();
      if (key.key === 'Escape') onCancel();
      else {
        if (latest) apply(latest);
        end();
        experiment.endGesture();
      }
      swallowClick(false);
    };

    function end(): void {
      leave = undefined;
      if (frame !== undefined) cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
      if (root.hasPointerCapture(down.pointerId)) root.releasePointerCapture(down.pointerId);
      if (dragging) onDrag?.(undefined);
    }

    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
    leave = end;
  }

  const listener = (event: Event): void => {
    if (event instanceof PointerEvent) onPointerDown(event);
  };
  // Within an svg a browser may pan in spite of `touch-action`: as long as a number is held, it must not.
  const hold = (event: Event): void => {
    if (leave) event.preventDefault();
  };
  root.addEventListener('pointerdown', listener);
  root.addEventListener('touchmove', hold, { passive: false });
  return () => {
    leave?.();
    root.removeEventListener('pointerdown', listener);
    root.removeEventListener('touchmove', hold);
  };
}

/** A drag ends in a click on what lies under the pointer, which the reader did not mean. */
function swallowClick(isUp: boolean): void {
  const swallow = (click: Event): void => click.stopPropagation();
  const forget = () => setTimeout(() => window.removeEventListener('click', swallow, true));
  window.addEventListener('click', swallow, true);
  if (isUp) forget();
  else window.addEventListener('pointerup', forget, { once: true });
}
