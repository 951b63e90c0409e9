/** The passes whose scripts are run: the worked examples by every route and convention, and twenty random networks of every kind. */

import { ACTIVATION_NAMES, ELEMENTWISE_NAMES, type ActivationName } from '../../../src/engine/activations';
import { CONVENTIONS, routesOf, type Experiment } from '../../../src/engine/experiment';
import { LOSS_NAMES, REQUIRED_OUTPUT } from '../../../src/engine/losses';
import { experimentOf, workedExamples } from '../../golden/worked-examples';
import { networkOf } from '../derivation/networks';

export interface ScriptCase {
  readonly label: string;
  readonly experiment: Experiment;
}

function labelled(experiment: Experiment): ScriptCase {
  const { network: { widths, activations, loss }, batch, view: { route, convention } } = experiment;
  return { experiment, label: `${experiment.title} ${widths.join('-')} ${activations.join(' ')} ${loss}, m = ${batch.length}, ${route}, ${convention}` };
}

export const workedCases: readonly ScriptCase[] = workedExamples.flatMap((example) => {
  const routes = routesOf(experimentOf(example).network);
  return routes.flatMap((route) => CONVENTIONS.map((convention) => labelled(experimentOf(example, route, convention))));
});

const RANDOM = 20;
const WIDTHS = [[1, 3, 2, 1], [3, 4, 2, 3], [2, 1, 5, 4], [4, 3, 3, 2]];

/** In each row the choices go round at their own pace, so that all of them meet; the test asserts that they are all there. */
export const randomCases: readonly ScriptCase[] = Array.from({ length: RANDOM }, (_, k) => {
  const loss = LOSS_NAMES[k % LOSS_NAMES.length];
  const widths = WIDTHS[(k + Math.floor(k / 4)) % WIDTHS.length];
  const output: ActivationName = REQUIRED_OUTPUT[loss] ?? ACTIVATION_NAMES[Math.floor(k / 2) % ACTIVATION_NAMES.length];
  const activations = [ELEMENTWISE_NAMES[k % ELEMENTWISE_NAMES.length], ELEMENTWISE_NAMES[(2 * k + 3) % ELEMENTWISE_NAMES.length], output];
  const routes = routesOf({ widths, activations, loss });
  return labelled(networkOf({
    widths, activations, loss, examples: [1, 2, 5][k % 3], seed: 100 + k, scale: 1.5,
    route: routes[Math.floor(k / 4) % routes.length], convention: CONVENTIONS[Math.floor(k / 8) % CONVENTIONS.length],
  }));
});

/** Weights so small that gradients die away, and so large that outputs are certain and much cancels. */
export const extremeCases: readonly ScriptCase[] = [0.05, 5, 30].flatMap((scale) => ELEMENTWISE_NAMES.flatMap((name, seed) => (
  ([['softmax', 'ce'], ['sigmoid', 'bce'], [name, 'half_se']] as const).flatMap(([output, loss]) => {
    const recipe = { widths: [4, 5, 3, 2], activations: [name, name, output], loss, examples: 4, seed, scale };
    return routesOf(recipe).map((route) => labelled(networkOf({ ...recipe, route })));
  }))));
