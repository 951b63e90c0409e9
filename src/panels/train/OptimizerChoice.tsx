/** The rule of the update and its numbers. Another one goes on from the weights that are shown. */

import type { Optimizer } from '../../engine/experiment';
import { withOptimizer } from '../../engine/network-edit';
import { OPTIMIZERS, optimizerNumbers, optimizerProblem, withNumber, type OptimizerNumber } from '../../store/train/optimizer-choice';
import { readTypedNumber } from '../../store/typed-number';
import { editingWords } from '../../words/editing';
import { trainBarWords } from '../../words/train-bar';
import { useApp, useExperiment, useLanguage } from '../app';
import { DraftField } from '../network/DraftField';
import { useRun } from '../network/use-run';
import { Popover } from '../Popover';
import { keepShown } from './run-acts';
import styles from './TrainBar.module.css';

export function OptimizerChoice() {
  const words = trainBarWords[useLanguage()];
  const name = useExperiment(({ experiment }) => experiment.optimizer.name);
  return (
    <div className={styles['choice']}>
      <span className={styles['label']} aria-hidden="true">{words.optimizer}</span>
      <Popover
        className={`control ${styles['control']} ${styles['opens']}`}
        label={`${words.optimizer}: ${words.optimizers[name]}`}
        text={<span>{words.optimizers[name]}</span>}
      >
        <Choices />
      </Popover>
    </div>
  );
}

function Choices() {
  const app = useApp();
  const words = trainBarWords[useLanguage()];
  const optimizer = useExperiment(({ experiment }) => experiment.optimizer);
  const run = useRun();

  function choose(chosen: Optimizer, name?: string): void {
    keepShown(app);
    app.experiment.reshape((experiment) => withOptimizer(experiment, chosen), { kind: 'optimizer', name: chosen.name }, name);
  }

  return (
    <div className={styles['form']}>
      <fieldset className={styles['options']}>
        <legend>{words.optimizer}</legend>
        {Object.values(OPTIMIZERS).map((each) => (
          <label key={each.name}>
            <input type="radio" name="optimizer" checked={each.name === optimizer.name} onChange={() => choose({ ...each, weightDecay: optimizer.weightDecay })} />
            {words.optimizers[each.name]}
          </label>
        ))}
      </fieldset>
      {optimizerNumbers(optimizer).map(([key, value]) => (
        <NumberField key={key} of={key} value={value} onBegin={run.begin} onChange={(number) => choose(withNumber(optimizer, key, number), run.name())} />
      ))}
      <p className={styles['note']}>{words.weightDecayNote}</p>
      <p className={styles['note']}>{words.optimizerNote}</p>
    </div>
  );
}

interface NumberFieldProps {
  readonly of: OptimizerNumber;
  readonly value: number;
  readonly onBegin: () => void;
  readonly onChange: (value: number) => void;
}

function NumberField({ of, value, onBegin, onChange }: NumberFieldProps) {
  const language = useLanguage();
  const words = trainBarWords[language];
  const problems = editingWords[language];
  return (
    <DraftField
      label={words.numbers[of]}
      isLabelled
      inputMode="decimal"
      value={value}
      write={String}
      read={(text) => {
        const read = readTypedNumber(text);
        if (read.kind !== 'number') return { problem: read.kind === 'notANumber' ? problems.notANumber(text) : problems[read.kind] };
        return optimizerProblem(of, read.value) ? { problem: words.wanted[of] } : { value: read.value };
      }}
      onBegin={onBegin}
      onChange={onChange}
    />
  );
}
