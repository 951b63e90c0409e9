/** The numbers that somebody has pasted, what they are taken for, and what the check of them finds. Kept while the page is open. */

import { createStore } from 'zustand/vanilla';
import { checkNumbers, type NumberCheck, type Reading } from '../../engine/given/number-check';
import { layerKey, layerOf, nameOf, type QuantityKey } from '../../engine/quantity';
import { beforeUpdate, passOf, type Trace } from '../../engine/trace';
import type { PrintoutProblem } from '../../words/printout-problem';
import type { ExperimentStore } from '../experiment-store';
import { blockId, keysOf, type ChosenKeys } from './block-keys';
import { mistakenPrintout } from './given-example';
import { LONGEST_PRINTOUT, readPrintout, type Printout } from './read-printout';
import { createSlices } from '../slices';

export interface GivenNumbersState {
  readonly text: string;
  readonly printout: Printout;
  /** Why the last file could not be read; what was there before it stays. */
  readonly fileProblem: PrintoutProblem | undefined;
  /** What each block is taken for. */
  readonly keys: readonly (QuantityKey | undefined)[];
  readonly reading: Reading;
  /** Undefined where no block is taken for anything, and while the check runs. */
  readonly check: NumberCheck | undefined;
  readonly isChecking: boolean;
}

export type GivenNumbers = ReturnType<typeof createGivenNumbers>;

const NOTHING: Printout = { blocks: [], problems: [] };
const GUESSED: Reading = { exampleRows: undefined, inputRows: undefined, convention: undefined, tolerance: 'printed' };
/** In milliseconds: who types has paused. */
const PAUSE = 250;

const kept = new WeakMap<ExperimentStore, GivenNumbers>();

/** Those of this experiment's page, the same each time. */
export function givenNumbersOf(experiment: ExperimentStore): GivenNumbers {
  const found = kept.get(experiment) ?? createGivenNumbers(experiment);
  kept.set(experiment, found);
  return found;
}

function createGivenNumbers(experiment: ExperimentStore) {
  const store = createStore<GivenNumbersState>(() => ({
    text: '', printout: NOTHING, fileProblem: undefined, keys: [], reading: GUESSED, check: undefined, isChecking: false,
  }));
  /** Count the checks and the files, so that an old one never overwrites a newer one. */
  let asked = 0;
  let opened = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let checked: Trace | undefined;
  /** The layers for which the names were read. */
  let named: readonly number[] | undefined;
  /** What was chosen by hand, by block: a number corrected in the text leaves the choice as it was. */
  const chosen: ChosenKeys = new Map();

  async function check(): Promise<void> {
    const mine = ++asked;
    const { experiment: open, trace } = experiment.getState();
    checked = trace;
    const { printout, keys, reading } = store.getState();
    const arrays = printout.blocks.flatMap(({ array }, index) => {
      const key = keys[index];
      return key === undefined ? [] : [{ key, array }];
    });
    store.setState({ isChecking: arrays.length > 0, check: undefined });
    if (arrays.length === 0) return;
    const answer = createSlices();
    const run = checkNumbers(passOf(open, beforeUpdate(trace)), arrays, reading);
    for (;;) {
      const next = run.next();
      if (next.done === true) {
        store.setState({ check: next.value, isChecking: false });
        return;
      }
      await answer();
      if (mine !== asked) return;
    }
  }

  function read(text: string): void {
    const printout = readPrintout(text);
    const { experiment: { network } } = experiment.getState();
    if (named !== network.widths) chosen.clear();
    named = network.widths;
    store.setState({ printout, keys: keysOf(printout.blocks, network, chosen) });
    void check();
  }

  function write(text: string): void {
    asked++;
    opened++;
    clearTimeout(waiting);
    store.setState({ text, fileProblem: undefined, check: undefined, isChecking: text.trim() !== '' });
    waiting = setTimeout(() => read(text), PAUSE);
  }

  /** Other numbers, in which nothing was chosen yet. */
  function replace(text: string): void {
    chosen.clear();
    write(text);
  }

  return {
    ...store,

    /** Takes what was typed or pasted; it is read once the typing pauses. */
    write,

    /** Reads a file's text in the place of what was there. */
    async open(file: File): Promise<void> {
      const mine = ++opened;
      const refuse = (fileProblem: PrintoutProblem) => {
        if (mine === opened) store.setState({ fileProblem });
      };
      if (file.size > LONGEST_PRINTOUT) {
        refuse({ kind: 'tooLong', found: file.size, most: LONGEST_PRINTOUT });
        return;
      }
      try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
        if (mine === opened) replace(text);
      } catch {
        refuse({ kind: 'unreadable', name: file.name });
      }
    },

    /** Fills in numbers of the open pass that hold a mistake. */
    tryMistaken(): void {
      const { experiment: open, trace } = experiment.getState();
      replace(mistakenPrintout(passOf(open, beforeUpdate(trace)), trace));
    },

    clear: () => replace(''),

    /** Takes a block for this quantity, and no other block for it; undefined for none. */
    assign(block: number, key: QuantityKey | undefined): void {
      const { keys: before, printout: { blocks } } = store.getState();
      const keys = before.map((other, index) => (index === block ? key : other === key ? undefined : other));
      for (const [index, other] of keys.entries()) if (other !== before[index]) chosen.set(blockId(blocks, index), other);
      store.setState({ keys });
      void check();
    },

    /** Takes what is named as W and b for dW and db. */
    takeAsGradients(): void {
      const { keys: before, printout: { blocks } } = store.getState();
      const keys = before.map((key) => {
        const name = key && nameOf(key);
        return key && (name === 'W' || name === 'b') ? layerKey(`d${name}`, layerOf(key) ?? 0) : key;
      });
      for (const [index, key] of keys.entries()) if (key !== before[index]) chosen.set(blockId(blocks, index), key);
      store.setState({ keys });
      void check();
    },

    readAs(change: Partial<Reading>): void {
      store.setState(({ reading }) => ({ reading: { ...reading, ...change } }));
      void check();
    },

    /** Checks again whenever the pass becomes another one, until the returned function is called. */
    watch(): () => void {
      const look = () => {
        const { text } = store.getState();
        const { trace, experiment: { network: { widths } } } = experiment.getState();
        if (trace === checked || text === '') return;
        if (widths === named) void check();
        else read(text);
      };
      look();
      return experiment.subscribe(look);
    },
  };
}
