/** The paths that are drawn on the stage, and which of them is looked at. Never saved. */

import { createStore } from 'zustand/vanilla';
import type { Path } from '../engine/paths';

/** A path with its place in the network. */
export interface ListedPath {
  /** Its place in the list of paths, from 1 on: what it is called everywhere. */
  readonly number: number;
  /** The layer of the first unit. */
  readonly layer: number;
  readonly units: Path;
}

export interface PathViewState {
  readonly listed: readonly ListedPath[];
  /** The number of the path that the pointer is on. */
  readonly pointed: number | undefined;
  /** The one that the keyboard stands on. */
  readonly stood: number | undefined;
  /** The one that was chosen and stays. */
  readonly chosen: number | undefined;
}

export type PathViewStore = ReturnType<typeof createPathView>;

export interface DrawnPath extends ListedPath {
  /** Which of the looks it has, from 0 on. */
  readonly look: number;
  readonly emphasis: 'even' | 'strong' | 'dim';
}

/** So many can be told apart. */
const MOST_DRAWN = 4;

const NONE: PathViewState = { listed: [], pointed: undefined, stood: undefined, chosen: undefined };

export function createPathView() {
  const store = createStore<PathViewState>(() => NONE);
  return {
    ...store,
    /** Draws these paths in place of others. The chosen path stays chosen if it is still among them, whatever its number is now. */
    list(listed: readonly ListedPath[]): void {
      const { listed: before, chosen } = store.getState();
      const kept = before.find(({ number }) => number === chosen);
      store.setState({ listed, chosen: kept && listed.find((path) => isSame(path, kept))?.number });
    },
    clear: () => store.setState(NONE),
    point(pointed: number | undefined): void {
      if (pointed !== store.getState().pointed) store.setState({ pointed });
    },
    stand(stood: number | undefined): void {
      if (stood !== store.getState().stood) store.setState({ stood });
    },
    /** Lets go of whichever path is looked at. */
    letGo: () => store.setState({ pointed: undefined, stood: undefined, chosen: undefined }),
    choose: (chosen: number | undefined) => store.setState({ chosen }),
  };
}

function isSame(path: ListedPath, other: ListedPath): boolean {
  return path.layer === other.layer && path.units.join() === other.units.join();
}

/** The number of the path that is looked at: by the pointer, else by the keyboard, else the chosen one. */
export function lookedAt({ pointed, stood, chosen }: Omit<PathViewState, 'listed'>): number | undefined {
  return pointed ?? stood ?? chosen;
}

/** The paths that are drawn: the strongest, and in place of the last of them the one that is looked at, if it is none of them. */
export function drawnPaths({ listed, ...view }: PathViewState): readonly DrawnPath[] {
  const strong = lookedAt(view);
  const looked = listed.find(({ number }) => number === strong);
  const first = listed.slice(0, MOST_DRAWN);
  const drawn = looked && !first.includes(looked) ? [...first.slice(0, -1), looked] : first;
  return drawn.map((path, look) => ({ ...path, look, emphasis: !looked ? 'even' : path === looked ? 'strong' : 'dim' }));
}
