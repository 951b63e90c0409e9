/** Why a line holds: its rule as a chip of a few words, and in a sentence with z_i and W_ij written as symbols. */

import type { Rung } from '../../derivation/rung';
import { derivationWords } from '../../words/derivation';
import { rungSentence, type RungKey } from '../../words/derivation-rungs';
import { outputLetter } from '../../writers/pitfall-text';
import { useLanguage } from '../app';
import type { Place } from './formula-style';
import styles from './Reason.module.css';

export function Chip({ why }: Pick<Rung, 'why'>) {
  return <span className={styles['chip']}>{derivationWords[useLanguage()].why[why]}</span>;
}

export function Sentence({ of: { operation, id }, place: { layer, convention, structure: { shape, m } } }: { readonly of: Rung; readonly place: Place }) {
  const language = useLanguage();
  const sentence = rungSentence(`${operation}/${id}` as RungKey, layer, language, convention === 'autograd' && m > 1, outputLetter(shape));
  const parts = sentence.split(/([A-Za-z]+_[a-z]+)/);
  return (
    <p className={styles['sentence']}>
      {parts.map((part, index) => {
        if (index % 2 === 0) return part;
        const [letters, indices] = part.split('_');
        return <var key={index}>{letters}<sub>{indices}</sub></var>;
      })}
    </p>
  );
}
