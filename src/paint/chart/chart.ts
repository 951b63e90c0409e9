/** Paints a chart of lines, bars and dots: each part again only when what it shows is another object than in the frame before. */

import { lineChartFrame, type ChartDrawing, type ChartSize } from '../../layout/line-chart';
import { whenChanged } from '../changed';
import type { Painter } from '../frame';
import { shownTheme } from '../theme';
import { drawBars, drawDiagonal, drawDots, drawFills } from './areas';
import { drawChartAxes } from './axes';
import { drawEndLabels, drawNow } from './labels';
import { drawReferences, drawSeries } from './lines';
import { describeScrub, type ScrubValue } from './scrub';

const NONE: readonly never[] = [];
const EMPTY: ChartDrawing = { x: { domain: [0, 1] } };

/** What the axes follow from. */
const FRAMED = ['x', 'y', 'series', 'references', 'fills', 'bars', 'dots'] as const;

/** Paints `[data-part]` of a chart: axes, fills, bars, diagonal, references, series, dots, now, labels, plot, surface. */
export function chartPainter(root: HTMLElement, size: ChartSize, draw: () => ChartDrawing | undefined, scrub: ScrubValue | undefined): Painter {
  const part = <Part extends Element>(name: string): Part => {
    const found = root.querySelector<Part>(`[data-part="${name}"]`);
    if (!found) throw new Error(`a chart has no ${name}`);
    return found;
  };
  const group = (name: string) => part<SVGGElement>(name);
  const [axes, fills, bars, diagonal, references] = ['axes', 'fills', 'bars', 'diagonal', 'references'].map(group);
  const [series, dots, now, labels] = ['series', 'dots', 'now', 'labels'].map(group);
  const plot = part<SVGSVGElement>('plot');
  const surface = root.querySelector<HTMLElement>('[data-part="surface"]');

  let frame = lineChartFrame(EMPTY, size);
  function takeFrame(drawing: ChartDrawing): void {
    frame = lineChartFrame(drawing, size);
    drawChartAxes(axes, frame);
    const { left, right, top, bottom } = frame.plot;
    // An inner SVG cuts off what leaves the plot; its units are the chart's.
    for (const [name, value] of Object.entries({ x: left, y: top, width: right - left, height: bottom - top, viewBox: `${left} ${top} ${right - left} ${bottom - top}` })) plot.setAttribute(name, String(value));
  }
  const [onFills, onBars, onDiagonal, onReferences] = [whenChanged(drawFills), whenChanged(drawBars), whenChanged(drawDiagonal), whenChanged(drawReferences)];
  const [onSeries, onDots, onNow, onLabels, onScrub] = [whenChanged(drawSeries), whenChanged(drawDots), whenChanged(drawNow), whenChanged(drawEndLabels), whenChanged(describeScrub)];
  let before: ChartDrawing | undefined;
  return () => {
    const drawing = draw() ?? EMPTY;
    const theme = shownTheme();
    // The now-line moves without moving the axes.
    if (!before || FRAMED.some((name) => before?.[name] !== drawing[name])) takeFrame(drawing);
    before = drawing;
    onFills(fills, frame, drawing.fills ?? NONE);
    onBars(bars, frame, drawing.bars ?? NONE, theme);
    onDiagonal(diagonal, frame, drawing.hasDiagonal === true);
    onReferences(references, frame, drawing.references ?? NONE);
    onSeries(series, frame, drawing.series ?? NONE, drawing.isWhole === true ? undefined : drawing.now, theme);
    onDots(dots, frame, drawing.dots, theme);
    onNow(now, frame, drawing.series ?? NONE, drawing.now, drawing.nowText, theme);
    onLabels(labels, frame, drawing.series ?? NONE, drawing.references ?? NONE, theme);
    if (surface && scrub) onScrub(surface, frame, scrub.min, scrub.max, scrub.value(), scrub.text());
  };
}
