/** A table on its way in: what its columns are, what comes of it, and what it asks of the network. Nothing changes before it is used. */

import { useEffect, useRef, useState } from 'react';
import { fits, isBuildable, withExamples } from '../../store/table/feed-fit';
import type { Role } from '../../store/table/table-columns';
import { CLASS_ORDERS, type ClassOrder } from '../../store/table/table-rows';
import { DELIMITERS, readTableText, type Delimiter, type TextTable } from '../../store/table/table-text';
import { dataWords } from '../../words/data';
import { formatCount } from '../../writers/number';
import { useApp, useLanguage } from '../app';
import styles from './Data.module.css';
import { examplesText, rowsText } from './feed-text';
import { ImportColumns } from './ImportColumns';
import { ImportOutcome } from './ImportOutcome';
import { useReading, type Choices } from './use-reading';

interface ImportProps {
  readonly incoming: { readonly table: TextTable; readonly text: string };
  /** Goes back to the table, with what was done. */
  readonly onDone: (text: string) => void;
}

const GUESSED: Choices = { hasDecimalComma: false, skipsFaults: false };

export function Import({ incoming, onDone }: ImportProps) {
  const { experiment } = useApp();
  const words = dataWords[useLanguage()];
  const [table, setTable] = useState(incoming.table);
  const [choices, setChoices] = useState(GUESSED);
  const state = useReading(table, choices);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  async function separate(delimiter: Delimiter): Promise<void> {
    const read = await readTableText(incoming.text, delimiter);
    if (!read.ok) return;
    // Other columns have other roles.
    setChoices({ hasDecimalComma: choices.hasDecimalComma, skipsFaults: false });
    setTable(read.table);
  }

  function setRole(column: number, role: Role): void {
    if (!state) return;
    // One column alone can be the class.
    const others = state.reading.roles.map((each) => (role === 'class' && each === 'class' ? 'none' : each));
    setChoices({ ...choices, roles: others.with(column, role) });
  }

  const data = state?.outcome.data;
  const open = experiment.getState().experiment;
  const isChanging = data !== undefined && !fits(open.network, data);
  const canUse = data !== undefined && isBuildable(open.network, data);

  function use(): void {
    if (!data) return;
    const count = data.X.columns;
    experiment.reshape((before) => withExamples(before, data) ?? before, { kind: 'examples', count });
    // The page takes up the examples first and the table after it, so that neither holds the keys for long.
    setTimeout(() => onDone(words.done.used(examplesText(count, words))));
  }

  const columnCount = state?.reading.columns.length ?? 0;
  return (
    <section className={styles['import']} aria-label={words.import.title}>
      <h3 ref={heading} tabIndex={-1} className={styles['heading']}>{words.import.title}</h3>
      {!state ? <p>{words.import.reading}</p> : (
        <>
          <p className={styles['what']}>
            {words.import.found(rowsText(table.rows.length, words), words.import.columns(formatCount(columnCount), columnCount === 1))}
          </p>
          <div className={styles['choices']}>
            <label className={styles['labelled']}>
              {words.import.separator}
              <select className={styles['field']} value={table.delimiter} onChange={({ target }) => void separate(target.value as Delimiter)}>
                {DELIMITERS.map((each) => <option key={each} value={each}>{words.import.delimiters[each]}</option>)}
              </select>
            </label>
            <Check
              label={words.import.header}
              isChecked={state.reading.hasHeader}
              onCheck={(hasHeader) => setChoices({ hasDecimalComma: choices.hasDecimalComma, skipsFaults: choices.skipsFaults, hasHeader })}
            />
            <Check label={words.import.decimalComma} isChecked={choices.hasDecimalComma} onCheck={(hasDecimalComma) => setChoices({ ...choices, hasDecimalComma })} />
            {state.outcome.classes && (
              <label className={styles['labelled']}>
                {words.import.order}
                <select
                  className={styles['field']}
                  value={state.outcome.classOrder}
                  onChange={({ target }) => setChoices({ ...choices, classOrder: target.value as ClassOrder })}
                >
                  {CLASS_ORDERS.filter((each) => each !== 'known' || state.areKnown).map((each) => <option key={each} value={each}>{words.import.orders[each]}</option>)}
                </select>
              </label>
            )}
          </div>
          <ImportColumns state={state} onRole={setRole} />
          <ImportOutcome state={state} open={open} onSkip={(skipsFaults) => setChoices({ ...choices, skipsFaults })} />
        </>
      )}
      <div className={styles['tools']}>
        <button type="button" className="control primary" disabled={!canUse} onClick={use}>{isChanging ? words.import.useAndChange : words.import.use}</button>
        <button type="button" className="control" onClick={() => onDone('')}>{words.import.cancel}</button>
      </div>
    </section>
  );
}

function Check({ label, isChecked, onCheck }: { label: string; isChecked: boolean; onCheck: (isChecked: boolean) => void }) {
  return (
    <label className={styles['labelled']}>
      <input type="checkbox" checked={isChecked} onChange={({ target }) => onCheck(target.checked)} />
      {label}
    </label>
  );
}
