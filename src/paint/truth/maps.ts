/** What the three maps show: P, Q, and where the excess loss lives; with one probe, and the cut through it. */

import type { PlaneContour, PlaneDrawing, PlaneField, PlaneGrid, PlaneLine, PlanePoint, PlanePoints } from '../../layout/plane';
import { probabilityContours } from '../../layout/plane-contours';
import { roundUp } from '../../layout/round-up';
import type { ExperimentStore } from '../../store/experiment-store';
import type { ProbeStore } from '../../store/probe';
import type { TruthResult, TruthStore } from '../../store/truth/truth';
import { classPoints } from '../../store/world/world-points';
import { formatNumber } from '../../writers/number';
import type { Painter } from '../frame';
import { remembering } from '../train-map';

export const TRUTH_MAPS = ['truth', 'model', 'excess'] as const;
export type TruthMapName = (typeof TRUTH_MAPS)[number];

export interface TruthMapOf {
  readonly map: TruthMapName;
  /** The class whose P and Q are shown. */
  readonly k: number;
  readonly hasPoints: boolean;
}

export interface TruthMapStores {
  readonly experiment: Pick<ExperimentStore, 'getState'>;
  readonly probe: Pick<ProbeStore, 'getState'>;
  readonly truth: Pick<TruthStore, 'result'>;
}

/** A function that gives the drawing as it is now, each part the same object until it changes. */
export function createTruthMap({ experiment, probe, truth }: TruthMapStores, { map, k, hasPoints }: TruthMapOf): () => PlaneDrawing {
  const picture = remembering((result: TruthResult | undefined) => (result ? pictureOf(result, map, k) : undefined));
  const cutOf = remembering((x2: number): readonly PlaneLine[] => [{ w: [0, 1], b: -x2, look: 'cut' }]);
  return () => {
    const { point } = probe.getState();
    const shown = picture(truth.result());
    const points: PlanePoints | undefined = hasPoints ? classPoints(experiment.getState().experiment.data) : undefined;
    return { field: shown?.field, contours: shown?.contours, lines: cutOf(point[1]), points, probe: point satisfies PlanePoint };
  };
}

interface Picture {
  readonly field: PlaneField;
  readonly contours: readonly PlaneContour[];
}

function pictureOf({ classes, classifier }: TruthResult, map: TruthMapName, k: number): Picture | undefined {
  const truth = (classes?.maps.truth ?? classifier?.truth)?.at(k);
  const model = classes?.maps.model.at(k);
  if (map === 'truth') return truth && probabilityPicture(truth);
  if (map === 'model') return model && probabilityPicture(model);
  if (!truth || !model || !classes) return undefined;
  const { excess } = classes.maps;
  return {
    field: { kind: 'loss', grid: excess, maximum: scaleEnd(excess) },
    contours: [{ grid: truth, level: 0.5, look: 'main' }, { grid: model, level: 0.5, look: 'dashed' }],
  };
}

/** Kept with the grid: the truth does not change while the model does, and is not drawn again. */
const pictures = new WeakMap<PlaneGrid, Picture>();

function probabilityPicture(grid: PlaneGrid): Picture {
  const known = pictures.get(grid) ?? { field: { kind: 'probability', grid }, contours: probabilityContours(grid) };
  pictures.set(grid, known);
  return known;
}

/** The end of a scale from 0: the next 1, 2 or 5 × 10^k, so that it moves in steps. */
function scaleEnd({ values }: PlaneGrid): number {
  const most = largestOf(values);
  return most > 0 ? roundUp(most) : 1;
}

export function largestOf(values: Float64Array): number {
  return values.reduce((most, value) => (value > most && value < Infinity ? value : most), 0);
}

/** Writes how far the scale of the excess loss reaches. */
export function excessScalePainter(root: HTMLElement, truth: Pick<TruthStore, 'result'>): Painter {
  const textOf = remembering((excess: PlaneGrid | undefined) => (excess ? formatNumber(scaleEnd(excess)) : ''));
  return () => {
    const text = textOf(truth.result()?.classes?.maps.excess);
    if (root.textContent !== text) root.textContent = text;
  };
}
