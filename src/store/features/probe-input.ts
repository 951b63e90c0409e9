/** The input that the probe stands for: two features of it, the others at their mean; where x is one number, that one. */

import { matrix, type Matrix } from '../../engine/matrix';
import type { FeaturePlane } from '../../layout/decision-map';
import type { PlaneView } from '../../layout/plane';
import type { ProbeState } from '../probe';

export function probeInput({ across, up, means }: FeaturePlane, [x1, x2]: ProbeState['point']): readonly number[] {
  return means.map((mean, i) => (i === across ? x1 : i === up ? x2 : mean));
}

/** Points of the cut. */
const POINTS = 121;

/** The inputs of the line through the probe along the first shown feature, n × 121. */
export function cutInputs(plane: FeaturePlane, { x: [low, high] }: PlaneView, point: ProbeState['point']): Matrix {
  const rows = plane.means.length;
  const X = matrix(rows, POINTS);
  for (let e = 0; e < POINTS; e++) {
    const x = probeInput(plane, [low + ((high - low) * e) / (POINTS - 1), point[1]]);
    for (let i = 0; i < rows; i++) X.data[i * POINTS + e] = x[i];
  }
  return X;
}
