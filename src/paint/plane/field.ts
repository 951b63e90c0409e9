/** Draws a map's field: one pixel of a canvas a node, which the browser enlarges smoothly. */

import type { Theme } from '../../layout/colour';
import { colourClasses, colourField } from '../../layout/colour-field';
import type { PlaneField, PlaneFrame } from '../../layout/plane';

export function drawField(canvas: HTMLCanvasElement, field: PlaneField | undefined, theme: Theme): void {
  canvas.hidden = field === undefined;
  const context = canvas.getContext('2d');
  if (!field || !context) return;
  const n = field.kind === 'classes' ? field.grids[0].n : field.grid.n;
  if (canvas.width !== n) canvas.width = canvas.height = n;
  const image = context.createImageData(n, n);
  const pixels = new Uint32Array(image.data.buffer);
  if (field.kind === 'classes') colourClasses(n, field.grids.map(({ values }) => values), theme, pixels);
  else colourField(field.kind, n, field.grid.values, field.kind === 'probability' ? 1 : field.maximum, theme, pixels);
  context.putImageData(image, 0, 0);
}

/** The outer nodes stand on the edges of the map, so half a pixel of the canvas lies outside and is cut off by `clip`. */
export function placeField(clip: HTMLElement, canvas: HTMLCanvasElement, { plot }: PlaneFrame, n: number): void {
  const [width, height] = [plot.right - plot.left, plot.bottom - plot.top];
  Object.assign(clip.style, { left: `${plot.left}px`, top: `${plot.top}px`, width: `${width}px`, height: `${height}px` });
  const [across, down] = [width / (n - 1), height / (n - 1)];
  Object.assign(canvas.style, { left: `${-across / 2}px`, top: `${-down / 2}px`, width: `${width + across}px`, height: `${height + down}px` });
}
