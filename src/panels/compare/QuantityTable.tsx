/** Every quantity of A beside now: how far apart, where most, and on demand entry by entry. */

import { Fragment } from 'react';
import { parseReference, referenceText, whole, type MatrixKey, type QuantityKey } from '../../engine/quantity';
import { exists } from '../../engine/schedule';
import type { NumberReference } from '../../engine/operands';
import type { ComparedState } from '../../store/compare/compare-pin';
import { compareEntries, type ComparedEntry, type ComparedQuantity, type Partnerless, type Shape } from '../../store/compare/compare-quantities';
import { compareWords, type CompareWords } from '../../words/compare';
import { shelfWords } from '../../words/shelf';
import { formatCount, formatExact, formatNumber } from '../../writers/number';
import { quantityText } from '../../writers/quantity-text';
import { symbolTex, symbolText } from '../../writers/symbol';
import { useLanguage } from '../app';
import { closeAround } from '../Dialog';
import { Icon } from '../Icon';
import { subjectTex } from '../inspector/term-tex';
import { Mark } from '../Mark';
import { MathText } from '../MathText';
import { quantityName } from '../shelf/names';
import { useGradientSymbols } from '../use-gradient-symbols';
import styles from './Compare.module.css';

/** More entries than these are for a spreadsheet. */
const MOST = 60;
const NORM = { decimals: 4 } as const;

interface TableProps {
  readonly a: ComparedState;
  readonly now: ComparedState;
  readonly quantities: readonly ComparedQuantity[];
  readonly opened: QuantityKey | undefined;
  readonly onOpen: (key: QuantityKey | undefined) => void;
  readonly onGo: (reference: NumberReference) => void;
}

export function QuantityTable({ a, now, quantities, opened, onOpen, onGo }: TableProps) {
  const language = useLanguage();
  const words = compareWords[language];
  const gradients = useGradientSymbols();
  return (
    <div className={styles['scroll']}>
      <table aria-label={words.caption} className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.head.quantity}</th>
            <th scope="col">{words.head.norm}</th>
            <th scope="col" className={styles['counts']}>{words.head.changed}</th>
            <th scope="col">{words.head.largest}</th>
          </tr>
        </thead>
        <tbody>
          {quantities.map((compared) => {
            const { key } = compared;
            const { structure: { shape, plan, m } } = exists(now.structure.shape, now.structure.plan, key) ? now : a;
            const name = quantityName(shelfWords[language], shape, key);
            const symbol = <span className={styles['quantity']}><Mark of={key} /><MathText tex={symbolTex(parseReference(key) ?? whole(key as MatrixKey), shape, m, gradients)} /></span>;
            if (compared.partner) {
              return (
                <tr key={key}>
                  <th scope="row">{symbol}</th>
                  <td colSpan={3} className={styles['partner']}>{partnerText(compared.partner, words)}</td>
                </tr>
              );
            }
            const isOpen = key === opened && compared.changed > 0;
            return (
              <Fragment key={`${key} ${plan.steps.length}`}>
                <tr data-quantity={key}>
                  <th scope="row">
                    {compared.changed === 0 ? symbol : (
                      <button
                        type="button"
                        className={styles['open']}
                        aria-expanded={isOpen}
                        aria-label={isOpen ? words.shut(name) : words.open(name)}
                        onClick={() => onOpen(isOpen ? undefined : key)}
                      >
                        {symbol}<Icon name="down" size={12} />
                      </button>
                    )}
                  </th>
                  {compared.changed === 0 ? <td colSpan={3} className={styles['partner']}>{words.same}</td> : (
                    <>
                      <td>{formatNumber(compared.norm, NORM)}</td>
                      <td className={styles['counts']}>{words.changedOf(formatCount(compared.changed), formatCount(compared.count))}</td>
                      <td>{compared.largest && <Largest entry={compared.largest} now={now} onGo={onGo} />}</td>
                    </>
                  )}
                </tr>
                {isOpen && <tr><td colSpan={4} className={styles['inside']}><Entries a={a} now={now} quantity={key} total={compared.count} onGo={onGo} /></td></tr>}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function partnerText(partner: Partnerless, words: CompareWords): string {
  const sizeText = ([rows, columns]: Shape) => `${rows}×${columns}`;
  return partner.kind === 'otherShape' ? words.partner.otherShape(sizeText(partner.a), sizeText(partner.now)) : words.partner[partner.kind];
}

interface EntryProps {
  readonly entry: ComparedEntry;
  readonly now: ComparedState;
  readonly onGo: (reference: NumberReference) => void;
}

function Largest({ entry: { reference, a, now: value }, now, onGo }: EntryProps) {
  const { shape } = now.structure;
  return (
    <span className={styles['largest']}>
      <span><s>{quantityText(shape, reference.key, a)}</s> → {quantityText(shape, reference.key, value)}</span>
      <GoTo reference={reference} now={now} onGo={onGo} />
    </span>
  );
}

/** A button that closes the dialog and shows the number. */
function GoTo({ reference, now: { structure: { shape, m } }, onGo }: { reference: NumberReference } & Omit<EntryProps, 'entry'>) {
  const language = useLanguage();
  const gradients = useGradientSymbols();
  return (
    <button
      type="button"
      className={styles['go']}
      aria-label={compareWords[language].goTo(symbolText(reference, shape, language, m))}
      onClick={(event) => {
        onGo(reference);
        closeAround(event);
      }}
    >
      <MathText tex={subjectTex(reference, shape, m, gradients)} />
    </button>
  );
}

interface EntriesProps extends Pick<TableProps, 'a' | 'now' | 'onGo'> {
  readonly quantity: QuantityKey;
  readonly total: number;
}

function Entries({ a, now, quantity, total, onGo }: EntriesProps) {
  const words = compareWords[useLanguage()];
  const entries = compareEntries(a, now, quantity, MOST);
  const { shape } = now.structure;
  return (
    <>
      {entries.length < total && <p className={styles['remark']}>{words.strongest(formatCount(entries.length), formatCount(total))}</p>}
      <table className={styles['table']}>
        <thead>
          <tr><th scope="col">{words.entries.entry}</th><th scope="col">{words.entries.a}</th><th scope="col">{words.entries.now}</th><th scope="col">{words.entries.difference}</th></tr>
        </thead>
        <tbody>
          {entries.map(({ reference, a: before, now: after }) => (
            <tr key={referenceText(reference)}>
              <th scope="row"><GoTo reference={reference} now={now} onGo={onGo} /></th>
              <td title={formatExact(before)}>{quantityText(shape, quantity, before)}</td>
              <td title={formatExact(after)}>{quantityText(shape, quantity, after)}</td>
              <td title={formatExact(after - before)}>{formatNumber(after - before, { signed: true })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
