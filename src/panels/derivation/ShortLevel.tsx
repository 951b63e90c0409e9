/** What a level comes to, for when another one is looked at: its key rungs, joined where they share their left side. */

import { useMemo } from 'react';
import type { Level } from '../../engine/experiment';
import type { Chain } from '../../derivation/levels';
import { useLanguage } from '../app';
import styles from './Derivation.module.css';
import { FormulaLines } from './FormulaLines';
import type { Place } from './formula-style';
import { useShown } from './use-shown';
import { writeChain } from './write-level';

export function ShortLevel({ place, level, chains }: { readonly place: Place; readonly level: Level; readonly chains: readonly Chain[] }) {
  const language = useLanguage();
  const shown = useShown();
  const written = useMemo(() => chains.map((chain) => writeChain(place, level, chain, shown, language)), [place, level, chains, shown, language]);
  return (
    <div className={styles['formulas']}>
      {chains.map(({ last: { id } }, index) => {
        const { formula, shapes, whenBroken } = written[index];
        return formula
          ? <FormulaLines key={id} formula={formula} kind="symbols" whenBroken={whenBroken} />
          : <p key={id} className={styles['shapes']}>{shapes}</p>;
      })}
    </div>
  );
}
