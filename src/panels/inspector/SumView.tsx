/** A number that is a sum: its waterfall, and beside it how it reacts or, for a gradient, its check. */

import type { NumberReference } from '../../engine/operands';
import type { EntryReference } from '../../engine/quantity';
import { checkPainter } from '../../paint/inspector-views';
import type { Structure } from '../../store/structure';
import { inspectorWords } from '../../words/inspector';
import { useApp, useLanguage } from '../app';
import { Changes } from './Changes';
import { Check } from './Check';
import styles from './Inspector.module.css';
import { usePainter } from './use-painter';
import { Waterfall } from './Waterfall';

interface SumViewProps {
  readonly subject: NumberReference;
  readonly structure: Structure;
  readonly name: string;
  /** The gradient to check, if the number is one. */
  readonly check: EntryReference | undefined;
}

export function SumView({ subject, structure, name, check }: SumViewProps) {
  return (
    <div className={styles['view']}>
      <Waterfall subject={subject} structure={structure} name={name} />
      {check ? <CheckAlone gradient={check} /> : <Changes subject={subject} structure={structure} />}
    </div>
  );
}

function CheckAlone({ gradient }: { gradient: EntryReference }) {
  const { experiment } = useApp();
  const words = inspectorWords[useLanguage()];
  const root = usePainter<HTMLDivElement>((element) => checkPainter(element, experiment, words, gradient));
  return <div ref={root} className={styles['side']}><Check /></div>;
}
