/** Which layer and which units the inner products are of. */

import type { NetworkShape } from '../../engine/experiment';
import { indicesOf, type ProductIndices } from '../../store/kernels/products';
import { kernelWords } from '../../words/kernels';
import { useLanguage } from '../app';
import styles from './Kernels.module.css';

interface ProductChoiceProps {
  readonly shape: NetworkShape;
  readonly indices: ProductIndices;
  readonly onChoose: (indices: ProductIndices) => void;
}

export function ProductChoice({ shape, indices, onChoose }: ProductChoiceProps) {
  const words = kernelWords[useLanguage()].products;
  const { layer, i, j } = indices;
  const choices = [
    { name: words.layer, value: layer - 1, count: shape.activations.length, choose: (at: number) => onChoose(indicesOf({ ...indices, layer: at + 1 }, shape)) },
    { name: words.row, value: i, count: shape.widths[layer], choose: (at: number) => onChoose({ ...indices, i: at }) },
    { name: words.column, value: j, count: shape.widths[layer - 1], choose: (at: number) => onChoose({ ...indices, j: at }) },
  ];
  return choices.map(({ name, value, count, choose }) => (
    <label key={name} className={styles['choice']}>
      {name}
      <select className={styles['select']} value={value} onChange={({ target }) => choose(Number(target.value))}>
        {Array.from({ length: count }, (_, index) => <option key={index} value={index}>{index + 1}</option>)}
      </select>
    </label>
  ));
}
