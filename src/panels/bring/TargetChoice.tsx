/** Into which network the weights go: the open one, or one of the shapes in the file. */

import { useId } from 'react';
import { usualShape, type Target } from '../../store/bring/bring-target';
import { bringWords } from '../../words/bring';
import type { Language } from '../../words/language';
import { useLanguage } from '../app';
import { widthsText } from '../topbar/network-summary';
import styles from './Bring.module.css';

interface TargetChoiceProps {
  readonly targets: readonly Target[];
  readonly chosen: Target;
  readonly onChoose: (target: Target) => void;
}

export function TargetChoice({ targets, chosen, onChoose }: TargetChoiceProps) {
  const id = useId();
  const language = useLanguage();
  const words = bringWords[language];
  return (
    <fieldset className={styles['group']}>
      <legend>{words.into}</legend>
      {targets.map((target, index) => (
        <div key={nameOf(target, language)} className={styles['choice']}>
          <input
            type="radio"
            id={`${id}-${index}`}
            name={id}
            checked={target === chosen}
            disabled={target.problem !== undefined}
            aria-describedby={target.problem && `${id}-${index}-problem`}
            onChange={() => onChoose(target)}
          />
          <label htmlFor={`${id}-${index}`}>{nameOf(target, language)}</label>
          {target.problem && <span id={`${id}-${index}-problem`} className={styles['remark']}>{words.problems[target.problem]}</span>}
        </div>
      ))}
      {targets.length === 1 && targets[0].layers.some(({ W }) => W === 'keep') && <p className={styles['remark']}>{words.noChain}</p>}
    </fieldset>
  );
}

function nameOf({ kind, widths, transposed }: Target, language: Language): string {
  const { targets } = bringWords[language];
  const line = widthsText(usualShape(widths), language);
  if (kind === 'open') return targets.open(line);
  return transposed ? targets.newTransposed(line) : targets.new(line);
}
