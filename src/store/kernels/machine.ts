/** The shown network with its features frozen, trained anew from W = 0 as a kernel machine: in slices, with every step kept. */

import type { Data, LayerParameters, NetworkShape } from '../../engine/experiment';
import { selectColumns } from '../../engine/matrix';
import { featuresOn } from '../../features/feature-map';
import { firstMachineState, kernelMachine, stepMachine, type KernelMachine, type MachineState } from '../../features/kernel-machine';
import { createSlices, type Sliced } from '../truth/slices';
import { classesOf } from '../world/world-points';
import { kernelExamples } from './examples';
import { createModels, type KernelStores } from './models';

/** The slider ends here. */
export const MOST_STEPS = 500;
const FIRST_STEPS = 50;
/** Of a frame, in milliseconds; the frame also paints. */
const BUDGET = 8;

interface Wanted {
  readonly shape: NetworkShape;
  readonly parameters: readonly LayerParameters[];
  readonly data: Data;
  readonly learningRate: number;
  readonly steps: number;
}

export interface MachineRun {
  readonly of: Wanted;
  /** The training examples, in the order of the Gram matrix. */
  readonly columns: readonly number[];
  /** Of each of them; undefined where y is no class. */
  readonly labels: readonly number[] | undefined;
  readonly machine: KernelMachine;
  /** After 0, 1, 2, … steps. */
  readonly states: readonly MachineState[];
}

export type MachineStore = ReturnType<typeof createMachine>;

/** `work` is called once a frame. */
export function createMachine(stores: KernelStores) {
  let steps = FIRST_STEPS;
  const models = createModels(stores);
  let kept: MachineRun | undefined;
  const slices = createSlices<Wanted, MachineRun>(function* run(of): Sliced<MachineRun> {
    const begun = kept && isSameMachine(kept.of, of) ? kept : begin(of);
    const states = [...begun.states];
    while (states.length <= of.steps) {
      states.push(stepMachine(begun.machine, states[states.length - 1], of.learningRate));
      yield;
    }
    kept = { ...begun, of, states };
    return kept;
  }, (a, b) => isSameMachine(a, b) && a.steps === b.steps);
  return {
    /** How many steps are wanted. */
    steps: () => steps,
    go: (to: number): void => {
      steps = Math.min(MOST_STEPS, Math.max(0, to));
      stores.request();
    },
    work: (): void => {
      const { shape, now } = models();
      const { data, learningRate } = stores.experiment.getState().experiment;
      const before = slices.result();
      const isDone = slices.work({ shape, parameters: now, data, learningRate, steps }, BUDGET);
      if (!isDone || slices.result() !== before) stores.request();
    },
    /** The last whole run, if it is of this network and there is something to train on. */
    result: (): MachineRun | undefined => {
      const last = slices.result();
      const { structure: { shape }, experiment: { data } } = stores.experiment.getState();
      return last?.of.shape === shape && last.of.data.X.rows === data.X.rows && last.columns.length > 0 ? last : undefined;
    },
  };
}

function isSameMachine(a: Wanted, b: Wanted): boolean {
  return a.parameters === b.parameters && a.shape === b.shape && a.data === b.data && a.learningRate === b.learningRate;
}

function begin(of: Wanted): MachineRun {
  const examples = kernelExamples(of.data);
  const columns = examples.trained.map((row) => examples.columns[row]);
  const model = { shape: of.shape, parameters: of.parameters };
  const machine = kernelMachine(of.shape, featuresOn(model, selectColumns(of.data.X, columns)), selectColumns(of.data.Y, columns));
  const classes = examples.classes.length > 0 ? classesOf(of.data) : undefined;
  return { of, columns, labels: classes && columns.map((e) => classes[e]), machine, states: [firstMachineState(machine)] };
}
