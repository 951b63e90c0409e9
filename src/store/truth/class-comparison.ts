/** The model Q(y | x) against the law P(y | x) of a world: maps of both, where the excess loss lives, and averages over all x. */

import type { Matrix } from '../../engine/matrix';
import { logProbabilities, outputsOn, type Model } from '../../features/outputs';
import type { PlaneGrid, PlaneView } from '../../layout/plane';
import { againstTruth, excessLoss, predictionsOf, type Comparison } from '../../worlds/against-truth';
import { classifierError } from '../../worlds/boundary-error';
import { calibrationOf, type Calibration } from '../../worlds/calibration';
import type { Quadrature } from '../../worlds/quadrature';
import { gridOf, mixedTruth, type Grid } from '../../worlds/truth';
import type { ClassWorld } from '../../worlds/world';
import { averagesOf, nodesFor } from '../world/averages';
import { modelOn } from './model-on';
import type { Sliced } from './slices';

export interface ClassAverages extends Omit<Comparison, 'bayesRisk'> {
  /** R*, exact where the world has a closed form. */
  readonly bayesRisk: number;
}

export interface ClassMaps {
  /** P(y = k | x) and Q(y = k | x), one grid a class. */
  readonly truth: readonly PlaneGrid[];
  readonly model: readonly PlaneGrid[];
  /** P(x) KL(P ‖ Q)(x). */
  readonly excess: PlaneGrid;
}

export interface ClassComparison {
  readonly maps: ClassMaps;
  readonly averages: ClassAverages;
  /** Exact over the world. */
  readonly calibration: Calibration;
}

export function* compareClasses(law: ClassWorld, view: PlaneView, model: Model, n: number): Sliced<ClassComparison> {
  const grid = gridFor(law, view, n);
  yield;
  const logOnGrid = yield* modelOn(model, grid.X, logQ);
  const excess = excessLoss(grid, logOnGrid);
  yield;
  const maps = { truth: truthGrids(grid), model: gridsOf(logOnGrid, n), excess: { n, values: excess } };
  const nodes = nodesFor(law, n);
  yield;
  const logAtNodes = yield* modelOn(model, nodes.X, logQ);
  const averages = againstTruth(nodes, logAtNodes);
  yield;
  const error = errorOf(law, nodes, logAtNodes, n, averages.error);
  yield;
  const calibration = calibrationOf(predictionsOf(nodes, logAtNodes), { lowest: 1 / law.priors.length, shares: nodes.mass });
  return { maps, averages: { ...averages, error, bayesRisk: averagesOf(law).risk }, calibration };
}

/** Outputs that are no law still name a class: how often it is wrong, and the maps of P alone. */
export function* compareClassifier(law: ClassWorld, view: PlaneView, model: Model, n: number): Sliced<{ readonly truth: readonly PlaneGrid[]; readonly error: number }> {
  const truth = truthGrids(gridFor(law, view, n));
  yield;
  const nodes = nodesFor(law, n);
  yield;
  const scores = yield* modelOn(model, nodes.X, classScores);
  const plain = average01(nodes, scores);
  yield;
  return { truth, error: errorOf(law, nodes, scores, n, plain) };
}

/** A row for each class, of which the largest names it; a single output names class 1 from ½ on. */
function classScores(model: Model, X: Matrix): Matrix {
  const { A } = outputsOn(model, X);
  if (A.rows > 1) return A;
  const data = new Float64Array(2 * A.columns);
  data.set(A.data.map((a) => 1 - a));
  data.set(A.data, A.columns);
  return { rows: 2, columns: A.columns, data };
}

function average01(nodes: Quadrature, scores: Matrix): number {
  const { correct } = predictionsOf(nodes, scores);
  return nodes.mass.reduce((sum, mass, e) => sum + (mass > 0 ? mass * (1 - correct[e]) : 0), 0);
}

/** By the nodes that R* is found by too; what their last digit leaves below it is no better model. Around a pole the plain sum stands. */
function errorOf(law: ClassWorld, nodes: Quadrature, scores: Matrix, n: number, plain: number): number {
  return Math.max(averagesOf(law).risk, law.pole ? plain : classifierError(nodes, scores, n));
}

function logQ(model: Model, X: Matrix): Matrix {
  const logs = logProbabilities(model, X);
  if (!logs) throw new RangeError('the outputs are no law of y');
  return logs;
}

function gridsOf({ rows, data }: Matrix, n: number): readonly PlaneGrid[] {
  return Array.from({ length: rows }, (_, k) => ({ n, values: data.subarray(k * n * n, (k + 1) * n * n).map(Math.exp) }));
}

const grids = new WeakMap<Grid, readonly PlaneGrid[]>();

/** The same objects as long as the world stays: nothing is drawn again. */
function truthGrids(grid: Grid): readonly PlaneGrid[] {
  const known = grids.get(grid) ?? gridsOf(grid.logPosterior, grid.n);
  grids.set(grid, known);
  return known;
}

/** The grids of a law, kept while it is the open one. */
const kept = new WeakMap<ClassWorld, Map<PlaneView, Map<number, Grid>>>();

function gridFor(law: ClassWorld, view: PlaneView, n: number): Grid {
  const ofLaw = kept.get(law) ?? new Map<PlaneView, Map<number, Grid>>();
  kept.set(law, ofLaw);
  const ofView = ofLaw.get(view) ?? new Map<number, Grid>();
  ofLaw.set(view, ofView);
  const grid = ofView.get(n) ?? (law.reweighted ? mixedTruth(gridFor(law.reweighted.from, view, n), law.reweighted.mix) : gridOf(law, view, n));
  ofView.set(n, grid);
  return grid;
}
