/** What the edit of one number changed, in place of the derivation: the way to the loss, the gradients, and what the gradient had said. */

import { useMemo } from 'react';
import { changeTable } from '../../engine/change-table';
import { nameOf } from '../../engine/quantity';
import { editedPair } from '../../paint/change-table';
import { compareWords } from '../../words/compare';
import { useApp, useCompareEdit, useExperiment, useLanguage, useSession } from '../app';
import { MathText } from '../MathText';
import { subjectTex } from '../inspector/term-tex';
import { useGradientSymbols } from '../use-gradient-symbols';
import styles from './Change.module.css';
import { ChangeActions } from './ChangeActions';
import { ChangeRows } from './ChangeRows';
import { CostOfEdit } from './CostOfEdit';
import { editedKind } from './edited-kind';
import { FirstFormula } from './FirstFormula';
import { Recomputed } from './Recomputed';
import { useChangeKeys } from './use-change-keys';

/** Of each quantity so many numbers are shown. */
const MOST = 8;

export function Change() {
  const { experiment, compareEdit } = useApp();
  const words = compareWords[useLanguage()];
  const gradients = useGradientSymbols();
  const edit = useCompareEdit((state) => state.edit);
  useChangeKeys();
  const structure = useExperiment((state) => state.structure);
  const extent = useExperiment((state) => state.extent);
  const example = useExperiment((state) => state.experiment.view.example);
  // Whoever watches the paths, the sum or the mistakes of a gradient goes on doing so.
  const isInspectorWatched = useSession(({ inspectorTab, isInspectorEnlarged }) => inspectorTab !== 'slope' || isInspectorEnlarged);
  const { shape, m } = structure;

  // The strongest of what changed are chosen as the gesture begins and again when it ends: rows that come and go under an edit cannot be read.
  const groups = useMemo(() => {
    const pair = editedPair(experiment.getState(), compareEdit);
    return edit && pair ? changeTable(pair, edit.reference, MOST, example) : [];
    // The extent of the state is the one that is named here.
  }, [experiment, compareEdit, edit, structure, extent, example]); // eslint-disable-line react-hooks/exhaustive-deps
  if (!edit) return null;

  const isRate = edit.reference.key === 'alpha';
  const way = groups.filter(({ key }, place) => place === 0 || isOnTheWay(nameOf(key), isRate));
  const kind = editedKind(edit.reference);
  const title = isRate ? words.titleToUpdate : words.titleToLoss;
  const first = way[1]?.numbers[0];
  return (
    <section data-region="change" aria-label={words.region} className={styles['change']} data-replaces={isInspectorWatched ? undefined : 'inspector'}>
      <header className={styles['header']}>
        <div>
          <p className={styles['crumb']} role="status">{edit.isUnderWay ? words.editing[kind] : words.edited[kind]}</p>
          <h2 tabIndex={-1} className={styles['title']}>
            {title.before} <MathText tex={subjectTex(edit.reference, shape, m, gradients)} />{title.before === '' ? '' : ' '}{title.after}
          </h2>
        </div>
        <ChangeActions isUnderWay={edit.isUnderWay} />
      </header>
      <ChangeRows structure={structure} extent={extent} groups={way} example={example} />
      {first && <FirstFormula reference={first} edited={edit.reference} />}
      <Recomputed structure={structure} extent={extent} edited={edit.reference} />
      {!isRate && <CostOfEdit key={edit.reference.key} reference={edit.reference} />}
    </section>
  );
}

/** The way to the loss is forward; the learning rate reaches the update alone. */
function isOnTheWay(name: ReturnType<typeof nameOf>, isRate: boolean): boolean {
  if (isRate) return name === 'Wnew' || name === 'bnew';
  return name === 'Z' || name === 'A' || name === 'Lo' || name === 'J';
}
