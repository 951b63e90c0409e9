/** Calibrated is weaker than correct: the XOR world with a network that says ½ everywhere. */

import type { Data, Experiment, LayerParameters } from '../../engine/experiment';
import { matrix } from '../../engine/matrix';
import { settingsOf } from '../../worlds/world-of';
import type { ExperimentStore } from '../experiment-store';
import { openWorld } from '../world/open-world';
import { mayDraw, USUAL_SAMPLE } from '../world/sample-limits';
import { withWorld } from '../world/with-world';

/** One undo brings the world and the weights back. */
export function showConstantHalf(experiment: Pick<ExperimentStore, 'reshape'>): void {
  experiment.reshape((base) => withConstantHalf(base) ?? base, { kind: 'world', world: 'xor_mixture' });
}

/** The experiment on the XOR world with all weights 0: every class is as probable as the others. */
export function withConstantHalf(base: Experiment): Experiment | undefined {
  const now = openWorld(base.data);
  const size = now && mayDraw('count', now.count) && mayDraw('heldOut', now.heldOut) ? { count: now.count, heldOut: now.heldOut, seed: now.seed } : USUAL_SAMPLE;
  const after = withWorld(base, { id: 'xor_mixture', settings: {}, ...size });
  if (!after) return undefined;
  // What the optimizer remembers and how the weights were drawn belong to the weights that were.
  const { optimizerState: _before, ...rest } = after;
  const { initialisation: _drawn, ...network } = after.network;
  const parameters = network.parameters.map(({ W, b }) => ({ W: matrix(W.rows, W.columns), b: matrix(b.rows, 1) }));
  return { ...rest, network: { ...network, parameters } };
}

/** Whether the world is the one of the example: with other priors a constant ½ is not calibrated. */
export function isConstantHalfWorld(data: Data): boolean {
  const now = openWorld(data);
  return now?.id === 'xor_mixture' && settingsOf(now.id).every((rule) => now.settings[rule.name] === rule.default);
}

/** Whether these weights say the same at every x: every class is as probable as the others. */
export function saysHalf(parameters: readonly LayerParameters[]): boolean {
  return parameters.every(({ W, b }) => W.data.every((w) => w === 0) && b.data.every((each) => each === 0));
}
