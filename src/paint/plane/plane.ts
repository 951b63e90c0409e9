/** Paints a map of the plane: each of its parts is drawn again only when it is another object than in the frame before. */

import { heldPoint, planeFrame, type PlaneDrawing, type PlaneView } from '../../layout/plane';
import { whenChanged } from '../changed';
import type { Painter } from '../frame';
import { shownTheme } from '../theme';
import { drawField, placeField } from './field';
import { drawAxes, drawChosen, drawLit, drawProbe, type AxisNames } from './front';
import { drawContours, drawLines, drawTrail } from './lines';
import { drawPoints } from './points';
import { drawShapes, placeShapes } from './shapes';
import { describeHandle } from './handle';

export interface PlaneMap {
  readonly view: PlaneView;
  /** Of the whole map, in pixels. */
  readonly width: number;
  readonly draw: () => PlaneDrawing | undefined;
  readonly isSmall: boolean;
  readonly axes: AxisNames;
  /** What is spoken of the probe or the chosen point. */
  readonly text: (() => string) | undefined;
}

const NOTHING: PlaneDrawing = {};
const NONE: readonly never[] = [];

/** Paints `[data-part]` of a map: field, clip, points, shapes, contours, lines, trail, badges, axes, chosen, lit, probe, surface, grip. */
export function planePainter(root: HTMLElement, { view, width, draw, isSmall, axes, text }: PlaneMap): Painter {
  const frame = planeFrame(view, width, isSmall);
  const part = <Part extends Element>(name: string): Part => {
    const found = root.querySelector<Part>(`[data-part="${name}"]`);
    if (!found) throw new Error(`a map has no ${name}`);
    return found;
  };
  const [field, clip, points] = [part<HTMLCanvasElement>('field'), part<HTMLElement>('clip'), part<HTMLCanvasElement>('points')];
  const groups = Object.fromEntries(['contours', 'lines', 'trail', 'badges', 'axes', 'chosen', 'lit', 'probe'].map((name) => [name, part<SVGGElement>(name)]));
  root.style.height = `${frame.height}px`;
  for (const svg of root.querySelectorAll<SVGSVGElement>(':scope > svg')) {
    svg.setAttribute('width', String(frame.width));
    svg.setAttribute('height', String(frame.height));
  }
  const shapes = part<SVGSVGElement>('shapes');
  placeShapes(shapes, frame);
  drawAxes(groups['axes'], frame, isSmall ? undefined : axes);

  const onField = whenChanged<Parameters<typeof drawField>>((canvas, shown, theme) => {
    drawField(canvas, shown, theme);
    placeField(clip, canvas, frame, canvas.width);
  });
  const [onPoints, onContours, onLines] = [whenChanged(drawPoints), whenChanged(drawContours), whenChanged(drawLines)];
  const [onShapes, onLit] = [whenChanged(drawShapes), whenChanged(drawLit)];
  const [onTrail, onChosen, onProbe, onHandle] = [whenChanged(drawTrail), whenChanged(drawChosen), whenChanged(drawProbe), whenChanged(describeHandle)];
  const surface = root.querySelector<HTMLElement>('[data-part="surface"]');
  return () => {
    const drawing = draw() ?? NOTHING;
    const theme = shownTheme();
    onField(field, drawing.field, theme);
    onShapes(shapes, frame, drawing.shapes ?? NONE, theme);
    onContours(groups['contours'], frame, drawing.contours ?? NONE);
    onLines(groups['lines'], groups['badges'], frame, drawing.lines ?? NONE);
    onTrail(groups['trail'], frame, drawing.trail ?? NONE);
    onPoints(points, frame, drawing.points, theme);
    onChosen(groups['chosen'], frame, drawing.points, drawing.chosen ?? NONE, drawing.letters ?? NONE, theme);
    onLit(groups['lit'], frame, drawing.points, drawing.lit);
    onProbe(groups['probe'], frame, drawing.probe);
    if (surface && text) onHandle(surface, frame, drawing.points, heldPoint(drawing), drawing.probe, text());
  };
}
