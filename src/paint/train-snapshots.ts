/** Small pictures of the map along a run: which epochs they show, and the map of each. */

import type { LayerParameters } from '../engine/experiment';
import type { TrainedState } from '../engine/training';
import type { PlaneDrawing } from '../layout/plane';
import { outputKind } from '../store/train/output-kind';
import { SNAPSHOTS, snapshotEpochs } from '../store/train/snapshot-epochs';
import type { TrainingState } from '../store/train/state';
import type { Training } from '../store/train/training';
import type { Language } from '../words/language';
import { trainPageWords } from '../words/train-page';
import type { Painter } from './frame';
import { createField } from './train-field';
import { drawField, remembering, type MapOf, type MapStores } from './train-map';

/** Nodes of a side: a picture has about 70 pixels. */
const NODES = 41;
/** While a run goes on the pictures follow so often, in milliseconds. */
const PACE = 1000;
/** Of a frame, in milliseconds, for the picture whose turn it is. */
const BUDGET = 2;

export interface Snapshot {
  readonly epoch: number;
  readonly parameters: readonly LayerParameters[];
  readonly isShown: boolean;
}

/** A function that gives the pictures there are now, the same objects until they change. */
export function createSnapshots(training: Pick<Training, 'getState' | 'kept'>): () => readonly Snapshot[] {
  let last: { readonly shown: TrainedState; readonly records: TrainingState['records']; readonly time: number; readonly snapshots: readonly Snapshot[] } | undefined;
  return () => {
    const { shown, records, furthest, status, isFollowing } = training.getState();
    const time = performance.now();
    const isEarly = last !== undefined && status === 'running' && isFollowing && last.records.count > 0 && time - last.time < PACE;
    if (last && (isEarly || (last.shown === shown && last.records === records))) return last.snapshots;
    const epochs = records.count === 0 ? [0] : snapshotEpochs(records.J, furthest.epoch, shown.epoch);
    const snapshots = epochs.flatMap((wanted): readonly Snapshot[] => {
      const isShown = wanted === shown.epoch;
      const before = last?.snapshots.find(({ epoch, isShown: was }) => epoch === wanted && !was && !isShown);
      if (before) return [before];
      const state = isShown ? shown : training.kept(wanted);
      // No picture rather than that of another epoch.
      return state ? [{ epoch: state.epoch, parameters: state.parameters, isShown }] : [];
    });
    last = { shown, records, time, snapshots };
    return snapshots;
  };
}

/** For each place a function that gives the drawing of its picture; nothing where there are fewer. The pictures take turns at their work. */
export function createSnapshotMaps(stores: Omit<MapStores, 'training'>, snapshots: () => readonly Snapshot[], of: Omit<MapOf, 'chosen'>): readonly (() => PlaneDrawing)[] {
  let turn = 0;
  return Array.from({ length: SNAPSHOTS }, (_, index) => {
    const draw = snapshotMap(stores, of);
    return () => {
      const { drawing, isDone } = draw(snapshots().at(index), turn === index ? BUDGET : 0);
      if (isDone && turn === index) turn = (turn + 1) % SNAPSHOTS;
      return drawing;
    };
  });
}

interface SnapshotDrawing {
  readonly drawing: PlaneDrawing;
  readonly isDone: boolean;
}

function snapshotMap({ experiment, frame }: Omit<MapStores, 'training'>, { plane, view, output }: Omit<MapOf, 'chosen'>): (snapshot: Snapshot | undefined, budget: number) => SnapshotDrawing {
  const field = createField();
  const fieldOf = remembering(drawField);
  const contoursOf = remembering((contours: PlaneDrawing['contours']) => contours?.filter(({ look }) => look === 'main').map((contour) => ({ ...contour, look: 'thin' as const })));
  return (snapshot, budget) => {
    const { structure: { shape } } = experiment.getState();
    const parameters = snapshot?.parameters;
    if (parameters?.length !== shape.activations.length || parameters[0].W.columns !== plane.means.length) return { drawing: {}, isDone: true };
    const { grids, isDone } = field({ shape, parameters, plane, view, n: NODES }, budget);
    if (!isDone) frame.request();
    // The picture of the shown place follows a run; the others would for a moment bear the name of another epoch.
    if (!isDone && !snapshot?.isShown) return { drawing: {}, isDone };
    const kind = outputKind(shape);
    const shown = grids && fieldOf(grids, kind.kind, kind.kind === 'probability' ? kind.output : output);
    return { drawing: { field: shown?.field, contours: contoursOf(shown?.contours) }, isDone };
  };
}

/** Names the button of a picture, and says which one is shown; a button without a picture is hidden. */
export function snapshotPainter(root: HTMLElement, snapshots: () => readonly Snapshot[], language: Language): Painter {
  const words = trainPageWords[language];
  return () => {
    const all = snapshots();
    for (const button of root.querySelectorAll<HTMLElement>('[data-snapshot]')) {
      const snapshot = all.at(Number(button.dataset['snapshot']));
      button.hidden = !snapshot;
      if (!snapshot) continue;
      const epoch = String(snapshot.epoch);
      const label = button.querySelector('[data-slot=epoch]');
      if (label && label.textContent !== epoch) {
        label.textContent = epoch;
        button.setAttribute('aria-label', words.snapshot(snapshot.epoch));
      }
      if (snapshot.isShown) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  };
}
