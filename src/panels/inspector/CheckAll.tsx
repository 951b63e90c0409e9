/** The check of every gradient: how far it is, then what it found. */

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { referenceText, type EntryReference } from '../../engine/quantity';
import { createCheckRun, SAMPLE, type CheckRun, type CheckRunState } from '../../store/check-run';
import { checkAllWords } from '../../words/check-all';
import { formatCount } from '../../writers/number';
import { useApp, useLanguage } from '../app';
import { Dialog } from '../Dialog';
import { steering } from '../timeline/steering';
import styles from './CheckAll.module.css';
import { CheckFound } from './CheckFound';
import { durationText, foundText } from './check-text';

export function CheckAll() {
  const app = useApp();
  const { experiment, playback, session } = app;
  const words = checkAllWords[useLanguage()];
  const [run] = useState(() => createCheckRun(experiment));
  const state = useSyncExternalStore(run.subscribe, run.getState);
  useEffect(() => {
    // Who checks a pass does not want to be driven to the next one.
    playback.pause();
    run.start('every');
    return run.close;
  }, [run, playback]);
  const hasGone = useRef(false);
  const go = (reference: EntryReference) => {
    steering(app).goToNumber(reference);
    experiment.select(referenceText(reference));
    session.chooseInspectorTab('slope');
    hasGone.current = true;
  };
  const close = () => {
    session.closeDialog();
    // What had the focus was about another number and is gone; the focus goes to the one that is looked at now.
    if (hasGone.current) document.querySelector<HTMLElement>('[data-region=inspector] [role=tab][aria-selected=true]')?.focus();
  };
  const { status, report, wanted, total } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The buttons of a run come and go with it; whoever stood on one of them stays in the dialog.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [status, wanted]);
  // What was found of numbers that are gone is not shown.
  const hasFound = (status === 'done' || status === 'cancelled') && report.checked > 0;
  return (
    <Dialog label={words.title} head={<h2 ref={heading} tabIndex={-1}>{words.title}</h2>} placement="middle" onClose={close}>
      <p className={styles['what']}>{words.what}</p>
      {wanted < total && status !== 'edited' && <p className={styles['remark']}>{words.sampled(formatCount(wanted), formatCount(total))}</p>}
      {status === 'running' && <Progress run={run} state={state} />}
      <div role="status" className={styles['outcome']}>
        {status === 'edited' && <p className={styles['remark']}>{words.edited}</p>}
        {status === 'cancelled' && <p className={styles['remark']}>{words.cancelled(formatCount(report.checked), formatCount(wanted))}</p>}
        {hasFound && <p className={styles['sentence']}>{foundText(report, words)}</p>}
      </div>
      {(status === 'edited' || status === 'cancelled') && (
        <p><button type="button" className="control" onClick={() => run.start('every')}>{words.again}</button></p>
      )}
      {status === 'done' && wanted < total && (
        <p><button type="button" className="control" onClick={() => run.start('every')}>{words.every}</button></p>
      )}
      {hasFound && <CheckFound report={report} onGo={go} />}
    </Dialog>
  );
}

function Progress({ run, state: { report, wanted, total, pace, part } }: { run: CheckRun; state: CheckRunState }) {
  const words = checkAllWords[useLanguage()];
  const counted = words.progress(formatCount(report.checked), formatCount(wanted));
  const left = pace && words.pace(formatCount(Math.round(pace.entries)), durationText(pace.seconds, words));
  return (
    <div className={styles['progress']}>
      <div
        role="progressbar"
        aria-label={words.title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(part * 100)}
        aria-valuetext={left === undefined ? counted : `${counted}, ${left}`}
        className={styles['bar']}
      >
        <span style={{ width: `${part * 100}%` }} />
      </div>
      <p className={styles['counts']}><span>{counted}</span><span>{left}</span></p>
      <div className={styles['actions']}>
        <button type="button" className="control" onClick={run.cancel}>{words.cancel}</button>
        {wanted === total && total > 2 * SAMPLE && (
          <button type="button" className="control" onClick={() => run.start('sample')}>{words.sampleInstead(formatCount(SAMPLE))}</button>
        )}
      </div>
    </div>
  );
}
