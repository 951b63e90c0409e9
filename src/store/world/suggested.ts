/** For each world a network that can learn it, and how far its updates go: small enough to look into. */

import { defaultBatch, defaultView, GRADIENT_DESCENT, type Experiment, type NetworkShape } from '../../engine/experiment';
import { initialParameters } from '../../engine/initialisation';
import { withoutMemory } from '../../engine/network-edit';
import type { ActivationName } from '../../engine/activations';
import { matrix } from '../../engine/matrix';
import { worldsWords } from '../../words/worlds';
import { WORLD_IDS, type WorldId } from '../../worlds/world-of';
import { lawOf } from './law';
import { USUAL_SAMPLE } from './sample-limits';
import { withWorld } from './with-world';

export interface Suggestion {
  /** The widths of the hidden layers, all with one activation. */
  readonly hidden: readonly number[];
  readonly activation: ActivationName;
  readonly learningRate: number;
}

/** Where the log-odds are linear, no hidden layer is needed (content spec, section 5.2); a ring takes three walls. */
export const SUGGESTIONS: Readonly<Record<WorldId, Suggestion>> = {
  lda: { hidden: [], activation: 'tanh', learningRate: 0.6 },
  qda_core_ring: { hidden: [4], activation: 'tanh', learningRate: 0.6 },
  xor_mixture: { hidden: [4], activation: 'tanh', learningRate: 0.6 },
  three_gaussians: { hidden: [], activation: 'tanh', learningRate: 0.6 },
  ring: { hidden: [3], activation: 'tanh', learningRate: 0.6 },
  moons: { hidden: [6], activation: 'tanh', learningRate: 0.6 },
  sin: { hidden: [8], activation: 'tanh', learningRate: 0.1 },
  heteroscedastic: { hidden: [], activation: 'tanh', learningRate: 0.1 },
  bimodal: { hidden: [4], activation: 'tanh', learningRate: 0.1 },
};

const INITIALISATION = { name: 'by_activation', seed: 1 } as const;

/** The shape of the suggested network; two classes stand at two outputs of a softmax. */
export function suggestedShape(id: WorldId): NetworkShape {
  const { hidden, activation } = SUGGESTIONS[id];
  const law = lawOf(id);
  const activations = hidden.map(() => activation);
  if (law?.kind !== 'classes') return { widths: [1, ...hidden, 1], activations: [...activations, 'identity'], loss: 'half_se' };
  return { widths: [2, ...hidden, law.priors.length], activations: [...activations, 'softmax'], loss: 'ce' };
}

/** The experiment with the suggested network instead of its own, at its first weights. */
export function withSuggested(experiment: Experiment, id: WorldId): Experiment {
  const shape = suggestedShape(id);
  const network = { ...shape, parameters: initialParameters(shape, INITIALISATION), initialisation: INITIALISATION };
  return {
    ...withoutMemory(experiment),
    network,
    learningRate: SUGGESTIONS[id].learningRate,
    view: { ...defaultView(shape, experiment.batch), example: experiment.view.example },
  };
}

/** The name by which an address and the menu know the example of a world. */
export function worldAddress(id: WorldId): string {
  return `world-${id}`;
}

/** The world of such a name. */
export function worldNamed(name: string): WorldId | undefined {
  return WORLD_IDS.find((id) => worldAddress(id) === name);
}

/** What `#w=world-ID` opens: a sample of the world, and the suggested network. */
export function worldExample(id: WorldId): Experiment {
  const shape = suggestedShape(id);
  const [n, K] = [shape.widths[0], shape.widths[shape.widths.length - 1]];
  const batch = defaultBatch(1);
  const empty: Experiment = {
    title: worldsWords.en.worlds[id].name,
    network: { ...shape, parameters: initialParameters(shape, INITIALISATION), initialisation: INITIALISATION },
    data: { X: matrix(n, 1), Y: matrix(K, 1) },
    batch,
    learningRate: SUGGESTIONS[id].learningRate,
    optimizer: GRADIENT_DESCENT,
    view: defaultView(shape, batch),
  };
  const experiment = withWorld(empty, { id, settings: {}, ...USUAL_SAMPLE });
  if (!experiment) throw new Error(`the world ${id} has no sample at its defaults`);
  return experiment;
}
