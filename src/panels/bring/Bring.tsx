/** The dialog that brings weights from a file: choosing or dropping one, then where its tensors go. */

import { useRef, useState, type DragEvent } from 'react';
import { readTensorFile, type BroughtFile } from '../../store/bring/bring-file';
import { bringWords } from '../../words/bring';
import type { Problem } from '../../words/problem';
import { problemText } from '../../words/problems';
import { useApp, useLanguage } from '../app';
import { Dialog } from '../Dialog';
import { Icon } from '../Icon';
import styles from './Bring.module.css';
import { BringPlan } from './BringPlan';
import { SavingInPython } from './SavingInPython';

export function Bring() {
  const { session } = useApp();
  const language = useLanguage();
  const words = bringWords[language];
  /** The count tells one file from the next, also of the same name. */
  const [read, setRead] = useState<{ readonly file: BroughtFile; readonly count: number }>();
  const [problem, setProblem] = useState<Problem>();
  const [isReading, setReading] = useState(false);
  /** Counts the files that were asked for, so that a large one does not replace what was chosen after it. */
  const asked = useRef(0);

  async function open(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    const mine = ++asked.current;
    setReading(true);
    const result = await readTensorFile(chosen);
    if (mine !== asked.current) return;
    setReading(false);
    setProblem(result.ok ? undefined : result.problem);
    // What was read before stays where another file cannot be read.
    if (result.ok) setRead({ file: result, count: mine });
  }

  const takeOver = (event: DragEvent) => {
    // The page would open the file as an experiment.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Dialog label={words.title} head={<h2>{words.title}</h2>} placement="middle" onClose={session.closeDialog}>
      <div
        className={styles['bring']}
        onDragOver={takeOver}
        onDrop={(event) => {
          takeOver(event);
          void open(event.dataTransfer.files[0]);
        }}
      >
        <p className={styles['remark']}>{words.what}</p>
        <div className={styles['drop']}>
          <FileButton label={read ? words.chooseOther : words.choose} onChoose={(chosen) => void open(chosen)} />
          <span className={styles['remark']}>{words.drop}</span>
        </div>
        <div>
          <p role="status" className={styles['found']}>
            {isReading ? words.reading : read && words.found(read.file.name, read.file.tensors.length)}
          </p>
          <div role="alert">
            {problem && (
              <div className={styles['problem']}>
                <Icon name="warning" size={18} />
                <div>
                  <strong>{words.problem}</strong>
                  <p>{problemText(problem, language)}</p>
                </div>
              </div>
            )}
          </div>
        </div>
        {read && <BringPlan key={read.count} file={read.file} onProblem={setProblem} />}
        <SavingInPython />
      </div>
    </Dialog>
  );
}

/** The browser's own file field, behind a button that looks like the others. */
function FileButton({ label, onChoose }: { readonly label: string; readonly onChoose: (file: File | undefined) => void }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="control primary" onClick={() => field.current?.click()}>{label}</button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".safetensors,.npz,.npy,.json"
        onChange={({ target }) => {
          onChoose(target.files?.[0]);
          // The same file can be chosen again after it was saved anew.
          target.value = '';
        }}
      />
    </>
  );
}
