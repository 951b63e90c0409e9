/** Paints the weights of the shown place: cells with numbers, and pictures with a pixel for each weight. */

import type { LayerParameters } from '../engine/experiment';
import { at } from '../engine/matrix';
import { fillColour, textColour, type Theme } from '../layout/colour';
import { fieldTable } from '../layout/colour-field';
import { roundUp } from '../layout/round-up';
import type { Training } from '../store/train/training';
import { formatNumber } from '../writers/number';
import { whenChanged } from './changed';
import type { Painter } from './frame';
import { shownTheme } from './theme';

/** The |weight| at the ends of the colours, which only grows: 1.2, or the next 1, 2 or 5 × 10^k. */
export type WeightScale = (parameters: readonly LayerParameters[]) => number;

const SMALLEST = 1.2;

/** Of a network with these widths; another one has a scale of its own. */
export function createWeightScale(widths: readonly number[]): WeightScale {
  let maximum = SMALLEST;
  return (parameters) => {
    if (parameters.length !== widths.length - 1) return maximum;
    for (const { W } of parameters) {
      for (const value of W.data) if (Number.isFinite(value) && Math.abs(value) > maximum) maximum = roundUp(Math.abs(value));
    }
    return maximum;
  };
}

/** Paints `span[data-layer][data-row][data-column]` and `canvas[data-layer]` under the root, and the ends of their scale. */
export function weightsPainter(root: HTMLElement, training: Pick<Training, 'getState'>, scale: WeightScale): Painter {
  const cells = [...root.querySelectorAll<HTMLElement>('span[data-layer]')];
  const pictures = [...root.querySelectorAll<HTMLCanvasElement>('canvas[data-layer]')];
  const paint = whenChanged((parameters: readonly LayerParameters[], theme: Theme) => {
    const maximum = scale(parameters);
    for (const [slot, end] of [['low', -maximum], ['high', maximum]] as const) {
      const place = root.querySelector(`[data-slot=${slot}]`);
      if (place) place.textContent = formatNumber(end, { decimals: 1, signed: true });
    }
    for (const cell of cells) {
      const { layer, row, column } = cell.dataset;
      const W = parameters.at(Number(layer) - 1)?.W;
      // A moment ago the network may have been another one.
      if (!W || Number(row) >= W.rows || Number(column) >= W.columns) continue;
      const value = at(W, Number(row), Number(column));
      const fill = fillColour('value', value, maximum, theme);
      cell.textContent = formatNumber(value);
      cell.style.backgroundColor = fill;
      cell.style.color = textColour(fill);
    }
    for (const canvas of pictures) {
      const W = parameters.at(Number(canvas.dataset['layer']) - 1)?.W;
      if (W?.rows === canvas.height && W.columns === canvas.width) paintPicture(canvas, W, maximum, theme);
    }
  });
  return () => paint(training.getState().shown.parameters, shownTheme());
}

function paintPicture(canvas: HTMLCanvasElement, W: LayerParameters['W'], maximum: number, theme: Theme): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(W.columns, W.rows);
  const colours = fieldTable('value', theme);
  const words = new Uint32Array(image.data.buffer);
  W.data.forEach((value, index) => {
    const place = Math.round(((value / maximum + 1) / 2) * (colours.length - 1));
    words[index] = colours[Math.min(colours.length - 1, Math.max(0, place))] ?? 0;
  });
  context.putImageData(image, 0, 0);
}
