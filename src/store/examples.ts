/** The built-in experiments of the menu: files like any other, read when they are first asked for. */

import type { Experiment } from '../engine/experiment';
import { exampleWords, type ExampleWords } from '../words/examples';
import type { Sentences } from '../words/language';
import { readExperiment } from './read/read-experiment';

/** In the menu's order. */
const IDS = [
  'first',
  'ex1-sigmoid-bce-2-2-1',
  'ex1b-batch-of-3',
  'ex2-softmax-ce-2-3-2',
  'ex3-dead-relu-2-3-1',
  'ex4-vanishing-6-layer-sigmoid',
  'ex5a-xor-exact-relu',
  'ex5b-xor-tanh-bce',
  'ex5c-xor-stuck',
  'ex6-gelu-mse-1-2-3',
  'mazur',
] as const satisfies readonly (keyof ExampleWords)[];

export type BuiltInId = (typeof IDS)[number];

export interface BuiltIn {
  readonly id: BuiltInId;
  readonly name: Sentences<string>;
  readonly purpose: Sentences<string>;
  readonly experiment: Experiment;
}

const texts: Readonly<Record<string, string>> = import.meta.glob<string>('./examples/*.json', {
  query: '?raw', import: 'default', eager: true,
});
const opened = new Map<BuiltInId, Experiment>();

export const builtIns: readonly BuiltIn[] = IDS.map((id) => ({
  id,
  name: { en: exampleWords.en[id].name, ko: exampleWords.ko[id].name },
  purpose: { en: exampleWords.en[id].purpose, ko: exampleWords.ko[id].purpose },
  get experiment() {
    return open(id);
  },
}));

/** What the app opens on. */
export function firstExample(): Experiment {
  return open('first');
}

function open(id: BuiltInId): Experiment {
  let experiment = opened.get(id);
  if (!experiment) {
    const read = readExperiment(texts[`./examples/${id}.json`]);
    if (!read.ok) throw new Error(`the built-in experiment ${id} is wrong: ${read.problem.kind} at ${read.problem.path}`);
    experiment = read.experiment;
    opened.set(id, experiment);
  }
  return experiment;
}
