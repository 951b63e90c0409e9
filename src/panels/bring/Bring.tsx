/** The dialog that brings weights from a file: choosing or dropping one, then where its tensors go. */

import { useRef, useState, type DragEvent } from 'react';
import { readTensorFile, type BroughtFile } from '../../store/bring/bring-file';
import { bringWords } from '../../words/bring';
import type { Problem } from '../../words/problem';
import { problemText } from '../../words/problems';
import { useApp, useLanguage } from '../app';
import { Dialog } from '../Dialog';
import { FileButton } from '../FileButton';
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

  async function open(chosen: File): Promise<void> {
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
          const [dropped] = event.dataTransfer.files;
          if (dropped) void open(dropped);
        }}
      >
        <p className={styles['remark']}>{words.what}</p>
        <div className={styles['drop']}>
          <FileButton label={read ? words.chooseOther : words.choose} accept=".safetensors,.npz,.npy,.json" isPrimary onChoose={(chosen) => void open(chosen)} />
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
        <SavingInPython isAsked={problem?.kind === 'tensor' && (problem.fault.kind === 'pickle' || problem.fault.kind === 'hdf5')} />
      </div>
    </Dialog>
  );
}
