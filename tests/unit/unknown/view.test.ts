/** What is asked of a classifier outlasts the page, until the data have other classes. */

import { expect, it } from 'vitest';
import { createUnknownView } from '../../../src/store/unknown/unknown-view';

it('is kept for data with as many classes, and forgotten for others', () => {
  const view = createUnknownView();
  const first = view.getState();
  view.look({ fit: 'qda', weights: [0.1, 0.9], shift: { kind: 'wave', amplitude: -2, seed: 4 } });
  view.ofClasses(2);
  view.ofClasses(2);
  expect(view.getState()).toMatchObject({ fit: 'qda', weights: [0.1, 0.9], shift: { kind: 'wave', amplitude: -2 } });
  view.ofClasses(3);
  expect(view.getState()).toEqual(first);
});
