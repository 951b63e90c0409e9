/** A list of tensors to choose one from, and what may stand in its place. */

import { shapeText, type Tensor } from '../../store/bring/tensor';
import { bringWords } from '../../words/bring';
import { useLanguage } from '../app';
import styles from './Bring.module.css';

/** More of them would not be read. */
const LISTED = 60;

/** Numbers that come from elsewhere: the open network, or nowhere. */
type Other = 'keep' | 'zeros';

interface TensorSelectProps<Allowed extends Other> {
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly tensors: readonly Tensor[];
  readonly chosen: Tensor | Allowed;
  readonly others: readonly Allowed[];
  readonly onChoose: (chosen: Tensor | Allowed) => void;
}

export function TensorSelect<Allowed extends Other>({ label, describedBy, tensors, chosen, others, onChoose }: TensorSelectProps<Allowed>) {
  const words = bringWords[useLanguage()];
  const listed = tensors.filter((tensor, index) => index < LISTED || tensor === chosen);
  // A tensor's name is the file's to choose: its place tells it from the words.
  const value = typeof chosen === 'string' ? chosen : String(listed.indexOf(chosen));
  return (
    <select
      className={styles['select']}
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      onChange={({ target }) => onChoose(others.find((other) => other === target.value) ?? listed[Number(target.value)])}
    >
      {listed.map((tensor, index) => <option key={tensor.name} value={index}>{tensor.name} {shapeText(tensor.shape)}</option>)}
      {others.map((other: Other) => <option key={other} value={other}>{words[other]}</option>)}
    </select>
  );
}
