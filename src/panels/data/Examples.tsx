/** The table of the examples with what is done to it as a whole. */

import { useState } from 'react';
import { featureNames, hasTwoClasses, withName, withoutRow, withRows, classNames } from '../../store/table/feed';
import { featureScales, standardised, unstandardised } from '../../store/table/feed-scaling';
import { MOST_CELLS } from '../../store/table/table-text';
import { openWorld } from '../../store/world/open-world';
import { dataWords } from '../../words/data';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useLanguage } from '../app';
import { Icon } from '../Icon';
import { BatchChoice } from './BatchChoice';
import styles from './Data.module.css';
import { examplesText } from './feed-text';
import { Grid } from './Grid';
import type { GridPlace } from './grid-keys';
import { HeldOut } from './HeldOut';
import { NameField } from './NameField';

interface ExamplesProps {
  /** Says what was done. */
  readonly onSay: (text: string) => void;
  readonly onOpen: () => void;
  readonly onPasteText: (text: string) => void;
}

export function Examples({ onSay, onOpen, onPasteText }: ExamplesProps) {
  const { experiment } = useApp();
  const words = dataWords[useLanguage()];
  const open = useExperiment((state) => state.experiment);
  const { data } = open;
  const [n, K, M] = [data.X.rows, data.Y.rows, data.X.columns];
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 2 });
  const isOfWorld = openWorld(data) !== undefined;
  const row = Math.min(Math.max(active.row, 0), M - 1);

  function addRow(): void {
    if ((M + 1) * (n + K) > MOST_CELLS) {
      onSay(words.done.tooManyRows(formatCount(MOST_CELLS)));
      return;
    }
    experiment.reshape((before) => withRows(before, 1), { kind: 'examples', count: M + 1 });
    setActive({ row: M, column: 2 });
    onSay(words.done.added(formatCount(M + 1)));
  }

  function removeRow(): void {
    if (M === 1) {
      onSay(words.done.lastRow);
      return;
    }
    experiment.reshape((before) => withoutRow(before, row), { kind: 'examples', count: M - 1 });
    setActive({ row: Math.min(row, M - 2), column: active.column });
    onSay(words.done.removed(formatCount(row + 1)));
  }

  function standardise(): void {
    const scales = featureScales(data);
    const left = featureNames(data).filter((_, i) => scales[i].isLeftAlone);
    experiment.reshape((before) => ({ ...before, data: standardised(before.data) }), { kind: 'standardised' });
    const held = data.heldOut?.length ?? 0;
    const training = examplesText(M - held, words);
    const done = words.done.standardised(formatCount(n - left.length), formatCount(n), held > 0 ? words.done.training(training) : training);
    onSay(left.length === 0 ? done : `${done} ${words.done.leftAlone(left.join(', '))}`);
  }

  function unstandardise(): void {
    experiment.reshape((before) => ({ ...before, data: unstandardised(before.data) }), { kind: 'unstandardised' });
    onSay(words.done.unstandardised);
  }

  return (
    <>
      <p className={styles['what']}>{words.what(words.features(n), words.targets(K))}</p>
      <div className={styles['tools']} role="group" aria-label={words.title}>
        <button type="button" className="control small" onClick={onOpen}>{words.openFile}</button>
        <PasteButton onText={onPasteText} onSay={onSay} />
        <button type="button" className="control small" onClick={addRow}>{words.addRow}</button>
        <button type="button" className="control small" onClick={removeRow}>{words.removeRow(formatCount(row + 1))}</button>
        {data.scaling ? (
          <button type="button" className="control small" onClick={unstandardise}>{words.unstandardise}</button>
        ) : (
          <button type="button" className="control small" onClick={standardise}>{words.standardise}</button>
        )}
        <History />
      </div>
      <BatchChoice onSay={onSay} />
      {!isOfWorld && <HeldOut onSay={onSay} />}
      {hasTwoClasses(open) && (
        <div className={styles['choices']} role="group" aria-label={words.table.classesOf}>
          <span>{words.table.classesOf}</span>
          {classNames(open).map((name, value) => (
            // There are two of them, for ever.
            <label key={`${value}`} className={styles['labelled']}>
              {value} =
              <NameField
                label={words.table.class(value)}
                name={name}
                onName={(typed) => experiment.reshape((before) => withName(before, 'classes', value, typed), { kind: 'examples', count: M })}
              />
            </label>
          ))}
        </div>
      )}
      {data.scaling && <p className={styles['what']}>{words.standardisedNow}</p>}
      <Grid active={active} onActive={setActive} onSay={onSay} />
    </>
  );
}

/** A phone has no key to paste with; the browser asks whether the page may. */
function PasteButton({ onText, onSay }: { onText: (text: string) => void; onSay: (text: string) => void }) {
  const words = dataWords[useLanguage()];
  if (!('clipboard' in navigator) || !('readText' in navigator.clipboard)) return null;
  const paste = async () => {
    try {
      const text = await navigator.clipboard.readText();
      if (text.trim() === '') onSay(words.pasteEmpty);
      else onText(text);
    } catch {
      // Not allowed: the keys still paste.
      onSay(words.pasteByKeys);
    }
  };
  return <button type="button" className="control small" onClick={() => void paste()}>{words.paste}</button>;
}

function History() {
  const { experiment } = useApp();
  const words = dataWords[useLanguage()];
  const { past, future } = useExperiment(({ history }) => history);
  return (
    <span className={styles['history']}>
      <button type="button" className="control small" aria-label={words.undo} title={words.undo} aria-disabled={past.length === 0} onClick={() => experiment.undo()}><Icon name="undo" /></button>
      <button type="button" className="control small" aria-label={words.redo} title={words.redo} aria-disabled={future.length === 0} onClick={() => experiment.redo()}><Icon name="redo" /></button>
    </span>
  );
}
