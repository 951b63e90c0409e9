/** Which place of a run is shown: its furthest, or an earlier one, which is kept or computed again. */

import type { StoreApi } from 'zustand/vanilla';
import { comparePlaces, type Place, type TrainedState } from '../../engine/training';
import { packState } from '../../engine/training-state';
import type { Run } from './run';
import type { TrainingState } from './state';

interface OfRun {
  readonly store: Pick<StoreApi<TrainingState>, 'getState' | 'setState'>;
  readonly run: () => Run | undefined;
  /** Takes over what the run has told. */
  readonly show: (run: Run, rest: Partial<TrainingState>) => void;
}

export function createPlaces({ store, run, show }: OfRun) {
  /** An answer that is still on its way is for nobody; returns the number of the next question. */
  function forgetReplay(mine: Run): number {
    if (store.getState().awaited !== undefined) mine.sendIfOpen({ kind: 'forgetReplay' });
    return ++mine.request;
  }

  /** Shows a place of the run that is not its furthest. */
  function goTo(mine: Run, to: Place): void {
    const request = forgetReplay(mine);
    const kept = to.update === 0 ? mine.keyframes.at(to.epoch) : undefined;
    if (kept) return store.setState({ shown: mine.unpack(kept), ratios: undefined, isFollowing: false, awaited: undefined });
    store.setState({ isFollowing: false, awaited: to.epoch });
    const { shown } = store.getState();
    const from = mine.keyframes.before(to.epoch);
    const isNearer = comparePlaces(shown, to) <= 0 && (!from || shown.epoch >= from[0]);
    mine.send({ kind: 'replay', request, from: isNearer || !from ? packState(shown) : from, to });
    show(mine, {});
  }

  function follow(): void {
    const mine = run();
    if (!mine) return;
    forgetReplay(mine);
    show(mine, { isFollowing: true, awaited: undefined });
  }

  /** Shows the end of an epoch of the run: at once where it is kept, else when the worker has computed it again. */
  function goToEpoch(wanted: number): void {
    const mine = run();
    if (!mine) return;
    const epoch = Math.min(mine.furthest.epoch, Math.max(0, Math.round(wanted)));
    if (comparePlaces({ epoch, update: 0 }, mine.furthest) === 0) follow();
    else goTo(mine, { epoch, update: 0 });
  }

  /** The latest kept state at or before the end of this epoch, for pictures of the way; undefined without a run. */
  function kept(epoch: number): TrainedState | undefined {
    const mine = run();
    const packed = mine?.keyframes.before(epoch);
    return packed && mine?.unpack(packed);
  }

  return { goTo, follow, goToEpoch, kept };
}
