/** Draws a Gram matrix: a pixel an entry, the classes parted by lines, the picked entry with dashed lines through it. */

import { select } from 'd3-selection';
import type { Matrix } from '../../engine/matrix';
import type { KernelExamples } from '../../store/kernels/examples';
import { whenChanged } from '../changed';
import type { Painter } from '../frame';
import { drawField } from '../plane/field';
import { shownTheme } from '../theme';

export interface GramDrawing {
  readonly K: Matrix;
  readonly maximum: number;
  readonly examples: KernelExamples;
  /** Row and column of the picked entry, −1 where that example is not among those shown. */
  readonly row: number;
  readonly column: number;
  /** What is spoken of the picked entry. */
  readonly text: string;
}

/** A narrower class has no room for its name. */
const NAMED_SHARE = 0.12;

/** Paints `[data-part]`s under the root. `className` says what a class is called. */
export function gramPainter(root: HTMLElement, read: () => GramDrawing | undefined, className: (k: number) => string): Painter {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [canvas, surface] = [root.querySelector('canvas'), part('surface')];
  const svg = select(root).select('svg');
  const paintField = whenChanged((K: Matrix | undefined, maximum: number, theme: ReturnType<typeof shownTheme>) => {
    if (canvas) drawField(canvas, K && { kind: 'value', grid: { n: K.rows, values: K.data }, maximum }, theme);
  });
  const paintClasses = whenChanged((examples: KernelExamples | undefined) => {
    const N = examples?.columns.length ?? 1;
    const classes = examples?.classes ?? [];
    const at = classes.slice(1).map(({ from }) => (100 * from) / N);
    svg.select('[data-part=dividers]').attr('d', at.map((x) => `M${x} 0V100M0 ${x}H100`).join('') || null);
    select(root).select('[data-part=names]').selectAll<HTMLElement, (typeof classes)[number]>('span').data(classes).join('span')
      .style('left', ({ from }) => `${(100 * from) / N}%`)
      .style('width', ({ from, to }) => `${(100 * (to - from)) / N}%`)
      .text(({ k, from, to }) => ((to - from) / N < NAMED_SHARE ? '' : className(k)));
  });
  const paintPick = whenChanged((row: number, column: number, N: number) => {
    const [x, y] = [(100 * (column + 0.5)) / N, (100 * (row + 0.5)) / N];
    const [hasRow, hasColumn] = [row >= 0, column >= 0];
    svg.select('[data-part=row]').attr('d', hasRow ? `M0 ${y}H100` : null);
    svg.select('[data-part=column]').attr('d', hasColumn ? `M${x} 0V100` : null);
    place(part('picked'), hasRow && hasColumn, { left: `${x}%`, top: `${y}%` });
    place(part('i'), hasRow, { top: `${y}%` });
    place(part('j'), hasColumn, { left: `${x}%` });
    surface?.setAttribute('aria-valuemax', String(N * N));
    surface?.setAttribute('aria-valuenow', String(Math.max(0, row) * N + Math.max(0, column) + 1));
  });
  return () => {
    const drawing = read();
    paintField(drawing?.K, drawing?.maximum ?? 1, shownTheme());
    paintClasses(drawing?.examples);
    paintPick(drawing?.row ?? -1, drawing?.column ?? -1, drawing?.K.rows ?? 1);
    if (surface && surface.getAttribute('aria-valuetext') !== drawing?.text) surface.setAttribute('aria-valuetext', drawing?.text ?? '');
  };
}

function place(element: HTMLElement | null, isShown: boolean, style: Partial<CSSStyleDeclaration>): void {
  if (!element) return;
  element.hidden = !isShown;
  Object.assign(element.style, style);
}
