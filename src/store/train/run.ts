/** One run on the side of the page: its worker, and what it has told so far. A run that was given up hears nothing any more. */

import type { Experiment, LayerParameters } from '../../engine/experiment';
import { comparePlaces, firstState, trainingSetup, type RateChange, type TrainingSetup, type TrainedState } from '../../engine/training';
import { packedLength, packState, unpackState } from '../../engine/training-state';
import { Keyframes } from './keyframes';
import type { TrainingCommand, TrainingReport } from './protocol';
import { RecordColumns } from './records';
import type { TrainingSettings } from './settings';

/** The part of a worker that is used. */
export interface TrainingWorker {
  postMessage(command: TrainingCommand): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: TrainingReport }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: object) => void): void;
}

type WithoutRun<Message> = Message extends { readonly run: number } ? Omit<Message, 'run'> : never;

interface Listeners {
  readonly report: (report: TrainingReport) => void;
  /** The worker could not be started, or broke: it is gone. */
  readonly broken: (message: string) => void;
}

let runs = 0;

export class Run {
  readonly id = ++runs;
  readonly setup: TrainingSetup;
  readonly keyframes: Keyframes;
  readonly columns: RecordColumns;
  /** The furthest place that was told. */
  furthest: TrainedState;
  /** By layer, of the update that led there. */
  ratios: readonly number[] | undefined;
  rates: readonly RateChange[];
  learningRate: number;
  stretch = 0;
  request = 0;
  readonly #makeWorker: () => TrainingWorker;
  readonly #listeners: Listeners;
  #worker: TrainingWorker | undefined;
  #experiment: Experiment;
  /** The parameters that are the run's: those it began with, and those that were put into the experiment from it. */
  readonly #own: (readonly LayerParameters[])[];

  constructor(experiment: Experiment, { batchSize, seed }: TrainingSettings, makeWorker: () => TrainingWorker, listeners: Listeners) {
    const { learningRate, network } = experiment;
    this.#experiment = experiment;
    this.#own = [network.parameters];
    this.setup = trainingSetup(experiment, batchSize, seed);
    this.furthest = firstState(experiment);
    this.learningRate = learningRate;
    this.rates = [{ epoch: 0, update: 0, learningRate }];
    this.columns = new RecordColumns(network.activations.length);
    this.keyframes = new Keyframes(packedLength(this.setup.shape, this.setup.optimizer));
    this.keyframes.add(packState(this.furthest), 0);
    this.#makeWorker = makeWorker;
    this.#listeners = listeners;
  }

  /** Whether this is still the experiment that is trained, however it is looked at and whatever its learning rate. */
  isOf({ network, data, optimizer }: Experiment): boolean {
    const { network: mine, data: of, optimizer: rule } = this.#experiment;
    return network.widths === mine.widths && network.activations === mine.activations && network.loss === mine.loss
      && data.X === of.X && data.Y === of.Y && data.heldOut === of.heldOut && optimizer === rule
      && this.#own.some((parameters) => areSame(parameters, network.parameters));
  }

  /** The experiment may take these parameters without being another one. */
  own(parameters: readonly LayerParameters[]): void {
    this.#own.push(parameters);
  }

  send(command: WithoutRun<Exclude<TrainingCommand, { kind: 'open' }>>): void {
    const worker = this.#worker ?? this.#start();
    worker?.postMessage({ ...command, run: this.id });
  }

  /** Tells a worker that is there. */
  sendIfOpen(command: WithoutRun<Extract<TrainingCommand, { kind: 'pause' | 'learningRate' | 'forgetReplay' }>>): void {
    this.#worker?.postMessage({ ...command, run: this.id });
  }

  unpack(state: Float64Array): TrainedState {
    return unpackState(this.setup.shape, this.setup.optimizer, state);
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** A worker after a broken one goes on from what is kept; what lies between is computed anew, to the same numbers. */
  #start(): TrainingWorker | undefined {
    const state = this.keyframes.before(this.furthest.epoch);
    if (!state) return undefined;
    let worker: TrainingWorker;
    try {
      worker = this.#makeWorker();
    } catch (error) {
      this.#listeners.broken(error instanceof Error ? error.message : String(error));
      return undefined;
    }
    this.furthest = this.unpack(state);
    const { epoch } = this.furthest;
    this.columns.keep(epoch + 1);
    this.rates = this.rates.filter((rate) => comparePlaces(rate, { epoch, update: 0 }) <= 0);
    const isThis = () => this.#worker === worker;
    worker.addEventListener('message', ({ data }) => {
      if (isThis() && data.run === this.id) this.#listeners.report(data);
    });
    for (const type of ['error', 'messageerror'] as const) {
      worker.addEventListener(type, (event) => {
        if (!isThis()) return;
        this.end();
        this.#listeners.broken('message' in event && typeof event.message === 'string' ? event.message : '');
      });
    }
    this.#worker = worker;
    worker.postMessage({ kind: 'open', run: this.id, setup: this.setup, state, rates: this.rates, recorded: this.columns.count });
    if (this.rates[this.rates.length - 1].learningRate !== this.learningRate) this.sendIfOpen({ kind: 'learningRate', learningRate: this.learningRate });
    return worker;
  }
}

function areSame(some: readonly LayerParameters[], others: readonly LayerParameters[]): boolean {
  return some === others || (some.length === others.length && some.every(({ W, b }, index) => W === others[index].W && b === others[index].b));
}
