/** The plane that the map shows: which two features, where the others stand, and how far it reaches. */

import { useMemo, useState } from 'react';
import type { Data } from '../../engine/experiment';
import { dataView, featureMeans, holds, type FeaturePlane } from '../../layout/decision-map';
import type { PlaneView } from '../../layout/plane';
import { openWorld } from '../../store/world/open-world';
import { mapViewOf } from '../../store/world/world-maps';
import { useExperiment } from '../app';

export interface ShownPlane {
  readonly plane: FeaturePlane;
  readonly view: PlaneView;
  readonly choose: (change: Partial<Pick<FeaturePlane, 'across' | 'up'>>) => void;
}

/** A view that stays the same object while it holds the data well: a point that is dragged does not move the map. */
function steadyView({ across, up }: Pick<FeaturePlane, 'across' | 'up'>): (data: Data) => PlaneView {
  let last: { readonly X: Data['X']; readonly world: Data['world']; readonly view: PlaneView } | undefined;
  return (data) => {
    const { X, world } = data;
    if (last?.X === X && last.world === world) return last.view;
    const open = openWorld(data);
    // The map of the world's own page and of the page of the truth.
    const known = open?.law.kind === 'classes' ? mapViewOf(open) : undefined;
    const isSteady = last !== undefined && last.world === world && last.X.columns === X.columns && holds(last.view, X, { across, up });
    last = { X, world, view: known ?? (isSteady && last ? last.view : dataView(X, { across, up })) };
    return last.view;
  };
}

/** Means that stay the same object while examples are only moved: the plane through them does not drift along. */
function steadyMeans(): (data: Data) => readonly number[] {
  let last: { readonly rows: number; readonly columns: number; readonly features: Data['features']; readonly means: readonly number[] } | undefined;
  return ({ X, features }) => {
    if (last?.rows !== X.rows || last.columns !== X.columns || last.features !== features) last = { rows: X.rows, columns: X.columns, features, means: featureMeans(X) };
    return last.means;
  };
}

export function useShownPlane(): ShownPlane {
  const n = useExperiment(({ experiment }) => experiment.data.X.rows);
  const [chosen, choose] = useState({ across: 0, up: 1 });
  const across = chosen.across < n ? chosen.across : 0;
  const up = chosen.up < n && chosen.up !== across ? chosen.up : Number(across === 0);
  const view = useMemo(() => steadyView({ across, up }), [across, up]);
  const means = useMemo(() => steadyMeans(), []);
  const shownView = useExperiment(({ experiment }) => view(experiment.data));
  const shownMeans = useExperiment(({ experiment }) => means(experiment.data));
  const plane = useMemo(() => ({ across, up, means: shownMeans }), [across, up, shownMeans]);
  return {
    plane,
    view: shownView,
    choose: (change) => choose((old) => {
      const next = { across, up, ...change };
      // The two change places rather than show one feature twice.
      return next.across === next.up ? { across: up, up: across } : old.across === next.across && old.up === next.up ? old : next;
    }),
  };
}
