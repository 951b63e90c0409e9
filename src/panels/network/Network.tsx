/** The builder: the network's layers, functions and initial weights, beside the stage that follows each change. */

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { networkWords } from '../../words/network';
import { useApp, useExperiment, useLanguage } from '../app';
import { Dialog } from '../Dialog';
import { Icon } from '../Icon';
import { actionOf } from '../keyboard';
import { DraftField } from './DraftField';
import { InitialWeights } from './InitialWeights';
import { Layers } from './Layers';
import { LossChoice } from './LossChoice';
import { OptimizerChoice } from './OptimizerChoice';
import { RateField } from './RateField';
import styles from './Network.module.css';
import { useBuild, type Build } from './use-build';
import { useRun } from './use-run';

export function Network() {
  const { session } = useApp();
  const words = networkWords[useLanguage()];
  const shape = useExperiment(({ structure }) => structure.shape);
  const inside = useRef<HTMLDivElement>(null);
  const { build, said } = useBuild(inside);
  const rateRun = useRun();

  function onKeyDown(event: KeyboardEvent): void {
    const action = actionOf(event, false);
    if (event.defaultPrevented || (action !== 'undo' && action !== 'redo')) return;
    // What is typed takes effect at once: its undo is the network's, not the field's.
    event.preventDefault();
    build[action]();
  }

  return (
    <Dialog label={words.title} head={<Head build={build} />} placement="beside" onClose={session.closeDialog}>
      {/* The keys of the fields in it come by here; it is no control itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={inside} tabIndex={-1} className={styles['network']} onKeyDown={onKeyDown}>
        <div className={styles['all']}>
          <Title build={build} />
          <Layers shape={shape} build={build} />
          <div className={styles['fields']}>
            <LossChoice shape={shape} build={build} />
            <RateField label={words.learningRate} run={rateRun} className={styles['short']} />
          </div>
          <OptimizerChoice onChange={(optimizer, run) => build.did(build.builder.setOptimizer(optimizer, run))} />
          <InitialWeights build={build} />
          <p className={styles['data']}>
            {words.dataNote}
            <button type="button" className="control" onClick={() => session.openDialog('data')}>{words.data}</button>
          </p>
        </div>
        <p role="status" className={styles['said']}>{said}</p>
      </div>
    </Dialog>
  );
}

function Head({ build }: { readonly build: Build }) {
  const words = networkWords[useLanguage()];
  const canUndo = useExperiment(({ history }) => history.past.length > 0);
  const canRedo = useExperiment(({ history }) => history.future.length > 0);
  const heading = useRef<HTMLHeadingElement>(null);
  // Not a field: on a phone its keyboard would cover what has just opened.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>{words.title}</h2>
      <span className={styles['history']}>
        {([['undo', canUndo, 'Control+Z'], ['redo', canRedo, 'Control+Y']] as const).map(([name, can, keys]) => (
          <button
            key={name}
            type="button"
            className={`control ${styles['icon']}`}
            aria-label={words[name]}
            title={words[name]}
            aria-keyshortcuts={keys}
            aria-disabled={!can}
            onClick={can ? build[name] : undefined}
          >
            <Icon name={name} />
          </button>
        ))}
      </span>
    </>
  );
}

function Title({ build }: { readonly build: Build }) {
  const words = networkWords[useLanguage()];
  const title = useExperiment(({ experiment }) => experiment.title);
  const run = useRun();
  return (
    <DraftField
      label={words.name}
      isLabelled
      value={title}
      write={String}
      read={(text) => ({ value: text })}
      onChange={(text) => build.builder.setTitle(text, run.name())}
      onBegin={run.begin}
    />
  );
}
