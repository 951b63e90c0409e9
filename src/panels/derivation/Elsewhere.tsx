/** The step's line as others write it, one below the other, over the page when the reader wants it. */

import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DerivationOperation } from '../../derivation/rung';
import { differenceFrom, elsewhereWords } from '../../words/elsewhere';
import { elsewhere, type ElsewhereLine } from '../../writers/elsewhere';
import { stepTitle } from '../../writers/step-names';
import { useLanguage } from '../app';
import { Dialog } from '../Dialog';
import { Icon } from '../Icon';
import { MathText } from '../MathText';
import { CopyButton } from './CopyButton';
import styles from './Elsewhere.module.css';
import type { Place } from './formula-style';
import { watchOverflow } from './overflow';

interface ElsewhereProps {
  readonly place: Place;
  readonly operation: DerivationOperation;
}

export function Elsewhere({ place, operation }: ElsewhereProps) {
  const language = useLanguage();
  const { title } = elsewhereWords[language];
  const { structure: { shape, plan }, step } = place;
  const [isOpen, setOpen] = useState(false);
  const heading = `${stepTitle(shape, plan, step, language)}: ${title}`;
  return (
    <>
      <button type="button" className={`control small ${styles['open']}`} aria-haspopup="dialog" title={title} onClick={() => setOpen(true)}>
        <Icon name="table" size={14} />
        <span>{title}</span>
      </button>
      {isOpen && (
        <Dialog label={heading} head={<h2>{heading}</h2>} placement="middle" onClose={() => setOpen(false)}>
          <Table place={place} operation={operation} />
        </Dialog>
      )}
    </>
  );
}

function Table({ place: { structure: { shape, m, plan }, step, layer, convention }, operation }: ElsewhereProps) {
  const words = elsewhereWords[useLanguage()];
  const table = useRef<HTMLTableElement>(null);
  const lines = useMemo(() => elsewhere(operation, step, { shape, layer, convention, rule: plan.rule }), [operation, step, shape, layer, convention, plan]);
  useLayoutEffect(() => (table.current ? watchOverflow(table.current, words.wideLine) : undefined), [lines, words]);
  return (
    <table ref={table} className={styles['table']}>
      <colgroup><col className={styles['names']} /><col /></colgroup>
      <thead className="visually-hidden">
        <tr><th scope="col">{words.columns.notation}</th><th scope="col">{words.columns.line}</th></tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.source}>
            <th scope="row">{words.names[line.source]}</th>
            <td><Line line={line} isBatchByAutograd={convention === 'autograd' && m > 1} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line: { source, kind, text }, isBatchByAutograd }: { readonly line: ElsewhereLine; readonly isBatchByAutograd: boolean }) {
  const language = useLanguage();
  const words = elsewhereWords[language];
  if (text === undefined) return <span className={styles['none']}>{words.none}</span>;
  return (
    <>
      <div className={styles['row']}>
        <div data-line="" className={styles['line']}>
          {kind === 'code' ? <code>{text}</code> : <MathText tex={text} />}
        </div>
        {kind === 'code' && <CopyButton text={text} name={words.copyOf(words.names[source])} />}
      </div>
      <p className={styles['difference']}>{differenceFrom(source, language, isBatchByAutograd)}</p>
    </>
  );
}
