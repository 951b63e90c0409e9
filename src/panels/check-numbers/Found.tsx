/** What was found of every given quantity, in the order of the steps, and the wrong entries of the first wrong one. */

import type { NumberCheck } from '../../engine/given/number-check';
import type { Difference } from '../../engine/given/number-comparison';
import type { Layout } from '../../engine/given/printed-array';
import type { GivenReport, GivenVerdict } from '../../engine/given/given-reports';
import { allOf, isDerivative, referenceText, type Reference } from '../../engine/quantity';
import type { NumberReference } from '../../engine/operands';
import { exists } from '../../engine/schedule';
import { checkNumbersWords } from '../../words/check-numbers';
import { formatApart, formatCount, formatExact, formatNumber } from '../../writers/number';
import { symbolTex, symbolText } from '../../writers/symbol';
import { useExperiment, useLanguage } from '../app';
import { closeAround } from '../Dialog';
import { Icon, type IconName } from '../Icon';
import { subjectTex } from '../inspector/term-tex';
import { Mark } from '../Mark';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import styles from './CheckNumbers.module.css';
import { entryAt, placeInYours, quantitiesText } from './check-numbers-text';

/** More of them would not be read. */
const LISTED = 24;

const ICONS: Readonly<Record<GivenVerdict, IconName>> = { agree: 'check', first: 'warning', follows: 'down', differs: 'warning' };

interface FoundProps {
  readonly check: NumberCheck;
  readonly onGo: (reference: Reference) => void;
}

export function Found({ check: { reports, firstWrong, layout }, onGo }: FoundProps) {
  const words = checkNumbersWords[useLanguage()];
  const first = reports.find(({ verdict }) => verdict === 'first');
  return (
    <>
      {/* One number alone stands in the verdict. */}
      {first && first.differences.length > 0 && first.known > 1 && <WrongEntries report={first} layout={layout} onGo={onGo} />}
      <section className={styles['section']}>
        <h3>{words.found}</h3>
        <div className={styles['scroll']}>
          <table aria-label={words.found} className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{words.quantity}</th>
                <th scope="col" className={styles['word']}>{words.verdict}</th>
                <th scope="col">{words.differing}</th>
                <th scope="col" className={styles['number']}>{words.yours}</th>
                <th scope="col" className={styles['number']}>{words.here}</th>
              </tr>
            </thead>
            <tbody>{reports.map((report) => <QuantityRow key={report.given.key} report={report.verdict === 'first' && report.given.key !== firstWrong ? { ...report, verdict: 'differs' } : report} />)}</tbody>
          </table>
        </div>
      </section>
    </>
  );
}

function QuantityRow({ report: { given: { key, isTransposed }, verdict, differences, known, worst } }: { readonly report: GivenReport }) {
  const words = checkNumbersWords[useLanguage()];
  const { shape, m } = useExperiment(({ structure }) => structure);
  const gradients = useGradientSymbols();
  const [yours, here] = worst ? formatApart(worst.given, worst.right, { signed: isDerivative(key) }) : ['', ''];
  return (
    <tr data-quantity={key}>
      <th scope="row"><span className={styles['quantity']}><Mark of={key} /><MathText tex={symbolTex(allOf(key), shape, m, gradients)} /></span></th>
      <td className={styles['word']}><span className={styles['verdict']} data-verdict={verdict}><Icon name={ICONS[verdict]} size={14} />{words.verdicts[verdict]}</span></td>
      <td>
        {isTransposed && !worst ? words.exchanged : words.differingOf(formatCount(differences.length), formatCount(known))}
        {worst && <span className={styles['short']}><span>{words.yours} {yours}</span><span>{words.here} {here}</span></span>}
      </td>
      <td className={styles['number']}>{yours}</td>
      <td className={styles['number']}>{here}</td>
    </tr>
  );
}

interface WrongEntriesProps {
  readonly report: GivenReport;
  readonly layout: Layout;
  readonly onGo: FoundProps['onGo'];
}

function WrongEntries({ report: { given: { key }, differences }, layout, onGo }: WrongEntriesProps) {
  const language = useLanguage();
  const words = checkNumbersWords[language];
  const { shape, m, batch } = useExperiment(({ structure }) => structure);
  const title = words.entries(quantitiesText([key], shape, language, m));
  return (
    <section className={styles['section']}>
      <h3>{title}</h3>
      <div className={styles['scroll']}>
        <table aria-label={title} className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.entry}</th>
              <th scope="col">{words.yours}</th>
              <th scope="col">{words.here}</th>
              <th scope="col">{words.difference}</th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, LISTED).map((difference) => {
              const reference = entryAt(key, difference.row, difference.column, batch);
              return <EntryRow key={referenceText(reference)} reference={reference} difference={difference} place={placeInYours(key, difference, layout, language)} onGo={onGo} />;
            })}
          </tbody>
        </table>
      </div>
      {differences.length > LISTED && <p className={styles['remark']}>{words.more(formatCount(differences.length - LISTED))}</p>}
    </section>
  );
}

interface EntryRowProps {
  readonly reference: NumberReference;
  readonly difference: Difference;
  /** In the reader's own layout, where that is another one. */
  readonly place: string | undefined;
  readonly onGo: FoundProps['onGo'];
}

function EntryRow({ reference, difference: { given, right }, place, onGo }: EntryRowProps) {
  const language = useLanguage();
  const { shape, m, plan } = useExperiment(({ structure }) => structure);
  const gradients = useGradientSymbols();
  const [yours, here] = formatApart(given, right, { signed: isDerivative(reference.key) });
  const symbol = <MathText tex={subjectTex(reference, shape, m, gradients)} />;
  return (
    <tr>
      <th scope="row">
        {!exists(shape, plan, reference.key) ? symbol : (
          <button
            type="button"
            className={styles['go']}
            aria-label={checkNumbersWords[language].goTo(symbolText(reference, shape, language, m))}
            onClick={(event) => {
              onGo(reference);
              closeAround(event);
            }}
          >
            {symbol}
          </button>
        )}
        {place !== undefined && <small className={styles['place']}>{place}</small>}
      </th>
      <td title={formatExact(given)}>{yours}</td>
      <td title={formatExact(right)}>{here}</td>
      <td title={formatExact(given - right)}>{formatNumber(given - right, { signed: true })}</td>
    </tr>
  );
}
