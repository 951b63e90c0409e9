/** What a kernel machine says at one point, as weights and as coefficients, step by step. */

import type { Data } from '../../engine/experiment';
import { matrix, selectColumns, type Matrix } from '../../engine/matrix';
import { productOfTransposed } from '../../engine/products';
import { featuresOn } from '../../features/feature-map';
import { dualLogitsOn, primalLogits } from '../../features/kernel-machine';
import { pairOf, type PairState, type PairStore } from '../pair';
import type { ProbeStore } from '../probe';
import type { MachineRun, MachineStore } from './machine';

/** Where logits are asked for: the probe where x has one or two features, else example i. */
export function askedPoint(data: Data, point: readonly [number, number], pair: PairState, isProbe: boolean): Matrix {
  const n = data.X.rows;
  if (isProbe && n <= 2) return matrix(n, 1, Float64Array.from(point.slice(0, n)));
  return selectColumns(data.X, [pairOf(pair, data).i]);
}

interface MachineLogits {
  /** Logit k at x after each number of steps. */
  readonly primal: Float64Array;
  readonly dual: Float64Array;
}

/** Both forms of logit k at x, n × 1, step by step. */
function logitsAt({ machine, states, of }: MachineRun, x: Matrix, k: number): MachineLogits {
  const phi = featuresOn({ shape: of.shape, parameters: of.parameters }, x);
  const kernel = productOfTransposed(machine.Phi, phi);
  return {
    primal: Float64Array.from(states, (state) => primalLogits(state, phi).data[k]),
    dual: Float64Array.from(states, ({ dual }) => dualLogitsOn(machine, dual, kernel, phi).data[k]),
  };
}

/** What the dual logit at x is made of after t steps: C_e and k(x_e, x) of every example, and b. */
function dualTerms({ machine, states, of }: MachineRun, x: Matrix, k: number, t: number): { readonly C: Float64Array; readonly kernel: Float64Array; readonly b: number } {
  const { dual } = states[t];
  const m = machine.Phi.columns;
  const phi = featuresOn({ shape: of.shape, parameters: of.parameters }, x);
  return { C: dual.C.data.subarray(k * m, (k + 1) * m), kernel: productOfTransposed(machine.Phi, phi).data, b: dual.b.data[k] };
}

/** What the primal logit at x is made of after t steps. */
function primalTerms({ machine, states, of }: MachineRun, x: Matrix, k: number, t: number): { readonly w: Float64Array; readonly phi: Float64Array; readonly b: number } {
  const { W, b } = states[t].primal;
  const width = machine.Phi.rows;
  return { w: W.data.subarray(k * width, (k + 1) * width), phi: featuresOn({ shape: of.shape, parameters: of.parameters }, x).data, b: b.data[k] };
}

export interface MachineReading {
  readonly run: MachineRun;
  /** n × 1. */
  readonly x: Matrix;
  readonly logits: MachineLogits;
}

interface Asked {
  readonly machine: Pick<MachineStore, 'result'>;
  readonly probe: Pick<ProbeStore, 'getState'>;
  readonly pair: Pick<PairStore, 'getState'>;
}

/** A function that gives logit k at the asked point, the same object until something changes. */
export function createMachineReading({ machine, probe, pair }: Asked, k: number, isProbe: boolean): () => MachineReading | undefined {
  let last: { readonly of: readonly unknown[]; readonly reading: MachineReading } | undefined;
  return () => {
    const run = machine.result();
    if (!run || k >= run.machine.Y.rows) return undefined;
    const { point } = probe.getState();
    const chosen = pair.getState();
    const of = [run, point, chosen];
    if (!last?.of.every((value, index) => value === of[index])) {
      const x = askedPoint(run.of.data, point, chosen, isProbe);
      last = { of, reading: { run, x, logits: logitsAt(run, x, k) } };
    }
    return last.reading;
  };
}

/** All that is written of a reading after t steps. */
export function readingAfter({ run, x, logits }: MachineReading, k: number, steps: number) {
  const t = Math.min(steps, run.states.length - 1);
  return { primal: logits.primal[t], dual: logits.dual[t], weights: primalTerms(run, x, k, t), coefficients: dualTerms(run, x, k, t) };
}
