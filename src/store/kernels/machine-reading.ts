/** What a kernel machine says at one point, as weights and as coefficients, step by step. */

import type { Data } from '../../engine/experiment';
import { matrix, selectColumns, type Matrix } from '../../engine/matrix';
import { productOfTransposed } from '../../engine/products';
import { featuresOn } from '../../features/feature-map';
import { dualLogits, primalLogits } from '../../features/kernel-machine';
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

export interface MachineReading {
  readonly run: MachineRun;
  /** φ(x), m_(L−1) × 1. */
  readonly phi: Matrix;
  /** k(x_e, x) of every training example, m × 1. */
  readonly kernel: Matrix;
  readonly logits: MachineLogits;
}

/** Both forms of logit k at x, n × 1, step by step. */
function readingAt(run: MachineRun, x: Matrix, k: number): MachineReading {
  const { machine, states, of: { shape, parameters } } = run;
  const phi = featuresOn({ shape, parameters }, x);
  const kernel = productOfTransposed(machine.Phi, phi);
  const logits = {
    primal: Float64Array.from(states, (state) => primalLogits(state, phi).data[k]),
    dual: Float64Array.from(states, (state) => dualLogits(machine, state, phi, kernel).data[k]),
  };
  return { run, phi, kernel, logits };
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
      last = { of, reading: readingAt(run, x, k) };
    }
    return last.reading;
  };
}

/** All that is written of a reading after t steps: the logit in both forms, and what each is made of. */
export function readingAfter({ run: { states }, phi, kernel, logits }: MachineReading, k: number, steps: number) {
  const t = Math.min(steps, states.length - 1);
  const { primal, dual } = states[t];
  const row = ({ data, columns }: Matrix) => data.subarray(k * columns, (k + 1) * columns);
  return {
    primal: logits.primal[t], dual: logits.dual[t],
    weights: { w: row(primal.W), phi: phi.data, b: primal.b.data[k] },
    coefficients: { C: row(dual.C), kernel: kernel.data, b: dual.b.data[k] },
  };
}
