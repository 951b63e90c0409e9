/** One rung of the ladder: the rule it applies, what that says, and its line in symbols, shapes and numbers. */

import type { Level } from '../../engine/experiment';
import type { Rung as RungLine } from '../../derivation/rung';
import { CostAfterUpdate } from './CostAfterUpdate';
import { FormulaLines } from './FormulaLines';
import type { Place } from './formula-style';
import { Chip, Sentence } from './Reason';
import styles from './Rung.module.css';
import type { WrittenRung } from './write-level';

interface RungProps {
  readonly place: Place;
  readonly rung: RungLine;
  readonly level: Level;
  readonly written: WrittenRung;
}

export function Rung({ rung, written: { symbols, shapes, numbers, whenBroken } }: RungProps) {
  return (
    <div className={styles['rung']} data-rung={`${rung.operation}/${rung.id}`}>
      <header className={styles['heading']}>
        <div className={styles['reason']}>
          <h4 className={styles['rule']}><Chip why={rung.why} /></h4>
          <Sentence operation={rung.operation} id={rung.id} />
        </div>
      </header>
      <div className={styles['formulas']}>
        {symbols && <FormulaLines formula={symbols} kind="symbols" shapes={shapes} />}
        {!symbols && shapes !== undefined && <p className={styles['shapes']}>{shapes}</p>}
        {numbers && (
          <FormulaLines
            formula={numbers}
            kind="numbers"
            beside={rung.why === 'first-order' && <CostAfterUpdate />}
            whenBroken={whenBroken}
          />
        )}
      </div>
    </div>
  );
}
