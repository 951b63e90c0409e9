/** The factors of Bayes' rule, a row a class; its numbers are written by the painter of the section around it. */

import { worldWords } from '../../words/world';
import { useLanguage } from '../app';
import { MathText } from '../MathText';
import { ClassMark } from '../plane/ClassMark';
import { Figure } from './Figure';
import styles from './World.module.css';

export function BayesTable({ K }: { readonly K: number }) {
  const words = worldWords[useLanguage()].point;
  const columns = [
    [words.prior, '\\pi_k'], [words.likelihood, 'P(x\\mid k)'], [words.joint, 'P(x,k)'], [words.posterior, 'P(k\\mid x)'],
  ] as const;
  return (
    <table className={styles['table']} aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{words.class}</th>
          {columns.map(([name, tex]) => <th key={tex} scope="col">{name}<MathText tex={tex} /></th>)}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: K }, (_, k) => (
          <tr key={k} data-class={k}>
            <th scope="row"><ClassMark index={k} />{k}</th>
            {(['prior', 'likelihood', 'joint', 'posterior'] as const).map((name) => <td key={name}><Figure name={`${name}.${k}`} /></td>)}
          </tr>
        ))}
        <tr data-class="sum">
          <th scope="row" colSpan={3}>{words.sum} <MathText tex="P(x)" /></th>
          <td><Figure name="marginal" /></td>
          <td><Figure name="sum" /></td>
        </tr>
      </tbody>
    </table>
  );
}
