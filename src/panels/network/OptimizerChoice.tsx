/** The optimizer: its rule, its own numbers and weight decay; the learning rate stands beside the loss. */

import { OPTIMIZERS, type Optimizer } from '../../engine/experiment';
import { readTypedNumber } from '../../store/typed-number';
import { networkWords } from '../../words/network';
import { optimizerWords } from '../../words/optimizer';
import { useExperiment, useLanguage } from '../app';
import { DraftField } from './DraftField';
import styles from './Network.module.css';
import { useRun } from './use-run';

type NumberName = 'momentum' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay';

/** What each number may be. */
const RANGES = { momentum: 'fraction', beta1: 'fraction', beta2: 'fraction', epsilon: 'positive', weightDecay: 'notNegative' } as const;

interface OptimizerChoiceProps {
  /** Changes of one run are one undo. */
  readonly onChange: (optimizer: Optimizer, run?: string) => void;
}

export function OptimizerChoice({ onChange }: OptimizerChoiceProps) {
  const words = optimizerWords[useLanguage()];
  const optimizer = useExperiment(({ experiment }) => experiment.optimizer);
  const remembered = useExperiment(({ experiment }) => experiment.optimizerState?.t);
  const rules: readonly Optimizer['name'][] = ['gd', 'momentum', 'adam'];
  return (
    <fieldset className={styles['group']}>
      <legend>{words.title}</legend>
      <div className={styles['fields']}>
        <label className={`${styles['field']} ${styles['rule']}`}>
          <span className={styles['label']}>{words.rule}</span>
          <select
            className={styles['select']}
            value={optimizer.name}
            onChange={({ target }) => {
              const chosen = rules.find((each) => each === target.value);
              // The pull on the weights is no part of the rule: it stays.
              if (chosen) onChange({ ...OPTIMIZERS[chosen], weightDecay: optimizer.weightDecay });
            }}
          >
            {rules.map((each) => <option key={each} value={each}>{words.names[each]}</option>)}
          </select>
        </label>
        {numbersOf(optimizer).map(([name, value, withNumber]) => (
          <OptimizerNumber key={name} name={name} value={value} withNumber={withNumber} onChange={onChange} />
        ))}
      </div>
      {optimizer.weightDecay > 0 && <p className={styles['note']}>{words.decayNote}</p>}
      {remembered !== undefined && <p className={styles['note']}>{words.updates(remembered)}</p>}
    </fieldset>
  );
}

type NumberOf = readonly [name: NumberName, value: number, withNumber: (value: number) => Optimizer];

/** The numbers of an optimizer in the order of its formula, and the optimizer with another one in its place. */
function numbersOf(optimizer: Optimizer): readonly NumberOf[] {
  const decay: NumberOf = ['weightDecay', optimizer.weightDecay, (weightDecay) => ({ ...optimizer, weightDecay })];
  switch (optimizer.name) {
    case 'gd':
      return [decay];
    case 'momentum':
      return [['momentum', optimizer.momentum, (momentum) => ({ ...optimizer, momentum })], decay];
    case 'adam':
      return [
        ['beta1', optimizer.beta1, (beta1) => ({ ...optimizer, beta1 })],
        ['beta2', optimizer.beta2, (beta2) => ({ ...optimizer, beta2 })],
        ['epsilon', optimizer.epsilon, (epsilon) => ({ ...optimizer, epsilon })],
        decay,
      ];
  }
}

interface OptimizerNumberProps extends OptimizerChoiceProps {
  readonly name: NumberName;
  readonly value: number;
  readonly withNumber: (value: number) => Optimizer;
}

function OptimizerNumber({ name, value, withNumber, onChange }: OptimizerNumberProps) {
  const language = useLanguage();
  const words = optimizerWords[language];
  const run = useRun();
  return (
    <DraftField
      label={words.numbers[name]}
      isLabelled
      className={styles['short']}
      inputMode="decimal"
      value={value}
      write={String}
      read={(text) => {
        const read = readTypedNumber(text);
        if (read.kind !== 'number') return { problem: networkWords[language].problems.number };
        const isWithin = { fraction: read.value >= 0 && read.value < 1, positive: read.value > 0, notNegative: read.value >= 0 }[RANGES[name]];
        // −0 counts as 0.
        return isWithin ? { value: read.value + 0 } : { problem: words.problems[RANGES[name]] };
      }}
      onChange={(number) => onChange(withNumber(number), run.name())}
      onBegin={run.begin}
    />
  );
}
