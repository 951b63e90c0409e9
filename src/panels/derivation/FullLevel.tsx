/** Every rung of a level, each on its own. */

import { useMemo } from 'react';
import type { Rung as RungLine } from '../../derivation/rung';
import { termsIn } from '../../writers/tex-symbols';
import { useLanguage } from '../app';
import styles from './Derivation.module.css';
import type { Place } from './formula-style';
import { Rung } from './Rung';
import { TermKeys } from './TermKeys';
import { useShown } from './use-shown';
import { writeRung } from './write-level';

export function FullLevel({ place, rungs, isActive }: { readonly place: Place; readonly rungs: readonly RungLine[]; readonly isActive: boolean }) {
  const language = useLanguage();
  const shown = useShown();
  const written = useMemo(() => rungs.map((rung) => writeRung(place, rung, shown, language)), [place, rungs, shown, language]);
  const terms = useMemo(() => termsIn(written.map(({ symbols }) => symbols?.lines.flat().join('') ?? '').join('')), [written]);
  return (
    <div className={styles['formulas']}>
      {isActive && terms.length > 0 && <TermKeys terms={terms} />}
      {rungs.map((rung, index) => (
        <Rung key={rung.id} place={place} rung={rung} written={written[index]} />
      ))}
    </div>
  );
}
