/** Building on the open experiment: where it starts from, what is one undo, where the reader stands, and what is refused. */

import { expect, it } from 'vitest';
import { layerKey } from '../../../src/engine/quantity';
import { matrixOf } from '../../../src/engine/trace';
import { createBuilder, layerProblem, widthProblem } from '../../../src/store/edit/build';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { batchExample, firstExample } from './first-example';

function opened(make = firstExample) {
  const store = createExperimentStore(make());
  return { store, builder: createBuilder(store), now: () => store.getState() };
}

it('starts from the weights that are shown, also after updates, and undo brings the iteration back', () => {
  const { store, builder, now } = opened();
  store.last();
  store.next();
  const shown = matrixOf(now().trace.values, layerKey('W', 1));
  expect(shown).not.toEqual(firstExample().network.parameters[0].W);
  builder.setWidth(1, 4);
  expect(now().experiment.view.iteration).toBe(0);
  expect(Array.from(now().experiment.network.parameters[0].W.data.subarray(0, 6))).toEqual(Array.from(shown.data));
  store.undo();
  expect(now().experiment.view.iteration).toBe(1);
  expect(now().experiment.network.parameters).toEqual(firstExample().network.parameters);
  expect(matrixOf(now().trace.values, layerKey('W', 1))).toEqual(shown);
});

it('loses no weight on the way through smaller widths of one run, which is one undo', () => {
  const { store, builder, now } = opened();
  for (const width of [1, 12, 3, 4]) builder.setWidth(1, width, 'typed');
  expect(now().history.past).toHaveLength(1);
  expect(Array.from(now().experiment.network.parameters[0].W.data.subarray(0, 6))).toEqual([0.6, -0.9, -0.4, 0.7, 1.1, 0.3]);
  store.undo();
  expect(now().experiment).toEqual(firstExample());
});

it('leaves no entry where a run comes back to where it began', () => {
  const { builder, now } = opened();
  builder.setWidth(1, 1, 'typed');
  builder.setWidth(1, 3, 'typed');
  expect(now().history.past).toHaveLength(0);
  expect(now().experiment).toEqual(firstExample());
});

it('begins another entry where something came between the changes of a run, or another run does', () => {
  const { store, builder, now } = opened();
  builder.setWidth(1, 4, 'a');
  store.edit({ kind: 'scalar', key: 'alpha' }, 0.25);
  builder.setWidth(1, 5, 'a');
  builder.setWidth(1, 6, 'b');
  expect(now().history.past).toHaveLength(4);
});

it('keeps the reader where they stand, and what is selected, as far as the new network has it', () => {
  const { store, builder, now } = opened();
  store.goTo('B1.dZ');
  store.goTo('C.J');
  store.select('W[1].2.1');
  builder.addLayer(1);
  expect(now().experiment.view).toMatchObject({ step: 'C.J', computed: 'B1.dZ', select: 'W[1].2.1' });
  builder.setWidth(1, 2);
  expect(now().experiment.view.select).toBeUndefined();
  builder.setWidth(0, 3);
  expect(now().experiment.view.step).toBe('C.J');
});

it('tells what became of the data', () => {
  const { builder } = opened(batchExample);
  expect(builder.setWidth(0, 4).data).toEqual({ features: 2, targets: 0, isFitted: false });
  expect(builder.setWidth(2, 1).data).toEqual({ features: 0, targets: -1, isFitted: true });
  expect(builder.setLoss('bce').data).toEqual({ features: 0, targets: 0, isFitted: false });
});

it('changes the loss with the output, and the output with the loss, in one undo', () => {
  const { builder, now } = opened();
  builder.setActivation(2, 'tanh');
  expect(now().experiment.network).toMatchObject({ activations: ['tanh', 'tanh'], loss: 'half_se' });
  builder.setLoss('ce');
  expect(now().experiment.network).toMatchObject({ activations: ['tanh', 'softmax'], loss: 'ce' });
  expect(now().history.past).toHaveLength(2);
});

it('goes on with the updates where only the name changes, and a name is typed in one undo', () => {
  const { store, builder, now } = opened();
  store.last();
  store.next();
  const { trace } = now();
  for (const title of ['m', 'mi', 'mine']) builder.setTitle(title, 'typed');
  expect(now().experiment).toMatchObject({ title: 'mine', view: { iteration: 1 } });
  expect(now().trace.J).toBe(trace.J);
  expect(now().history.past).toHaveLength(1);
  store.undo();
  expect(now().experiment).toMatchObject({ title: 'first example', view: { iteration: 1 } });
});

it('refuses widths and layers that could not be drawn, computed or saved, but leaves what a file brought', () => {
  const experiment = firstExample();
  expect([0, 1025, 2.5, NaN].map((width) => widthProblem(experiment, 1, width))).toEqual(Array.from({ length: 4 }, () => 'range'));
  expect(widthProblem(experiment, 1, 1024)).toBeUndefined();
  const wide = { ...experiment, network: { ...experiment.network, widths: [2000, 1024, 10] } };
  expect(widthProblem(wide, 0, 2000)).toBeUndefined();
  expect(widthProblem(wide, 0, 2001)).toBe('range');
  expect(layerProblem(wide, 0)).toBe('parameters');
  expect(layerProblem(experiment, 1)).toBeUndefined();
});
