/** The tensors of a file that no layer takes, with their shapes. */

import { shapeText, type Tensor } from '../../store/bring/tensor';
import { bringWords } from '../../words/bring';
import { useLanguage } from '../app';
import styles from './Bring.module.css';

/** More of them would not be read. */
const LISTED = 40;

export function Unused({ tensors }: { readonly tensors: readonly Tensor[] }) {
  const words = bringWords[useLanguage()];
  if (tensors.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h3>{words.unused}</h3>
      <ul className={styles['unused']}>
        {tensors.slice(0, LISTED).map(({ name, shape, type }) => <li key={name}><b>{name}</b> {shapeText(shape)} {type}</li>)}
        {tensors.length > LISTED && <li>{words.more(tensors.length - LISTED)}</li>}
      </ul>
    </section>
  );
}
