/** Every array that was recognised: its name as printed, its line and shape, and the quantity that it is taken for. */

import { fits } from '../../engine/given/printed-array';
import type { QuantityKey } from '../../engine/quantity';
import { extentOf } from '../../engine/schedule';
import { possibleQuantities } from '../../store/given/block-keys';
import type { GivenNumbers } from '../../store/given/given-numbers';
import type { PrintedBlock, Printout } from '../../store/given/read-printout';
import { checkNumbersWords } from '../../words/check-numbers';
import { useExperiment, useLanguage } from '../app';
import { formatCount } from '../../writers/number';
import styles from './CheckNumbers.module.css';
import { quantitiesText, sizeText } from './check-numbers-text';

/** More of them would not be read. */
const LISTED = 60;

interface BlocksProps {
  readonly given: GivenNumbers;
  readonly printout: Printout;
  readonly keys: readonly (QuantityKey | undefined)[];
}

export function Blocks({ given, printout: { blocks }, keys }: BlocksProps) {
  const words = checkNumbersWords[useLanguage()];
  const shape = useExperiment(({ structure }) => structure.shape);
  const quantities = possibleQuantities(shape);
  return (
    <section className={styles['section']}>
      <h3>{words.blocks}</h3>
      <table aria-label={words.blocks} className={styles['table']}>
        <thead>
          <tr><th scope="col">{words.block.name}</th><th scope="col">{words.block.shape}</th><th scope="col">{words.block.quantity}</th></tr>
        </thead>
        <tbody>
          {blocks.slice(0, LISTED).map((block, index) => (
            <BlockRow
              // A block has no other name than its place: two may be printed alike.
              key={index}
              block={block}
              chosen={keys[index]}
              quantities={quantities}
              onChoose={(key) => given.assign(index, key)}
            />
          ))}
        </tbody>
      </table>
      {blocks.length > LISTED && <p className={styles['remark']}>{words.more(formatCount(blocks.length - LISTED))}</p>}
    </section>
  );
}

interface BlockRowProps {
  readonly block: PrintedBlock;
  readonly chosen: QuantityKey | undefined;
  readonly quantities: readonly QuantityKey[];
  readonly onChoose: (key: QuantityKey | undefined) => void;
}

function BlockRow({ block: { name, line, array }, chosen, quantities, onChoose }: BlockRowProps) {
  const language = useLanguage();
  const words = checkNumbersWords[language];
  const { shape, m } = useExperiment(({ structure }) => structure);
  const fit = (key: QuantityKey) => [false, true].some((isTurned) => fits(array, extentOf(shape, m, key), isTurned));
  const groups = [
    { label: words.sameShape, keys: quantities.filter(fit) },
    // What was taken by its name stays to be seen; anything else of another shape would only be refused.
    { label: words.otherShape, keys: quantities.filter((key) => key === chosen && !fit(key)) },
  ];
  return (
    <tr>
      <th scope="row" className={styles['block']}>{name === '' ? words.unnamed : <code>{name}</code>} <span>{words.line(formatCount(line))}</span></th>
      <td>{sizeText(array)}</td>
      <td>
        <select
          className={styles['select']}
          aria-label={words.takenFor(name === '' ? words.unnamed : name, formatCount(line))}
          value={chosen ?? ''}
          onChange={({ target }) => onChoose(quantities.find((key) => key === target.value))}
        >
          <option value="">{words.none}</option>
          {groups.filter(({ keys }) => keys.length > 0).map(({ label, keys }) => (
            <optgroup key={label} label={label}>
              {keys.map((key) => <option key={key} value={key}>{quantitiesText([key], shape, language, m)}</option>)}
            </optgroup>
          ))}
        </select>
      </td>
    </tr>
  );
}
