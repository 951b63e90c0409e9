/** Draws a map's data points on a canvas: thousands of them cost less there than as elements. */

import { classColour, type Theme } from '../../layout/colour';
import type { PlaneFrame, PlanePoints } from '../../layout/plane';
import { classCorners, markRadius } from '../../layout/plane-marks';

const HALO = 1.2;

export function drawPoints(canvas: HTMLCanvasElement, frame: PlaneFrame, points: PlanePoints | undefined, theme: Theme): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  fit(canvas, context, frame);
  if (!points) return;
  const { ground, ink } = tonesOf(canvas, theme);
  const { plot } = frame;
  context.save();
  context.beginPath();
  context.rect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top);
  context.clip();
  context.lineJoin = 'round';
  const count = (points.drawn ?? points.x1).length;
  const radius = markRadius(count, plot.right - plot.left);
  for (let at = 0; at < count; at++) {
    const e = points.drawn ? points.drawn[at] : at;
    const [x, y, k] = [frame.x(points.x1[e]), frame.y(points.x2[e]), points.classes[e]];
    const colour = classColour(k, theme);
    const isHollow = points.heldOut?.(e) === true;
    trace(context, k, x, y, radius);
    context.strokeStyle = ground;
    context.lineWidth = 2 * HALO + (isHollow ? 1.6 : 0);
    context.stroke();
    context.fillStyle = isHollow ? ground : colour;
    context.fill();
    if (isHollow) {
      context.strokeStyle = colour;
      context.lineWidth = 1.6;
      context.stroke();
    }
    if (points.wrong?.(e) === true) ring(context, x, y, radius + 3.6, ground, ink);
  }
  context.restore();
}

interface Tones {
  readonly theme: Theme;
  readonly ground: string;
  readonly ink: string;
}

/** Kept until the theme changes: reading a style makes the browser work out all that has changed on the page. */
const tones = new WeakMap<HTMLCanvasElement, Tones>();

function tonesOf(canvas: HTMLCanvasElement, theme: Theme): Tones {
  const known = tones.get(canvas);
  if (known?.theme === theme) return known;
  const style = getComputedStyle(canvas);
  const read: Tones = { theme, ground: style.getPropertyValue('--bg'), ink: style.getPropertyValue('--ink') };
  tones.set(canvas, read);
  return read;
}

/** Sizes the canvas for the screen's pixels and clears it. */
function fit(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, { width, height }: PlaneFrame): void {
  const density = window.devicePixelRatio;
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
}

function trace(context: CanvasRenderingContext2D, k: number, x: number, y: number, radius: number): void {
  context.beginPath();
  const corners = classCorners(k);
  if (corners.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [across, down] of corners) context.lineTo(x + across * radius, y + down * radius);
  context.closePath();
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, radius: number, ground: string, ink: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [colour, width] of [[ground, 3.2], [ink, 1.4]] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}
