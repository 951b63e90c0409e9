/** On the full route a saturated output has ∞ × 0, and the reader is told once it has been computed. */

import { expect, it } from 'vitest';
import { entry } from '../../../src/engine/quantity';
import { dividesByZero } from '../../../src/paint/saturation';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { experimentOf, workedExample } from '../../golden/worked-examples';

const open = (route: 'full' | 'shortcut') => createExperimentStore(experimentOf(workedExample('ex1-sigmoid-bce-2-2-1'), route));

it('is told from where ∂ℒ/∂a is known, and not before', () => {
  const store = open('full');
  store.edit(entry('Y', 0, 0), 1);
  store.edit(entry('b[2]', 0, 0), -800);
  store.goTo('C.J');
  expect(dividesByZero(store.getState())).toBe(false);
  store.goTo('B2.dA');
  expect(dividesByZero(store.getState())).toBe(true);
  store.edit(entry('b[2]', 0, 0), -8);
  expect(dividesByZero(store.getState())).toBe(false);
});

it('is nothing on the shortcut, nor where the logits themselves overflowed', () => {
  const shortcut = open('shortcut');
  shortcut.edit(entry('b[2]', 0, 0), -800);
  shortcut.last();
  expect(dividesByZero(shortcut.getState())).toBe(false);
  const full = open('full');
  full.edit(entry('W[2]', 0, 0), 1.7e308);
  full.edit(entry('W[2]', 0, 1), 1.7e308);
  full.edit(entry('b[2]', 0, 0), 1.7e308);
  full.last();
  expect(full.getState().trace.overflow?.key).toBe('Z[2]');
  expect(dividesByZero(full.getState())).toBe(false);
});
