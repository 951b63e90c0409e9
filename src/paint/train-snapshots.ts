/** Small pictures of the map along a run: which epochs they show, and the map of each. */

import type { LayerParameters } from '../engine/experiment';
import type { TrainedState } from '../engine/training';
import type { PlaneDrawing } from '../layout/plane';
import { outputKind } from '../store/train/output-kind';
import { snapshotEpochs } from '../store/train/snapshot-epochs';
import type { Training, TrainingState } from '../store/train/training';
import type { Language } from '../words/language';
import { trainPageWords } from '../words/train-page';
import type { Painter } from './frame';
import { createField } from './train-field';
import { drawField, remembering, type MapOf, type MapStores } from './train-map';

/** Nodes of a side: a picture has about 70 pixels. */
const NODES = 41;
/** While a run goes on the pictures follow so often, in milliseconds. */
const PACE = 400;
/** Of a frame, for each picture. */
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

/** A function that gives the drawing of the picture at this place; nothing where there are fewer. */
export function createSnapshotMap({ experiment, frame }: Omit<MapStores, 'training'>, snapshots: () => readonly Snapshot[], index: number, { plane, view, output }: Omit<MapOf, 'chosen'>): () => PlaneDrawing {
  const field = createField(BUDGET);
  const fieldOf = remembering(drawField);
  const contoursOf = remembering((contours: PlaneDrawing['contours']) => contours?.filter(({ look }) => look === 'main').map((contour) => ({ ...contour, look: 'thin' as const })));
  return () => {
    const { structure: { shape } } = experiment.getState();
    const snapshot = snapshots().at(index);
    const parameters = snapshot?.parameters;
    if (parameters?.length !== shape.activations.length || parameters[0].W.columns !== plane.means.length) return {};
    const { grids, isDone } = field({ shape, parameters, plane, view, n: NODES });
    if (!isDone) frame.request();
    // The picture of the shown place follows a run; the others would for a moment bear the name of another epoch.
    if (!isDone && !snapshot?.isShown) return {};
    const kind = outputKind(shape);
    const shown = grids && fieldOf(grids, kind.kind, kind.kind === 'probability' ? kind.output : output);
    return { field: shown?.field, contours: contoursOf(shown?.contours) };
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
