/** The dialog of the examples: the table, and a table on its way in. */

import { useEffect, useEffectEvent, useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { fitsAt, pasted, readBlock, type Block, type TablePlace } from '../../store/table/feed-paste';
import { readTableFile, readTableText, type TextTable } from '../../store/table/table-text';
import { dataWords } from '../../words/data';
import { useApp, useLanguage, useSession } from '../app';
import { Dialog } from '../Dialog';
import { Icon } from '../Icon';
import styles from './Data.module.css';
import { Examples } from './Examples';
import { faultText, problemText, rowsText } from './feed-text';
import { Import } from './Import';
import { usePasteAndUndo } from './use-paste-and-undo';

type ReadFile = Awaited<ReturnType<typeof readTableFile>>;

/** A table that was read, with its text, so that it can be read with another separator. */
interface Incoming {
  readonly table: TextTable;
  readonly text: string;
}

export function Data() {
  const { experiment, session, playback } = useApp();
  const words = dataWords[useLanguage()];
  const [incoming, setIncoming] = useState<Incoming>();
  const [message, setMessage] = useState('');
  const [problem, setProblem] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  /** Counts what was asked to be read, so that a long table does not overwrite a later one. */
  const asked = useRef(0);

  // Who changes the examples has stopped watching.
  useEffect(() => playback.pause(), [playback]);

  function say(text: string): void {
    setProblem(undefined);
    setMessage(text);
  }

  function take(reading: Promise<ReadFile>, at?: TablePlace): void {
    const mine = ++asked.current;
    say(words.import.reading);
    void reading.then((read) => arrive(mine, read, at));
  }

  /** Where it was read for a cell and fits there, it goes in; else its columns are asked about. */
  async function arrive(mine: number, read: ReadFile, at?: TablePlace): Promise<void> {
    const block = read.ok && at ? await readBlock(read.table) : undefined;
    if (mine !== asked.current) return;
    setMessage('');
    if (!read.ok) setProblem(problemText(read.problem, words));
    else if (at && block && fitsAt(experiment.getState().experiment, block, at)) paste(block, at);
    else setIncoming(read);
  }

  const dropped = useSession(({ table }) => table);
  const arriveDropped = useEffectEvent(arrive);
  useEffect(() => {
    if (!dropped) return;
    const mine = ++asked.current;
    void readTableFile(dropped).then((read) => arriveDropped(mine, read));
  }, [dropped]);

  const takeText = (text: string, at?: TablePlace) => take(readTableText(text).then((read) => ({ ...read, text })), at);
  usePasteAndUndo(takeText);

  function paste(block: Block, at: TablePlace): void {
    const result = pasted(experiment.getState().experiment, block, at);
    if (!result.ok) {
      setProblem(faultText(result.fault, words));
      return;
    }
    experiment.reshape((open) => {
      const again = pasted(open, block, at);
      return again.ok ? again.experiment : open;
    }, { kind: 'examples', count: result.experiment.data.X.columns });
    say(words.done.pasted(rowsText(block.values.rows, words)));
  }

  function onDrop(event: DragEvent): void {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    take(readTableFile(file));
  }

  function keepDrop(event: DragEvent): void {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onChoose({ target }: ChangeEvent<HTMLInputElement>): void {
    const [file] = target.files ?? [];
    // The same file can be chosen again once it has been mended.
    target.value = '';
    if (file) take(readTableFile(file));
  }

  function leaveImport(text: string): void {
    setIncoming(undefined);
    say(text);
    // Its buttons are gone.
    heading.current?.focus();
  }

  return (
    <Dialog label={words.title} head={<h2 ref={heading} tabIndex={-1}>{words.title}</h2>} placement="whole" onClose={session.closeDialog}>
      {/* The controls inside take the focus; a file may be dropped on any of them. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles['data']} onDragOver={keepDrop} onDrop={onDrop}>
        <input ref={chooser} type="file" hidden accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" onChange={onChoose} />
        <div role="alert" className={styles['alert']}>
          {problem !== undefined && (
            <div className={styles['problem']}>
              <Icon name="warning" size={18} />
              <p><strong>{words.problemTitle}</strong> {problem}</p>
            </div>
          )}
        </div>
        {incoming ? (
          <Import key={incoming.text} incoming={incoming} onDone={leaveImport} />
        ) : (
          <Examples onSay={say} onOpen={() => chooser.current?.click()} onPasteText={takeText} />
        )}
        <p role="status" className={styles['status']}>{message}</p>
      </div>
    </Dialog>
  );
}
