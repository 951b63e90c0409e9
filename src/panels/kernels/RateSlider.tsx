/** The learning rate of the step, on a logarithmic slider. */

import { useId } from 'react';
import type { StepStore } from '../../store/kernels/step';
import { kernelWords } from '../../words/kernels';
import { formatNumber } from '../../writers/number';
import { useLanguage } from '../app';
import { usePainter } from '../use-painter';
import styles from './Kernels.module.css';

/** From 0.0001 to 10, in powers of ten. */
const [LOW, HIGH, STEP] = [-4, 1, 0.05];

export function RateSlider({ step }: { readonly step: StepStore }) {
  const words = kernelWords[useLanguage()].step;
  const id = useId();
  const root = usePainter<HTMLDivElement>((element) => () => {
    const [slider, output] = [element.querySelector('input'), element.querySelector('output')];
    const text = formatNumber(step.learningRate(), { decimals: 4 });
    if (output && output.textContent !== text) output.textContent = text;
    slider?.setAttribute('aria-valuetext', text);
  });
  return (
    <div ref={root} className={styles['steps']}>
      <label htmlFor={id}>{words.alpha}</label>
      <input
        id={id}
        type="range"
        min={LOW}
        max={HIGH}
        step={STEP}
        defaultValue={Math.log10(step.learningRate())}
        onInput={({ currentTarget }) => {
          // A power of ten is one exactly.
          step.choose(Number((10 ** currentTarget.valueAsNumber).toPrecision(12)));
        }}
      />
      <output htmlFor={id} aria-live="off" />
    </div>
  );
}
