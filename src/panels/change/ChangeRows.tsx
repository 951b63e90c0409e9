/** The table of what changed: a row a number, in the order in which they are computed. React makes the rows, a painter fills them. */

import { Fragment, useMemo } from 'react';
import type { ChangeGroup, PassPair } from '../../engine/change-table';
import { changeOf, operandNumbers } from '../../engine/change-table';
import type { NumberReference } from '../../engine/operands';
import { referenceText } from '../../engine/quantity';
import type { Progress } from '../../engine/schedule';
import { changeRowsPainter, editedPair, type ChangeRow } from '../../paint/change-table';
import type { Structure } from '../../store/structure';
import { compareWords } from '../../words/compare';
import { symbolText } from '../../writers/symbol';
import { useApp, useLanguage } from '../app';
import { Slot } from '../inspector/Slot';
import { subjectTex } from '../inspector/term-tex';
import { Mark } from '../Mark';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { usePainter } from '../use-painter';
import styles from './Change.module.css';

interface ChangeRowsProps {
  readonly structure: Structure;
  readonly extent: Progress;
  readonly groups: readonly ChangeGroup[];
  readonly example: number;
}

/** Of a deep network the first and the last quantities are shown. */
const ENDS = 7;
/** Of a formula that reads more, the strongest that changed stand for all. */
const MOST_OPERANDS = 12;

export function ChangeRows({ structure, extent, groups, example }: ChangeRowsProps) {
  const app = useApp();
  const words = compareWords[useLanguage()];
  const isDeep = groups.length > 2 * ENDS + 1;
  const shown = isDeep ? [...groups.slice(0, ENDS), ...groups.slice(-ENDS)] : groups;
  const rows = useMemo(() => {
    const pair = editedPair(app.experiment.getState(), app.compareEdit);
    const numbers = groups.flatMap((group) => group.numbers);
    return pair ? numbers.map((reference, index) => ({ reference, through: index === 0 ? [] : throughOf(pair, reference) })) : [];
  }, [app, groups]);
  const root = usePainter<HTMLDivElement>((element) => changeRowsPainter(element, app, rows));
  const rowOf = new Map(rows.map((row) => [referenceText(row.reference), row]));
  const given = groups[0];

  return (
    <div ref={root} className={styles['table']}>
      <table aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col"><span className="visually-hidden">{words.columns.what}</span></th>
            <th scope="col" className={styles['through']}>{words.columns.through}</th>
            <th scope="col">{words.columns.before}</th>
            <th scope="col">{words.columns.after}</th>
            <th scope="col">{words.columns.change}</th>
            <th scope="col" className={styles['bars']}><span className="visually-hidden">{words.columns.bar}</span></th>
          </tr>
        </thead>
        <tbody>
          {shown.map((group, place) => (
            <Fragment key={group.key}>
              {isDeep && place === ENDS && <tr><td colSpan={6} className={styles['remark']}>{words.leftOut(groups.length - 2 * ENDS)}</td></tr>}
              {group.numbers.map((reference, index) => {
                const row = rowOf.get(referenceText(reference));
                return row && <Row key={referenceText(reference)} row={row} structure={structure} isEdited={place === 0 && index === 0} />;
              })}
              {group.changed > group.numbers.length && (
                <tr><td colSpan={6} className={styles['remark']}>{words.more(group.changed, group.numbers.length)}</td></tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {groups.length === 1 && <p className={styles['remark']}>{extent.steps === 0 ? words.nothing : words.unchanged}</p>}
      {structure.m > 1 && given && given.key !== 'alpha' && <p className={styles['remark']}>{words.inExample(example + 1)}</p>}
    </div>
  );
}

function Row({ row: { reference, through }, structure: { shape, m }, isEdited }: { row: ChangeRow; structure: Structure; isEdited: boolean }) {
  const language = useLanguage();
  const gradients = useGradientSymbols();
  const text = referenceText(reference);
  return (
    <tr data-change={text} className={isEdited ? styles['edited'] : undefined}>
      <th scope="row" data-ref={text}>
        <span className={styles['symbol']}><Mark of={reference.key} /><MathText tex={subjectTex(reference, shape, m, gradients)} /></span>
      </th>
      <td className={styles['through']}>
        {through.map((operand) => (
          <span key={referenceText(operand)} data-through={referenceText(operand)} data-ref={referenceText(operand)} title={symbolText(operand, shape, language, m)}>
            <MathText tex={subjectTex(operand, shape, m, gradients)} />
          </span>
        ))}
        <Slot name="more" />
      </td>
      <td className={styles['before']}><Slot name="before" /></td>
      <td className={styles['after']}><Slot name="after" /></td>
      <td><Slot name="change" /></td>
      {/* A picture of the number beside it. */}
      {/* eslint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td className={styles['bars']}><span className={styles['axis']}><span data-bar="" /></span></td>
    </tr>
  );
}

/** What a number may change through: all that its formula reads, or of very many those that changed most. */
function throughOf(pair: PassPair, reference: NumberReference): readonly NumberReference[] {
  const operands = operandNumbers(pair, reference);
  if (operands.length <= MOST_OPERANDS) return operands;
  const size = (operand: NumberReference) => Math.abs(changeOf(pair, operand).by);
  return operands.filter((operand) => changeOf(pair, operand).isChanged).toSorted((p, q) => size(q) - size(p)).slice(0, MOST_OPERANDS);
}
