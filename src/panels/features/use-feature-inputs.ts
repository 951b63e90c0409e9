/** The plane of inputs that the page shows: two features, or the one with y above it. */

import { useMemo } from 'react';
import { matrix } from '../../engine/matrix';
import type { Data } from '../../engine/experiment';
import { dataView, holds, type FeaturePlane } from '../../layout/decision-map';
import type { PlaneView } from '../../layout/plane';
import { useExperiment } from '../app';
import { useShownPlane, type ShownPlane } from '../train/use-plane';

export interface FeatureInputs {
  readonly shown: ShownPlane;
  readonly plane: FeaturePlane;
  readonly view: PlaneView;
  readonly isLine: boolean;
}

const BOTH = { across: 0, up: 1 } as const;

/** A square around (x, y) that stays the same object while it holds the examples well. */
function steadySquare(): (data: Data) => PlaneView {
  let last: { readonly X: Data['X']; readonly Y: Data['Y']; readonly view: PlaneView } | undefined;
  return ({ X, Y }) => {
    if (last?.X === X && last.Y === Y) return last.view;
    const points = matrix(2, X.columns);
    points.data.set(X.data);
    points.data.set(Y.data.subarray(0, X.columns), X.columns);
    last = { X, Y, view: last && holds(last.view, points, BOTH) ? last.view : dataView(points, BOTH) };
    return last.view;
  };
}

export function useFeatureInputs(): FeatureInputs {
  const shown = useShownPlane();
  const square = useMemo(() => steadySquare(), []);
  const line = useExperiment(({ experiment: { data } }) => (data.X.rows === 1 ? square(data) : undefined));
  return { shown, plane: shown.plane, view: line ?? shown.view, isLine: line !== undefined };
}
