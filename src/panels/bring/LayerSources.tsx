/** Where W and b of one layer come from: a tensor that fits, transposed where it has to be or may be. */

import { useId } from 'react';
import type { NetworkShape } from '../../engine/experiment';
import { layerKey, whole } from '../../engine/quantity';
import { biasFits, isLikelyTransposed, weightsFit, type BiasChoice, type LayerChoice, type WeightsChoice } from '../../store/bring/bring-guess';
import type { Tensor } from '../../store/bring/tensor';
import { bringWords } from '../../words/bring';
import { symbolTex } from '../../writers/symbol';
import { useLanguage } from '../app';
import { MathText } from '../MathText';
import styles from './Bring.module.css';
import { TensorSelect } from './TensorSelect';

interface LayerSourcesProps {
  readonly layer: number;
  readonly shape: NetworkShape;
  readonly tensors: readonly Tensor[];
  readonly choice: LayerChoice;
  /** Whether the layer has numbers already. */
  readonly mayKeep: boolean;
  readonly onChange: (choice: LayerChoice) => void;
}

export function LayerSources({ layer, shape, tensors, choice, mayKeep, onChange }: LayerSourcesProps) {
  const words = bringWords[useLanguage()];
  const [rows, columns] = [shape.widths[layer], shape.widths[layer - 1]];
  const symbol = (name: 'W' | 'b') => <MathText tex={symbolTex(whole(layerKey(name, layer)), shape)} />;
  return (
    <fieldset className={styles['layer']}>
      <legend>{words.layer(layer)}</legend>
      <div className={styles['source']}>
        <span className={styles['quantity']}>{symbol('W')} {rows} × {columns}</span>
        <Weights layer={layer} rows={rows} columns={columns} tensors={tensors} chosen={choice.W} mayKeep={mayKeep} onChoose={(W) => onChange({ ...choice, W })} />
      </div>
      <div className={styles['source']}>
        <span className={styles['quantity']}>{symbol('b')} {rows}</span>
        <Bias layer={layer} rows={rows} tensors={tensors} chosen={choice.b} mayKeep={mayKeep} onChoose={(b) => onChange({ ...choice, b })} />
      </div>
    </fieldset>
  );
}

interface SourceProps<Choice> {
  readonly layer: number;
  readonly rows: number;
  readonly tensors: readonly Tensor[];
  readonly chosen: Choice;
  readonly mayKeep: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function Weights({ layer, rows, columns, tensors, chosen, mayKeep, onChoose }: SourceProps<WeightsChoice> & { readonly columns: number }) {
  const id = useId();
  const words = bringWords[useLanguage()];
  const fitting = tensors.filter((tensor) => weightsFit(tensor, rows, columns));
  const isSquare = rows === columns;
  const size = `${rows} × ${columns}`;
  const note = fitting.length === 0
    ? words.noWeights(size, `${columns} × ${rows}`)
    : isSquare && chosen !== 'keep' && rows > 1 ? words.square(size) : undefined;
  return (
    <>
      <div className={styles['pick']}>
        <TensorSelect
          label={words.from('W', layer, size)} describedBy={note && id} tensors={fitting}
          chosen={chosen === 'keep' ? chosen : chosen.tensor} others={mayKeep ? ['keep'] : []}
          onChoose={(tensor) => onChoose(typeof tensor === 'string' ? 'keep' : { tensor, transposed: isLikelyTransposed(tensor, rows, columns) })}
        />
        {chosen !== 'keep' && (isSquare || chosen.transposed) && (
          <label className={styles['turn']}>
            <input
              type="checkbox"
              aria-label={words.transposeOf(layer)}
              aria-describedby={note && id}
              checked={chosen.transposed}
              disabled={!isSquare}
              onChange={({ target }) => onChoose({ ...chosen, transposed: target.checked })}
            />
            {words.transposed}
          </label>
        )}
      </div>
      {note && <p id={id} className={styles['note']}>{note}</p>}
    </>
  );
}

function Bias({ layer, rows, tensors, chosen, mayKeep, onChoose }: SourceProps<BiasChoice>) {
  const id = useId();
  const words = bringWords[useLanguage()];
  const fitting = tensors.filter((tensor) => biasFits(tensor, rows));
  const note = fitting.length === 0 ? words.noBias(rows) : undefined;
  return (
    <>
      <div className={styles['pick']}>
        <TensorSelect
          label={words.from('b', layer, String(rows))} describedBy={note && id} tensors={fitting}
          chosen={typeof chosen === 'string' ? chosen : chosen.tensor}
          others={mayKeep ? ['keep', 'zeros'] : ['zeros']}
          onChoose={(tensor) => onChoose(typeof tensor === 'string' ? tensor : { tensor })}
        />
      </div>
      {note && <p id={id} className={styles['note']}>{note}</p>}
    </>
  );
}
