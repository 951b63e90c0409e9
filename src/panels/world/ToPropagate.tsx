/** From a sample into the pass: the chosen example, or the whole batch. Back returns. */

import { withBatch } from '../../store/table/feed';
import { chosenOf } from '../../store/world/world-view';
import { worldWords } from '../../words/world';
import { useApp, useExperiment, useLanguage, useWorldView } from '../app';
import styles from './World.module.css';

export function ToPropagate({ hasMap }: { readonly hasMap: boolean }) {
  const { experiment, flags, worldView } = useApp();
  const words = worldWords[useLanguage()].propagate;
  const M = useExperiment((state) => state.experiment.data.X.columns);
  const m = useExperiment(({ structure }) => structure.m);
  const chosen = useWorldView((view) => view.chosen[0]);
  const e = chosen !== undefined && chosen < M ? chosen : undefined;

  function openChosen(): void {
    const open = experiment.getState().experiment;
    const column = chosenOf(worldView.getState(), open.data);
    if (column === undefined) return;
    if (open.batch.includes(column)) experiment.setView({ example: column });
    else experiment.reshape((base) => withBatch(base, [column], column), { kind: 'batch', count: 1 });
    flags.goTo('propagate');
  }

  return (
    <div className={styles['propagate']}>
      {hasMap && e !== undefined && (
        <>
          <button type="button" className="control small" onClick={openChosen}>{words.example(e + 1)}</button>
          <button type="button" className="control small" onClick={() => worldView.choose(undefined)}>{words.letGo}</button>
        </>
      )}
      <button type="button" className="control small" onClick={() => flags.goTo('propagate')}>{words.batch(m)}</button>
      {hasMap && e === undefined && <p className={styles['note']}>{words.none}</p>}
    </div>
  );
}
