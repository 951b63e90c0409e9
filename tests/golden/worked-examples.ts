/** Reads the worked examples: nine networks with every number of a pass, computed by another program. */

import { readFileSync } from 'node:fs';
import type { ActivationName } from '../../src/engine/activations';
import { defaultView, type Convention, type Experiment, type Route } from '../../src/engine/experiment';
import type { LossName } from '../../src/engine/losses';
import { fromRows } from '../../src/engine/matrix';

type Rows = readonly (readonly number[])[];

interface Counts {
  readonly pass: number;
  readonly layer: number;
  readonly operation: number;
  readonly scalar: number;
}

export interface WorkedExample {
  readonly id: string;
  readonly widths: readonly number[];
  readonly L: number;
  readonly m: number;
  readonly activations: readonly ActivationName[];
  readonly loss: LossName;
  readonly alpha: number;
  /** W1, b1, W2, … */
  readonly params: Readonly<Record<string, Rows>>;
  readonly X: Rows;
  readonly Y: Rows;
  /** Z1, A1, … */
  readonly forward: Readonly<Record<string, Rows>>;
  readonly loss_per_example: readonly number[];
  readonly J: number;
  /** dA2, gp2, dZ2, dW2, …, dA0; dA and dZ for each example. */
  readonly backward: Readonly<Record<string, Rows>>;
  /** grad_Z1, grad_A1, …: the derivatives of J. */
  readonly autograd_convention: Readonly<Record<string, Rows>>;
  readonly update: { readonly params: Readonly<Record<string, Rows>>; readonly J_after: number };
  readonly step_counts: { readonly full_chain: Counts; readonly shortcut?: Counts };
  readonly extra?: { readonly wrong_hadamard_dZ2?: Rows; readonly training?: { readonly J_log: Readonly<Record<string, number>>; readonly final_params: Readonly<Record<string, Rows>> } };
}

interface StepRecord {
  readonly id: string;
  readonly phase: string;
  readonly layer: number | null;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

interface WorkedFile {
  readonly examples: readonly WorkedExample[];
  readonly checks: {
    /** z, and for each activation g and gp at those z. */
    readonly activations: { readonly z: readonly number[] } & Readonly<Record<string, { readonly g: readonly number[]; readonly gp: readonly number[] }>>;
    readonly stable_losses: {
      readonly bce_with_logits: readonly { readonly z: number; readonly y: number; readonly value: number; readonly dz: number }[];
      readonly logsumexp: readonly { readonly z: readonly number[]; readonly value: number; readonly softmax: readonly number[] }[];
      readonly ce_with_logits: readonly { readonly z: readonly number[]; readonly class_1based: number; readonly value: number }[];
      readonly log_K_uniform: Readonly<Record<string, number>>;
    };
    readonly kink: Readonly<Record<string, number>>;
    readonly step_counts: readonly (Counts & { readonly widths: readonly number[]; readonly m: number; readonly shortcut: boolean })[];
    readonly step_order: {
      readonly L2_full_chain: readonly StepRecord[];
      readonly L2_shortcut: readonly StepRecord[];
      readonly L3_full_chain_ids: readonly string[];
    };
  };
}

const file = JSON.parse(readFileSync(new URL('worked-examples.json', import.meta.url), 'utf8')) as WorkedFile;

export const workedExamples = file.examples;
export const workedChecks = file.checks;

/** The example as an experiment, seen by this route and convention (by default the route that the app opens on). */
export function experimentOf(example: WorkedExample, route?: Route, convention: Convention = 'course'): Experiment {
  const { widths, activations, loss, params } = example;
  const batch = Array.from({ length: example.m }, (_, e) => e);
  const network = {
    widths,
    activations,
    loss,
    parameters: activations.map((_, index) => ({
      W: fromRows(params[`W${index + 1}`]),
      b: fromRows(params[`b${index + 1}`]),
    })),
  };
  const view = defaultView(network, batch);
  return {
    title: example.id,
    network,
    data: { X: fromRows(example.X), Y: fromRows(example.Y) },
    batch,
    learningRate: example.alpha,
    optimizer: { name: 'gd', weightDecay: 0 },
    view: { ...view, route: route ?? view.route, convention },
  };
}

export function workedExample(id: string): WorkedExample {
  const found = workedExamples.find((example) => example.id === id);
  if (!found) throw new Error(`no worked example ${id}`);
  return found;
}
