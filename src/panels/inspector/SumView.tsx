/** A number that is a sum: its waterfall, and beside it how it reacts. */

import { useMemo } from 'react';
import type { NumberReference } from '../../engine/operands';
import { sumTerms } from '../../paint/inspector-sum';
import type { Structure } from '../../store/structure';
import { Changes } from './Changes';
import styles from './Inspector.module.css';
import { Waterfall } from './Waterfall';

interface SumViewProps {
  readonly subject: NumberReference;
  readonly structure: Structure;
  readonly name: string;
}

export function SumView({ subject, structure, name }: SumViewProps) {
  const terms = useMemo(() => sumTerms(structure, subject), [structure, subject]);
  return (
    <div className={styles['view']}>
      <Waterfall subject={subject} terms={terms} structure={structure} name={name} />
      <Changes subject={subject} structure={structure} />
    </div>
  );
}
