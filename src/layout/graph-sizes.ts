/** How large a unit is drawn, by the room there is, and where its texts stand around it (design, sections 5, 6 and 12). */

/** All lengths in CSS pixels; offsets are from the capsule's centre, downwards. */
export interface UnitSize {
  readonly kind: 'full' | 'snug' | 'compact' | 'turned';
  /** The capsule of z | a. */
  readonly width: number;
  readonly height: number;
  readonly inputWidth: number;
  /** The thinner capsule of dz | da, and how far below the first it stands. */
  readonly gradientHeight: number;
  readonly gradientGap: number;
  readonly numberSize: number;
  readonly labelSize: number;
  /** Whether a label says the layer, as z₁ with [1] above. */
  readonly layerInLabel: boolean;
  /** The baseline of the labels of z and a; none where there is no room. */
  readonly label: number | undefined;
  /** The labels of dz and da; none where there is no room. */
  readonly gradientLabel: number | undefined;
  /** The middle of the bias's row, before and after the gradient capsule is there. */
  readonly bias: number;
  readonly biasWithGradient: number;
  /** Whether biases and targets are always shown, or only those of the unit that is looked at. */
  readonly showsParameters: boolean;
  /** How far the whole unit with its texts reaches above and below the capsule's centre. */
  readonly above: number;
  readonly below: number;
  /** What targets add below an output, where they need a line of their own. */
  readonly belowOutput: number;
}

const FULL: UnitSize = {
  kind: 'full', width: 136, height: 38, inputWidth: 84, gradientHeight: 28, gradientGap: 3, numberSize: 14, labelSize: 15,
  layerInLabel: true, label: -28, gradientLabel: 68, bias: 33, biasWithGradient: 84,
  showsParameters: true, above: 42, below: 94, belowOutput: 17,
};

const SNUG: UnitSize = {
  kind: 'snug', width: 136, height: 30, inputWidth: 84, gradientHeight: 19, gradientGap: 1, numberSize: 13, labelSize: 13,
  layerInLabel: true, label: -21, gradientLabel: 49, bias: 26, biasWithGradient: 62,
  showsParameters: true, above: 33, below: 72, belowOutput: 16,
};

const COMPACT: UnitSize = {
  kind: 'compact', width: 120, height: 26, inputWidth: 72, gradientHeight: 20, gradientGap: 1, numberSize: 13, labelSize: 13,
  layerInLabel: false, label: -17, gradientLabel: undefined, bias: -22, biasWithGradient: -22,
  showsParameters: false, above: 29, below: 35, belowOutput: 0,
};

/** So many units that labels have no room: the bias of the one that is looked at stands before its capsule. */
const SLIM: UnitSize = {
  kind: 'compact', width: 120, height: 18, inputWidth: 72, gradientHeight: 14, gradientGap: 0, numberSize: 12, labelSize: 12,
  layerInLabel: false, label: undefined, gradientLabel: undefined, bias: 0, biasWithGradient: 0,
  showsParameters: false, above: 10, below: 25, belowOutput: 0,
};

const TURNED: UnitSize = {
  kind: 'turned', width: 116, height: 30, inputWidth: 78, gradientHeight: 19, gradientGap: 2, numberSize: 13, labelSize: 14,
  layerInLabel: false, label: -22, gradientLabel: undefined, bias: 26, biasWithGradient: 46,
  showsParameters: false, above: 34, below: 38, belowOutput: 20,
};

/** The narrow form of a size, where columns stand close. */
const NARROW_WIDTH = 116;
const NARROW_INPUT = 66;

export function narrowed(size: UnitSize): UnitSize {
  return { ...size, width: Math.min(size.width, NARROW_WIDTH), inputWidth: Math.min(size.inputWidth, NARROW_INPUT), numberSize: 13 };
}

/** Layers wider than this are grids of cells. */
export const LARGEST_DRAWN_LAYER = 12;
/** With more units than this, plates and parameters show only at the unit that is looked at. */
const LARGEST_FULL_LAYER = 3;

/** The size for a graph whose largest drawn layer has `units` and whose last has `outputs`, in a column of this height. */
export function unitSize(units: number, outputs: number, height: number, turned: boolean): UnitSize {
  if (turned) return TURNED;
  const sizes = units > LARGEST_FULL_LAYER ? [COMPACT] : [FULL, SNUG, COMPACT];
  const fits = ({ above, below, belowOutput }: UnitSize) =>
    units * (above + below) <= height && (outputs > LARGEST_DRAWN_LAYER || outputs * (above + below + belowOutput) <= height);
  return sizes.find(fits) ?? SLIM;
}

/** How far apart the centres of a layer's units stand across the flow, by the room there is. */
export function unitPitch(size: UnitSize, units: number, room: number, below = size.below): number {
  const block = size.kind === 'turned' ? size.width + 8 : size.above + below;
  const largest = size.kind === 'compact' ? 92 : units < LARGEST_FULL_LAYER ? 180 : 144;
  return units < 2 ? block : Math.max(block, Math.min(largest, (room - block) / (units - 1)));
}

/** A layer of many units as a grid of cells. */
export interface GridSize {
  readonly cell: number;
  readonly pitch: number;
  readonly columns: number;
  readonly rows: number;
}

/** In this room across the flow: 16 cells long, or as many as fit; a square of small cells for very many units. */
export function gridSize(units: number, turned: boolean, room: number): GridSize {
  const isMany = units > 512;
  const [cell, pitch] = isMany ? [8, 8] : [20, 21];
  const wished = isMany ? Math.ceil(Math.sqrt(units)) : 16;
  const long = Math.max(1, Math.min(wished, units, Math.floor(room / pitch)));
  const short = Math.ceil(units / long);
  return { cell, pitch, columns: turned ? long : short, rows: turned ? short : long };
}
