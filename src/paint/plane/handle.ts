/** Says where the probe or the chosen point of a map is, as a slider does, and keeps the grip for fingers on it. */

import type { PlaneFrame, PlanePoint, PlanePoints } from '../../layout/plane';

/** What the keys move: the chosen point, else the probe. */
export function handled(points: PlanePoints | undefined, chosen: number | undefined, probe: PlanePoint | undefined): PlanePoint | undefined {
  return points && chosen !== undefined && chosen < points.x1.length ? [points.x1[chosen], points.x2[chosen]] : probe;
}

export function describeHandle(surface: HTMLElement, frame: PlaneFrame, points: PlanePoints | undefined, chosen: number | undefined, probe: PlanePoint | undefined, text: string): void {
  const { view, plot, x, y } = frame;
  Object.assign(surface.style, { left: `${plot.left}px`, top: `${plot.top}px`, width: `${plot.right - plot.left}px`, height: `${plot.bottom - plot.top}px` });
  const at = handled(points, chosen, probe);
  surface.setAttribute('aria-valuemin', String(view.x[0]));
  surface.setAttribute('aria-valuemax', String(view.x[1]));
  surface.setAttribute('aria-valuenow', String(at ? at[0] : (view.x[0] + view.x[1]) / 2));
  surface.setAttribute('aria-valuetext', text);
  const grip = surface.querySelector<HTMLElement>('[data-part="grip"]');
  if (!grip) return;
  grip.hidden = at === undefined;
  if (at) Object.assign(grip.style, { left: `${x(at[0]) - plot.left}px`, top: `${y(at[1]) - plot.top}px` });
}
