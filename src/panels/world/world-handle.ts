/** What the pointer and the keys do on a map of the world: the probe is moved, an example is chosen, and moved by hand. */

import type { PlanePoint } from '../../layout/plane';
import { moveExample } from '../../store/world/move-example';
import { classPoints, numberPoints } from '../../store/world/world-points';
import type { App } from '../app';
import type { PlaneHandle } from '../plane/use-plane-handle';
import { keepShown } from '../train/run-acts';

/** Where the chosen example is, else the probe. */
export function mapPoint({ experiment, probe }: App, e: number | undefined): PlanePoint {
  const { data } = experiment.getState().experiment;
  if (e === undefined) return probe.getState().point;
  const { x1, x2 } = data.X.rows === 1 ? numberPoints(data) : classPoints(data);
  return [x1[e], x2[e]];
}

/** The probe goes with the example that is chosen, so that the formulas are about it. */
export function worldHandle(app: App): Omit<PlaneHandle, 'name' | 'text'> {
  const { experiment, probe, worldView } = app;
  const toChosen = () => {
    const [e] = worldView.getState().chosen;
    if (e !== undefined) probe.moveTo(mapPoint(app, e));
  };
  return {
    onProbe: (at) => probe.moveTo(at),
    onChoose: (e) => {
      worldView.choose(e);
      toChosen();
    },
    onMovePoint: (e, at, gesture) => {
      keepShown(app);
      moveExample(experiment, e, at, gesture);
      toChosen();
    },
    onEnd: experiment.endGesture,
    onCancel: () => {
      experiment.cancelGesture();
      toChosen();
    },
  };
}
