/** What the check of every gradient found: a table by quantity, and the entries that do not simply agree. */

import type { EntryCheck } from '../../engine/check-all';
import { totalCounts, type CheckReport, type QuantityTally } from '../../engine/check-tally';
import type { Verdict } from '../../engine/gradient-check';
import { referenceText, whole, type EntryReference } from '../../engine/quantity';
import { checkAllWords } from '../../words/check-all';
import { formatCount, formatError } from '../../writers/number';
import { symbolTex, symbolText } from '../../writers/symbol';
import { useExperiment, useLanguage } from '../app';
import { closeAround } from '../Dialog';
import { Icon, type IconName } from '../Icon';
import { Mark } from '../Mark';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import styles from './CheckAll.module.css';
import { subjectTex } from './term-tex';

/** More of them would not be read. */
const LISTED = 40;

const ICONS: Readonly<Record<Verdict, IconName | undefined>> = {
  agree: 'check', close: undefined, wrong: 'warning', kink: 'kink', undefined: undefined,
};

interface CheckFoundProps {
  readonly report: CheckReport;
  readonly onGo: (reference: EntryReference) => void;
}

export function CheckFound({ report, onGo }: CheckFoundProps) {
  const words = checkAllWords[useLanguage()];
  const total = totalCounts(report);
  // A verdict that no entry has would only be a column of zeros.
  const verdicts = (Object.keys(total) as Verdict[]).filter((verdict) => verdict === 'agree' || total[verdict] > 0);
  const { exceptions } = report;
  return (
    <>
      <div className={styles['scroll']}>
        <table aria-label={words.table} className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.quantity}</th>
              <th scope="col">{words.checked}</th>
              {verdicts.map((verdict) => <th key={verdict} scope="col"><VerdictName verdict={verdict} /></th>)}
              <th scope="col" colSpan={2}>{words.worst}</th>
            </tr>
          </thead>
          <tbody>
            {report.quantities.map((tally) => <QuantityRow key={tally.key} tally={tally} verdicts={verdicts} onGo={onGo} />)}
          </tbody>
        </table>
      </div>
      {exceptions.length > 0 && (
        <section>
          <h3 className={styles['heading']}>{words.exceptions}</h3>
          <ul className={styles['exceptions']}>
            {exceptions.slice(0, LISTED).map((found) => (
              <li key={referenceText(found.reference)}>
                <GoTo found={found} onGo={onGo} />
                <VerdictName verdict={found.check.verdict} />
              </li>
            ))}
            {exceptions.length > LISTED && <li>{words.more(formatCount(exceptions.length - LISTED))}</li>}
          </ul>
        </section>
      )}
    </>
  );
}

function QuantityRow({ tally: { key, counts, worst }, verdicts, onGo }: { tally: QuantityTally; verdicts: readonly Verdict[]; onGo: CheckFoundProps['onGo'] }) {
  const { shape, m } = useExperiment(({ structure }) => structure);
  const gradients = useGradientSymbols();
  const checked = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <tr>
      <th scope="row"><span className={styles['quantity']}><Mark of={key} /><MathText tex={symbolTex(whole(key), shape, m, gradients)} /></span></th>
      <td>{formatCount(checked)}</td>
      {verdicts.map((verdict) => (
        <td key={verdict} className={verdict === 'wrong' && counts.wrong > 0 ? styles['wrong'] : undefined}>{formatCount(counts[verdict])}</td>
      ))}
      <td>{worst && formatError(worst.check.error)}</td>
      <td>{worst && <GoTo found={worst} onGo={onGo} />}</td>
    </tr>
  );
}

function VerdictName({ verdict }: { verdict: Verdict }) {
  const words = checkAllWords[useLanguage()];
  const icon = ICONS[verdict];
  return (
    <span className={styles['verdict']} data-verdict={verdict}>
      {icon && <Icon name={icon} size={14} />}
      {words.verdicts[verdict]}
    </span>
  );
}

/** A button that closes the dialog and shows the entry. */
function GoTo({ found: { reference }, onGo }: { found: EntryCheck; onGo: CheckFoundProps['onGo'] }) {
  const language = useLanguage();
  const { shape, m } = useExperiment(({ structure }) => structure);
  const gradients = useGradientSymbols();
  return (
    <button
      type="button"
      className={styles['go']}
      aria-label={checkAllWords[language].goTo(symbolText(reference, shape, language, m))}
      onClick={(event) => {
        onGo(reference);
        closeAround(event);
      }}
    >
      <MathText tex={subjectTex(reference, shape, m, gradients)} />
    </button>
  );
}
