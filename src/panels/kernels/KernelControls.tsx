/** Which kernel is shown, raw or as cosines; of the RBF how wide it is. */

import { useId } from 'react';
import { KERNEL_NAMES } from '../../features/kernel';
import { kernelWords } from '../../words/kernels';
import { formatNumber } from '../../writers/number';
import { useLanguage } from '../app';
import { usePainter } from '../use-painter';
import { Figure } from '../world/Figure';
import { useChoice, useKernels } from './kernels-context';
import styles from './Kernels.module.css';

/** σ from 0.03 to 30, in powers of ten. */
const [LOW, HIGH, STEP] = [-1.5, 1.5, 0.01];

export function KernelControls() {
  const { choice, grams } = useKernels();
  const words = kernelWords[useLanguage()].gram;
  const name = useChoice((state) => state.name);
  const isCosine = useChoice((state) => state.isCosine);
  const isMedian = useChoice(({ sigma }) => sigma === undefined);
  const id = useId();
  const root = usePainter<HTMLDivElement>((element) => {
    const slider = element.querySelector<HTMLInputElement>('input[type=range]');
    return () => {
      // The median distance is known once the matrices are.
      const sigma = choice.getState().sigma ?? grams.result()?.sigma;
      if (!slider || sigma === undefined) return;
      const at = Math.min(HIGH, Math.max(LOW, Math.log10(sigma)));
      if (Math.abs(slider.valueAsNumber - at) > STEP / 2) slider.valueAsNumber = at;
      slider.setAttribute('aria-valuetext', formatNumber(sigma));
    };
  });
  return (
    <div ref={root} className={styles['controls']}>
      {name === 'rbf' && (
        <span className={styles['choice']}>
          <label htmlFor={`${id}-sigma`}>{words.sigma}</label>
          <input
            id={`${id}-sigma`}
            type="range"
            min={LOW}
            max={HIGH}
            step={STEP}
            defaultValue={0}
            onInput={({ currentTarget }) => choice.choose({ sigma: 10 ** currentTarget.valueAsNumber })}
          />
          <output><Figure name="sigma.rbf" /></output>
          <button type="button" className="control small" disabled={isMedian} onClick={() => choice.choose({ sigma: undefined })}>{words.median}</button>
        </span>
      )}
      <span className={styles['choice']}>
        <span id={`${id}-of`}>{words.scaleOf}</span>
        <span className="segmented" role="group" aria-labelledby={`${id}-of`}>
          {[false, true].map((each) => (
            <button key={String(each)} type="button" aria-pressed={each === isCosine} onClick={() => choice.choose({ isCosine: each })}>{each ? words.cosine : words.raw}</button>
          ))}
        </span>
      </span>
      <span className={styles['choice']}>
        <span id={`${id}-kernel`}>{words.kernel}</span>
        <span className="segmented" role="group" aria-labelledby={`${id}-kernel`}>
          {KERNEL_NAMES.map((each) => (
            <button key={each} type="button" aria-pressed={each === name} onClick={() => choice.choose({ name: each })}>{words.names[each]}</button>
          ))}
        </span>
      </span>
    </div>
  );
}
