/** The two routes through the output come to the same dZ wherever both hold; elsewhere only one is offered. */

import { describe, expect, it } from 'vitest';
import { pairOf } from '../../../src/derivation/pair';
import { CONVENTIONS, ROUTES, routesOf, type NetworkShape } from '../../../src/engine/experiment';
import { LOSS_NAMES } from '../../../src/engine/losses';
import { layerKey } from '../../../src/engine/quantity';
import { routeDifference } from '../../../src/engine/route-difference';
import { computeTrace, matrixOf, passOf } from '../../../src/engine/trace';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { builtIns } from '../../../src/store/examples';
import { networkOf } from '../derivation/networks';

/** Rounding of numbers of size 1, with room for the sum over a softmax's outputs. */
const ROUNDING = 1e-15;

/** The largest |difference| of dZ[L] between two whole traces, which know nothing of `routeDifference`. */
function differenceOfTraces(experiment: Parameters<typeof passOf>[0]): number {
  const key = layerKey('dZ', experiment.network.activations.length);
  const [shortcut, full] = ROUTES.map((route) => matrixOf(computeTrace({ ...passOf(experiment), route }).values, key).data);
  return shortcut.reduce((most, value, k) => Math.max(most, Math.abs(value - full[k])), 0);
}

describe('shortcut and full chain', () => {
  it('agree to rounding on random networks, by both conventions', () => {
    let largest = 0;
    let compared = 0;
    for (const loss of ['ce', 'bce'] as const) {
      for (let seed = 0; seed < 300; seed++) {
        const examples = 1 + (seed % 3);
        const output = loss === 'ce' ? 'softmax' : 'sigmoid';
        const experiment = networkOf({
          widths: [3, 4, 1 + (loss === 'ce' ? 1 : 0) + (seed % 4)], activations: ['tanh', output], loss, examples, seed,
          convention: CONVENTIONS[seed % 2],
        });
        const found = routeDifference(experiment.network, computeTrace(passOf(experiment))) ?? NaN;
        largest = Math.max(largest, found, differenceOfTraces(experiment));
        compared++;
      }
    }
    console.log(`${compared} random networks: largest |shortcut − full| = ${largest}`);
    expect(largest).toBeLessThan(ROUNDING);
    expect(largest).toBeGreaterThan(0);
  });

  it('agree to rounding on the built-in experiments, and only there is a shortcut offered', () => {
    const pairs = builtIns.map(({ id, experiment }) => {
      const { network } = experiment;
      const difference = routeDifference(network, computeTrace(passOf(experiment)));
      expect(difference !== undefined, id).toBe(routesOf(network).length === 2);
      if (difference !== undefined) {
        expect(difference, id).toBeLessThan(ROUNDING);
        expect(differenceOfTraces(experiment), id).toBeLessThan(ROUNDING);
      }
      return difference;
    });
    console.log(`built-in experiments: ${pairs.filter((difference) => difference !== undefined).length} of ${pairs.length} have a shortcut`);
    expect(pairs).toContain(undefined);
  });

  it('have no number in common where the output is saturated', () => {
    const experiment = networkOf({ widths: [1, 1], activations: ['sigmoid'], loss: 'bce', examples: 1, seed: 1 });
    const [layer] = experiment.network.parameters;
    layer.b.data[0] = -800;
    experiment.data.Y.data.fill(1);
    expect(routeDifference(experiment.network, computeTrace(passOf(experiment)))).toBeNaN();
  });

  it('are not compared where the shortcut itself has no number', () => {
    const experiment = networkOf({ widths: [1, 2], activations: ['softmax'], loss: 'ce', examples: 1, seed: 1 });
    experiment.network.parameters[0].b.data.fill(Infinity);
    expect(routeDifference(experiment.network, computeTrace(passOf(experiment)))).toBeUndefined();
  });
});

describe('the pair of output and loss', () => {
  const shape = (output: NetworkShape['activations'][number], loss: NetworkShape['loss']): NetworkShape => ({ widths: [2, 2], activations: [output], loss });

  it('has a shortcut twice, and each of the usual mistakes its own sentence', () => {
    const outputs = ['softmax', 'sigmoid', 'identity', 'tanh'] as const;
    const legal = outputs.flatMap((output) => LOSS_NAMES.filter((loss) => (
      (loss !== 'ce' || output === 'softmax') && (loss !== 'bce' || output === 'sigmoid')
    )).map((loss) => shape(output, loss)));
    expect(legal.filter((each) => routesOf(each).includes('shortcut')).map(pairOf)).toEqual(['softmaxCrossEntropy', 'sigmoidCrossEntropy']);
    expect(legal.filter((each) => !routesOf(each).includes('shortcut')).map(pairOf)).toEqual([
      'softmaxSquared', 'softmaxSquared', 'sigmoidSquared', 'sigmoidSquared', 'identityHalf', 'other', 'other', 'other',
    ]);
  });
});

describe('another route, convention or input gradient', () => {
  it('keeps the place, and undo and redo keep the choice', () => {
    const experiment = networkOf({ widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce', examples: 3, seed: 2 });
    const store = createExperimentStore(experiment);
    store.goTo('B2.dW');
    store.edit({ kind: 'entry', key: 'W[1]', row: 0, column: 0 }, 0.25);
    const view = () => store.getState().experiment.view;
    store.setView({ route: 'full' });
    store.setView({ convention: 'autograd' });
    store.setView({ inputGradient: true });
    expect(view()).toMatchObject({ step: 'B2.dW', route: 'full', convention: 'autograd', inputGradient: true });
    store.undo();
    expect(view()).toMatchObject({ step: 'B2.dW', route: 'full', convention: 'autograd', inputGradient: true });
    store.redo();
    expect(view()).toMatchObject({ step: 'B2.dW', route: 'full', convention: 'autograd', inputGradient: true });
    store.goTo('B1.dAprev');
    store.setView({ inputGradient: false });
    expect(view()).toMatchObject({ step: 'B1.db' });
    store.goTo('B2.dA');
    store.setView({ route: 'shortcut' });
    expect(view()).toMatchObject({ step: 'C.J' });
  });
});
