/** What is done to the examples of an experiment: rows added, removed and pasted, names, the batch. Each makes a new experiment. */

import { defaultBatch, routesOf, type Data, type Experiment } from '../../engine/experiment';
import { matrix, selectColumns, type Matrix } from '../../engine/matrix';
import { withoutMemory } from '../../engine/network-edit';
import { largestBatch } from '../../engine/network-limits';
import { randomSource } from '../../engine/random';

/** The experiment with this data and batch. Where its reader stands among the steps is the store's to say. */
export function withData(experiment: Experiment, data: Data, batch: readonly number[], network = experiment.network): Experiment {
  const { view } = experiment;
  const [usual, ...others] = routesOf(network);
  return {
    ...(network.parameters === experiment.network.parameters ? experiment : withoutMemory(experiment)),
    network,
    data,
    batch,
    view: {
      ...view,
      route: others.includes(view.route) ? view.route : usual,
      example: batch.includes(view.example) ? view.example : batch[0],
      level: view.level === 'batch' && batch.length === 1 ? 'matrix' : view.level,
    },
  };
}

/** These columns and no others, in this order. `example` is then the one that is looked at. */
export function withBatch(experiment: Experiment, batch: readonly number[], example = experiment.view.example): Experiment {
  return withData({ ...experiment, view: { ...experiment.view, example } }, experiment.data, batch);
}

/** The batch with this column in it, or without it, in its place by number where the batch is sorted. */
export function toggled(batch: readonly number[], column: number): readonly number[] {
  if (batch.includes(column)) return batch.filter((each) => each !== column);
  const next = batch.findIndex((each) => each > column);
  return next < 0 ? [...batch, column] : batch.toSpliced(next, 0, column);
}

/** The most examples that a pass of this network takes, of those there are. */
export function mostInBatch({ network, data }: Experiment): number {
  return Math.min(data.X.columns, largestBatch(network.widths));
}

/** `count` of M columns, in their order: those with the smallest of M numbers that NumPy's `RandomState(seed).rand(M)` draws. */
export function randomBatch(M: number, count: number, seed: number): readonly number[] {
  const { uniform } = randomSource(seed);
  const drawn = Array.from({ length: M }, (_, column) => ({ column, key: uniform() }));
  return drawn.toSorted((a, b) => a.key - b.key).slice(0, count).map(({ column }) => column).toSorted((a, b) => a - b);
}

/** More examples at the end, all zero, of the first class where targets are classes; they join a batch of all while it is small. */
export function withRows(experiment: Experiment, count: number): Experiment {
  const { data, batch, network } = experiment;
  const M = data.X.columns;
  const y = matrix(data.Y.rows, count);
  if (network.loss === 'ce') y.data.fill(1, 0, count);
  const joining = batch.length === M ? defaultBatch(M + count).slice(M) : [];
  return withData(experiment, {
    ...withoutWorld(data), X: beside(data.X, matrix(data.X.rows, count)), Y: beside(data.Y, y),
  }, joining.length > 0 ? [...batch, ...joining] : batch);
}

/** Without one example; there must be another. */
export function withoutRow(experiment: Experiment, column: number): Experiment {
  const { data, batch, view } = experiment;
  const M = data.X.columns;
  if (M < 2) throw new RangeError('the last example cannot be removed');
  const kept = Array.from({ length: M }, (_, e) => e).filter((e) => e !== column);
  const moved = (columns: readonly number[]) => columns.flatMap((e) => (e === column ? [] : [e > column ? e - 1 : e]));
  const [example = 0] = moved([view.example]);
  const left = moved(batch);
  return withData({ ...experiment, view: { ...view, example } }, {
    ...withoutWorld(data),
    X: selectColumns(data.X, kept),
    Y: selectColumns(data.Y, kept),
    ...(data.heldOut && { heldOut: moved(data.heldOut) }),
  }, left.length > 0 ? left : defaultBatch(M - 1));
}

/** With another name of a feature or of a class; the others keep theirs, or get the one they are called by. */
export function withName(experiment: Experiment, of: 'features' | 'classes', index: number, name: string): Experiment {
  const names = of === 'features' ? featureNames(experiment.data) : classNames(experiment);
  return { ...experiment, data: { ...experiment.data, [of]: names.with(index, name) } };
}

/** What each feature is called: its own name, or x with its number. */
export function featureNames({ X, features }: Data): readonly string[] {
  return Array.from({ length: X.rows }, (_, i) => features?.[i] || `x${i + 1}`);
}

/** Whether one output tells two classes apart, as 0 and 1. */
export function hasTwoClasses({ network, data }: Experiment): boolean {
  return network.loss === 'bce' && data.Y.rows === 1;
}

/** What each class or output is called: its own name, or y with its number; the two classes of one output, 0 and 1. */
export function classNames(experiment: Experiment): readonly string[] {
  const { Y, classes } = experiment.data;
  if (hasTwoClasses(experiment)) return classes?.length === 2 ? classes : ['0', '1'];
  return Array.from({ length: Y.rows }, (_, k) => classes?.[k] || `y${k + 1}`);
}

/** Where the data came from no longer tells what it is. */
function withoutWorld(data: Data): Data {
  const { world, ...rest } = data;
  return world ? rest : data;
}

/** The columns of both, those of `right` last. */
function beside(left: Matrix, right: Matrix): Matrix {
  const columns = left.columns + right.columns;
  const result = matrix(left.rows, columns);
  for (let i = 0; i < left.rows; i++) {
    result.data.set(left.data.subarray(i * left.columns, (i + 1) * left.columns), i * columns);
    result.data.set(right.data.subarray(i * right.columns, (i + 1) * right.columns), i * columns + left.columns);
  }
  return result;
}
