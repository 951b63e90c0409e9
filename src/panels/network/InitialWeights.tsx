/** How the weights begin: the rule, its number and its seed; each change draws all weights anew. */

import { DEFAULT_VALUE, initialisationOf, INITIALISATION_NAMES, isSymmetric, type Initialisation } from '../../engine/initialisation';
import { readTypedNumber } from '../../store/typed-number';
import { networkWords } from '../../words/network';
import { useExperiment, useLanguage } from '../app';
import { DraftField } from './DraftField';
import styles from './Network.module.css';
import type { Build } from './use-build';
import { useRun } from './use-run';

export function InitialWeights({ build }: { readonly build: Build }) {
  const words = networkWords[useLanguage()];
  const given = useExperiment(({ experiment }) => experiment.network.initialisation);
  const start = initialisationOf({ ...(given && { initialisation: given }) });
  const { name, seed, value } = start;
  const run = useRun();
  const draw = (next: Initialisation, during?: string) => build.did(build.builder.initialise(next, during));
  const change = (part: Partial<Initialisation>) => draw({ ...start, ...part }, run.name());
  const valueName = name === 'uniform' || name === 'normal' || name === 'constant' ? words.values[name] : undefined;
  return (
    <fieldset className={styles['group']}>
      <legend>{words.initialWeights}</legend>
      <div className={styles['fields']}>
        <label className={`${styles['field']} ${styles['rule']}`}>
          <span className={styles['label']}>{words.rule}</span>
          <select
            className={styles['select']}
            value={name}
            onChange={({ target }) => {
              const chosen = INITIALISATION_NAMES.find((each) => each === target.value);
              if (!chosen) return;
              const number = DEFAULT_VALUE[chosen];
              draw({ name: chosen, seed, ...(number !== undefined && { value: number }) });
            }}
          >
            {INITIALISATION_NAMES.map((each) => <option key={each} value={each}>{words.rules[each]}</option>)}
          </select>
        </label>
        {valueName !== undefined && value !== undefined && (
          <DraftField
            key={name}
            label={valueName}
            isLabelled
            className={styles['short']}
            inputMode="decimal"
            value={value}
            write={(number) => String(number).replace('-', '−')}
            read={(text) => {
              const read = readTypedNumber(text);
              if (read.kind !== 'number') return { problem: words.problems.number };
              return name !== 'constant' && read.value <= 0 ? { problem: words.problems.positive } : { value: read.value };
            }}
            onChange={(number) => change({ value: number })}
            onBegin={run.begin}
          />
        )}
        <DraftField
          label={words.seed}
          isLabelled
          className={styles['short']}
          inputMode="numeric"
          value={seed}
          write={String}
          read={(text) => {
            const number = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
            return Number.isSafeInteger(number) ? { value: number } : { problem: words.problems.seed };
          }}
          onChange={(number) => change({ seed: number })}
          onBegin={run.begin}
        />
      </div>
      <p className={styles['actions']}>
        <button type="button" className="control" onClick={() => draw(start)}>{words.again}</button>
        <button type="button" className="control" onClick={() => draw({ ...start, seed: nextSeed(seed) })}>{words.newSeed}</button>
      </p>
      {!given && <p className={styles['note']}>{words.given}</p>}
      <p className={styles['note']}>{isSymmetric(start) ? words.symmetric : words.drawn(seedText(seed))}</p>
    </fieldset>
  );
}

/** The next number: whoever repeats the same steps gets the same weights. */
function nextSeed(seed: number): number {
  return seed === Number.MAX_SAFE_INTEGER ? 0 : seed + 1;
}

/** As NumPy takes it: a seed of more than 32 bits is two words. */
function seedText(seed: number): string {
  return seed < 2 ** 32 ? String(seed) : `[${seed % 2 ** 32}, ${Math.floor(seed / 2 ** 32)}]`;
}
