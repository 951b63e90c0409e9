/** The trail of links: a gradient in a formula leads to its own explanation, and back again. Never saved. */

import { createStore } from 'zustand/vanilla';
import { isDerivative, nameOf, parseReference } from '../engine/quantity';
import { isWholeKnown, isWithin } from '../engine/schedule';
import type { ExperimentState, ExperimentStore } from './experiment-store';
import { goToNumber, showExample, stopOf } from './number-place';

/** A place that was left by a link. */
export interface Crumb {
  readonly stop: string;
  readonly select: string | undefined;
  /** The example that was shown there. */
  readonly example: number;
  /** The reference that was explained there. */
  readonly about: string;
  /** The reference of the link. */
  readonly link: string;
}

export interface TrailState {
  /** The places on the way here, the first one first. */
  readonly crumbs: readonly Crumb[];
  /** How the reader came here: by a link, or back to this one. Undefined when they came by themselves. */
  readonly arrival: { readonly kind: 'followed' } | { readonly kind: 'returned'; readonly link: string } | undefined;
}

export type TrailStore = ReturnType<typeof createTrail>;

const NONE: TrailState = { crumbs: [], arrival: undefined };

/**
 * The stop that explains the quantity with this reference text, for a gradient or a loss which an earlier step of this
 * pass has written; undefined for what is no link.
 */
export function linkedStop(state: ExperimentState, text: string): string | undefined {
  const { structure: { shape, plan, batch }, cursor, extent } = state;
  const reference = parseReference(text);
  if (!reference || !isWithin(shape, plan, batch, reference)) return undefined;
  const name = nameOf(reference.key);
  if (!isDerivative(reference.key) && name !== 'Lo' && name !== 'J') return undefined;
  const writer = plan.writer.get(reference.key);
  const current = cursor.entries > 0 ? cursor.steps : cursor.steps - 1;
  if (writer === undefined || writer === current || !isWholeKnown(shape, plan, extent, reference.key)) return undefined;
  return stopOf(state, reference);
}

export function createTrail(experiment: ExperimentStore) {
  const store = createStore<TrailState>(() => NONE);
  const { getState: get, setState: set } = store;
  let isMoving = false;

  function move(go: () => void, select: string | undefined): void {
    isMoving = true;
    go();
    experiment.select(select);
    isMoving = false;
  }

  // Whoever goes on by themselves has left the trail.
  experiment.subscribe((now, before) => {
    const isElsewhere = now.cursor !== before.cursor || now.structure !== before.structure;
    if (isElsewhere && !isMoving && get() !== NONE) set(NONE);
  });

  return {
    ...store,

    /** Goes where a link leads; `about` is what is explained here. False for what is no link. */
    follow(link: string, about: string): boolean {
      const state = experiment.getState();
      const { step, select, example } = state.experiment.view;
      const reference = parseReference(link);
      if (!reference || linkedStop(state, link) === undefined) return false;
      // A whole array has no entry of its own to select.
      move(() => goToNumber(experiment, reference), reference.kind === 'entry' ? link : select);
      set({ crumbs: [...get().crumbs, { stop: step, select, example, about, link }], arrival: { kind: 'followed' } });
      return true;
    },

    /** Goes back to the place that many links ago. */
    back(links = 1): void {
      const { crumbs } = get();
      const place = crumbs.length - links;
      const crumb = crumbs[place];
      if (!crumb) return;
      move(() => {
        experiment.goTo(crumb.stop);
        showExample(experiment, crumb.example);
      }, crumb.select);
      set({ crumbs: crumbs.slice(0, place), arrival: { kind: 'returned', link: crumb.link } });
    },
  };
}
