/** The training points of the map as things to choose and to move, by pointer or keys. */

import { entry, layerKey } from '../../engine/quantity';
import type { FeaturePlane } from '../../layout/decision-map';
import { pointText } from '../../paint/train-numbers';
import type { Language } from '../../words/language';
import { trainPageWords } from '../../words/train-page';
import type { App } from '../app';
import type { PlaneHandle } from '../plane/use-plane-handle';
import { keepShown } from './run-acts';

export interface MapHandle {
  readonly handle: PlaneHandle;
  /** The chosen example; undefined where there is none, or no longer. */
  readonly chosen: () => number | undefined;
}

export function mapHandle(app: App, plane: FeaturePlane, language: Language): MapHandle {
  const { experiment, training, frame } = app;
  const words = trainPageWords[language];
  let example: number | undefined;
  const chosen = () => (example !== undefined && example < experiment.getState().experiment.data.X.columns ? example : undefined);
  const handle: PlaneHandle = {
    name: words.mapHandle,
    text() {
      const { structure: { shape }, experiment: { data } } = experiment.getState();
      const now = chosen();
      return now === undefined ? words.noPoint : pointText(data, now, plane, { shape, parameters: training.getState().shown.parameters }, language);
    },
    onChoose(of) {
      example = of;
      frame.request();
    },
    onMovePoint(of, [x1, x2], gesture) {
      keepShown(app);
      experiment.edit(entry(layerKey('A', 0), plane.across, of), x1, gesture);
      experiment.edit(entry(layerKey('A', 0), plane.up, of), x2, gesture);
    },
    onEnd: experiment.endGesture,
    onCancel: () => experiment.cancelGesture(),
  };
  return { handle, chosen };
}
