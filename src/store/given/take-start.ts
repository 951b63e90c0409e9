/** The experiment that starts from given numbers, so that what follows from them is compared on equal ground. */

import { targetProblem, type Experiment } from '../../engine/experiment';
import type { GivenQuantity } from '../../engine/given/number-comparison';
import type { Matrix } from '../../engine/matrix';
import { withoutMemory } from '../../engine/network-edit';
import { layerKey, type MatrixKey } from '../../engine/quantity';
import { beforeUpdate, type Trace } from '../../engine/trace';

/**
 * With these W, b, x and y, x and y those of the batch; what is not given stays as the open pass has it, and the iterations
 * begin anew. Undefined where the loss does not take such targets.
 */
export function withStart(experiment: Experiment, trace: Trace, start: readonly GivenQuantity[]): Experiment | undefined {
  const given = (key: MatrixKey): Matrix | undefined => start.find((each) => each.key === key)?.values;
  const { network, data, batch, view } = experiment;
  const parameters = beforeUpdate(trace).parameters.map(({ W, b }, index) => ({ W: given(layerKey('W', index + 1)) ?? W, b: given(layerKey('b', index + 1)) ?? b }));
  const Y = inBatch(data.Y, given('Y'), batch);
  if (targetProblem(network.loss, Y)) return undefined;
  return {
    ...withoutMemory(experiment),
    network: { ...network, parameters },
    data: { ...data, X: inBatch(data.X, given(layerKey('A', 0)), batch), Y },
    view: { ...view, iteration: 0 },
  };
}

/** All columns, those of the batch in the order of `values`. */
function inBatch(all: Matrix, values: Matrix | undefined, batch: readonly number[]): Matrix {
  if (!values) return all;
  const data = all.data.slice();
  for (let row = 0; row < all.rows; row++) {
    batch.forEach((column, place) => {
      data[row * all.columns + column] = values.data[row * values.columns + place];
    });
  }
  return { ...all, data };
}
