/** The trail of links: what is one, where it leads, and when it ends. */
import { describe, expect, it } from 'vitest';
import { parseReference } from '../../../src/engine/quantity';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { goToNumber, stopOf } from '../../../src/store/number-place';
import { createTrail, linkedStop } from '../../../src/store/trail';
import { batchExample, firstExample } from './first-example';

function standing(stop: string, reached = stop) {
  const experiment = createExperimentStore(firstExample());
  experiment.goTo(reached);
  experiment.goTo(stop);
  return { experiment, trail: createTrail(experiment) };
}

describe('a link', () => {
  it.each([
    ['dZ[2].0.0', 'B2.dZ'], ['dZ[2].*.0', 'B2.dZ'], ['J', 'C.J'], ['Lo.0.0', 'C.loss'],
    // Not computed yet, written here, given, forward, not there at all.
    ['dA[1].0.0', undefined], ['dW[2].0.0', undefined], ['W[2].0.0', undefined], ['A[1].0.0', undefined], ['dZ[7].0.0', undefined], ['nothing', undefined],
  ])('at dW of layer 2, %s leads to %s', (text, stop) => {
    expect(linkedStop(standing('B2.dW').experiment.getState(), text)).toBe(stop);
  });

  it('leads to a step only once all of it is computed', () => {
    const { experiment } = standing('B1.dZ:0,0');
    expect(linkedStop(experiment.getState(), 'dZ[1].0.0')).toBeUndefined();
    expect(linkedStop(experiment.getState(), 'dA[1].0.0')).toBe('B2.dAprev');
  });
});

describe('the trail', () => {
  it('goes back one by one, or many at once, to the stop and the selection', () => {
    const { experiment, trail } = standing('U1.W', 'U2.b');
    experiment.select('Wnew[1].1.0');
    expect(trail.follow('dW[1].1.0', 'Wnew[1].1.0')).toBe(true);
    expect(trail.follow('dZ[1].1.0', 'dW[1].1.0')).toBe(true);
    expect(trail.follow('dA[1].1.0', 'dZ[1].1.0')).toBe(true);
    const { view } = experiment.getState().experiment;
    expect([view.step, view.computed, view.select]).toEqual(['B2.dAprev', 'U2.b', 'dA[1].1.0']);
    trail.back();
    expect(trail.getState()).toMatchObject({ crumbs: [{ stop: 'U1.W' }, { stop: 'B1.dW' }], arrival: { kind: 'returned', link: 'dA[1].1.0' } });
    trail.back(2);
    expect(experiment.getState().experiment.view).toMatchObject({ step: 'U1.W', select: 'Wnew[1].1.0' });
    expect(trail.getState()).toMatchObject({ crumbs: [], arrival: { link: 'dW[1].1.0' } });
    trail.back();
    expect(experiment.getState().experiment.view.step).toBe('U1.W');
  });

  it('does not begin with what is no link', () => {
    const { experiment, trail } = standing('B2.dW');
    expect(trail.follow('A[1].0.0', 'dW[2].0.0')).toBe(false);
    expect([trail.getState().crumbs.length, experiment.getState().experiment.view.step]).toEqual([0, 'B2.dW']);
  });

  it('ends where the reader goes on alone or opens something else, not with a selection or an edit', () => {
    const { experiment, trail } = standing('B2.dW', 'U2.b');
    trail.follow('dZ[2].0.0', 'dW[2].0.0');
    experiment.select('A[2].0.0');
    experiment.edit({ kind: 'entry', key: 'W[1]', row: 0, column: 0 }, 0.25);
    expect(trail.getState().crumbs).toHaveLength(1);
    experiment.next();
    expect(trail.getState()).toMatchObject({ crumbs: [], arrival: undefined });
    trail.follow('dZ[2].0.0', 'dW[2].0.0');
    experiment.open({ ...firstExample(), title: 'another' });
    expect(trail.getState().crumbs).toEqual([]);
  });
});

describe('going to a number', () => {
  const numberNamed = (text: string) => {
    const reference = parseReference(text);
    if (!reference) throw new Error(text);
    return reference;
  };

  it('leads to its step, and at scalar stride to itself, with its example shown', () => {
    const experiment = createExperimentStore(batchExample());
    for (const [text, stride, stop, example] of [
      ['dZ[1].1.3', 'operation', 'B1.dZ', 3], ['dZ[1].1.2', 'scalar', 'B1.dZ:1,2', 2], ['dW[2].0.1', 'scalar', 'B2.dW:0,1', 2],
      ['J', 'scalar', 'C.J', 2], ['dA[1].*.4', 'layer', 'B2.dAprev', 4], ['dW[2]', 'layer', 'B2.dW', 4],
    ] as const) {
      experiment.setView({ stride });
      goToNumber(experiment, numberNamed(text));
      expect(experiment.getState().experiment.view, text).toMatchObject({ step: stop, example });
    }
    expect(stopOf(experiment.getState(), numberNamed('W[1].0.0'))).toBeUndefined();
  });

  it('shows the example of a link, and on the way back the one of before', () => {
    for (const stride of ['operation', 'scalar'] as const) {
      const experiment = createExperimentStore(batchExample());
      experiment.last();
      experiment.setView({ stride });
      experiment.goTo('B1.dW');
      experiment.setView({ example: 4 });
      const { extent } = experiment.getState();
      const trail = createTrail(experiment);
      trail.follow('dZ[1].0.2', 'dW[1].0.0');
      expect(experiment.getState().experiment.view).toMatchObject({ example: 2, select: 'dZ[1].0.2' });
      expect(trail.getState().crumbs).toHaveLength(1);
      trail.back();
      expect(experiment.getState().experiment.view).toMatchObject({ example: 4, step: 'B1.dW' });
      expect(experiment.getState().extent).toEqual(extent);
    }
  });
});
