/** The first wrong quantity: where it is furthest off, which mistakes give just these numbers, and what follows from it. */

import type { NumberCheck, Reading } from '../../engine/given/number-check';
import type { GivenReport } from '../../engine/given/given-reports';
import type { NetworkShape } from '../../engine/experiment';
import { allOf, isDerivative, type QuantityKey, type Reference } from '../../engine/quantity';
import { turnedBy } from '../../engine/given/printed-array';
import { exists } from '../../engine/schedule';
import { possibleQuantities } from '../../store/given/block-keys';
import { checkNumbersWords, type CheckNumbersWords } from '../../words/check-numbers';
import type { Language } from '../../words/language';
import { formatApart, formatCount, formatNumber } from '../../writers/number';
import { symbolText } from '../../writers/symbol';
import { useExperiment, useLanguage } from '../app';
import { closeAround } from '../Dialog';
import { Icon } from '../Icon';
import styles from './CheckNumbers.module.css';
import { entryAt, mistakeText, placeInYours, quantitiesText } from './check-numbers-text';

interface FirstWrongProps {
  readonly check: NumberCheck;
  readonly reading: Reading;
  readonly first: GivenReport;
  readonly onGo: (reference: Reference) => void;
}

export function FirstWrong({ check, reading, first, onGo }: FirstWrongProps) {
  const language = useLanguage();
  const words = checkNumbersWords[language];
  const { shape, m, batch } = useExperiment(({ structure }) => structure);
  const { reports, mistakes, apart, firstWrong } = check;
  const { key } = first.given;
  const { worst } = first;
  const name = quantitiesText([key], shape, language, m);
  const reference = worst ? entryAt(key, worst.row, worst.column, batch) : allOf(key);
  const place = worst && placeInYours(key, worst, check.layout, language);
  const entryName = `${symbolText(reference, shape, language, m)}${place === undefined ? '' : ` (${place})`}`;
  const turning = turnedBy(key);
  const mayBeLayout = mistakes.some(({ mistake }) => mistake.kind === 'transposed') && turning !== undefined && reading[turning] === undefined && !apart;
  const heading = firstWrong === key ? words.firstWrong : words.alsoWrong;
  const follows = reports.filter(({ verdict }) => verdict === 'follows').length;
  const further = reports.filter(({ verdict }) => verdict === 'differs').map(({ given }) => given.key);
  return (
    <div className={styles['problem']}>
      <Icon name="warning" size={18} />
      <div className={styles['wrong']}>
        <strong>{worst ? heading(name, formatCount(first.differences.length), formatCount(first.known)) : words.turned(name)}</strong>
        {worst && <p>{words.worst(entryName, ...formatApart(worst.given, worst.right, { signed: isDerivative(key) }), formatNumber(worst.given - worst.right, { signed: true }))}</p>}
        {mistakes.length > 0 && worst && <p className={styles['cause']}>{mistakes.length === 1 ? words.oneMistake : words.ties(formatCount(mistakes.length))}</p>}
        {mistakes.length > 0 && (
          <ul className={styles['mistakes']}>
            {mistakes.map((found) => {
              const { name: called, done } = mistakeText(found, shape, language, m);
              return (
                <li key={JSON.stringify(found.mistake)}>
                  <b>{called}</b> {done}
                  {found.origin !== key && (
                    <span className={styles['begins']}>
                      {words.begins(quantitiesText([found.origin], shape, language, m))}
                      <GoTo reference={allOf(found.origin)} onGo={onGo} />
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        {apart && <p>{words.laidApart(quantitiesText(apart.units, shape, language, m), quantitiesText(apart.inputs, shape, language, m))}</p>}
        {mayBeLayout && <p>{words.sayLayout}</p>}
        {mistakes.length === 0 && <p>{words.unknown} {whereToLook(check, key, shape, language, m)}</p>}
        {follows > 0 && <p>{words.follows(formatCount(follows), follows === 1)}</p>}
        {further.length > 0 && <p>{(mistakes.length > 0 ? words.further : words.wrongToo)(quantitiesText(further, shape, language, m))}</p>}
        <GoTo reference={reference} onGo={onGo} />
      </div>
    </div>
  );
}

/** A button that closes the dialog and shows a number or a quantity; none for what this pass does not compute. */
function GoTo({ reference, onGo }: { readonly reference: Reference; readonly onGo: FirstWrongProps['onGo'] }) {
  const language = useLanguage();
  const { shape, m, plan } = useExperiment(({ structure }) => structure);
  return exists(shape, plan, reference.key) && (
    <button
      type="button"
      className="control small"
      onClick={(event) => {
        onGo(reference);
        closeAround(event);
      }}
    >
      {checkNumbersWords[language].goTo(symbolText(reference, shape, language, m))}
    </button>
  );
}

/**
 * What an unexplained quantity is computed from: what should be given too or, where all of it is right, that this step is
 * wrong. What an update uses besides is nobody's to give, and is named for its numbers to be compared.
 */
function whereToLook({ reports, plan: { steps, writer } }: NumberCheck, key: QuantityKey, shape: NetworkShape, language: Language, m: number): string {
  const words: CheckNumbersWords = checkNumbersWords[language];
  const named = (keys: readonly QuantityKey[]) => quantitiesText(keys, shape, language, m);
  const place = writer.get(key);
  if (place === undefined) return words.givenOther(named([key]));
  const possible = new Set(possibleQuantities(shape));
  const reads = steps[place].reads.filter((each) => possible.has(each));
  const others = steps[place].reads.filter((each) => !possible.has(each));
  const right = new Set(reports.filter(({ verdict }) => verdict === 'agree').map(({ given }) => given.key));
  const missing = reads.filter((each) => !right.has(each));
  const said = missing.length > 0 ? words.unknownInputs(named(missing)) : words.unknownRight(named(reads));
  return others.length === 0 ? said : `${said} ${words.unknownOthers(named(others))}`;
}
