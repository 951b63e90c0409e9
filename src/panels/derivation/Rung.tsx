/** One rung of the ladder: the rule it applies, what that says, and its line in symbols, shapes and numbers. */

import { useRef } from 'react';
import type { Rung as RungLine } from '../../derivation/rung';
import { CostAfterUpdate } from './CostAfterUpdate';
import { FormulaLines } from './FormulaLines';
import type { Place } from './formula-style';
import { Chip, Sentence } from './Reason';
import styles from './Rung.module.css';
import { RungMenu } from './RungMenu';
import type { WrittenRung } from './write-level';

interface RungProps {
  readonly place: Place;
  readonly rung: RungLine;
  readonly written: WrittenRung;
}

export function Rung({ place, rung, written: { symbols, shapes, numbers, whenBroken } }: RungProps) {
  const formulas = useRef<HTMLDivElement>(null);
  return (
    <div className={styles['rung']} data-rung={`${rung.operation}/${rung.id}`}>
      <header className={styles['heading']}>
        <div className={styles['reason']}>
          <h4 className={styles['rule']}><Chip why={rung.why} /></h4>
          <Sentence of={rung} place={place} />
        </div>
        <div className={styles['take']}><RungMenu place={place} rung={rung} formulas={formulas} /></div>
      </header>
      <div ref={formulas} className={styles['formulas']}>
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
