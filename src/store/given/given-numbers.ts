/** The numbers that somebody has pasted, what they are taken for, and what the check of them finds. Kept while the page is open. */

import { createStore } from 'zustand/vanilla';
import { checkNumbers, type NumberCheck, type Reading } from '../../engine/given/number-check';
import type { NetworkShape } from '../../engine/experiment';
import type { QuantityKey } from '../../engine/quantity';
import { quantitiesInOrder, schedule } from '../../engine/schedule';
import { parametersOf, passOf, type Trace } from '../../engine/trace';
import type { PrintoutProblem } from '../../words/printout-problem';
import type { ExperimentStore } from '../experiment-store';
import { mistakenPrintout } from './given-example';
import { quantitiesNamed } from './given-names';
import { LONGEST_PRINTOUT, readPrintout, type Printout } from './read-printout';
import { createSlices } from '../slices';

export interface GivenNumbersState {
  readonly text: string;
  readonly printout: Printout;
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
    text: '', printout: NOTHING, keys: [], reading: GUESSED, check: undefined, isChecking: false,
  }));
  /** Counts the checks, so that an old one never overwrites a newer one. */
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let checked: Trace | undefined;
  /** The layers for which the names were read. */
  let named: readonly number[] | undefined;

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
    const run = checkNumbers(passOf(open, parametersOf(trace)), arrays, reading);
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

  function read(text: string, problem?: PrintoutProblem): void {
    const printout = problem ? { blocks: [], problems: [problem] } : readPrintout(text);
    const { experiment: { network } } = experiment.getState();
    named = network.widths;
    store.setState({ printout, keys: quantitiesNamed(printout.blocks.map(({ name }) => name), network) });
    void check();
  }

  function write(text: string): void {
    asked++;
    clearTimeout(waiting);
    store.setState({ text, check: undefined, isChecking: text.trim() !== '' });
    waiting = setTimeout(() => read(text), PAUSE);
  }

  return {
    ...store,

    /** Takes what was typed or pasted; it is read once the typing pauses. */
    write,

    /** Reads a file's text in the place of what was there. */
    async open(file: File): Promise<void> {
      const mine = ++asked;
      clearTimeout(waiting);
      if (file.size > LONGEST_PRINTOUT) {
        read('', { kind: 'tooLong', found: file.size, most: LONGEST_PRINTOUT });
        return;
      }
      try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
        if (mine === asked) write(text);
      } catch {
        if (mine === asked) read('', { kind: 'unreadable', name: file.name });
      }
    },

    /** Fills in numbers of the open pass that hold a mistake. */
    tryMistaken(): void {
      const { experiment: open, trace } = experiment.getState();
      write(mistakenPrintout(passOf(open, parametersOf(trace)), trace));
    },

    /** Takes a block for this quantity, and no other block for it; undefined for none. */
    assign(block: number, key: QuantityKey | undefined): void {
      store.setState(({ keys }) => ({ keys: keys.map((other, index) => (index === block ? key : other === key ? undefined : other)) }));
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

/** Every quantity that numbers may be taken for, in the order of the schedule. */
export function possibleQuantities(shape: NetworkShape): readonly QuantityKey[] {
  return quantitiesInOrder(schedule(shape, { route: 'full', inputGradient: true })).filter((key) => key !== 'alpha');
}
