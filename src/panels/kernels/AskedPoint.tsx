/** Where the numbers of a part are asked for: the probe, in two fields, or example i; and which logit. */

import { kernelWords } from '../../words/kernels';
import { useApp, useExperiment, useLanguage } from '../app';
import { useKernels, usePlaces } from './kernels-context';
import { useFigureFields } from './use-figure-fields';
import { PairFields } from './PairFields';
import styles from './Kernels.module.css';

const PROBED = ['x₁', 'x₂'] as const;

export function AskedPoint() {
  const { probe } = useApp();
  const words = kernelWords[useLanguage()].machine;
  const n = useExperiment(({ structure }) => structure.shape.widths[0]);
  const K = useExperiment(({ structure }) => structure.shape.widths[structure.shape.widths.length - 1]);
  const { places } = useKernels();
  const isProbe = usePlaces((state) => state.isProbe);
  const k = usePlaces(({ logit }) => Math.min(logit, K - 1));
  const fields = useFigureFields(() => probe.getState().point);
  return (
    <div ref={fields} className={styles['asked']}>
      {n <= 2 && (
        <span className={styles['choice']}>
          <span id="kernels-at">{words.at}</span>
          <span className="segmented" role="group" aria-labelledby="kernels-at">
            {[true, false].map((each) => (
              <button key={String(each)} type="button" aria-pressed={each === isProbe} onClick={() => places.choose({ isProbe: each })}>{each ? words.probe : words.exampleI}</button>
            ))}
          </span>
        </span>
      )}
      {n <= 2 && isProbe && PROBED.slice(0, n).map((name, axis) => (
        <label key={name} className={styles['field']}>
          {name}
          <input
            type="number"
            step={0.1}
            data-coordinate={axis}
            aria-label={words.x(name)}
            defaultValue={probe.getState().point[axis]}
            onChange={({ target: { valueAsNumber } }) => {
              const [x1, x2] = probe.getState().point;
              if (Number.isFinite(valueAsNumber)) probe.moveTo(axis === 0 ? [valueAsNumber, x2] : [x1, valueAsNumber]);
            }}
          />
        </label>
      ))}
      {K > 1 && (
        <span className={styles['choice']}>
          <span id="kernels-logit">{words.logit}</span>
          <span className="segmented" role="group" aria-labelledby="kernels-logit">
            {Array.from({ length: K }, (_, index) => (
              <button key={index} type="button" aria-pressed={index === k} onClick={() => places.choose({ logit: index })}>{index + 1}</button>
            ))}
          </span>
        </span>
      )}
      <PairFields />
    </div>
  );
}
