/** How the numbers are read: the tolerance, what stands in rows, and where 1/m stands. What is not said is guessed. */

import { useId } from 'react';
import { CONVENTIONS, type Convention } from '../../engine/experiment';
import type { Reading } from '../../engine/given/number-check';
import type { GivenNumbers } from '../../store/given/given-numbers';
import { checkNumbersWords } from '../../words/check-numbers';
import { useLanguage } from '../app';
import styles from './CheckNumbers.module.css';

const TOLERANCES = [1e-2, 1e-3, 1e-4, 1e-6, 1e-8];

/** An orientation as the value of a field. */
const SIDES = [['false', false], ['true', true]] as const;

export function ReadingChoices({ given, reading }: { readonly given: GivenNumbers; readonly reading: Reading }) {
  const words = checkNumbersWords[useLanguage()];
  const { tolerance } = reading;
  const sided = (value: boolean | undefined) => (value === undefined ? '' : String(value));
  const sideOf = (text: string) => SIDES.find(([value]) => value === text)?.[1];
  return (
    <section className={styles['section']}>
      <h3>{words.reading}</h3>
      <div className={styles['fields']}>
        <Field
          label={words.tolerance}
          value={String(tolerance)}
          onChoose={(text) => given.readAs({ tolerance: TOLERANCES.find((each) => String(each) === text) ?? 'printed' })}
          options={[['printed', words.printed], ...TOLERANCES.map((each) => [String(each), toleranceText(each)])]}
        />
        <Field
          label={words.examples}
          value={sided(reading.exampleRows)}
          onChoose={(text) => given.readAs({ exampleRows: sideOf(text) })}
          options={[['', words.guess], ['false', words.exampleRows.columns], ['true', words.exampleRows.rows]]}
        />
        <Field
          label={words.weights}
          value={sided(reading.inputRows)}
          onChoose={(text) => given.readAs({ inputRows: sideOf(text) })}
          options={[['', words.guess], ['false', words.inputRows.units], ['true', words.inputRows.inputs]]}
        />
        <Field
          label={words.division}
          value={reading.convention ?? ''}
          onChoose={(text) => given.readAs({ convention: CONVENTIONS.find((each) => each === text) })}
          options={[['', words.guess], ...CONVENTIONS.map((each: Convention) => [each, words.convention[each]])]}
        />
      </div>
      <p className={styles['remark']}>{tolerance === 'printed' ? words.printedNote : words.toleranceNote(toleranceText(tolerance))}</p>
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** The value and the text of each option. */
  readonly options: readonly (readonly string[])[];
  readonly onChoose: (value: string) => void;
}

function Field({ label, value, options, onChoose }: FieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={styles['select']} value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map(([each, text]) => <option key={each} value={each}>{text}</option>)}
      </select>
    </div>
  );
}

/** `1e−4`, as it would be written in a program but with the minus of the page. */
function toleranceText(tolerance: number): string {
  return tolerance.toExponential(0).replace('-', '−');
}
