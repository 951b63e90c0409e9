/** The parts of Θ between two points, a row a layer, and their sum; the numbers are written by the painter of the section. */

import { kernelWords } from '../../words/kernels';
import { useLanguage } from '../app';
import { Figure } from '../world/Figure';
import styles from './Kernels.module.css';

export function TangentTable({ L }: { readonly L: number }) {
  const words = kernelWords[useLanguage()].step;
  return (
    <>
      <table className={styles['table']} aria-label={words.theta}>
        <thead>
          <tr><th scope="col">{words.layer}</th><th scope="col">{words.slopes}</th><th scope="col">{words.inputs}</th><th scope="col">{words.value}</th></tr>
        </thead>
        <tbody>
          {Array.from({ length: L }, (_, index) => index + 1).map((l) => (
            <tr key={l}>
              <th scope="row">{l}</th>
              {(['slopes', 'inputs', 'term'] as const).map((name) => <td key={name}><Figure name={`${name}.${l}`} /></td>)}
            </tr>
          ))}
          <tr data-class="sum"><th scope="row" colSpan={3}>{words.sum}</th><td><Figure name="theta" /></td></tr>
        </tbody>
      </table>
      <p className={styles['note']}>{words.last}</p>
    </>
  );
}
