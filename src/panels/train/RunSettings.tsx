/** How many examples an update learns from, how long a run is, and the seed of the order. */

import { trainedCount } from '../../engine/training';
import { MOST_SEED, mostEpochs, settingsProblem, type TrainingSettings } from '../../store/train/settings';
import { readTypedNumber } from '../../store/typed-number';
import { trainBarWords } from '../../words/train-bar';
import { useApp, useExperiment, useLanguage, useTraining } from '../app';
import { DraftField } from '../network/DraftField';
import { Popover } from '../Popover';
import styles from './TrainBar.module.css';

/** Examples of a mini-batch when nothing is said. */
const MINI_BATCH = 32;

function useCount(): number {
  return useExperiment(({ experiment: { data } }) => trainedCount(data));
}

export function RunSettings() {
  const words = trainBarWords[useLanguage()];
  const count = useCount();
  const size = useTraining(({ settings: { batchSize } }) => batchSize);
  const text = words.batch(String(size === 'all' ? count : Math.min(size, count)));
  return (
    <Popover className={`control ${styles['control']} ${styles['batch']}`} label={`${words.run}: ${text}`} text={<span>{text}</span>}>
      <Fields count={count} />
    </Popover>
  );
}

function Fields({ count }: { readonly count: number }) {
  const { training, experiment } = useApp();
  const words = trainBarWords[useLanguage()];
  const settings = useTraining((state) => state.settings);
  const isFixed = useTraining(({ status }) => status !== 'idle');
  const layers = useExperiment(({ structure }) => structure.shape.activations.length);
  const { batchSize } = settings;
  const some = Math.max(1, Math.min(MINI_BATCH, Math.ceil(count / 2)));
  const kind = batchSize === 'all' ? 'all' : batchSize === 1 ? 'one' : 'some';
  const sizes = { all: 'all', some, one: 1 } as const;
  const names = { all: words.batches.all(count), some: words.batches.some, one: words.batches.one };
  const bounds = { batchSize: [1, count], epochs: [1, mostEpochs(layers)], seed: [0, MOST_SEED] } as const;

  /** A whole number that the run can have. */
  const field = (name: keyof TrainingSettings, label: string, value: number) => (
    <DraftField
      label={label}
      isLabelled
      inputMode="numeric"
      value={value}
      write={String}
      read={(text) => {
        const read = readTypedNumber(text);
        const [low, high] = bounds[name];
        const isGood = read.kind === 'number' && read.value <= high && !settingsProblem({ ...settings, [name]: read.value }, experiment.getState().experiment);
        return isGood ? { value: read.value } : { problem: words.whole(String(low), String(high)) };
      }}
      onChange={(number) => training.choose({ [name]: number })}
    />
  );

  return (
    <div className={styles['form']}>
      {field('epochs', words.epochs, settings.epochs)}
      <fieldset className={styles['options']} disabled={isFixed} aria-describedby="fixed">
        <legend>{words.batchSize}</legend>
        {(['all', 'some', 'one'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="batch" checked={each === kind} onChange={() => training.choose({ batchSize: sizes[each] })} />
            {names[each]}
          </label>
        ))}
        {typeof batchSize === 'number' && kind === 'some' && field('batchSize', words.size, batchSize)}
        {field('seed', words.seed, settings.seed)}
      </fieldset>
      <p id="fixed" className={styles['note']}>{isFixed ? words.fixed : words.seedNote}</p>
    </div>
  );
}
