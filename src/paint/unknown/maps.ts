/** What the small maps show: the posterior and the density of a law, with the probe that all share and the examples drawn from it. */

import type { PlaneDrawing, PlaneField, PlanePoints, PlaneView } from '../../layout/plane';
import type { UnknownNow } from '../../store/unknown/unknown';
import { classPicture } from '../../store/world/world-maps';
import { sample } from '../../worlds/sample';
import type { ClassWorld } from '../../worlds/world';
import { remembering } from '../train-map';

/** Nodes of a side of a small map. */
const NODES = 81;

export type LawName = 'fitted' | 'truth';

/** The law of a column, where there is one. */
export function lawOfColumn(now: UnknownNow | undefined, who: LawName): ClassWorld | undefined {
  if (who === 'truth') return now?.law;
  return now?.fitted.ok ? now.fitted.world : undefined;
}

export function posteriorMap(read: () => UnknownNow | undefined, who: LawName, view: PlaneView): () => PlaneDrawing {
  return () => {
    const now = read();
    const law = lawOfColumn(now, who);
    return { ...(law && classPicture(law, 'posterior', 0, view, NODES)), probe: now?.point };
  };
}

/** The largest P(x) on either map of P(x): both have one scale. */
export function commonMaximum(now: UnknownNow | undefined, view: PlaneView): number {
  const laws = [lawOfColumn(now, 'fitted'), lawOfColumn(now, 'truth')];
  return Math.max(0, ...laws.map((law) => (law ? maximumOf(classPicture(law, 'marginal', 0, view, NODES).field) : 0)));
}

function maximumOf(field: PlaneField): number {
  return 'maximum' in field ? field.maximum : 0;
}

export function marginalMap(read: () => UnknownNow | undefined, who: LawName, view: PlaneView): () => PlaneDrawing {
  const fieldOf = remembering((field: PlaneField, maximum: number): PlaneField => ('maximum' in field ? { ...field, maximum } : field));
  const pointsOf = remembering((law: ClassWorld, count: number, seed: number): PlanePoints => {
    const { X, labels } = sample(law, count, seed);
    return { x1: X.data.subarray(0, count), x2: X.data.subarray(count), classes: labels };
  });
  return () => {
    const now = read();
    const law = lawOfColumn(now, who);
    if (!now || !law) return { probe: now?.point };
    const { field, contours } = classPicture(law, 'marginal', 0, view, NODES);
    const { draw } = now.view;
    return { field: fieldOf(field, commonMaximum(now, view)), contours, points: draw && pointsOf(law, draw.count, draw.seed), probe: now.point };
  };
}
