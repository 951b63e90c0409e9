/** Moving the probe and the points of a map, by pointer and by keys. */

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { heldPoint, planeFrame, pointNear, withinView, type PlaneDrawing, type PlanePoint, type PlaneView } from '../../layout/plane';
import { handled } from '../../paint/plane/handle';
import { planeKey } from './plane-keys';

export interface PlaneHandle {
  /** Of the tab stop. */
  readonly name: string;
  /** What is spoken: where the probe or the chosen point is, and what holds there. */
  readonly text: () => string;
  /** `gesture` is one name for all moves until `onEnd`. */
  readonly onProbe?: (at: PlanePoint, gesture: string) => void;
  readonly onChoose?: (e: number | undefined) => void;
  /** A point was clicked, or the one that is held was confirmed by Enter; with Shift it is the second of a pair. */
  readonly onPick?: (e: number, isSecond: boolean) => void;
  /** The pointer is over this point, or over none. */
  readonly onHover?: (e: number | undefined) => void;
  readonly onMovePoint?: (e: number, at: PlanePoint, gesture: string) => void;
  /** Where what is seen can be turned: by these parts of the map's width, to the right and up. */
  readonly onTurn?: (across: number, up: number) => void;
  /** The pointer or the key came up. */
  readonly onEnd?: () => void;
  /** The drag was given up: put back what it moved. */
  readonly onCancel?: () => void;
}

interface HandledPlane {
  readonly view: PlaneView;
  readonly width: number;
  readonly isSmall: boolean;
  readonly draw: () => PlaneDrawing | undefined;
  readonly handle: PlaneHandle | undefined;
}

interface Press {
  /** Undefined: the probe. */
  readonly e: number | undefined;
  /** From the pointer to the middle of what it holds, in pixels. */
  readonly offset: readonly [number, number];
  readonly from: readonly [number, number];
  last: readonly [number, number];
  isDragging: boolean;
}

/** How near a pointer and a finger must be to a point. */
const [REACH, FINGER_REACH] = [10, 22];
/** As far as a press moves before it is a drag. */
const THRESHOLD = 3;

export function usePlaneHandle({ view, width, isSmall, draw, handle }: HandledPlane) {
  const press = useRef<Press>(undefined);
  const isMovedByKey = useRef(false);
  const frame = planeFrame(view, width, isSmall);

  function move(e: number | undefined, at: PlanePoint): void {
    if (e === undefined) handle?.onProbe?.(at, 'move probe');
    else handle?.onMovePoint?.(e, at, `move point ${e}`);
  }

  /** In pixels of the map. */
  function place(event: PointerEvent<HTMLElement>): readonly [number, number] {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left + frame.plot.left, event.clientY - box.top + frame.plot.top];
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || !event.isPrimary || !handle) return;
    const { points, probe } = draw() ?? {};
    const from = place(event);
    const reach = event.pointerType === 'touch' ? FINGER_REACH : REACH;
    const e = points && handle.onChoose ? pointNear(frame, points, ...from, reach) : undefined;
    const held = handled(points, e, probe);
    const isHeld = held && Math.hypot(frame.x(held[0]) - from[0], frame.y(held[1]) - from[1]) <= 2 * reach;
    press.current = { e, from, last: from, offset: isHeld ? [frame.x(held[0]) - from[0], frame.y(held[1]) - from[1]] : [0, 0], isDragging: false };
    event.currentTarget.setPointerCapture(event.pointerId);
    if (e !== undefined) handle.onChoose?.(e);
  }

  function hover(event: PointerEvent<HTMLElement>): void {
    const { points } = handle?.onHover && event.pointerType !== 'touch' ? draw() ?? {} : {};
    handle?.onHover?.(points && pointNear(frame, points, ...place(event), REACH));
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const { current } = press;
    if (!current) {
      hover(event);
      return;
    }
    const [x, y] = place(event);
    current.isDragging ||= Math.hypot(x - current.from[0], y - current.from[1]) >= THRESHOLD;
    if (current.isDragging && handle?.onTurn) {
      const width = frame.plot.right - frame.plot.left;
      handle.onTurn((x - current.last[0]) / width, (current.last[1] - y) / width);
      current.last = [x, y];
    } else if (current.isDragging) move(current.e, frame.pointAt(x + current.offset[0], y + current.offset[1]));
  }

  function onPointerUp(event: PointerEvent<HTMLElement>): void {
    const { current } = press;
    press.current = undefined;
    if (!current) return;
    // A press on the empty map puts the probe there.
    if (!current.isDragging && current.e !== undefined) handle?.onPick?.(current.e, event.shiftKey);
    else if (!current.isDragging) move(undefined, frame.pointAt(...place(event)));
    handle?.onEnd?.();
  }

  function onPointerCancel(): void {
    if (press.current?.isDragging === true) handle?.onCancel?.();
    press.current = undefined;
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const key = planeKey(event.nativeEvent);
    if (!key || !handle) return;
    const drawing = draw() ?? {};
    const { points, probe } = drawing;
    const e = heldPoint(drawing);
    if (key.kind === 'pick') {
      if (e === undefined || !handle.onPick) return;
      handle.onPick(e, key.isSecond);
    } else if (key.kind === 'move' && handle.onTurn) {
      handle.onTurn(key.across / 50, key.up / 50);
    } else if (key.kind === 'leave') {
      if (press.current?.isDragging === true) onPointerCancel();
      else if (e !== undefined && handle.onChoose) handle.onChoose(undefined);
      else return;
    } else if (key.kind === 'choose' || (e === undefined ? !handle.onProbe : !handle.onMovePoint)) {
      if (!points || !handle.onChoose || points.x1.length === 0) return;
      const by = key.kind === 'choose' ? key.by : key.across + key.up;
      const count = points.x1.length;
      handle.onChoose(e === undefined ? (by > 0 ? 0 : count - 1) : (e + Math.sign(by) + count) % count);
    } else {
      const at = handled(points, e, probe);
      if (!at) return;
      const step = (view.x[1] - view.x[0]) / 100;
      isMovedByKey.current = true;
      move(e, withinView(view, at[0] + key.across * step, at[1] + key.up * step));
    }
    // The page has uses of its own for some of these keys.
    event.preventDefault();
    event.stopPropagation();
  }

  function onKeyUp(event: KeyboardEvent<HTMLElement>): void {
    if (planeKey(event.nativeEvent)?.kind === 'move') endKeys();
  }

  /** The key may come up elsewhere, when the focus has gone while it was down. */
  function endKeys(): void {
    if (!isMovedByKey.current) return;
    isMovedByKey.current = false;
    handle?.onEnd?.();
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onPointerLeave: () => handle?.onHover?.(undefined), onKeyDown, onKeyUp, onBlur: endKeys };
}
