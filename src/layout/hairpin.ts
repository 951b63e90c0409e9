/** The hairpin timeline: forward on the upper arm, the loss at the bend, backward and update on the lower arm. */

import { layerOf } from '../engine/quantity';
import { mainOutput, type Schedule, type Step } from '../engine/schedule';
import { hairpinColumns, type HairpinColumn, type Place } from './hairpin-columns';

/** The room for the two arms, in pixels. */
export interface HairpinFrame {
  readonly width: number;
  /** Heights of the two arms' lines. */
  readonly top: number;
  readonly bottom: number;
  /** Room left of the first stop, and right of the bend. */
  readonly before: number;
  readonly after: number;
  /** The least width of the updates, for their caption. */
  readonly caption: number;
}

export type Arm = 'upper' | 'bend' | 'lower';

export interface HairpinStop {
  /** `start` or a step's id. */
  readonly id: string;
  /** The steps done when one stands here; also its index among the stops. */
  readonly steps: number;
  readonly place: Place;
  readonly arm: Arm;
  readonly x: number;
  readonly y: number;
  /** How far along the line. */
  readonly distance: number;
  /** Whether there is room to draw it; those of closed columns are only passed over. */
  readonly drawn: boolean;
}

export interface Hairpin {
  readonly frame: HairpinFrame;
  /** `start` and every step, in the schedule's order. */
  readonly stops: readonly HairpinStop[];
  readonly columns: readonly HairpinColumn[];
  /** Whether only one column is open. */
  readonly folded: boolean;
  /** Where the upper arm begins, and where the half circle joins both arms. */
  readonly startX: number;
  readonly bendX: number;
  readonly radius: number;
}

/** With more stops than these only the column at hand is open. */
const MOST_OPEN_STOPS = 24;
/** Where loss and cost stand on the half circle, from its top. */
const BEND_ANGLES = [0.28 * Math.PI, 0.72 * Math.PI];

/** The column in which a step's stop stands: that of the layer that it writes. */
export function placeOf(step: Step, depth: number): Place {
  if (step.phase === 'C') return depth + 1;
  const layer = layerOf(mainOutput(step)) ?? depth;
  return step.phase === 'U' ? -layer : layer;
}

function armOf(step: Step): Arm {
  if (step.phase === 'F') return 'upper';
  return step.phase === 'C' ? 'bend' : 'lower';
}

/** The column that is open while one stands at a stop: at `start` the first layer's, at the bend the last one's. */
export function openPlace(plan: Schedule, depth: number, steps: number): Place {
  const place = steps === 0 ? 1 : placeOf(plan.steps[steps - 1], depth);
  return place === 0 ? 1 : Math.min(place, depth);
}

/** Places every stop of the schedule of a network with `depth` layers. */
export function hairpin(plan: Schedule, depth: number, open: Place, frame: HairpinFrame): Hairpin {
  const radius = (frame.bottom - frame.top) / 2;
  const bendX = frame.width - frame.after - radius;
  const folded = plan.steps.length + 1 > MOST_OPEN_STOPS;

  const counts = new Map<string, number>();
  const ranks = plan.steps.map((step) => {
    const key = `${armOf(step)} ${placeOf(step, depth)}`;
    const rank = counts.get(key) ?? 0;
    counts.set(key, rank + 1);
    return rank;
  });
  const count = (arm: Arm, place: Place) => counts.get(`${arm} ${place}`) ?? 0;
  const columns = hairpinColumns({
    depth,
    slots: (place) => Math.max(count('upper', place), count('lower', place)),
    from: frame.before,
    to: bendX,
    caption: frame.caption,
    open: folded ? open : undefined,
  });
  const columnAt = new Map(columns.map((column) => [column.place, column]));

  const input = columnAt.get(0);
  const startX = input ? (input.from + input.to) / 2 : firstX(columns, count('lower', -depth));
  const start: HairpinStop = { id: 'start', steps: 0, place: 0, arm: 'upper', x: startX, y: frame.top, distance: 0, drawn: true };
  const upper = bendX - startX;
  const stops = plan.steps.map((step, index): HairpinStop => {
    const place = placeOf(step, depth);
    const arm = armOf(step);
    const column = columnAt.get(place);
    const common = { id: step.id, steps: index + 1, place, arm };
    if (!column) {
      const angle = BEND_ANGLES[ranks[index]];
      const x = bendX + radius * Math.sin(angle);
      return { ...common, x, y: frame.top + radius * (1 - Math.cos(angle)), distance: upper + radius * angle, drawn: true };
    }
    const across = ((ranks[index] + 0.5) / count(arm, place)) * (column.to - column.from);
    if (arm === 'upper') {
      const x = column.from + across;
      return { ...common, x, y: frame.top, distance: x - startX, drawn: column.open };
    }
    const x = column.to - across;
    return { ...common, x, y: frame.bottom, distance: upper + Math.PI * radius + bendX - x, drawn: column.open };
  });
  return { frame, stops: [start, ...stops], columns, folded, startX, bendX, radius };
}

/** `start` stands above the last update, so that both arms end at the same place. */
function firstX(columns: readonly HairpinColumn[], updates: number): number {
  const { from, to } = columns[0];
  return from + (0.5 / updates) * (to - from);
}
