/** Which example the stage shows: one of the batch, or where the batch is one example any other of the data. */

import { useState } from 'react';
import { withBatch } from '../../store/table/feed';
import { stageWords } from '../../words/stage';
import { useApp, useExperiment, useLanguage } from '../app';
import { useOffers } from '../share/use-offers';
import styles from './Stage.module.css';

/** Longer lists are no help: there the number is typed. */
const LONGEST_LIST = 256;

export function ExamplePicker() {
  const { experiment } = useApp();
  const words = stageWords[useLanguage()].toolbar;
  const batch = useExperiment((state) => state.structure.batch);
  const example = useExperiment((state) => state.experiment.view.example);
  // An example is numbered by its column of the data, of which the batch may have some.
  const examples = useExperiment((state) => state.experiment.data.X.columns);
  const canFeed = useOffers()('data');
  const [typed, setTyped] = useState<string>();
  const isAny = batch.length === 1 && canFeed;
  const count = isAny ? examples : batch.length;
  if (count < 2) return null;

  function choose(column: number): void {
    if (batch.includes(column)) experiment.setView({ example: column });
    else if (isAny) experiment.reshape((open) => withBatch(open, [column], column), { kind: 'batch', count: 1 });
  }

  /** The example with the typed number, or the one in the batch that comes next. */
  function chooseTyped(): void {
    const column = Math.min(examples, Math.max(1, Math.round(Number(typed)))) - 1;
    setTyped(undefined);
    if (typed !== undefined && typed !== '') choose(isAny ? column : (batch.find((each) => each >= column) ?? batch[batch.length - 1]));
  }

  return (
    <label className={`control small ${styles['example']}`}>
      {words.example}
      {count > LONGEST_LIST ? (
        <input
          type="number"
          min={1}
          max={examples}
          value={typed ?? example + 1}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={chooseTyped}
          onKeyDown={({ key }) => {
            if (key === 'Enter') chooseTyped();
          }}
        />
      ) : (
        <select value={example} onChange={({ target }) => choose(Number(target.value))}>
          {(isAny ? Array.from({ length: examples }, (_, column) => column) : batch).map((column) => <option key={column} value={column}>{column + 1}</option>)}
        </select>
      )}
      <span>{words.ofExamples(examples)}</span>
    </label>
  );
}
